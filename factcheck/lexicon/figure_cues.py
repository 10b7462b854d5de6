"""Words near a figure that set it apart from other figures of the same thing."""

from collections.abc import Mapping
from functools import cache

from factcheck.lexicon.load import table


@cache
def figure_cues(where: str) -> Mapping[str, Mapping[str, str]]:
    """From the first folded word of a cue to its second, empty for a cue of one word, and to its kind.

    The kinds are update, part, total, rate and bound; ``where`` is near, inside, after, clause or loose.
    """
    found: dict[str, dict[str, str]] = {}
    for row in table("figure_cues", "cue", "kind", "where"):
        if row["where"] == where:
            first, _, second = row["cue"].partition(" ")
            found.setdefault(first, {})[second] = row["kind"]
    return found
