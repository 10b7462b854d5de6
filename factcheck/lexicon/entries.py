"""What the tables say about a word: one small frozen class a kind of knowledge."""

from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from typing import Any, Literal

from factcheck.text.frozen import Record

Number = int | Decimal | Fraction


class Tag(IntEnum):
    """Coarse parts of speech; a word type has all that it may be, tagging leaves one a token.

    After the Universal POS tags, with verbs split by form, as a finite-state grammar of news needs them. Tags are
    bits, joined as plain ints: the operators of flags cost ten times those of ints.
    """

    NONE = 0
    DET = 1  # the, a, this, every
    POSS = 2  # my, their, 's
    PREP = 4
    PRON = 8
    CONJ = 16  # and, or, but
    SUB = 32  # that, if, because, after (before a clause)
    AUX = 64  # be, have, do in all forms
    MODAL = 128
    NEG = 256  # not, never, n't
    WH = 512  # who, which, where, what
    TO = 1024
    ADV = 2048
    ADJ = 4096
    NOUN = 8192
    NAME = 16384
    NUM = 32768
    BASE = 65536  # verb forms: base (go), finite -s (goes), past (went), participle (gone), -ing (going)
    THIRD = 131072
    PAST = 262144
    PARTICIPLE = 524288
    ING = 1048576
    PUNCT = 2097152
    FINITE = BASE | THIRD | PAST
    VERB = BASE | THIRD | PAST | PARTICIPLE | ING


class Entry(Record):
    """What one table says about ``key`` (as written there); ``kind`` is the attribute of Word that takes ``value``."""

    key: str
    kind: str
    value: Any
    tags: int = 0


class Phrase(Record):
    """An entry of several words: ``key`` is the first as written, ``rest`` the folded others."""

    key: str
    rest: tuple[str, ...]
    kind: str
    value: Any
    tags: int


NumeralKind = Literal[
    "cardinal", "ordinal", "multiplier", "fraction", "collective", "vague", "suffix", "determiner", "clock"
]  # fmt: skip
Bound = Literal["exact", "about", "over", "at-least", "under", "at-most", "range", "vague"]


class Numeral(Record):
    """A number word. ``collective`` is dozen, score; ``vague`` is hundreds, several; its bounds are low and high.

    Figures are cardinals too. ``rest`` holds what follows in a hyphenated word: ``("year", "old")`` of "five-year-old".
    """

    value: Number
    kind: NumeralKind
    low: Number | None = None
    high: Number | None = None
    rest: tuple[str, ...] = ()


class Bounding(Record):
    """Words that bound a number (at least, or so); ``side`` is where they stand."""

    bound: Bound
    side: Literal["before", "after"]


class CountryName(Record):
    """A word that stands for a country; ``country`` is the key, the usual short English name."""

    country: str
    form: Literal["name", "adjective", "people", "capital"]


class PlaceName(Record):
    """A city, region or water that news names without explaining; ``country`` is a key of the countries or empty.

    ``kind``: city, state, region, island, water, mountain, continent, country (a part or territory of another).
    """

    name: str
    country: str
    kind: str


class Title(Record):
    """An office or form of address that stands before or instead of a name.

    ``exclusive`` is true of an office that one person holds at a time (in one country or organisation).
    """

    title: str
    kind: str
    exclusive: bool
    sex: Literal["f", "m", ""] = ""


class Cue(Record):
    """A reporting verb or noun. ``kind``: speech, belief, intention. ``stance``: assert, deny, ask, urge, accuse ..."""

    lemma: str
    kind: str
    stance: str


class EventWord(Record):
    """A noun, verb or adjective that tells an event. ``event`` is its class, ``phase`` what it says of its course."""

    lemma: str
    pos: Literal["noun", "verb", "adj"]
    domain: str
    event: str
    phase: str


class PersonNoun(Record):
    """A common noun for a person or people. ``kind``: civilian, fighter, soldier, police, kin, worker, victim ..."""

    lemma: str
    plural: bool
    kind: str
    sex: Literal["f", "m", ""] = ""


class OrganisationNoun(Record):
    """A noun or suffix that makes a name an organisation, or the name of one that news never explains."""

    word: str
    kind: str


class Unit(Record):
    """A unit of measurement. ``factor`` converts to the base unit of its dimension (SI where there is one)."""

    unit: str
    dimension: str
    factor: Fraction


class Currency(Record):
    """A currency by ISO 4217 code; ``factor`` is 1, or 1/100 for the minor unit (cents, pence)."""

    code: str
    factor: Fraction


class VerbForm(Record):
    """One reading of a word as a verb form."""

    lemma: str
    tag: int


class CalendarWord(Record):
    """A month, weekday, season, holiday, part of the day, deictic day (today is 0, yesterday -1) or unit of time.

    ``kind`` and ``value`` as calendar.tsv lists them; calendar_shapes.py adds the kinds that digits tell: year,
    clock time, dotted date, numbered quarter, compound.
    """

    kind: str
    value: str


class TimingWord(Record):
    """A word that makes a time with a calendar word; ``role`` and ``value`` as timing.tsv lists them."""

    role: str
    value: str


class Abbreviation(Record):
    """A word that is written with a stop. ``ends`` is true where it may also end a sentence."""

    word: str
    kind: str
    ends: bool


class EnumeratorWord(Record):
    """A word that counts off the points of an argument; ``kind`` and ``number`` as enumerators.tsv lists them."""

    kind: Literal["point", "head", "opener", "announced", "last", "both", "choice", "argument", "ordered"]
    number: int


class RankWord(Record):
    """A word that ranks. ``dimension`` is what it ranks by ("size", "age"; "order" for first, "only" for the only one).

    ``kind`` is superlative, graded (an adjective that ranks after "most"), first, only, or most; ``place`` is 2 of
    "second-largest".
    """

    dimension: str
    kind: Literal["superlative", "graded", "first", "only", "most"]
    place: int = 1


class OutcomeWord(Record):
    """A word that tells how a matter came out, as outcomes.tsv lists it; ``rest`` are the words that must follow it."""

    lemma: str
    rest: tuple[str, ...]
    pos: str
    dimension: str
    pole: str
    bearer: str
    kind: str = ""
    target: str = ""


class OutcomeEntries(Record):
    """The outcome words that begin with one form: those of it alone, and those of several words by their second.

    ``reach`` is how many tokens after the first the second may stand.
    """

    alone: tuple[OutcomeWord, ...]
    further: dict[str, tuple[OutcomeWord, ...]]
    reach: int
