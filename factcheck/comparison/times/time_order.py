"""Whether one told time lies after another: by years, by days of a month, by the clock of one day."""

import datetime

from factcheck.article import Article
from factcheck.reading.sentences import Sentence
from factcheck.reading.times import Time

#: How far a day of a month without a year may lie after another: further apart, the other is one of the next year.
_ONE_YEAR = datetime.timedelta(40)
_DAY = datetime.timedelta(1)
#: Hours by which a time of day may lie after another of the same day: further apart, a night lies between them.
_ONE_DAY = 6 * 60


def after_by_date(a: Time, b: Time) -> bool:
    """True when a day of a month lies after another, neither with a year, too little for a new year to part them."""
    if a.day is None or a.month is None or b.day is None or b.month is None or a.year is not None or b.year is not None:
        return False
    if a.start is not None and b.start is not None:
        return _DAY < a.start - b.start <= _ONE_YEAR
    days = [_in_leap_year(time) for time in (a, b)]
    return None not in days and _DAY < days[0] - days[1] <= _ONE_YEAR  # type: ignore[operator]


def _in_leap_year(time: Time) -> datetime.date | None:
    try:
        return datetime.date(2000, time.month or 0, time.day or 0)
    except ValueError:
        return None


def after_by_clock(a: Time, b: Time) -> bool:
    """True when a time of day lies after another of the day at hand, too little for a night to part them.

    Both must tell the half of the day, or neither, and name no day; whether the text tells another day between them is
    for the caller to say.
    """
    if a.clock is None or b.clock is None or (a.clock_zone or "local") != (b.clock_zone or "local"):
        return False
    if any(time.weekday is not None or time.day is not None or time.start is not None for time in (a, b)):
        return False
    minutes = [time.clock.hour * 60 + time.clock.minute for time in (a, b) if time.clock is not None]
    return 5 < minutes[0] - minutes[1] < _ONE_DAY


def later_told(a: Time, b: Time, article: Article) -> bool:
    """True when a time lies after another by year, by date, or by the clock where both tell the same day or none."""
    if a.year is not None and b.year is not None:
        return a.start is not None and b.end is not None and a.start > b.end
    return after_by_date(a, b) or (after_by_clock(a, b) and not _other_day(a, b, article))


def _other_day(a: Time, b: Time, article: Article) -> bool:
    """True where the sentence of a time of day tells a day that the other's does not."""
    sentences = [article.layers.sentences.of(clock.first) for clock in (a, b)]
    if sentences[0] is sentences[1]:  # "opened at 7am and closed at 6am the next day"
        first, last = min(a.first, b.first), sentences[0].last
        return any(first < time.first < last and time.clock is None for time in article.times)
    return _days(sentences[0], article) != _days(sentences[1], article)


def _days(sentence: Sentence, article: Article) -> set[tuple[int | None, ...]]:
    return {
        (time.weekday, time.day, time.month)
        for time in article.times
        if sentence.first <= time.first < sentence.last and time.clock is None and time.granularity != "vague"
    }
