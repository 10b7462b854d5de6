"""Single words by which figures are reckoned with each other, by what they do there; a word may do several things."""

from collections.abc import Mapping
from functools import cache

from factcheck.lexicon.load import cells


@cache
def _words() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for use, words in cells("reckoning", "use", "words"):
        found.setdefault(use, set()).update(words.split())
    return {use: frozenset(words) for use, words in found.items()}


@cache
def words_for(use: str) -> frozenset[str]:
    """The words of one use, folded; an unknown use is a KeyError."""
    return _words()[use]
