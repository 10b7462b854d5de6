"""Last words of names that tell what kind of place it is: a street, a venue."""

from functools import cache

from factcheck.lexicon.load import table


@cache
def sites(kind: str) -> frozenset[str]:
    """The folded words of one kind."""
    return frozenset(row["word"] for row in table("sites", "word", "kind") if row["kind"] == kind)
