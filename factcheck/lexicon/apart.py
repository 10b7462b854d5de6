"""Modifiers that set an event or figure apart from others of its kind."""

from collections.abc import Set
from functools import cache

from factcheck.lexicon.load import table


@cache
def apart_words() -> dict[str, str]:
    """From a folded word to how it sets apart: other, background, update or replacement."""
    return {row["word"]: row["kind"] for row in table("apart", "word", "kind")}


@cache
def _of_kind(kind: str) -> frozenset[str]:
    return frozenset(word for word, told in apart_words().items() if told == kind)


def sets_apart(modifiers: Set[str]) -> bool:
    """True when any of some folded words says that another is meant, or one of another time: "another", "previous"."""
    return not (_of_kind("other").isdisjoint(modifiers) and _of_kind("background").isdisjoint(modifiers))


def supersedes(modifiers: Set[str]) -> bool:
    """True when any of some folded words says that a value takes the place of another: "revised", "initial"."""
    return not _of_kind("update").isdisjoint(modifiers)


def replaces(modifiers: Set[str]) -> bool:
    """True of "new" and "planned": they tell of what comes in the place of a thing told of without them."""
    return not _of_kind("replacement").isdisjoint(modifiers)
