"""The tables in one index: from a folded word to all that they say about it.

One generator a table turns its rows into entries; adding a table means adding a generator to ``SOURCES``.
"""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import chain
from typing import NamedTuple

from factcheck.lexicon import inflect
from factcheck.lexicon.entries import (
    Abbreviation,
    Bounding,
    CalendarWord,
    CountryName,
    Cue,
    Currency,
    Entry,
    EnumeratorWord,
    EventWord,
    Number,
    Numeral,
    OrganisationNoun,
    PersonNoun,
    Phrase,
    PlaceName,
    RankWord,
    Tag,
    TimingWord,
    Title,
    Unit,
    VerbForm,
)
from factcheck.lexicon.load import Row, table, values
from factcheck.lexicon.outcomes import outcome_words
from factcheck.lexicon.verb_forms import forms_of, irregular_pasts, lemmas_of, readings_of, verb_rows


class Inflected(NamedTuple):
    """A row that holds for all forms of ``lemma``: its entries are made when one of them is met."""

    lemma: str
    row: Row
    entries: Callable[[Row], Iterator[Entry]]


def _tags(cell: str) -> int:
    tags = 0
    for name in values(cell):
        tags |= Tag[name.upper()]
    return tags


def _number(cell: str) -> Number:
    return Fraction(cell) if "/" in cell else Decimal(cell) if "." in cell else int(cell)


def _function() -> Iterator[Entry]:
    for row in table("function", "word", "tags", "lemma"):
        tags = _tags(row["tags"])
        several = " " in row["word"]
        yield Entry(row["word"], "function" if several else "", tags if several else None, tags)
        if row["lemma"]:
            yield Entry(row["word"], "verbs", VerbForm(row["lemma"], tags & Tag.VERB))


def _verbs() -> Iterator[Inflected]:
    for row in verb_rows():
        yield Inflected(row["lemma"], row, _verb)


def _verb(row: Row) -> Iterator[Entry]:
    for form, tag, other in readings_of(row):
        yield Entry(form, "verbs", VerbForm(row["lemma"], tag), tag | other) if tag else Entry(form, "", None, other)


def _modifiers() -> Iterator[Entry]:
    for row in table("modifiers", "word", "tags"):
        yield Entry(row["word"], "", None, _tags(row["tags"]))


def _numbers() -> Iterator[Entry]:
    for row in table("numbers", "word", "value", "kind", "low", "high"):
        low, high = (_number(row[c]) if row[c] else None for c in ("low", "high"))
        numeral = Numeral(_number(row["value"]), row["kind"], low, high)  # type: ignore[arg-type]
        yield Entry(row["word"], "number", numeral, Tag.NUM)


def _bounds() -> Iterator[Entry]:
    for row in table("bounds", "phrase", "bound", "side"):
        bounding = Bounding(row["bound"], row["side"])  # type: ignore[arg-type]
        yield Entry(row["phrase"], f"bound_{row['side']}", bounding)


def _amounts() -> Iterator[Entry]:
    for row in table("amounts", "word", "role"):
        yield Entry(row["word"], "amount_role", row["role"])


#: Calendar words that are adverbs, figures or parts of names, not nouns.
_NO_NOUN = frozenset({"vague", "meridiem", "o'clock", "decade digits", "slash", "none"})


def _calendar() -> Iterator[Entry]:
    for row in table("calendar", "word", "kind", "value"):
        tags = 0 if row["kind"] in _NO_NOUN else Tag.NOUN
        yield Entry(row["word"], "calendar", CalendarWord(row["kind"], row["value"]), tags)


def _timing() -> Iterator[Entry]:
    for row in table("timing", "word", "role", "value"):
        yield Entry(row["word"], "timing", TimingWord(row["role"], row["value"]))


def _units() -> Iterator[Entry]:
    for row in table("units", "unit", "aliases", "dimension", "factor"):
        unit = Unit(row["unit"], row["dimension"], Fraction(row["factor"]))
        for alias in (row["unit"], *values(row["aliases"])):
            yield Entry(alias, "unit", unit, Tag.NOUN)


