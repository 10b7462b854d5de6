"""How English counts off the points of an argument."""

from functools import cache

from factcheck.lexicon.load import table


@cache
def points() -> dict[str, int]:
    """From a folded word that opens a numbered point to its number."""
    return {row["word"]: int(row["number"]) for row in _rows() if row["kind"] == "point"}


@cache
def openers() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases that stand for a first point, by their first word: the words that follow it."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in _rows():
        if row["kind"] == "opener":
            first, *rest = row["word"].split()
            found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(rests) for first, rests in found.items()}


@cache
def announced() -> frozenset[str]:
    """Plural nouns that, after a number, say how many points will follow."""
    return frozenset(row["word"] for row in _rows() if row["kind"] == "announced")


def _rows() -> tuple[dict[str, str], ...]:
    return table("enumerators", "word", "kind", "number")
