"""Nouns for the event that an article is about and for what it leaves behind."""

from functools import cache

from factcheck.lexicon.load import table


@cache
def scenes(kind: str) -> frozenset[str]:
    """The folded words of one kind."""
    return frozenset(row["word"] for row in table("scenes", "word", "kind") if row["kind"] == kind)
