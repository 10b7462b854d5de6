"""Times told from the one before them: "in 1947 ... two years later" is 1949, "on 3 May ... the next day" the 4th."""

import datetime

import attrs
from dateutil.relativedelta import relativedelta

from factcheck.reading.reader import Layers
from factcheck.reading.times import WITHIN_A_DAY, Time

_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_SIGNS = {"after": 1, "later": 1, "afterwards": 1, "before": -1, "earlier": -1, "previously": -1}
_COARSE = WITHIN_A_DAY | {"month", "season"}
#: How many sentences back the time before may stand.
_BACK = 1


def told_from_before(time: Time, layers: Layers) -> Time | None:
    """The time with its period, where it is told from a dated one before it; None where nothing tells it."""
    if time.anchored not in _SIGNS or time.offset is None or unfinished(time, layers):
        return None
    count, unit = time.offset
    if not count or (unit not in _DAYS and unit not in _MONTHS):
        return None
    grains = WITHIN_A_DAY if unit in _DAYS else _COARSE if unit == "month" else _COARSE | {"year"}
    before = _before(time, grains, layers)
    if before is None or before.start is None or before.end is None:
        return None
    start, end = (moved(day, count * _SIGNS[time.anchored], unit) for day in (before.start, before.end))
    if start is None or end is None:
        return None
    return attrs.evolve(time, start=start, end=end, anchored=None)


def unfinished(time: Time, layers: Layers) -> bool:
    """True of "two years after" and "the day before", which words behind them tell."""
    words = layers.tokens.words
    if words[time.last - 1].fold not in ("after", "before"):
        return False
    return time.last < len(words) and words[time.last].fold not in (",", ".", ";", ")", "and", "but", "in", "at", "by")


def _before(time: Time, grains: frozenset[str], layers: Layers) -> Time | None:
    here = layers.sentences.index(time.first)
    for back in range(_BACK + 1):
        if here < back:
            return None
        sentence = layers.sentences.all[here - back]
        within = layers.times_within(sentence.first, min(sentence.last, time.first))
        found = [t for t in within if t.granularity != "vague"]
        if found:
            last = found[-1]
            alone = back == 0 or len(found) == 1
            plain = last.anchored is None and last.offset is None and last.granularity in grains
            return last if alone and plain else None
    return None


def moved(day: datetime.date, count: int, unit: str) -> datetime.date | None:
    """The day that lies so many units off."""
    try:
        if unit in _DAYS:
            return day + datetime.timedelta(count * _DAYS[unit])
        return day + relativedelta(months=count * _MONTHS[unit])
    except (OverflowError, ValueError):
        return None
