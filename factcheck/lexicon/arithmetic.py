"""Words by which news binds figures to each other: the rest, in all, comprising, on board."""

from collections.abc import Mapping
from functools import cache

from factcheck.lexicon.load import cells


@cache
def roles() -> Mapping[str, Mapping[tuple[str, ...], str]]:
    """From a folded first word to the phrases that begin with it, as folded words, with their roles; longest first."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    rows = [(tuple(phrase.split()), role) for phrase, role in cells("arithmetic", "phrase", "role")]
    for words, role in sorted(rows, key=lambda row: -len(row[0])):
        found.setdefault(words[0], {})[words] = role
    return found


@cache
def words_of(role: str) -> frozenset[str]:
    """The single words of a role."""
    return frozenset(first for first, phrases in roles().items() if phrases.get((first,)) == role)


@cache
def openers_of(role: str) -> frozenset[str]:
    """The first words of the phrases of a role."""
    return frozenset(first for first, phrases in roles().items() if role in phrases.values())
