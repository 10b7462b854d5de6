"""Quantities: numbers as intervals with a unit and what they count."""

from typing import Literal

import attrs

from factcheck.lexicon.entries import Number
from factcheck.reading.numerals import NumeralRun
from factcheck.reading.sentences import Sentences
from factcheck.reading.times import Time
from factcheck.reading.tokens import Tokens
from factcheck.text.span import Span

QuantityKind = Literal[
    "count", "percent", "points", "money", "measure", "duration", "age", "ordinal", "rank", "score", "vote", "ratio",
    "fraction",
]  # fmt: skip
Bound = Literal["exact", "about", "over", "at-least", "under", "at-most", "range", "vague"]


@attrs.frozen
class Quantity:
    """A number as the article states it.

    ``low`` and ``high`` are in the unit as written (7 percent, 50 cents): equal when exact or "about", None where
    open ("more than 100" has low 100 and no high; "hundreds" is vague, 200 to 1,500, as TAXONOMY has it). ``bound``
    says how the writer bounds it and ``soft`` whether a bound is soft (about, nearly, hundreds, at least). ``unit`` is
    the canonical unit, ISO currency code, "percent", "years" for ages, or None for a bare count. ``counted`` is the
    head noun of what is counted, lower case as written ("people", "dead"), ``counted_at`` its token. ``first`` and
    ``last`` are tokens, half-open.
    """

    span: Span
    low: Number | None
    high: Number | None
    kind: QuantityKind
    bound: Bound
    unit: str | None
    counted: str | None
    counted_at: int | None
    first: int
    last: int

    @property
    def soft(self) -> bool:
        """True when the bounds leave room: about, nearly, at least, hundreds."""
        return self.bound not in ("exact", "range")

    @property
    def value(self) -> Number | None:
        """The one value of an exact or "about" quantity, else None."""
        return self.low if self.low == self.high else None


def find_quantities(
    tokens: Tokens, sentences: Sentences, numerals: tuple[NumeralRun, ...], times: tuple[Time, ...]
) -> tuple[Quantity, ...]:
    """All quantities in text order, none inside a date, an identifier or a phone number."""
    return ()
