"""Date and clock claims: calendar dates and times of day as the article writes them."""

from collections.abc import Iterator

import attrs

from factcheck.claims.claim import ClockClaim, DateClaim
from factcheck.claims.voices import telling_of, voice_in
from factcheck.reading.reader import Layers
from factcheck.reading.times import Time

#: What stands between a date and the weekday that is said of it: "May 17 is a Friday", "fell on a Sunday".
_SAID_OF = frozenset({",", "(", "a", "is", "was", "be", "will", "fell", "falls", "on", "which"})
_REACH = 6


def date_claims(layers: Layers) -> Iterator[DateClaim]:
    """Every time that names a day of a month, alone or as an end of a range, whether or not that day exists."""
    for time in layers.times:
        for end in _dated(time):
            yield _date_claim(end, layers)
            if end.weekday is None and (at := _said_of(end, layers)) is not None:
                span, weekday = layers.tokens.span(end.first, at + 1), layers.tokens.words[at].calendar
                assert weekday is not None  # it is what was looked for
                yield _date_claim(attrs.evolve(end, span=span, last=at + 1, weekday=int(weekday.value)), layers)


def _dated(time: Time) -> Iterator[Time]:
    """The time itself, or the two of a range, of which the second tells the month and the year of the first."""
    if not time.ends:
        if time.day is not None and time.month is not None:
            yield time
        return
    first, second = time.ends
    if first.month is None:
        first = attrs.evolve(first, month=second.month)
    if first.year is None and first.month is not None and second.month is not None and first.month <= second.month:
        first = attrs.evolve(first, year=second.year)
    yield from (end for end in (first, second) if end.day is not None and end.month is not None)


def _said_of(date: Time, layers: Layers) -> int | None:
    """The weekday that is said of a date: "17 May, a Friday,", "25 December fell on a Monday", by its token."""
    words, at = layers.tokens.words, date.last
    stop = min(at + _REACH, layers.sentences.of(date.first).last)
    while at < stop and words[at].fold in _SAID_OF:
        at += 1
    weekday = words[at].calendar if date.last < at < stop else None
    if weekday is None or weekday.kind != "weekday" or words[at - 1].fold != "a":
        return None
    group = layers.phrases.noun_at.get(at)
    return at if group is None or group.head == at else None


def _date_claim(time: Time, layers: Layers) -> DateClaim:
    statement = layers.statements.at(time.first)
    telling = telling_of(statement, layers)
    return DateClaim(
        span=time.span,
        at=time.first,
        statement=statement,
        voice=telling.voice,
        certainty=telling.certainty,
        negated=telling.negated,
        time=time,
    )


_AT = frozenset({"at", "by", "until", "till", "before", "after", "since", "around", "about", "from"})


def clock_claims(layers: Layers) -> Iterator[ClockClaim]:
    """Every time of day that no clock shows, where the words around it show that a time of day is meant."""
    words = layers.tokens.words
    for at in layers.tokens.positions("calendar"):
        written = words[at].calendar
        if written is None or written.kind not in ("clock time", "meridiem"):
            continue
        if written.kind == "meridiem":
            hour, minute = _before_meridiem(at, layers)
            if minute > 59 or hour > (12 if written.value == "am" else 24):
                yield _clock_claim(at - 1, at + 1, hour, minute, layers)
            continue
        hour, minute = map(int, written.value.split(":"))
        if (hour < 24 and minute < 60) or (hour, minute) == (24, 0) or not _of_day(at, hour, minute, layers):
            continue
        yield _clock_claim(at, at + 1, hour, minute, layers)


def _before_meridiem(at: int, layers: Layers) -> tuple[int, int]:
    """The hour of "at 14 a.m.", which without such a word before it may be a frequency, or that of "9.75pm"."""
    words = layers.tokens.words
    hour, _, minute = words[at - 1].fold.partition(".") if at > 1 and words[at - 1].shape == "digits" else ("", "", "")
    if len(minute) == 2 and minute.isdecimal() and hour.isdecimal() and int(hour) <= 12:
        return int(hour), int(minute)
    return (int(hour), 0) if len(hour) == 2 and not minute and words[at - 2].fold in _AT else (0, 0)


def _clock_claim(first: int, last: int, hour: int, minute: int, layers: Layers) -> ClockClaim:
    statement = layers.statements.at(first)
    return ClockClaim(
        span=layers.tokens.span(first, last),
        at=first,
        statement=statement,
        voice=voice_in(statement, layers),
        hour=hour,
        minute=minute,
    )


def _of_day(at: int, hour: int, minute: int, layers: Layers) -> bool:
    """True before a.m. or a zone, and after "at"; minutes and seconds of play may pass 24 minutes, a score both."""
    words = layers.tokens.words
    after = words[at + 1].calendar if at + 1 < len(words) else None
    if after is not None and after.kind in ("meridiem", "zone"):
        return True
    if at < 2 or at + 3 > len(words) or words[at - 1].fold not in _AT:
        return False
    day = words[at + 2].calendar if words[at + 1].fold == "on" and at + 2 < len(words) else after
    if day is not None and (day.kind.startswith(("weekday", "month")) or day.kind == "day"):
        return True
    if words[at + 1].fold == "on" and words[at + 2].shape == "digits":
        return True
    return (minute > 59 and hour < 24) or any(t.role == "clocked" for t in words[at - 2].timing)
