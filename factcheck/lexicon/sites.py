"""Last words of names that tell what kind of place it is: a street, a venue."""

from functools import cache

from factcheck.lexicon.load import words_of


@cache
def sites(kind: str) -> frozenset[str]:
    """The folded words of one kind."""
    return words_of("sites", ("word", "kind"), kind)
