"""Camps: the party or the side that a word beside a name says somebody belongs to."""

from functools import cache

from factcheck.lexicon.load import table
from factcheck.lexicon.word import Word
from factcheck.text.frozen import Record


class Camp(Record):
    """A side: ``field`` says of what kind (party, camp, bench), ``value`` which one."""

    field: str
    value: str


@cache
def _rows() -> dict[str, tuple[tuple[str, Camp, bool], ...]]:
    """By the last word of each entry, longest first: the word before it, the camp, whether it asks for a capital."""
    found: dict[str, tuple[tuple[str, Camp, bool], ...]] = {}
    for row in table("camps", "word", "field", "value", "case"):
        before, _, last = row["word"].rpartition(" ")
        entry = (before, Camp(row["field"], row["value"]), row["case"] == "capital")
        found[last] = tuple(sorted((*found.get(last, ()), entry), key=_length, reverse=True))
    return found


def _length(entry: tuple[str, Camp, bool]) -> int:
    return len(entry[0])


def camp_of(word: Word, before: Word | None = None) -> Camp | None:
    """The camp that a word tells, with the word before it where both are its name ("Liberal Democrat")."""
    for first, camp, capital in _rows().get(word.fold, ()):
        if (word.capital or not capital) and (not first or (before is not None and before.fold == first)):
            return camp
    return None
