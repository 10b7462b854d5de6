"""Gaps: "three years later, in 2011", "in 2001, thirty years after the fall of the regime in 1989"."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.claims.times.spans import SpanClaim
from factcheck.claims.voices import voice_of
from factcheck.reading.reader import Layers
from factcheck.reading.times import Time

_BETWEEN = frozenset({",", "in", "(", "\u2013", "\u2014"})


def later_claims(layers: Layers) -> Iterator[SpanClaim]:
    """Every number of years that the text puts between two years it names."""
    times = layers.times
    for at, far in enumerate(times):
        if far.offset is None or far.offset[1] not in ("year", "decade") or far.anchored not in ("after", "later"):
            continue
        pair = _named(at, times, layers) if far.anchored == "later" else _after(at, times, layers)
        if pair is not None:
            yield _claim(far, *pair, layers)


def _named(at: int, times: tuple[Time, ...], layers: Layers) -> tuple[Time, Time] | None:
    """The year told before, and the one that stands beside "three years later"."""
    far = times[at]
    if at == 0 or at + 1 == len(times):
        return None
    start, end = times[at - 1], times[at + 1]
    between = {word.fold for word in layers.tokens.words[far.last : end.first]}
    near = layers.sentences.index(far.first) - layers.sentences.index(start.first) <= 1
    if not near or not between <= _BETWEEN or not between or not _dated(start) or not _dated(end):
        return None
    return start, end


def _after(at: int, times: tuple[Time, ...], layers: Layers) -> tuple[Time, Time] | None:
    """The year that stands after "thirty years after the ... in", and the one right before the distance."""
    far = times[at]
    if at == 0 or at + 1 == len(times):
        return None
    end, start = times[at - 1], times[at + 1]
    words = layers.tokens.words
    between = {word.fold for word in words[end.last : far.first]}
    clause = layers.statements.at(far.first)
    inside = clause is not None and layers.statements.at(start.first) is clause
    plain = not any(word.fold in (",", "and", "but", "when", ";") for word in words[far.last : start.first])
    return (start, end) if between <= _BETWEEN and inside and plain and _dated(start) and _dated(end) else None


def _dated(time: Time) -> bool:
    return time.year is not None and time.offset is None and time.granularity in ("year", "month", "day")


def _claim(far: Time, start: Time, end: Time, layers: Layers) -> SpanClaim:
    statement = layers.statements.at(far.first)
    count, unit = far.offset or (0, "")
    number = Fraction(count * (10 if unit == "decade" else 1))
    return SpanClaim(
        span=far.span, at=far.first, statement=statement,
        voice=voice_of(statement.attribution if statement is not None else None, layers),
        low=number, high=number, unit="year", start=start, end=end, kind="ago",
        spans=(far.span, start.span, end.span),
    )  # fmt: skip
