"""How many units lie between two times, as an interval that their wording leaves open."""

import datetime
from fractions import Fraction
from math import floor

from dateutil.relativedelta import relativedelta

from factcheck.claims.times.spans import SpanClaim
from factcheck.comparison.intervals import Interval
from factcheck.comparison.times.calendar import days_in
from factcheck.reading.times import Time

_DAYS = {"week": 7, "day": 1}
#: Half a year and a little is rounded up, or down.
_ROUNDED = Fraction(3, 5)
#: The month from which the next year's jubilee may be kept.
_AUTUMN = 8
#: A paper may write "now" some days after the day it means, and come out a day after it was written.
_LATE = datetime.timedelta(10)


def _ends(time: Time) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day that a time can mean; a distance is as loose as its unit."""
    return (time.start, time.end) if time.start is not None and time.end is not None else None


def _range_ends(time: Time) -> tuple[tuple[datetime.date, datetime.date], tuple[datetime.date, datetime.date]] | None:
    """The starts and the ends that a range allows: whole years or months where it names no days."""
    if time.start is None or time.end is None:
        return None
    first, last = time.start, time.end
    if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31):
        return (first, first.replace(month=12, day=31)), (last.replace(month=1, day=1), last)
    if first.day == 1 and last.day == days_in(last.month, last.year):
        return (first, first + relativedelta(day=31)), (last.replace(day=1), last)
    return (first, first), (last, last)


def length(claim: SpanClaim, published: datetime.date | None) -> Interval | None:
    """The number of units that the two times of a claim leave open, both ends included; None where they do not tell."""
    if claim.unit in ("hour", "minute"):
        return _by_clock(claim)
    if claim.start is claim.end:
        both = _range_ends(claim.start)
    else:
        start = _ends(claim.start)
        if claim.end is not None:
            end = _ends(claim.end)
        else:
            end = (published - min(_LATE, published - datetime.date.min), published) if published is not None else None
        both = (start, end) if start is not None and end is not None else None
    if both is None or (both[1][1] < both[0][0] and claim.kind != "gap"):
        return None
    shortest, longest = (both[0][1], both[1][0]), (both[0][0], both[1][1])
    low, high = _count(*shortest, claim.unit), _count(*longest, claim.unit)
    if claim.kind in ("ago", "jubilee"):
        whole = _whole_years(claim, both)
        return whole if claim.kind == "jubilee" else Interval(low, high + 1)
    if claim.kind == "gap":
        return _gap(claim, low, high)
    if claim.kind == "length" and claim.unit == "year" and _dated_finely(claim):
        return Interval(
            Fraction(_count(*shortest, "month"), 12) - _ROUNDED, Fraction(_count(*longest, "month"), 12) + _ROUNDED
        )
    if claim.kind == "length":
        return Interval(max(Fraction(floor(low)), Fraction(0)), high + 1)  # 72 days are ten weeks
    return Interval(max(low, Fraction(0)), high)


def _dated_finely(claim: SpanClaim) -> bool:
    """True where months or days are given, so that years are not counted with both ends."""
    ends = [t for t in (claim.start, claim.end) if t is not None]
    return claim.start is not claim.end and all(t.within_a_day or t.granularity == "month" for t in ends)


def _whole_years(
    claim: SpanClaim, both: tuple[tuple[datetime.date, datetime.date], tuple[datetime.date, datetime.date]]
) -> Interval:
    """Jubilees count calendar years; one kept "now" may be late by a year, and early from the autumn on."""
    years, now = both[1][1].year - both[0][0].year, both[1][1].month
    if claim.end is not None and claim.end.year is not None:
        return Interval(Fraction(years), Fraction(years))
    statement = claim.statement
    ahead = statement is not None and (statement.tense == "future" or statement.certainty == "planned")
    return Interval(Fraction(years - 1), Fraction(years + (ahead or now >= _AUTUMN)))


def _gap(claim: SpanClaim, low: Fraction, high: Fraction) -> Interval:
    """The units between two times: bare years and days exactly, months and parts of years rounded up or down."""
    if claim.unit == "day":
        return Interval(low, high)
    if claim.end is not None and claim.start.granularity == claim.end.granularity == "year":
        return Interval(high, high)
    return Interval(low, high + 1)


def _count(start: datetime.date, end: datetime.date, unit: str) -> Fraction:
    """Completed units between two days, negative where the second lies first."""
    if unit in _DAYS:
        return Fraction((end - start).days, _DAYS[unit])
    gap = relativedelta(end, start)
    months = gap.years * 12 + gap.months
    return Fraction(months // 12 if unit == "year" else months)


#: The minutes of a day.
_DAY = 24 * 60


def _by_clock(claim: SpanClaim) -> Interval | None:
    first, second = claim.start.clock, claim.end.clock if claim.end is not None else None
    if first is None or second is None or claim.start is claim.end:
        return None
    if (claim.start.clock_zone or "local") != ((claim.end.clock_zone if claim.end else None) or "local"):
        return None
    minutes = (second.hour * 60 + second.minute - first.hour * 60 - first.minute) % ((12 if claim.half else 24) * 60)
    size = 60 if claim.unit == "hour" else 1
    if (claim.high or 0) * size >= _DAY:
        return None  # "28 hours later": on another day, which clocks do not tell
    room = Fraction(3, 4) if claim.unit == "hour" else Fraction(5)
    length = Fraction(minutes, size)
    return Interval(length - room, length + room)


def disagrees(claim: SpanClaim, allowed: Interval) -> bool:
    """True when no number that the claim states lies in the interval, nor so far off that other events are meant."""
    below = claim.high is not None and claim.high < allowed.low
    above = claim.low is not None and claim.low > allowed.high
    far_off = claim.kind == "gap" or (claim.end is None and claim.unit != "year")
    if far_off and below and claim.high is not None and claim.high * 6 < allowed.low:
        return False  # "two years after a fire", and far below a fire of 1882; a page dated when it was fetched
    return below or above
