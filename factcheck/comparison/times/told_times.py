"""Whether two told times of one event can both hold.

Days are compared as written before they are compared as resolved: two Mondays are one day, whatever each resolves to.
A day told from the day of writing ("today") may be off by one against a weekday, since papers come out a day later.
"""

import datetime

from factcheck.claims.claim import TimeClaim
from factcheck.comparison.periods import hours
from factcheck.lexicon.hours import hour_windows
from factcheck.reading.times import Time

_DAY = datetime.timedelta(1)
#: A report or event of a named season or month lies this long before a near one to be another time.
_ROOM = datetime.timedelta(30)
_NIGHT = frozenset({"night", "overnight", "midnight", "evening", "dusk"})
_UNIT_DAYS = {"day": 1, "week": 8, "fortnight": 10, "month": 45, "quarter": 100, "year": 400, "decade": 4000}
_EVENING = frozenset({"evening", "dusk"})
#: Minutes that two clock times may differ by: both to the minute, or one of them round.
_EXACT, _ROUND, _ABOUT = 10, 31, 75


def days_apart(a: TimeClaim, b: TimeClaim, *, published: datetime.date | None) -> bool:
    """True when the two claims put their event on days that cannot be one, by their relations."""
    if a.relation == "at" == b.relation:
        return _recent_and_past(a, b, published) or _recent_and_past(b, a, published) or _different(a.time, b.time)
    for bound, at in ((a, b), (b, a)):
        if at.relation == "at" and bound.relation in ("before", "after", "until"):
            return _beyond(at, bound, published)
    return False


def _different(a: Time, b: Time) -> bool:
    if a.granularity == "vague" or b.granularity == "vague":
        return False
    if a.weekday is not None and b.weekday is not None and (a.day is None or b.day is None):
        return a.weekday != b.weekday and not _one_night(a, b)
    if _of_that_year(a, b) or _of_that_year(b, a) or _written_alike(a, b):
        return False
    if (a.weekday is None) != (b.weekday is None) and "week" in (a.granularity, b.granularity):
        return False
    if (a.year is None) != (b.year is None) and a.month is not None and b.month is not None:
        return a.month != b.month or (a.day is not None and b.day is not None and a.day != b.day)
    if a.start is not None and a.end is not None and b.start is not None and b.end is not None:
        loose = max(_loose(a), _loose(b))
        gap = max(a.start - b.end, b.start - a.end)
        if loose and gap > loose:
            return True
        if loose:
            return False
        room = _DAY if told_from_now(a) != told_from_now(b) or _one_night(a, b) else datetime.timedelta(0)
        return gap > room
    if a.year is not None and b.year is not None and a.year != b.year:
        return True
    if a.month is not None and b.month is not None and a.month != b.month:
        return a.year == b.year
    same = a.month is not None and a.month == b.month and a.year == b.year
    return same and a.day is not None and b.day is not None and a.day != b.day


def _written_alike(a: Time, b: Time) -> bool:
    """True of one day of a month named twice without a year, whatever year each is resolved to."""
    return a.day is not None and (a.day, a.month) == (b.day, b.month) and not (a.year or b.year)


def _of_that_year(bare: Time, day: Time) -> bool:
    """True of a year alone and a month or day written without one: "sank in 2022 ... on the evening of June 11"."""
    named = bare.year is not None and bare.month is None and bare.granularity == "year" and not bare.relative
    return named and day.month is not None and day.year is None


def _loose(time: Time) -> datetime.timedelta:
    """How far off "six years ago" may be: a unit of what it counts."""
    return datetime.timedelta(_UNIT_DAYS.get(time.offset[1], 0)) if time.offset is not None else datetime.timedelta(0)


def told_from_now(time: Time) -> bool:
    """True of "today", "yesterday", "last night"."""
    return time.relative and time.weekday is None and time.month is None and time.within_a_day


