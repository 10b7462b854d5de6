"""The same period a year before: "in the third quarter ... from $2 million a year earlier"."""

import datetime

from dateutil.relativedelta import relativedelta

from factcheck.reading.timing.periods import Period

#: What a distance of a year is told from, where it was told in the same sentence or the one before.
PERIODS = frozenset({"quarter", "half"})
_YEAR = relativedelta(years=1)


def year_before(period: Period) -> Period | None:
    """The period a year before; its end is the last day of its month. None before the first year there is."""
    start, end = period
    if start.year <= datetime.MINYEAR:
        return None
    closes = (end + datetime.timedelta(1)).day == 1
    shifted = end - _YEAR
    return start - _YEAR, shifted + relativedelta(day=31) if closes else shifted
