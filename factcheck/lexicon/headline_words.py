"""What is known of the words of titles."""

from functools import cache

from factcheck.lexicon.load import words_of


@cache
def headline_words(kind: str) -> frozenset[str]:
    """The words of one kind: dimensions of outcomes of which a story has one (lone), and words that deny (none)."""
    return words_of("headline_words", ("word", "kind"), kind)
