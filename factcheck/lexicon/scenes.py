"""Nouns for the event that an article is about and for what it leaves behind."""

from functools import cache

from factcheck.lexicon.load import words_of


@cache
def scenes(kind: str) -> frozenset[str]:
    """The folded words of one kind."""
    return words_of("scenes", ("word", "kind"), kind)