def _one_night(a: Time, b: Time) -> bool:
    """True when neighbouring days may share a night, or a zone may part them."""
    zones = {t.clock_zone for t in (a, b)} - {None, "local"}
    if not zones and a.daypart == b.daypart and a.daypart in _EVENING | {"night"}:
        return False  # Tuesday evening and Wednesday evening
    nightly = [t.daypart in _NIGHT or (t.clock is not None and t.clock.hour in (22, 23, 0, 1)) for t in (a, b)]
    if not zones and (not any(nightly) or any(_by_day(t) for t in (a, b))):
        return False
    if not zones and not all(nightly) and any(t.daypart in _EVENING for t in (a, b)):
        return False  # "on Wednesday evening" is not Thursday
    if a.start is not None and b.start is not None:
        return abs(a.start - b.start) <= _DAY
    return a.weekday is not None and b.weekday is not None and (a.weekday - b.weekday) % 7 in (1, 6)


def _by_day(time: Time) -> bool:
    """True of an hour that no night reaches."""
    if time.clock is not None:
        return time.clock.hour in range(8, 18)
    return time.daypart in ("afternoon", "midday", "noon")


def _beyond(at: TimeClaim, bound: TimeClaim, published: datetime.date | None) -> bool:
    """True when a time lies past a bound: "in September" for what is done "by June"."""
    if bound.relation == "after":
        start, end = bound.time.start, at.time.end
        return start is not None and end is not None and end < start
    if at.near is not None and at.time.start is None:
        return _recent_and_past(at, bound, published)
    end, start = bound.time.end, at.time.start
    if end is None or start is None or bound.time.granularity == "vague" or at.time.granularity == "vague":
        return _recent_and_past(at, bound, published)
    return start - end > (_DAY if bound.time.within_a_day else datetime.timedelta(0))


def _recent_and_past(near: TimeClaim, far: TimeClaim, published: datetime.date | None) -> bool:
    """True when one claim speaks of the present ("recent", "on Monday") and the other names a season or month past.

    Where the day of publication is known, it tells how long ago the named one was; where it is not, a writer who
    names a bare season or month of the past does not mean the present.
    """
    if near.near is None or far.near is not None or near.ahead or far.ahead:
        return False
    if published is None:
        return far.bare and far.time.start is None
    end = far.time.end
    if end is None or far.time.granularity not in ("season", "month", "quarter", "year"):
        return False
    gap = near.time.start - end if near.time.start else published - end - datetime.timedelta(near.near)
    return gap > _ROOM


def hours_apart(a: TimeClaim, b: TimeClaim) -> bool:
    """True when two times of day cannot be one; clock times in different zones are not compared."""
    if a.relation != "at" or b.relation != "at" or (a.time.clock_zone or "local") != (b.time.clock_zone or "local"):
        return False
    return not any(_meet(x, y) for x in _windows(a) for y in _windows(b))


def _windows(claim: TimeClaim) -> tuple[tuple[float, float], ...]:
    """The hours that a time of day allows, once or, with the half of the day open, twice; all day without one."""
    time = claim.time
    if time.daypart is not None and time.daypart[0].isdigit():
        return hour_windows(time.daypart)
    if time.clock is None or time.daypart in ("noon", "midnight"):
        part = hours(time) if time.clock is None or claim.about else None
        if part is None and time.clock is None:
            return ((0, 24),)
        if part is None:
            part = (11.5, 12.5) if time.daypart == "noon" else (23.5, 24.5)
        return ((part[0] - 0.5, part[1] + 0.5),)
    at = time.clock.hour + time.clock.minute / 60
    room = (_ABOUT if claim.about else _ROUND if time.clock.minute in (0, 30) else _EXACT) / 120
    return tuple((x - room, x + room) for x in ((at, at + 12) if claim.half else (at,)))


def _meet(x: tuple[float, float], y: tuple[float, float]) -> bool:
    return any(x[0] + shift <= y[1] and y[0] <= x[1] + shift for shift in (-24, 0, 24))
