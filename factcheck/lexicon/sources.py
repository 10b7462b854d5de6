"""From the rows of the tables to entries: one ``Source`` a table.

A table holds far more rows than an article has words, so that a source tells cheaply under which words a row is looked
for, and its entries are made when one of them is met. Adding a table means adding a source to ``SOURCES``.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

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
    PlaceName,
    RankWord,
    Tag,
    TimingWord,
    Title,
    Unit,
    VerbForm,
)
from factcheck.lexicon.load import EMPTY, Row, row_of, table_lines, values
from factcheck.lexicon.verb_forms import forms_of, irregular_pasts, readings_of
from factcheck.text.frozen import Record


class Source(Record):
    """A table and what its rows say.

    The columns ``keys`` hold words from which each of the ``entries`` of a row begins, as they stand or inflected; the
    first column alone, with one word or phrase a cell, where there is no ``separator``.
    """

    name: str
    columns: tuple[str, ...]
    keys: tuple[str, ...]
    entries: Callable[[Row], Iterator[Entry]]
    separator: str = ""

    def lines(self) -> list[str]:
        """The rows of the table, not yet taken apart."""
        return table_lines(self.name, self.columns)

    def first_words(self, lines: list[str]) -> tuple[list[str], Sequence[int]]:
        """The folded first word of each key of these rows, and beside it the number of its row."""
        if not self.separator:
            return [line.split(None, 1)[0].lower() for line in lines], range(len(lines))
        columns = [self.columns.index(key) for key in self.keys]
        keys: list[str] = []
        numbers: list[int] = []
        for number, line in enumerate(lines):
            cells = line.lower().split("\t")
            for column in columns:
                cell = cells[column]
                if self.separator in cell:
                    several = cell.split(self.separator)
                    keys += several
                    numbers += [number] * len(several)
                elif cell != EMPTY:
                    keys.append(cell)
                    numbers.append(number)
        return [key.partition(" ")[0] if " " in key else key for key in keys], numbers

    def all_entries(self) -> Iterator[Entry]:
        """The entries of all rows, in their order."""
        return (entry for line in self.lines() for entry in self.entries(row_of(line, self.columns)))


def _tags(cell: str) -> int:
    tags = 0
    for name in values(cell):
        tags |= Tag[name.upper()]
    return tags


def _number(cell: str) -> Number:
    return Fraction(cell) if "/" in cell else Decimal(cell) if "." in cell else int(cell)


def _function(row: Row) -> Iterator[Entry]:
    tags = _tags(row["tags"])
    several = " " in row["word"]
    yield Entry(row["word"], "function" if several else "", tags if several else None, tags)
    if row["lemma"]:
        yield Entry(row["word"], "verbs", VerbForm(row["lemma"], tags & Tag.VERB))


def _verb(row: Row) -> Iterator[Entry]:
    for form, tag, other in readings_of(row):
        yield Entry(form, "verbs", VerbForm(row["lemma"], tag), tag | other) if tag else Entry(form, "", None, other)


def _modifier(row: Row) -> Iterator[Entry]:
    yield Entry(row["word"], "", None, _tags(row["tags"]))


def _numeral(row: Row) -> Iterator[Entry]:
    low, high = (_number(row[c]) if row[c] else None for c in ("low", "high"))
    numeral = Numeral(_number(row["value"]), row["kind"], low, high)  # type: ignore[arg-type]
    yield Entry(row["word"], "number", numeral, Tag.NUM)


def _bound(row: Row) -> Iterator[Entry]:
    yield Entry(row["phrase"], f"bound_{row['side']}", Bounding(row["bound"], row["side"]))  # type: ignore[arg-type]


def _amount(row: Row) -> Iterator[Entry]:
    yield Entry(row["word"], "amount_role", row["role"])


#: Calendar words that are adverbs, figures or parts of names, not nouns.
_NO_NOUN = frozenset({"vague", "meridiem", "o'clock", "decade digits", "slash", "none"})


def _calendar(row: Row) -> Iterator[Entry]:
    tags = 0 if row["kind"] in _NO_NOUN else Tag.NOUN
    yield Entry(row["word"], "calendar", CalendarWord(row["kind"], row["value"]), tags)


def _timing(row: Row) -> Iterator[Entry]:
    yield Entry(row["word"], "timing", TimingWord(row["role"], row["value"]))


def _unit(row: Row) -> Iterator[Entry]:
    unit = Unit(row["unit"], row["dimension"], Fraction(row["factor"]))
    for alias in (row["unit"], *values(row["aliases"])):
        yield Entry(alias, "unit", unit, Tag.NOUN)


def _currency(row: Row) -> Iterator[Entry]:
    for name in (row["code"], *values(row["symbols"]), *values(row["names"])):
        for written in dict.fromkeys((name, name.replace(" dollar", " dlr"))):
            yield Entry(written, "currency", Currency(row["code"], Fraction(1)), Tag.NOUN)
    for name in values(row["minor"]):
        yield Entry(name, "currency", Currency(row["code"], Fraction(1, 100)), Tag.NOUN)


def _abbreviation(row: Row) -> Iterator[Entry]:
    yield Entry(row["word"], "abbreviation", Abbreviation(row["word"], row["kind"], row["ends"] == "yes"))


def _mark(row: Row) -> Iterator[Entry]:
    yield Entry(row["word"], "mark", row["kind"])


def _frames(row: Row) -> Iterator[Entry]:
    frames = frozenset(values(row["frames"]))
    for form, _ in forms_of(row["verb"]):
        yield Entry(form, "frames", frames)


def _country(row: Row) -> Iterator[Entry]:
    country = row["name"]
    for name in (country, *values(row["short"])):
        yield Entry(name, "country", CountryName(country, "name"), Tag.NAME)
    for name in values(row["adjectives"]):
        yield Entry(name, "country", CountryName(country, "adjective"), Tag.ADJ | Tag.NAME)
    for name in values(row["people"]):
        yield Entry(name, "country", CountryName(country, "people"), Tag.NOUN | Tag.NAME)
    for name in values(row["capital"]):
        yield Entry(name, "country", CountryName(country, "capital"), Tag.NAME)


def _place(row: Row) -> Iterator[Entry]:
    place = PlaceName(row["name"].split("|")[0], row["country"], row["kind"])
    for name in values(row["name"]):
        yield Entry(name, "place", place, Tag.NAME)


def _title(row: Row) -> Iterator[Entry]:
    title = Title(row["title"], row["kind"], row["exclusive"] == "yes", row["sex"])  # type: ignore[arg-type]
    for name in (row["title"], *values(row["aliases"])):
        yield Entry(name, "title", title, Tag.NOUN)


def _given(row: Row) -> Iterator[Entry]:
    for name in row["names"].split():
        yield Entry(name, "given", row["sex"], Tag.NAME)


def _person(row: Row) -> Iterator[Entry]:
    noun = row["noun"]
    plurals = values(row["plural"]) or (inflect.plural(noun),)
    always = noun in plurals
    yield Entry(noun, "person", PersonNoun(noun, always, row["kind"], row["sex"]), Tag.NOUN)  # type: ignore[arg-type]
    for plural in plurals:
        if plural != noun:
            person = PersonNoun(noun, True, row["kind"], row["sex"])  # type: ignore[arg-type]
            yield Entry(plural, "person", person, Tag.NOUN)


def _organisation(row: Row) -> Iterator[Entry]:
    noun = OrganisationNoun(row["word"], row["kind"])
    yield Entry(row["word"], "organisation", noun, Tag.NOUN)
    if row["plural"] == "yes":
        yield Entry(inflect.plural(row["word"]), "organisation", noun, Tag.NOUN)


def _pronoun(row: Row) -> Iterator[Entry]:
    yield Entry(row["word"], "pronoun", row["stands"])


def _cue(row: Row) -> Iterator[Entry]:
    cue = Cue(row["lemma"], row["kind"], row["stance"])
    if row["pos"] == "adj":
        yield Entry(row["lemma"], "cue", cue, Tag.ADJ)
        return
    for form, tag in forms_of(row["lemma"]) if row["pos"] == "verb" else _noun_forms(row["lemma"]):
        yield Entry(form, "cue", cue, tag)


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


def _enumerator(row: Row) -> Iterator[Entry]:
    yield Entry(row["word"], "enumerator", EnumeratorWord(row["kind"], int(row["number"])))  # type: ignore[arg-type]


def _rank(row: Row) -> Iterator[Entry]:
    yield Entry(row["word"], "rank", RankWord(row["dimension"], row["kind"]))  # type: ignore[arg-type]


_WORD, _LEMMA = ("word",), ("lemma",)

#: Entries of one kind for one word come in this order.
SOURCES = (
    Source("function", ("word", "tags", "lemma"), _WORD, _function),
    Source("verbs", ("lemma", "past", "participle", "noun"), _LEMMA, _verb),
    Source("modifiers", ("word", "tags"), _WORD, _modifier),
    Source("numbers", ("word", "value", "kind", "low", "high"), _WORD, _numeral),
    Source("calendar", ("word", "kind", "value"), _WORD, _calendar),
    Source("units", ("unit", "aliases", "dimension", "factor"), ("unit", "aliases"), _unit, "|"),
    Source("currencies", ("code", "symbols", "names", "minor"), ("code", "symbols", "names", "minor"), _currency, "|"),
    Source("abbreviations", ("word", "kind", "ends"), _WORD, _abbreviation),
    Source(
        "countries",
        ("name", "short", "adjectives", "people", "capital"),
        ("name", "short", "adjectives", "people", "capital"),
        _country,
        "|",
    ),
    Source("titles", ("title", "aliases", "kind", "exclusive", "sex"), ("title", "aliases"), _title, "|"),
    Source("places", ("name", "country", "kind"), ("name",), _place, "|"),
    Source("given", ("sex", "names"), ("names",), _given, " "),
    Source("people", ("noun", "plural", "kind", "sex"), ("noun", "plural"), _person, "|"),
    Source("organisations", ("word", "kind", "plural"), _WORD, _organisation),
    Source("pronouns", ("word", "stands"), _WORD, _pronoun),
    Source("reporting", ("lemma", "pos", "kind", "stance"), _LEMMA, _cue),
    Source("events", ("lemma", "pos", "domain", "event", "phase"), _LEMMA, _event),
    Source("marks", ("word", "kind"), _WORD, _mark),
    Source("frames", ("verb", "frames"), ("verb",), _frames),
    Source("timing", ("word", "role", "value"), _WORD, _timing),
    Source("bounds", ("phrase", "bound", "side"), ("phrase",), _bound),
    Source("amounts", ("word", "role"), _WORD, _amount),
    Source("enumerators", ("word", "kind", "number"), _WORD, _enumerator),
    Source("ranks", ("word", "dimension", "kind"), _WORD, _rank),
)
