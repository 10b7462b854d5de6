"""Span claims: that so many years, days or hours lie between two times that the text gives."""

from fractions import Fraction
from typing import Literal

from factcheck.claims.claim import Claim
from factcheck.claims.times.time_words import leaves_half_open
from factcheck.claims.voices import telling_of
from factcheck.lexicon.determiners import THE_OR_THEIRS
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time
from factcheck.text.frozen import Record, frozen
from factcheck.text.span import Span

SpanUnit = Literal["year", "month", "week", "day", "hour", "minute"]
SpanKind = Literal["length", "age", "jubilee", "ago", "gap"]
#: How many of which unit a unit is.
UNITS: dict[str, tuple[int, SpanUnit]] = {
    "minute": (1, "minute"), "hour": (1, "hour"), "day": (1, "day"), "week": (1, "week"), "fortnight": (14, "day"),
    "month": (1, "month"), "year": (1, "year"), "season": (1, "year"), "decade": (10, "year"), "century": (100, "year"),
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
    kind: SpanKind
    spans: tuple[Span, ...]
    half: bool = False


class Length(Record):
    """A number of units as told, on the tokens ``[first, last)``; ``behind`` is the token after what it counts too.

    ``running`` is true of one that is not over as it is told: "now in its ninth week", "has stood for 40 years".
    """

    first: int
    last: int
    behind: int
    low: Fraction | None
    high: Fraction | None
    unit: SpanUnit
    statement: Statement | None
    running: bool = False
    kind: SpanKind = "length"


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


def span_claim(
    length: Length, start: Time, end: Time | None, layers: Layers, *, shown: tuple[Span, ...] = ()
) -> SpanClaim:
    """The claim that a length lies between two times, told as its clause tells it; ``shown`` are its words beside the
    length's, those of the times where none are given."""
    span = layers.tokens.span(length.first, length.last)
    telling = telling_of(length.statement, layers)
    times = [time for time in (start, end) if time is not None]
    granted = layers.tokens.words[length.first - 1].fold in THE_OR_THEIRS  # "in its 50 years it never paid a dividend"
    return SpanClaim(
        span=span, at=length.first, statement=length.statement,
        voice=telling.voice, certainty=telling.certainty, negated=telling.negated and not granted,
        low=length.low, high=length.high, unit=length.unit, start=start, end=end, kind=length.kind,
        spans=(span, *dict.fromkeys(shown or [time.span for time in times])),
        half=any(leaves_half_open(time, layers) for time in times),
    )  # fmt: skip
