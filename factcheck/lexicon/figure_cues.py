"""Words near a figure that set it apart from other figures of the same thing."""

from collections.abc import Mapping
from functools import cache

from factcheck.lexicon.load import cells


@cache
def figure_cues(where: str) -> Mapping[str, Mapping[str, str]]:
    """From the first folded word of a cue to its second, empty for a cue of one word, and to its kind.

    The kinds are update, part, total, rate and bound; ``where`` is near, inside, after, clause or loose.
    """
    found: dict[str, dict[str, str]] = {}
    for cue, kind, place in cells("figure_cues", "cue", "kind", "where"):
        if place == where:
            first, _, second = cue.partition(" ")
            found.setdefault(first, {})[second] = kind
    return found


@cache
def part_words() -> frozenset[str]:
    """Single words in a figure's group or right behind it that make it a part, or one beside others: "40 more"."""
    cues = (cue for where in ("inside", "after") for cue in figure_cues(where).items())
    return frozenset(first for first, kinds in cues if kinds.get("") == "part")
