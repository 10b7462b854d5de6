"""Calendar arithmetic: periods as (start, end) pairs of dates, both inclusive.

Every function takes fields already read from the text and gives None for what no calendar has: a 31 November, a year
past 9999. dateutil is asked only about such checked fields.
"""

import calendar
import datetime
from collections.abc import Callable

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

Period = tuple[datetime.date, datetime.date]
Date = datetime.date

#: The first month of each season in the northern hemisphere, by meteorologists' count.
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14, "working week": 7}


def day(year: int, month: int, number: int) -> Period | None:
    """One day."""
    try:
        found = Date(year, month, number)
    except (ValueError, OverflowError):
        return None
    return found, found


def months(year: int, month: int, count: int) -> Period | None:
    """``count`` months from the first of a month on."""
    total = year * 12 + month - 1 + count
    first = day(year, month, 1)
    if first is None or not 12 < total < 9999 * 12:
        return None
    return first[0], Date(total // 12, total % 12 + 1, 1) - datetime.timedelta(1)


def years(first: int, count: int = 1) -> Period | None:
    """``count`` calendar years."""
    if not 1 <= first <= first + count - 1 <= 9999:
        return None
    return Date(first, 1, 1), Date(first + count - 1, 12, 31)


def season(year: int, name: str) -> Period | None:
    """A season of a year; winter begins in December of that year."""
    return months(year, _SEASONS[name], 3)


def shifted(date: Date, count: int, unit: str) -> Date | None:
    """The day that lies ``count`` units from a date."""
    try:
        if unit in _DAYS:
            return date + datetime.timedelta(count * _DAYS[unit])
        if unit in _MONTHS:
            return date + relativedelta(months=count * _MONTHS[unit])
    except (ValueError, OverflowError):
        pass
    return None


def around(date: Date, unit: str) -> Period | None:
    """The calendar unit that holds a date: its week from Monday, its weekend, its quarter."""
    if unit == "day":
        return date, date
    if unit in ("week", "fortnight"):
        return _days(date, -date.weekday(), 7 if unit == "week" else 14)
    if unit == "weekend":
        return _days(date, 5 - date.weekday(), 2)
    if unit == "working week":
        return _days(date, -date.weekday(), 5)
    if unit in ("month", "quarter", "half"):
        size = _MONTHS[unit]
        return months(date.year, (date.month - 1) // size * size + 1, size)
    size = {"year": 1, "decade": 10, "century": 100}[unit]
    return years(date.year // size * size, size) if date.year >= size else None


def _days(date: Date, offset: int, count: int) -> Period | None:
    try:
        first = date + datetime.timedelta(offset)
        return first, first + datetime.timedelta(count - 1)
    except OverflowError:
        return None


def unit_at(date: Date, count: int, unit: str) -> Period | None:
    """The calendar unit ``count`` units after the one that holds ``date``."""
    moved = shifted(date, count, unit)
    return around(moved, unit) if moved else None


def stretch(date: Date, count: int, unit: str) -> Period | None:
    """``count`` units that end on the day before ``date`` when negative, that begin on the day after otherwise."""
    near = shifted(date, 1 if count > 0 else -1, "day")
    far = shifted(date, count, unit)
    if near is None or far is None:
        return None
    return (near, far) if count > 0 else (far, near)


def counted(date: Date, count: int, unit: str) -> Period | None:
    """``count`` units that begin with ``date``, or end with it when negative."""
    far = shifted(date, count, unit)
    last = far and shifted(far, -1 if count > 0 else 1, "day")
    if last is None:
        return None
    return (date, last) if count > 0 else (last, date)


def business_days(date: Date, count: int) -> Period | None:
    """The ``count`` days from Monday to Friday that come next, or came last when negative."""
    step = 1 if count > 0 else -1
    near, day, left = None, shifted(date, step, "day"), abs(count)
    while day is not None and left and abs(count) < 1000:
        if day.weekday() < 5:
            near, left = near or day, left - 1
        if left:
            day = shifted(day, step, "day")
    if near is None or day is None:
        return None
    return (near, day) if count > 0 else (day, near)


def nearest_weekend(date: Date) -> Period | None:
    """The weekend that a holiday makes: the one it lies in or beside."""
    back = shifted(date, -2 if date.weekday() in (0, 1) else 0, "day")
    return around(back, "weekend") if back else None


def joined(one: Period, other: Period | None) -> Period:
    """The period from the start of the earlier to the end of the later."""
    return one if other is None else (min(one[0], other[0]), max(one[1], other[1]))


def nth(period: Period, number: int, unit: str) -> Period | None:
    """The ``number``-th unit within a period, from its end when negative: the first week of May, the last day."""
    start, end = period
    if unit == "half":
        size = (end.year - start.year) * 12 + end.month - start.month + 1
        first = start.month - 1 + (0 if number == 1 else size // 2)
        return (
            months(start.year + first // 12, first % 12 + 1, size // 2) if number in (-1, 1, 2) and size > 1 else None
        )
    if unit == "week":
        return _nth_week(start, end, number)
    edge = start if number > 0 else end
    found = unit_at(edge, number - 1 if number > 0 else number + 1, unit)
    return found if found is not None and start <= found[0] and found[1] <= end else None


def _nth_week(start: Date, end: Date, number: int) -> Period | None:
    """Weeks belong where their Thursday lies (ISO 8601)."""
    first = (
        shifted(start, (3 - start.weekday()) % 7, "day")
        if number > 0
        else shifted(end, -((end.weekday() - 3) % 7), "day")
    )
    thursday = first and shifted(first, number - 1 if number > 0 else number + 1, "week")
    return around(thursday, "week") if thursday is not None and start <= thursday <= end else None


def part(period: Period, name: str) -> Period:
    """The early, middle or late part of a period, by thirds; its start and end likewise."""
    start, end = period
    length = (end - start).days + 1
    if length < 3 or name not in ("early", "mid", "late", "start", "end"):
        return period
    if length > 3650:
        tenth = (end.year - start.year + 1) // 10
        low, high = {"early": (0, 3), "start": (0, 3), "mid": (4, 6)}.get(name, (7, 9))
        return years(start.year + low * tenth, (high - low + 1) * tenth) or period
    if start.day == 1 and length in (365, 366):
        first = {"early": 1, "start": 1, "mid": 5}.get(name, 9)
        return months(start.year, first, 4) or period
    if 28 <= length <= 31 and start.day == 1:
        days = {"early": (1, 10), "start": (1, 10), "mid": (10, 20)}.get(name, (20, length))
        return start.replace(day=days[0]), start.replace(day=days[1])
    third = datetime.timedelta(length // 3)
    if name in ("early", "start"):
        return start, start + third
    if name in ("late", "end"):
        return end - third, end
    return start + third, end - third


def weekday_near(date: Date, weekday: int, step: int) -> Date | None:
    """The nearest such weekday: on or before (step 0), before (-1), after (1) the date."""
    back = (date.weekday() - weekday) % 7
    if step == 0:
        return shifted(date, -back, "day")
    if step < 0:
        return shifted(date, -(back or 7), "day")
    return shifted(date, 7 - back, "day")


def holiday(rule: str, year: int) -> Period | None:
    """The day of a holiday, by its rule in calendar.tsv."""
    kind, *numbers = rule.split(" ")
    return _HOLIDAYS[kind](year, *map(int, numbers))


def _fixed(year: int, month: int, number: int) -> Period | None:
    return day(year, month, number)


def _by_weekday(year: int, month: int, weekday: int, number: int, after: int = 0) -> Period | None:
    if not 1 <= year <= 9999:
        return None
    days = [d for d in range(1, calendar.monthrange(year, month)[1] + 1) if Date(year, month, d).weekday() == weekday]
    found = shifted(Date(year, month, days[number - 1 if number > 0 else number]), after, "day")
    return (found, found) if found else None


def _by_easter(year: int, offset: int) -> Period | None:
    if not 1583 <= year <= 4099:
        return None
    found = easter(year) + datetime.timedelta(offset)
    return found, found


_HOLIDAYS: dict[str, Callable[..., Period | None]] = {
    "fixed": _fixed,
    "weekday": _by_weekday,
    "easter": _by_easter,
}