def _currencies() -> Iterator[Entry]:
    for row in table("currencies", "code", "symbols", "names", "minor"):
        for name in (row["code"], *values(row["symbols"]), *values(row["names"])):
            yield Entry(name, "currency", Currency(row["code"], Fraction(1)), Tag.NOUN)
        for name in values(row["minor"]):
            yield Entry(name, "currency", Currency(row["code"], Fraction(1, 100)), Tag.NOUN)


def _abbreviations() -> Iterator[Entry]:
    for row in table("abbreviations", "word", "kind", "ends"):
        yield Entry(row["word"], "abbreviation", Abbreviation(row["word"], row["kind"], row["ends"] == "yes"))


def _marks() -> Iterator[Entry]:
    for row in table("marks", "word", "kind"):
        yield Entry(row["word"], "mark", row["kind"])


def _frames() -> Iterator[Inflected]:
    for row in table("frames", "verb", "frames"):
        yield Inflected(row["verb"], row, _frames_of_verb)


def _frames_of_verb(row: Row) -> Iterator[Entry]:
    frames = frozenset(values(row["frames"]))
    for form, _ in forms_of(row["verb"]):
        yield Entry(form, "frames", frames)


def _countries() -> Iterator[Entry]:
    for row in table("countries", "name", "short", "adjectives", "people", "capital"):
        country = row["name"]
        for name in (country, *values(row["short"])):
            yield Entry(name, "country", CountryName(country, "name"), Tag.NAME)
        for name in values(row["adjectives"]):
            yield Entry(name, "country", CountryName(country, "adjective"), Tag.ADJ | Tag.NAME)
        for name in values(row["people"]):
            yield Entry(name, "country", CountryName(country, "people"), Tag.NOUN | Tag.NAME)
        for name in values(row["capital"]):
            yield Entry(name, "country", CountryName(country, "capital"), Tag.NAME)


def _places() -> Iterator[Entry]:
    for row in table("places", "name", "country", "kind"):
        place = PlaceName(row["name"].split("|")[0], row["country"], row["kind"])
        for name in values(row["name"]):
            yield Entry(name, "place", place, Tag.NAME)


def _titles() -> Iterator[Entry]:
    for row in table("titles", "title", "aliases", "kind", "exclusive", "sex"):
        title = Title(row["title"], row["kind"], row["exclusive"] == "yes", row["sex"])  # type: ignore[arg-type]
        for name in (row["title"], *values(row["aliases"])):
            yield Entry(name, "title", title, Tag.NOUN)


def _given() -> Iterator[Entry]:
    for row in table("given", "sex", "names"):
        for name in row["names"].split():
            yield Entry(name, "given", row["sex"], Tag.NAME)


def _people() -> Iterator[Entry]:
    for row in table("people", "noun", "plural", "kind", "sex"):
        noun = row["noun"]
        plurals = values(row["plural"]) or (inflect.plural(noun),)
        always = noun in plurals
        yield Entry(noun, "person", PersonNoun(noun, always, row["kind"], row["sex"]), Tag.NOUN)  # type: ignore[arg-type]
        for plural in plurals:
            if plural != noun:
                person = PersonNoun(noun, True, row["kind"], row["sex"])  # type: ignore[arg-type]
                yield Entry(plural, "person", person, Tag.NOUN)


def _organisations() -> Iterator[Entry]:
    for row in table("organisations", "word", "kind", "plural"):
        noun = OrganisationNoun(row["word"], row["kind"])
        yield Entry(row["word"], "organisation", noun, Tag.NOUN)
        if row["plural"] == "yes":
            yield Entry(inflect.plural(row["word"]), "organisation", noun, Tag.NOUN)


def _pronouns() -> Iterator[Entry]:
    for row in table("pronouns", "word", "stands"):
        yield Entry(row["word"], "pronoun", row["stands"])


def _reporting() -> Iterator[Inflected]:
    for row in table("reporting", "lemma", "pos", "kind", "stance"):
        yield Inflected(row["lemma"], row, _cue)


