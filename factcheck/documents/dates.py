"""Publication dates, as front matter, pages and records write them."""

import datetime

from factcheck.on_demand import resolve_name
from factcheck.text.patterns import digit_date

#: What a parser takes for the parts that a text leaves out; a text that leaves none out means one day with both.
_UNSAID = (datetime.datetime(2000, 1, 1), datetime.datetime(2001, 2, 2))


def date_of(value: str) -> datetime.date | None:
    """The day of a date or time in its own zone: ISO, "3 May 2024", "May 3, 2024", "Fri, 3 May 2024 10:00 GMT".

    None for what names no day, or more than one: 3/5/2024 is of May or of March.
    """
    value = value.strip()
    try:
        return datetime.date.fromisoformat(value[:10])
    except ValueError:
        pass
    if (digits := digit_date().match(value)) is not None:  # year, month, day, whatever their zeros
        try:
            return datetime.date(int(digits[1]), int(digits[2]), int(digits[3]))
        except ValueError:
            return None
    return _in_words(value)


def _in_words(value: str) -> datetime.date | None:
    parse = resolve_name("dateutil.parser:parse")  # most dates are ISO, and it takes long to load
    try:
        found = {
            parse(value, default=unsaid, dayfirst=first, ignoretz=True).date()
            for unsaid in _UNSAID
            for first in (True, False)
        }
    except (ValueError, OverflowError):
        return None
    day: datetime.date
    (day, *others) = found
    return None if others else day
