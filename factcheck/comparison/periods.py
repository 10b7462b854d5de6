"""Whether two times can be one: by their dates where they are resolved, else by the fields as written."""

from factcheck.reading.times import Time

_FIELDS = ("year", "month", "day", "weekday")
#: Granularities of stretches of time, longer than the news lasts.
LONG = frozenset({"year", "decade", "century", "quarter", "season", "month"})

#: Dayparts that can be said of one moment of the day: night is early morning too, dusk is evening.
_HOURS = {
    "dawn": (4, 8), "morning": (0, 12), "noon": (11, 13), "midday": (10, 15), "lunchtime": (11, 15),
    "afternoon": (12, 19), "dusk": (16, 22), "evening": (16, 24), "night": (17, 30), "overnight": (18, 32),
    "midnight": (23, 25),
}  # fmt: skip


def overlap(a: Time, b: Time) -> bool | None:
    """True when the two periods share a day, False when they cannot, None when the text does not tell."""
    if _year_alone(a, b) or _year_alone(b, a):
        return None
    if a.start and a.end and b.start and b.end:
        return a.start <= b.end and b.start <= a.end
    known = False
    for field in _FIELDS:
        x, y = getattr(a, field), getattr(b, field)
        if x is not None and y is not None:
            if x != y:
                return False
            known = True
    return True if known else None


def _year_alone(a: Time, b: Time) -> bool:
    """True of a year as written, and a month or day written without one, which may be of that year."""
    return a.year is not None and a.month is None and a.granularity == "year" and b.month is not None and b.year is None


def any_overlap(first: tuple[Time, ...], second: tuple[Time, ...]) -> bool | None:
    """Whether some time of one side can be some time of the other; None when none can be told."""
    found = [overlap(a, b) for a in first for b in second]
    if True in found:
        return True
    return False if False in found else None


def hours(time: Time) -> tuple[float, float] | None:
    """The hours of the day that a clock time or part of the day allows, as a half-open range; past 24 is next day."""
    if time.clock is not None:
        at = time.clock.hour + time.clock.minute / 60
        return at, at
    return _HOURS.get(time.daypart or "")
