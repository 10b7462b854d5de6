"""What is known of the words of titles."""

from functools import cache

from factcheck.lexicon.load import table


@cache
def headline_words(kind: str) -> frozenset[str]:
    """The words of one kind: dimensions of outcomes of which a story has one (lone), and words that deny (none)."""
    return frozenset(row["word"] for row in table("headline_words", "word", "kind") if row["kind"] == kind)