def _cue(row: Row) -> Iterator[Entry]:
    cue = Cue(row["lemma"], row["kind"], row["stance"])
    if row["pos"] == "adj":
        yield Entry(row["lemma"], "cue", cue, Tag.ADJ)
        return
    for form, tag in forms_of(row["lemma"]) if row["pos"] == "verb" else _noun_forms(row["lemma"]):
        yield Entry(form, "cue", cue, tag)


def _events() -> Iterator[Inflected]:
    for row in table("events", "lemma", "pos", "domain", "event", "phase"):
        yield Inflected(row["lemma"], row, _event)


def _event(row: Row) -> Iterator[Entry]:
    lemma = row["lemma"]
    event = EventWord(lemma, row["pos"], row["domain"], row["event"], row["phase"])  # type: ignore[arg-type]
    if row["pos"] == "verb":
        for form, tag in forms_of(lemma):
            if not (tag == Tag.BASE and form in irregular_pasts()):
                yield Entry(form, "events", event, tag)
    elif row["pos"] == "noun":
        for form, tag in _noun_forms(lemma):
            yield Entry(form, "events", event, tag)
    else:
        yield Entry(lemma, "events", event, Tag.ADJ)


def _noun_forms(lemma: str) -> tuple[tuple[str, int], ...]:
    return (lemma, Tag.NOUN), (inflect.plural(lemma), Tag.NOUN)


def _enumerators() -> Iterator[Entry]:
    for row in table("enumerators", "word", "kind", "number"):
        yield Entry(row["word"], "enumerator", EnumeratorWord(row["kind"], int(row["number"])))  # type: ignore[arg-type]


def _ranks() -> Iterator[Entry]:
    for row in table("ranks", "word", "dimension", "kind"):
        yield Entry(row["word"], "rank", RankWord(row["dimension"], row["kind"]))  # type: ignore[arg-type]


def _outcomes() -> Iterator[Entry]:
    for form, words in outcome_words().items():
        yield Entry(form, "outcomes", words)


SOURCES: tuple[Callable[[], Iterator[Entry] | Iterator[Inflected]], ...] = (
    _function, _verbs, _modifiers, _numbers, _calendar, _units, _currencies, _abbreviations, _countries, _titles,
    _places, _given, _people, _organisations, _pronouns, _reporting, _events, _marks, _frames, _timing,
    _bounds, _amounts, _enumerators, _ranks, _outcomes,
)  # fmt: skip


class Index:
    """What the tables say, by the folded first word of each entry; rows that inflect by the first word of the lemma.

    Forms outnumber lemmas by five to one, and an article has few of them: their entries are made when they are met.
    """

    def __init__(self, rows: Iterable[Entry | Inflected]) -> None:
        self._plain: dict[str, list[Entry]] = {}
        self._inflected: dict[str, list[tuple[int, Inflected]]] = {}
        for number, row in enumerate(rows):
            first = row[0].partition(" ")[0].lower()
            if isinstance(row, Entry):
                self._plain.setdefault(first, []).append(row)
            else:
                self._inflected.setdefault(first, []).append((number, row))

    def _all(self, fold: str) -> Iterator[Entry]:
        """All entries whose first word this is, those of one kind in the order of the tables."""
        yield from self._plain.get(fold, ())
        rows = {n: row for lemma in lemmas_of(fold) for n, row in self._inflected.get(lemma, ())}
        for number in sorted(rows):
            row = rows[number]
            yield from (e for e in row.entries(row.row) if e.key.partition(" ")[0].lower() == fold)

    def entries(self, fold: str) -> Iterator[Entry]:
        """All that the tables say of one word."""
        return (entry for entry in self._all(fold) if " " not in entry.key)

    def phrases(self, fold: str) -> Iterator[Phrase]:
        """All entries of several words that begin with this one, longest first."""
        found = []
        for entry in self._all(fold):
            if " " in entry.key:
                first, *rest = entry.key.split(" ")
                found.append(Phrase(first, tuple(w.lower() for w in rest), entry.kind, entry.value, entry.tags))
        return iter(sorted(found, key=lambda phrase: -len(phrase.rest)))


@cache
def index() -> Index:
    """The index of all packaged tables, built once a process."""
    return Index(chain.from_iterable(source() for source in SOURCES))
