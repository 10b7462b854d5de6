"""Which of the dates of one name is meant: the Friday, the March that the determiner, the tense or nearness tells."""

import datetime
from collections.abc import Iterator

from factcheck.reading.timing.periods import Period
from factcheck.reading.timing.time_mentions import Mention

#: A date without a year lies no further off than this when one of its name lies nearer on the other side.
_LONG_AGO = 330
FORWARD = frozenset({"next", "coming", "following"})
BACKWARD = frozenset({"last", "past", "previous"})


class Reference:
    """The day that relative times are told from, and how a mention's sentence looks: ahead, back, or unknown."""

    def __init__(self, date: datetime.date | None, ahead: bool | None = None) -> None:
        self.date = date
        self.ahead = ahead
        self.used = False

    def day(self) -> datetime.date | None:
        """The reference day; asking for it makes a time relative."""
        self.used = True
        return self.date


def choose(candidates: Iterator[Period | None], mention: Mention, reference: Reference) -> Period | None:
    """Of the same date in neighbouring years, the one that the determiner, the tense or nearness tells."""
    day = reference.day()
    found = [c for c in candidates if c is not None]
    if day is None or not found:
        return None
    past = [c for c in found if c[0] <= day]
    future = [c for c in found if c[1] >= day]
    if mention.which in BACKWARD:
        past = [c for c in found if c[1] < day]
        return past[-1] if past else None
    if mention.which in FORWARD:
        future = [c for c in found if c[0] > day]
        return future[0] if future else None
    if not past or not future:
        return past[-1] if past else future[0]
    if reference.ahead and mention.kind != "ordinal" and (future[0][0] - day).days <= _LONG_AGO:
        return future[0]
    near = _nearer(past[-1], future[0], day)
    if reference.ahead is not False or mention.which == "this" or (day - past[-1][1]).days > _LONG_AGO:
        return near
    return past[-1]


def _nearer(past: Period, future: Period, day: datetime.date) -> Period:
    return past if (day - past[1]).days <= (future[0] - day).days else future
