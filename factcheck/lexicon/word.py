"""Word types: all that the tables and the shape of a word say about it, worked out once a type.

News repeats its words, so that nearly every token is one look-up in the cache that ``word`` keeps.
"""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

import attrs

from factcheck.lexicon import calendar_shapes, number_words, shapes
from factcheck.lexicon.entries import (
    Abbreviation,
    Bounding,
    CalendarWord,
    CountryName,
    Cue,
    Currency,
    EnumeratorWord,
    EventWord,
    Numeral,
    OrganisationNoun,
    OutcomeEntries,
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
from factcheck.lexicon.index import index, phrases_of

#: Caches of words are emptied between articles when they hold this many: memory stays bounded over an archive.
CACHE_LIMIT = 30_000


@attrs.define(eq=False)
class Word:
    """One word type as written.

    ``fold`` is the lower-case form with plain apostrophes and hyphens and without zero-width characters; ``shape`` is
    lower, Title, UPPER, Mixed, digits, identifier or punct. Each other attribute holds what one kind of table says,
    None (or empty) where it says nothing; ``phrases`` are entries of several words by their second. ``known`` is true
    where any of them says something; ``triggers`` has a bit for each of ``TRIGGERS`` that does. ``bits`` are the tags
    as a plain int: in Python 3.11 the operators of flags cost ten times those of ints. ``capital`` is true of a word
    that may stand in a name by its letters, ``opening`` of a word of grammar with a capital, which opens a sentence.
    """

    text: str
    fold: str
    shape: str
    tags: int = 0
    verbs: tuple[VerbForm, ...] = ()
    number: Numeral | None = None
    calendar: CalendarWord | None = None
    timing: tuple[TimingWord, ...] = ()
    unit: Unit | None = None
    currency: Currency | None = None
    abbreviation: Abbreviation | None = None
    country: CountryName | None = None
    place: PlaceName | None = None
    title: Title | None = None
    given: str | None = None
    cue: Cue | None = None
    events: tuple[EventWord, ...] = ()
    person: PersonNoun | None = None
    organisation: OrganisationNoun | None = None
    pronoun: str | None = None
    mark: str | None = None
    frames: frozenset[str] = frozenset()
    bound_before: Bounding | None = None
    bound_after: Bounding | None = None
    amount_role: str | None = None
    enumerator: EnumeratorWord | None = None
    rank: RankWord | None = None
    outcomes: OutcomeEntries | None = None
    phrases: Mapping[str, tuple[Phrase, ...]] = MappingProxyType({})
    known: bool = False
    triggers: int = 0
    bits: int = 0
    capital: bool = False
    opening: bool = False

    def __repr__(self) -> str:
        return f"<Word {self.text!r}>"

    @property
    def lemma(self) -> str:
        """The first verb lemma, else the folded form."""
        return self.verbs[0].lemma if self.verbs else self.fold

    @property
    def lemmas(self) -> set[str]:
        """The folded form, and the lemmas of all verbs that the word may be."""
        return {self.fold, *(verb.lemma for verb in self.verbs)}


_CAPITALS = frozenset({"Title", "UPPER", "Mixed", "identifier"})
#: Words of grammar that, with a capital, open a sentence.
_OPENING = Tag.DET | Tag.POSS | Tag.PREP | Tag.PRON | Tag.CONJ | Tag.SUB | Tag.WH
_MANY = frozenset({"events", "verbs", "timing"})
#: The kinds of words from which passes set out: sixteen at most, two bytes a word.
TRIGGERS = (
    "number", "calendar", "abbreviation", "title", "cue", "events", "person", "organisation", "pronoun", "mark",
    "enumerator", "rank", "capital", "phrases", "opening",
)  # fmt: skip
_BITS = {kind: 1 << number for number, kind in enumerate(TRIGGERS)}


def _accepts(key: str, surface: str, shape: str) -> bool:
    """An entry with capitals asks for a capital; one all in capitals (US, WHO) for exactly itself."""
    if key == surface or key.islower() or not any(c.isalpha() for c in key):
        return True
    if key.isupper():
        return False
    return shape in ("Title", "UPPER", "Mixed") and surface[0].isupper()


def analyse(surface: str) -> Word:
    """Work out the word type of ``surface``."""
    fold, plain = shapes.fold(surface), shapes.plain(surface)
    shape = shapes.shape(surface)
    found: dict[str, Any] = {}
    tags = 0
    entries = index().all_entries(fold)
    for entry in entries:
        if " " not in entry.key and _accepts(entry.key, plain, shape):
            tags |= entry.tags
            if entry.kind in _MANY:
                found[entry.kind] = (*found.get(entry.kind, ()), entry.value)
            elif entry.kind:
                found.setdefault(entry.kind, entry.value)
    if surface[-1] == "." and len(surface) > 1:
        found.setdefault("mark", "dotted")  # U.S., p.m., an address with the sentence's stop
    phrases: dict[str, tuple[Phrase, ...]] = {}
    for phrase in phrases_of(entries):
        if _accepts(phrase.key, surface, shape):
            phrases[phrase.rest[0]] = (*phrases.get(phrase.rest[0], ()), phrase)
    if phrases:
        found["phrases"] = phrases
    if "number" not in found and (number := number_words.number_by_shape(fold, shape, _simple_number)) is not None:
        found["number"] = number
        tags |= 0 if number.rest else Tag.NUM
    if "calendar" not in found and (calendar := calendar_shapes.by_shape(fold, shape, _calendar_words)) is not None:
        found["calendar"] = calendar
    if "-" in fold and "rank" not in found and (rank := _joined_rank(fold)) is not None:
        found["rank"] = rank
    tags |= shapes.tags_by_shape(surface, fold, shape, tags)
    known = bool(found)
    if shape in _CAPITALS:
        found["capital"] = True
    if shape == "Title" and len(surface) > 1 and tags & _OPENING:
        found["opening"] = True
    triggers = sum(_BITS.get(kind, 0) for kind in found)
    return Word(surface, fold, shape, tags=tags, known=known, triggers=triggers, bits=tags, **found)


@lru_cache(maxsize=4_096)
def _part(fold: str) -> dict[str, Any]:
    """What the tables say of a part of a hyphenated word, by kind; such parts are few."""
    found: dict[str, Any] = {}
    for entry in index().entries(fold):
        found.setdefault(entry.kind, entry.value)
    return found


def _calendar_words(fold: str) -> CalendarWord | None:
    return _part(fold).get("calendar")


def _simple_number(fold: str) -> Numeral | None:
    return _part(fold).get("number")


def rank_of(fold: str) -> RankWord | None:
    """What a folded word ranks by, None for one that ranks nothing."""
    return _part(fold).get("rank")


def _joined_rank(fold: str) -> RankWord | None:
    """ "second-largest", "longest-serving", "largest-ever"."""
    left, _, right = fold.partition("-")
    number, superlative = _simple_number(left), rank_of(right)
    if number is not None and number.kind == "ordinal" and superlative is not None:
        return RankWord(superlative.dimension, superlative.kind, int(number.value))
    superlative = rank_of(left)
    if superlative is None or superlative.kind != "superlative":
        return None
    return superlative if right == "ever" else RankWord(f"{superlative.dimension} {right}", "superlative")


class _Cache(dict[str, Word]):
    def __missing__(self, surface: str) -> Word:
        found = self[surface] = analyse(surface)
        return found


@cache
def cached_words() -> _Cache:
    """The cache of word types: a mapping from surface to Word that fills itself."""
    return _Cache()


def unit_factor(cell: str) -> Fraction:
    """A conversion factor as the tables write it: ``1000``, ``0.3048``, ``5/9``."""
    return Fraction(cell)
