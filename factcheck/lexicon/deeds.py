"""Deeds: what one side does to the other, in all wordings."""

from functools import cache
from itertools import product
from typing import NamedTuple

from factcheck.lexicon import inflect
from factcheck.lexicon.load import Row, table, values


class Deed(NamedTuple):
    """One wording of a deed; ``rest`` are the words after the verb, ``doer`` and ``other`` as deeds.tsv lists them."""

    rest: tuple[str, ...]
    deed: str
    once: bool
    doer: str
    other: tuple[str, ...]


def _rows(pos: str) -> tuple[Row, ...]:
    rows = table("deeds", "deed", "often", "pos", "doer", "other", "words")
    return tuple(row for row in rows if row["pos"] == pos)


def _deed(row: Row, rest: tuple[str, ...] = ()) -> Deed:
    return Deed(rest, row["deed"], row["often"] == "once", row["doer"], values(row["other"]))


@cache
def deed_verbs() -> dict[str, tuple[Deed, ...]]:
    """The deeds that a verb tells, by its lemma, those of more words first."""
    found: dict[str, list[Deed]] = {}
    for row in _rows("verb"):
        for words in values(row["words"]):
            for lemma, *rest in product(*(word.split("/") for word in words.split(" "))):
                found.setdefault(lemma, []).append(_deed(row, tuple(rest)))
    return {lemma: tuple(sorted(deeds, key=_shortness)) for lemma, deeds in found.items()}


def _shortness(deed: Deed) -> int:
    return -len(deed.rest)


@cache
def in_turn() -> frozenset[str]:
    """The deeds that two sides do to each other all the time."""
    rows = table("deeds", "deed", "often", "pos", "doer", "other", "words")
    return frozenset(row["deed"] for row in rows if row["often"] == "in turn")


@cache
def deed_nouns() -> dict[str, tuple[Deed, ...]]:
    """The deeds that a noun tells, by its folded singular and plural; those of verbs also by their -ing form."""
    found: dict[str, tuple[Deed, ...]] = {}
    for row in _rows("noun"):
        for word in values(row["words"]):
            found[word] = found[inflect.plural(word)] = (*found.get(word, ()), _deed(row))
    for row in _rows("verb"):
        if row["doer"] == "subject" and "object" in values(row["other"]):
            for word in (w for w in values(row["words"]) if " " not in w):
                known = found.get(inflect.ing(word), ())
                if all(deed.deed != row["deed"] for deed in known):
                    gerund = Deed((), row["deed"], row["often"] == "once", "owner", ("of",))
                    found[inflect.ing(word)] = (*known, gerund)
    return found
