"""The calendar: which days exist, and which weekday a date without a year can be.

Gregorian, as news is. Of a day before 1753 nobody tells by which calendar it is dated, so that its weekday is open;
half of Europe kept the Julian one until the 1920s, so that a day before then may be of either.
"""

import calendar
import datetime

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


def nearest(day: int, month: int, published: datetime.date) -> datetime.date | None:
    """The day of that date nearest to publication; None where none is near, so that its year is open."""
    years = (published.year - 1, published.year, published.year + 1)
    dates = (datetime.date(y, month, day) for y in years if 1 <= y <= 9999 and exists(day, month, y))
    return next((date for date in dates if abs((date - published).days) <= _NEAR), None)


def weekdays_of(day: int, month: int, year: int) -> frozenset[int]:
    """The weekdays that a date can be, by the calendars of its year; empty where nobody tells by which."""
    if not _REFORMED <= year <= 9999 or not exists(day, month, year):
        return frozenset()
    weekday = datetime.date(year, month, day).weekday()
    julian = (weekday + year // 100 - year // 400 - 2) % 7
    return frozenset((weekday, julian) if year < _SETTLED else (weekday,))
