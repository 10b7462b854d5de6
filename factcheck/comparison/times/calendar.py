"""The calendar: which days exist, and which weekday a date without a year can be.

Gregorian, as news is. Of a day before 1753 nobody tells by which calendar it is dated, so that its weekday is open;
half of Europe kept the Julian one until the 1920s, so that a day before then may be of either.
"""

import calendar
import datetime
from collections.abc import Iterator

#: A date without a year is one within this many days of the day of publication; further off, its year is open.
_NEAR = 92
#: The year from which all of western Europe dates by the Gregorian calendar, and the one from which all others do.
_REFORMED, _SETTLED = 1753, 1924

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def days_in(month: int, year: int | None) -> int:
    """The number of days of a month; February has 29 without a year, and in a leap year of the old calendar."""
    if year is not None and year < _REFORMED and year % 4 == 0:
        year = None
    return calendar.monthrange(year if year is not None and 1 <= year <= 9999 else 2000, month)[1]


def exists(day: int, month: int, year: int | None) -> bool:
    """True when the month has such a day."""
    return 1 <= month <= 12 and 1 <= day <= days_in(month, year)


def weekdays_of(
    day: int, month: int, year: int | None, *, published: datetime.date | None, told: frozenset[int] = frozenset()
) -> frozenset[int]:
    """The weekdays that a date can be: one where the year is said or near publication, else those of two years.

    ``told`` are years told beside a date without one, of which it may be. Empty when there is neither a year nor a day
    of publication, or no such day.
    """
    if year is None and told:
        near = weekdays_of(day, month, None, published=published)
        return near.union(*(weekdays_of(day, month, y, published=published) for y in told)) if near else near
    if year is not None and year < _REFORMED:
        return frozenset()
    if year is not None:
        years: tuple[int, ...] = (year,)
    elif published is not None:
        years = (published.year - 1, published.year, published.year + 1)
    else:
        return frozenset()
    dates = [datetime.date(y, month, day) for y in years if 1 <= y <= 9999 and exists(day, month, y)]
    close = [date for date in dates if published is None or abs((date - published).days) <= _NEAR]
    return frozenset(weekday for date in close or dates for weekday in _weekdays(date))


def _weekdays(date: datetime.date) -> Iterator[int]:
    """The weekday of a date, and that of its Julian namesake where it may be one."""
    yield date.weekday()
    if date.year < _SETTLED:
        yield (date.weekday() + date.year // 100 - date.year // 400 - 2) % 7
