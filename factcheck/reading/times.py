"""Times: dates, periods and clock times, resolved against the publication date where they are relative."""

import datetime
from typing import Literal

import attrs

from factcheck.reading.numerals import NumeralRun
from factcheck.reading.sentences import Sentences
from factcheck.reading.tokens import Tokens
from factcheck.text.span import Span

Granularity = Literal[
    "clock", "daypart", "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century",
    "range", "vague",
]  # fmt: skip


@attrs.frozen
class Time:
    """A date, period or clock time.

    ``start`` and ``end`` are both inclusive, None when unresolved. ``clock`` is the time of day, ``clock_zone`` its
    zone as written (upper case: GMT, EST, "local"). The fields as written are kept apart from what they resolve to:
    ``weekday`` (Monday is 0), ``day``, ``month``, ``year`` are None where the text does not say them and may name a
    day that does not exist. ``daypart`` is morning, noon, afternoon, evening, night, dawn ... ``relative`` is true when
    resolving needed a reference date; ``anchored`` names an anchor in the text that was not resolved ("after",
    "before", "later", "earlier": "two days after", "four months later") with ``offset`` its length as written.
    """

    span: Span
    start: datetime.date | None
    end: datetime.date | None
    granularity: Granularity
    first: int
    last: int
    clock: datetime.time | None = None
    clock_zone: str | None = None
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    daypart: str | None = None
    relative: bool = False
    anchored: str | None = None
    offset: tuple[int, str] | None = None


def find_times(
    tokens: Tokens, sentences: Sentences, numerals: tuple[NumeralRun, ...], published: datetime.date | None
) -> tuple[Time, ...]:
    """All times in text order, not overlapping, resolved against ``published``, else the dateline."""
    return ()
