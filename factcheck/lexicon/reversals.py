"""Words by which a text tells that somebody changed course, or that times changed."""

from functools import cache

from factcheck.lexicon.load import table, values


@cache
def reversals() -> frozenset[str]:
    """All such words, folded."""
    return frozenset(word for row in table("reversals", "words", "sort") for word in values(row["words"]))
