"""Words that exclude each other of one subject at one time: won and lost, alive and dead."""

from functools import cache, lru_cache

from factcheck.lexicon.load import cells, values

#: Respects in which what is so at one time is otherwise at the next.
IN_TURN = frozenset({"movement", "exchange", "place", "state", "custody"})

Opposites = tuple[tuple[str, str], ...]


@cache
def _excluded() -> dict[str, list[tuple[str, str, str]]]:
    """By lemma, of each of its rows: the part of speech (verb, adj or noun), the dimension, and what it excludes."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for a, b, dimension, pos in cells("opposites", "a", "b", "dimension", "pos"):
        for here, there in ((a, b), (b, a)):
            for lemma in values(here):
                found.setdefault(lemma, []).append((pos, dimension, there))
    return found


@lru_cache(maxsize=16_384)
def opposite_of(lemma: str, pos: str = "") -> Opposites:
    """The lemmas opposed to this one, each with its dimension; of all parts of speech when ``pos`` is empty."""
    wanted = (pos,) if pos else ("verb", "adj", "noun")
    rows = [row for p in wanted for row in _excluded().get(lemma, ()) if row[0] == p]
    return tuple(dict.fromkeys((other, dimension) for _, dimension, there in rows for other in values(there)))


def opposed(first: str, second: str, pos: str = "") -> str:
    """The dimension in which two lemmas exclude each other, empty when they do not."""
    return next((dimension for lemma, dimension in opposite_of(first, pos) if lemma == second), "")
