"""Words that tell how a clause of what somebody says stands."""

from functools import cache

from factcheck.lexicon.load import table


@cache
def position_words(kind: str) -> frozenset[str]:
    """The folded words of one kind of positions.tsv: open, denier, universal, timed, self, own, follower and so on."""
    return frozenset(row["word"] for row in table("positions", "word", "kind") if row["kind"] == kind)
