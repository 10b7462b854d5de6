"""Words that exclude each other of one subject at one time: won and lost, alive and dead."""

from functools import cache, lru_cache

from factcheck.lexicon.load import Row, table, values

Opposites = tuple[tuple[str, str], ...]


@cache
def rows_of_opposites() -> dict[tuple[str, str], list[tuple[Row, str]]]:
    """By (lemma, part of speech: verb, adj or noun) its rows, each with the column of what it excludes there."""
    found: dict[tuple[str, str], list[tuple[Row, str]]] = {}
    for row in table("opposites", "a", "b", "dimension", "pos"):
        for here, there in (("a", "b"), ("b", "a")):
            for lemma in values(row[here]):
                found.setdefault((lemma, row["pos"]), []).append((row, there))
    return found


@lru_cache(maxsize=16_384)
def opposite_of(lemma: str, pos: str = "") -> Opposites:
    """The lemmas opposed to this one, each with its dimension; of all parts of speech when ``pos`` is empty."""
    wanted = (pos,) if pos else ("verb", "adj", "noun")
    rows = [place for p in wanted for place in rows_of_opposites().get((lemma, p), ())]
    return tuple(dict.fromkeys((other, row["dimension"]) for row, there in rows for other in values(row[there])))


def opposed(first: str, second: str, pos: str = "") -> str:
    """The dimension in which two lemmas exclude each other, empty when they do not."""
    return next((dimension for lemma, dimension in opposite_of(first, pos) if lemma == second), "")
