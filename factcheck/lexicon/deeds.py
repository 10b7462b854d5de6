"""Deeds: what one side does to the other, in all wordings."""

from collections.abc import KeysView
from functools import cache

from factcheck.lexicon import inflect
from factcheck.lexicon.load import Row, table, values, wordings
from factcheck.text.frozen import Record


class Deed(Record):
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


def deed_verbs() -> KeysView[str]:
    """The lemmas of the verbs that tell deeds."""
    return _written().keys()


@cache
def _written() -> dict[str, list[tuple[Row, str]]]:
    """By the lemma of their verb the wordings as the table has them: an article has few of the verbs."""
    found: dict[str, list[tuple[Row, str]]] = {}
    for row in _rows("verb"):
        for wording in values(row["words"]):
            verbs, _, rest = wording.partition(" ")
            for lemma in verbs.split("/"):
                found.setdefault(lemma, []).append((row, rest))
    return found


@cache
def deeds_of_verb(lemma: str) -> tuple[Deed, ...]:
    """The deeds that one of these verbs tells, those of more words first."""
    deeds = (_deed(row, words) for row, rest in _written()[lemma] for words in wordings(rest))
    return tuple(sorted(deeds, key=_shortness))


def _shortness(deed: Deed) -> int:
    return -len(deed.rest)


@cache
def in_turn() -> frozenset[str]:
    """The deeds that two sides do to each other all the time."""
    return _how_often("in turn")


@cache
def at_meetings() -> frozenset[str]:
    """The deeds that one of two sides does to the other once each time they meet."""
    return _how_often("meeting")


def _how_often(often: str) -> frozenset[str]:
    rows = table("deeds", "deed", "often", "pos", "doer", "other", "words")
    return frozenset(row["deed"] for row in rows if row["often"] == often)


@cache
def deed_nouns() -> dict[str, tuple[Deed, ...]]:
    """The deeds that a noun tells, by its folded singular and plural; those of verbs also by their -ing form."""
    found: dict[str, tuple[Deed, ...]] = {}
    for row in _rows("noun"):
        deed = _deed(row)
        for word in values(row["words"]):
            found[word] = found[inflect.plural(word)] = (*found.get(word, ()), deed)
    for row in _rows("verb"):
        if row["doer"] == "subject" and "object" in values(row["other"]):
            gerund = Deed((), row["deed"], row["often"] == "once", "owner", ("of",))
            for form in [inflect.ing(word) for word in values(row["words"]) if " " not in word]:
                known = found.get(form, ())
                if row["deed"] not in [deed.deed for deed in known]:
                    found[form] = (*known, gerund)
    return found
