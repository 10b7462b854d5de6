"""Words that exclude each other of one subject at one time: won and lost, alive and dead."""

from functools import cache

from factcheck.lexicon.load import table, values

Opposites = tuple[tuple[str, str], ...]


@cache
def opposites() -> dict[tuple[str, str], Opposites]:
    """All opposites by (lemma, part of speech: verb, adj or noun), each a tuple of (lemma, dimension)."""
    found: dict[tuple[str, str], dict[tuple[str, str], None]] = {}
    for row in table("opposites", "a", "b", "dimension", "pos"):
        pos, dimension = row["pos"], row["dimension"]
        for first in values(row["a"]):
            for second in values(row["b"]):
                found.setdefault((first, pos), {})[second, dimension] = None
                found.setdefault((second, pos), {})[first, dimension] = None
    return {key: tuple(pairs) for key, pairs in found.items()}


def opposite_of(lemma: str, pos: str = "") -> Opposites:
    """The lemmas opposed to this one, each with its dimension; of all parts of speech when ``pos`` is empty."""
    wanted = (pos,) if pos else ("verb", "adj", "noun")
    return tuple(dict.fromkeys(pair for p in wanted for pair in opposites().get((lemma, p), ())))


def opposed(first: str, second: str, pos: str = "") -> str:
    """The dimension in which two lemmas exclude each other, empty when they do not."""
    return next((dimension for lemma, dimension in opposite_of(first, pos) if lemma == second), "")
