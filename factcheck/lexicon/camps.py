"""Camps: the party or the side that a word beside a name says somebody belongs to."""

from functools import cache
from typing import NamedTuple

from factcheck.lexicon.load import table
from factcheck.lexicon.word import Word


class Camp(NamedTuple):
    """A side: ``field`` says of what kind (party, camp, bench), ``value`` which one."""

    field: str
    value: str


@cache
def _rows() -> dict[str, tuple[Camp, bool]]:
    rows = table("camps", "word", "field", "value", "case")
    return {row["word"]: (Camp(row["field"], row["value"]), row["case"] == "capital") for row in rows}


def camp_of(word: Word, before: Word | None = None) -> Camp | None:
    """The camp that a word tells, with the word before it where both are its name ("Liberal Democrat")."""
    if before is not None and (found := _known(f"{before.fold} {word.fold}", word)) is not None:
        return found
    return _known(word.fold, word)


def _known(fold: str, word: Word) -> Camp | None:
    row = _rows().get(fold)
    return row[0] if row is not None and (word.capital or not row[1]) else None
