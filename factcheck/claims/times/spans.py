"""Span claims: that so many years, days or hours lie between two times that the text gives."""

from fractions import Fraction
from typing import Literal

from factcheck.claims.claim import Claim
from factcheck.claims.voices import telling_of
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.times import Time
from factcheck.text.frozen import frozen
from factcheck.text.span import Span

SpanUnit = Literal["year", "month", "week", "day", "hour", "minute"]
UNITS: dict[str, SpanUnit] = {
    "year": "year", "month": "month", "week": "week", "day": "day", "hour": "hour", "minute": "minute",
}  # fmt: skip


@frozen(kw_only=True)
class SpanClaim(Claim):
    """That ``low`` to ``high`` of ``unit`` pass from ``start`` to ``end``; None is the day of writing.

    ``kind`` tells how: "length" of a stretch whose first and last units may both be counted, "age" in completed years,
    "jubilee" of whole years, "ago" as loosely as its unit, "gap" between two times of one story.
    ``spans`` are the words of each part, the number first;
    ``half`` is true where a clock time leaves the half of the day open.
    """

    low: Fraction | None
    high: Fraction | None
    unit: SpanUnit
    start: Time
    end: Time | None
    kind: Literal["length", "age", "jubilee", "ago", "gap"]
    spans: tuple[Span, ...]
    half: bool = False


def bounds(quantity: Quantity) -> tuple[Fraction | None, Fraction | None]:
    """The bounds of a number of units: "nearly 20" is 18 to 20, "about 20" 18 to 22, "20" itself."""
    low, high = (None if v is None else Fraction(v) for v in (quantity.low, quantity.high))
    value = None if quantity.value is None else Fraction(quantity.value)
    if quantity.bound == "about" and value is not None:
        room = max(value / 10, Fraction(1))
        return value - room, value + room
    if quantity.bound in ("under", "at-most") and high is not None:
        return high - max(high / 5, Fraction(1)), high
    return low, high


def made_claim(
    quantity: Quantity, unit: SpanUnit, start: Time, end: Time | None, kind: str, layers: Layers
) -> SpanClaim:
    """The claim that a duration lies between two times, told as its clause tells it."""
    statement = layers.statements.at(quantity.first)
    telling = telling_of(statement, layers)
    low, high = bounds(quantity)
    times = tuple(t.span for t in (start, end) if t is not None and (kind == "length" or t.year is not None))
    return SpanClaim(
        span=quantity.span, at=quantity.first, statement=statement,
        voice=telling.voice, certainty=telling.certainty, negated=telling.negated,
        low=low, high=high, unit=unit, start=start, end=end, kind=kind,  # type: ignore[arg-type]
        spans=(quantity.span, *dict.fromkeys(times)),
    )  # fmt: skip
