"""Modifiers that set an event or figure apart from others of its kind."""

from collections.abc import Set
from functools import cache

from factcheck.lexicon.load import table


@cache
def apart_words(kind: str) -> frozenset[str]:
    """The folded words that set apart in one way: other, background or update."""
    return frozenset(row["word"] for row in table("apart", "word", "kind") if row["kind"] == kind)


def sets_apart(modifiers: Set[str]) -> bool:
    """True when any of some folded words says that another is meant, or one of another time: "another", "previous"."""
    return not (apart_words("other").isdisjoint(modifiers) and apart_words("background").isdisjoint(modifiers))


def supersedes(modifiers: Set[str]) -> bool:
    """True when any of some folded words says that a value takes the place of another: "revised", "initial"."""
    return not apart_words("update").isdisjoint(modifiers)
