"""Stands: how somebody stands to a thing or a deed, in all wordings."""

from functools import cache

from factcheck.lexicon.load import table, values
from factcheck.text.frozen import Record


class Stand(Record):
    """What a word tells of a stand: its axis, its pole, and the prepositions before the thing, none for an object."""

    axis: str
    pole: str
    preposition: tuple[str, ...] = ()


@cache
def stands(how: str) -> dict[str, tuple[Stand, ...]]:
    """From a lemma to the stands that it tells in one way: as the table calls it (object, deed, felt ...)."""
    found: dict[str, tuple[Stand, ...]] = {}
    for row in table("stands", "axis", "pole", "how", "words"):
        if row["how"] == how:
            for words in values(row["words"]):
                lemma, _, preposition = words.partition(" ")
                found[lemma] = (
                    *found.get(lemma, ()),
                    Stand(row["axis"], row["pole"], tuple(filter(None, preposition.split("/")))),
                )
    return found
