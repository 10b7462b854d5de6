"""Date and clock claims: calendar dates and times of day as the article writes them."""

from collections.abc import Iterator

from factcheck.claims.claim import ClockClaim, DateClaim
from factcheck.claims.voices import voice_of
from factcheck.reading.reader import Layers


def date_claims(layers: Layers) -> Iterator[DateClaim]:
    """Every time that names a day of a month, whether or not that day exists."""
    for time in layers.times:
        if time.day is None or time.month is None:
            continue
        statement = layers.statements.at(time.first)
        yield DateClaim(
            span=time.span,
            at=time.first,
            statement=statement,
            voice=voice_of(statement.attribution if statement is not None else None, layers),
            certainty=statement.certainty if statement is not None else "asserted",
            negated=statement.negated if statement is not None else False,
            time=time,
        )


_AT = frozenset({"at", "by", "until", "till", "before", "after", "since", "around", "about", "from"})


def clock_claims(layers: Layers) -> Iterator[ClockClaim]:
    """Every time of day that no clock shows, where the words around it show that a time of day is meant."""
    words = layers.tokens.words
    for at in layers.tokens.positions("calendar"):
        written = words[at].calendar
        if written is None or written.kind != "clock time":
            continue
        hour, minute = map(int, written.value.split(":"))
        if (hour < 24 and minute < 60) or (hour, minute) == (24, 0) or not _of_day(at, minute, layers):
            continue
        statement = layers.statements.at(at)
        yield ClockClaim(
            span=layers.tokens.span(at, at + 1),
            at=at,
            statement=statement,
            voice=voice_of(statement.attribution if statement is not None else None, layers),
            hour=hour,
            minute=minute,
        )


def _of_day(at: int, minute: int, layers: Layers) -> bool:
    """True before a.m. or a zone, and after "at"; a count of minutes and seconds of play may pass 24 minutes."""
    words = layers.tokens.words
    if at + 3 > len(words):
        return False
    after = words[at + 1].calendar
    if after is not None and after.kind in ("meridiem", "zone"):
        return True
    if at < 2 or words[at - 1].fold not in _AT:
        return False
    day = words[at + 2].calendar if words[at + 1].fold == "on" and at + 2 < len(words) else after
    if day is not None and (day.kind.startswith(("weekday", "month")) or day.kind == "day"):
        return True
    if words[at + 1].fold == "on" and words[at + 2].shape == "digits":
        return True
    return minute > 59 or any(t.role == "clocked" for t in words[at - 2].timing)
