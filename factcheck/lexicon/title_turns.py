"""What titles say and stories turn round: phrases of two sides, and opposite verbs."""

from functools import cache, lru_cache

from factcheck.lexicon.load import Row, table, values
from factcheck.lexicon.verb_forms import lemmas_of
from factcheck.text.frozen import Record

#: Dimensions of opposites.tsv in which two sides may both be right: one buys what another sells.
_TWO_SIDED = frozenset({"attitude", "place", "exchange"})


class Turn(Record):
    """A side of a row, "one", "other" or "also", and a phrase of it; ``verb`` where its first word must be one."""

    row: int
    side: str
    first: str
    rest: tuple[str, ...]
    verb: bool


@lru_cache(maxsize=16_384)
def turns_of(fold: str) -> tuple[Turn, ...]:
    """The phrases that a word in any form may begin."""
    turns = _turns()
    return tuple(turn for lemma in dict.fromkeys((fold, *lemmas_of(fold))) for turn in turns.get(lemma, ()))


@cache
def _turns() -> dict[str, tuple[Turn, ...]]:
    """By the first word of a phrase, each row's side that has it."""
    verbs = table("opposites", "a", "b", "dimension", "pos")
    rows: list[Row] = [*table("title_turns", "one", "other", "also")]
    rows += [
        {"one": row["a"], "other": row["b"], "also": "", "verb": "verb"}
        for row in verbs
        if row["pos"] == "verb" and row["dimension"] not in _TWO_SIDED
    ]
    found: dict[str, list[Turn]] = {}
    for number, row in enumerate(rows):
        for side in ("one", "other", "also"):
            for phrase in values(row[side]):
                first, *rest = phrase.split(" ")
                found.setdefault(first, []).append(Turn(number, side, first, tuple(rest), "verb" in row))
    return {word: tuple(turns) for word, turns in found.items()}
