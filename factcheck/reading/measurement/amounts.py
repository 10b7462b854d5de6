"""Amounts: a written number together with its unit, before it is bounded, paired and counted."""

from collections.abc import Iterator
from typing import Literal

from factcheck.lexicon.entries import Bound, Number
from factcheck.lexicon.word import Word, cached_words
from factcheck.reading.numerals import NumeralRun
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record

QuantityKind = Literal[
    "count", "percent", "points", "money", "measure", "duration", "age", "ordinal", "rank", "score", "vote", "ratio",
    "fraction", "multiple",
]  # fmt: skip


class Amount(Record):
    """A number with its unit on the tokens ``[first, last)``.

    ``low`` and ``high`` are equal when exact. ``factor`` converts ``unit`` to the base of its dimension. ``parts`` are
    the figures of a score, vote or ratio. ``noun`` is what a hyphenated word counts ("five-member"), at token
    ``noun_at``. ``attributive`` is true of a hyphened unit ("12-year"), which describes a noun that follows.
    """

    run: NumeralRun
    first: int
    last: int
    low: Number | None
    high: Number | None
    kind: QuantityKind
    unit: str | None = None
    dimension: str = ""
    factor: Number = 1
    bound: Bound = "exact"
    parts: tuple[Number, ...] = ()
    noun: str | None = None
    noun_at: int | None = None
    attributive: bool = False
    per: str | None = None

    @property
    def bare(self) -> bool:
        """True of a plain cardinal without a unit."""
        return self.kind == "count" and self.unit is None and self.noun is None and self.bound == "exact"


class Follower(Record):
    """The word that may be a number's unit: ``parts`` of a hyphenated one, up to ``last``."""

    word: Word
    at: int
    last: int
    parts: tuple[str, ...]
    attributive: bool


def follower(tokens: Tokens, run: NumeralRun) -> Follower | None:
    """The word after a number, also behind a hyphen (12-year-old) or inside the number's own word (five-year)."""
    words = tokens.words
    if run.rest:
        return Follower(cached_words()[run.rest[0]], run.last - 1, run.last, run.rest, True)
    j, stop = run.last, tokens.body if run.first < tokens.body else len(tokens)
    if j >= stop:
        return None
    hyphen = words[j].fold == "-" and tokens.glued(j) and j + 1 < stop and tokens.glued(j + 1)
    if hyphen:
        j += 1
    if (at := _over(tokens, run, j, stop)) is not None:
        return Follower(words[at], at, at + 1, (words[at].fold,), False)
    word = words[j]
    if "-" in word.fold and word.shape not in ("punct", "digits") and word.unit is None:
        parts = tuple(word.fold.split("-"))
        if any(part[:1].isdigit() for part in parts):
            return None  # 5m-7m
        return Follower(cached_words()[parts[0]] if parts[0] else word, j, j + 1, parts, True)
    return Follower(word, j, j + 1, (word.fold,), hyphen)


def _over(tokens: Tokens, run: NumeralRun, j: int, stop: int) -> int | None:
    """The unit behind small words: half an hour, a quarter of a mile, two more days."""
    words = tokens.words
    at = j
    if run.kind == "fraction":
        at += words[at].fold == "of"
        at = at + 1 if at < stop and words[at].fold in ("a", "an") else stop
    elif words[j].amount_role == "quantifier":
        at += 1
    return at if j < at < stop and words[at].unit is not None else None


def around(tokens: Tokens, first: int, last: int, before: int, after: int) -> Iterator[Word]:
    """The words near ``[first, last)`` in its own part."""
    low, high = (0, tokens.body) if first < tokens.body else (tokens.body, len(tokens))
    yield from tokens.words[max(low, first - before) : first]
    yield from tokens.words[last : min(high, last + after)]
