"""Words near a figure that set it apart from other figures of the same thing."""

from collections.abc import Mapping
from functools import cache

from factcheck.lexicon.load import table


@cache
def figure_cues(where: str) -> Mapping[str, str]:
    """From a folded cue of one or two words to its kind (update, part, total, rate or bound); ``where`` is near,
    inside, after, clause or loose.
    """
    return {row["cue"]: row["kind"] for row in table("figure_cues", "cue", "kind", "where") if row["where"] == where}
