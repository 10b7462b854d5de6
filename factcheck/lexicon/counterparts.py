"""Counterparts: nouns for parts in one affair of which one person has one at most."""

from functools import cache

from factcheck.lexicon.load import table, values


@cache
def _parts() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in table("counterparts", "field", "part", "nouns"):
        for noun in values(row["nouns"]):
            found.setdefault(noun, set()).add(f"{row['field']}:{row['part']}")
    return {noun: frozenset(parts) for noun, parts in found.items()}


def parts_of(noun: str, before: str = "") -> frozenset[str]:
    """The parts that a folded noun names ("court:defendant"), with the word before it where both are the noun."""
    known = _parts()
    return known.get(f"{before} {noun}", known.get(noun, frozenset()))
