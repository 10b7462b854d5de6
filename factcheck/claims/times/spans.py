"""Span claims: that so many years, days or hours lie between two times that the text gives."""

from fractions import Fraction
from typing import Literal

from factcheck.claims.claim import Claim
from factcheck.reading.quantities import Quantity
from factcheck.reading.times import Time
from factcheck.text.frozen import frozen
from factcheck.text.span import Span

SpanUnit = Literal["year", "month", "week", "day", "hour", "minute"]


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
