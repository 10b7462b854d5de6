"""Holdings: what a thing has so many of, in all wordings."""

from functools import cache

from factcheck.lexicon import inflect
from factcheck.lexicon.load import Row, table, values
from factcheck.text.frozen import Record


class Telling(Record):
    """One clause that tells a holding, in the active voice.

    ``subject``, ``object``, ``second`` (the second object) and the values of ``after`` are slots: X the thing, N the
    figure, "" anybody. ``rest`` is the noun or adjective that belongs to the verb; ``after`` holds prepositions with
    the slot that they lead to.
    """

    key: str
    subject: str
    object: str
    second: str
    rest: str
    after: tuple[tuple[tuple[str, ...], str], ...]


class Holding(Record):
    """What is had: its key and the singular nouns counted, none for any.

    ``lasting`` is true of what may be another at another time, ``each`` where every noun counts for itself.
    """

    key: str
    lasting: bool
    each: bool
    nouns: frozenset[str]

    @property
    def paid(self) -> bool:
        """True of sums of money."""
        return "money" in self.nouns


def _rows() -> tuple[Row, ...]:
    return table("holdings", "key", "lasting", "nouns", "told", "named", "doers")


@cache
def holdings() -> dict[str, Holding]:
    """All holdings, by key."""
    return {
        r["key"]: Holding(r["key"], r["lasting"] != "once", r["lasting"] == "each", frozenset(values(r["nouns"])))
        for r in _rows()
    }


@cache
def tellings() -> dict[str, tuple[Telling, ...]]:
    """The clauses that tell a holding, by the lemma of their verb."""
    found: dict[str, list[Telling]] = {}
    for row in _rows():
        for clause in values(row["told"]):
            subject, lemma, *words = clause.split(" ")
            found.setdefault(lemma, []).append(_telling(row["key"], subject, words))
    return {lemma: tuple(told) for lemma, told in found.items()}


def _telling(key: str, subject: str, words: list[str]) -> Telling:
    direct: list[str] = []
    rest = ""
    after: list[tuple[tuple[str, ...], str]] = []
    start = 0
    for at, word in enumerate(words):
        if word in _SLOTS:
            if at == start and not after:
                direct.append(_SLOTS[word])
            else:
                rest = " ".join(words[start : at - 1]) or rest
                after.append((tuple(words[at - 1].split("/")), _SLOTS[word]))
            start = at + 1
    first, second = (*direct, "", "")[:2]
    return Telling(key, _SLOTS[subject], first, second, rest, tuple(after))


#: How the table writes the thing, the figure and anybody.
_SLOTS = {"X": "X", "N": "N", "_": ""}


@cache
def names_of_figures() -> dict[str, str]:
    """Nouns that hold a figure, folded, with their keys: "a population of 8 million"."""
    return {form: row["key"] for row in _rows() for n in values(row["named"]) for form in (n, inflect.plural(n))}


@cache
def holders() -> dict[str, str]:
    """Nouns for who has what is counted, with its key: "the author of 17 novels"."""
    return {noun: row["key"] for row in _rows() for noun in values(row["doers"])}


@cache
def counted_nouns() -> dict[str, tuple[str, ...]]:
    """Singular nouns counted, with the keys of their rows in the order of the table."""
    found: dict[str, tuple[str, ...]] = {}
    for row in _rows():
        for noun in values(row["nouns"]):
            found[noun] = (*found.get(noun, ()), row["key"])
    return found


@cache
def holding_words() -> frozenset[str]:
    """The words that only tell a holding, and narrow nothing: "is home to", "a population of"."""
    return frozenset(names_of_figures()) | {t.rest for told in tellings().values() for t in told}
