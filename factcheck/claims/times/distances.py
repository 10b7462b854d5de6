"""Durations up to the day of writing, beside where they begin: "30 years ago, in 1989", "40 days since 3 May"."""

from collections.abc import Iterator
from fractions import Fraction

import attrs

from factcheck.claims.times.spans import UNITS, SpanClaim, made_claim
from factcheck.claims.voices import voice_of
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.times import Time

#: What is counted from a day whose year nobody writes.
_SHORT = frozenset({"day", "week", "month"})
#: How far behind "since" the time may stand.
_SINCE = 9


def ago_claims(layers: Layers) -> Iterator[SpanClaim]:
    """``30 years ago, in 1989``, ``on 7 July, 52 days ago``: a distance beside the time it reaches."""
    words = layers.tokens.words
    for first, second in zip(layers.times, layers.times[1:], strict=False):
        far, dated = (first, second) if first.offset is not None else (second, first)
        between = [words[t].fold for t in range(first.last, second.first)]
        if far.offset is None or far.anchored or words[far.last - 1].fold != "ago" or dated.offset is not None:
            continue
        unit = far.offset[1]
        if unit not in UNITS or not _is_dated(dated, unit) or not set(between) <= {",", "in", "on", "(", ")", "back"}:
            continue
        yield from _distance(far, dated, layers)


def _is_dated(time: Time, unit: str) -> bool:
    """True of a time from which so many units are counted: a year, or for short units a day, as read."""
    day = unit in _SHORT and time.granularity == "day" and time.day is not None
    return time.year is not None or (day and time.start is not None)


def _distance(far: Time, dated: Time, layers: Layers) -> Iterator[SpanClaim]:
    """The claim that a dated time lies as far back as its distance says."""
    count, unit = far.offset or (0, "")
    statement = layers.statements.at(far.first)
    yield SpanClaim(
        span=far.span, at=far.first, statement=statement, voice=voice_of(None, layers),
        low=Fraction(count), high=Fraction(count), unit=UNITS[unit], start=dated, end=None, kind="ago",
        spans=(far.span, dated.span),
    )  # fmt: skip


def since_claims(quantity: Quantity, times: list[Time], layers: Layers) -> Iterator[SpanClaim]:
    """``In the ten years since the mine closed in 2014``: from the time of the clause to the day of writing."""
    words, unit = layers.tokens.words, quantity.unit or ""
    if quantity.last >= len(words) or words[quantity.last].fold != "since" or unit not in {"year", *_SHORT}:
        return
    first = next((t for t in times if quantity.last < t.first <= quantity.last + _SINCE), None)
    if first is None or not _is_dated(first, unit) or first.granularity == "range" or first.offset is not None:
        return
    if any(time is not first and _is_dated(time, unit) for time in times):
        return  # "since he retired in 2010 and died in 2020"
    between = [word.fold for word in words[quantity.last + 1 : first.first]]
    statement = layers.statements.at(quantity.first)
    past = statement is not None and statement.tense == "past" and statement.verb is not None
    if {",", "and", "but", "which", "who"}.isdisjoint(between) and between and not past:
        made = made_claim(quantity, UNITS[unit], first, None, "length", layers)
        yield attrs.evolve(made, spans=(quantity.span, first.span))
