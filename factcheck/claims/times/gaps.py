"""Gaps: "three years later, in 2011", "a week earlier, on 9 March", "two hours after it began, at half past seven"."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.events.happenings import told_by_clause
from factcheck.claims.times.spans import SpanClaim, SpanUnit
from factcheck.claims.times.time_words import leaves_half_open
from factcheck.claims.voices import voice_in
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.times import Time
from factcheck.text.frozen import Record
from factcheck.text.span import Span

_BETWEEN = frozenset(
    {",", "in", "on", "at", "(", "\u2013", "\u2014", "--", "about", "around", "just", "the", "early", "late"}
)
_FORWARD = frozenset({"after", "later", "afterwards", "on"})
_BACK = frozenset({"before", "earlier", "previously"})
#: How many sentences back the time may stand from which a gap counts.
_BACKWARD, _CLOCK_BACKWARD = 2, 6
#: How many tokens off the time may begin that a gap reaches.
_NEAR = 20
#: The units of a gap in the unit it is counted in, with what may be added or taken off: a week is 5 to 9 days.
_UNITS: dict[str, tuple[int, SpanUnit, int]] = {
    "day": (1, "day", 0), "week": (7, "day", 2), "fortnight": (14, "day", 3), "month": (1, "month", 0),
    "year": (1, "year", 0), "decade": (10, "year", 0), "hour": (1, "hour", 0), "minute": (1, "minute", 0),
}  # fmt: skip
_DAYS_OF = {"day": 1, "month": 30, "year": 365, "hour": 1, "minute": 1}
_FINE = frozenset({"day", "clock", "daypart"})
_GRAINS: dict[str, frozenset[str]] = {
    "day": _FINE, "month": _FINE | {"month"}, "year": _FINE | {"month", "year"},
    "hour": frozenset({"clock"}), "minute": frozenset({"clock"}),
}  # fmt: skip


class _Far(Record):
    """A distance as written: so many units, forward or back, on the tokens ``[first, last)``."""

    first: int
    last: int
    span: Span
    number: Fraction
    unit: str
    back: bool
    open: bool


def later_claims(layers: Layers, events: tuple[EventClaim, ...], times: tuple[TimeClaim, ...]) -> Iterator[SpanClaim]:
    """Every number of units that the text puts between two times it names.

    ``times`` date the events from which a gap may be told: "two months after a carriage jumped the tracks".
    """
    event_at = {event.at: event for event in events}
    by_class: dict[str, list[TimeClaim]] = {}
    for claim in times:
        if claim.relation == "at" and claim.time.start is not None and not claim.negated:
            for name in claim.event.classes:
                by_class.setdefault(name, []).append(claim)
    for far in _distances(layers):
        named = _named(far, layers)
        if named is None:
            continue
        reference = _inside(far, named, layers) if far.open else None
        reference = reference or _of_the_event(far, named, event_at, by_class, layers) or _before(far, named, layers)
        if reference is not None and reference is not named:
            yield _claim(far, *((named, reference) if far.back else (reference, named)), layers)


def _distances(layers: Layers) -> Iterator[_Far]:
    words = layers.tokens.words
    for time in layers.times:
        if time.offset is None or time.anchored not in _FORWARD | _BACK or time.offset[1] not in _UNITS:
            continue
        unfinished = words[time.last - 1].fold in ("after", "before")
        yield _Far(
            time.first,
            time.last,
            time.span,
            Fraction(time.offset[0]),
            time.offset[1],
            time.anchored in _BACK,
            unfinished,
        )
    for quantity in layers.quantities:
        side = words[quantity.last].fold if quantity.last < len(words) else ""
        short = quantity.kind == "duration" and quantity.unit in ("hour", "minute") and quantity.value is not None
        if short and side in ("later", "earlier", "afterwards", "after", "before"):
            yield _of_hours(quantity, side, layers)


def _of_hours(quantity: Quantity, side: str, layers: Layers) -> _Far:
    last = quantity.last + 1
    return _Far(
        quantity.first, last, layers.tokens.span(quantity.first, last), Fraction(quantity.value or 0),
        quantity.unit or "",
        side in _BACK, side in ("after", "before"),
    )  # fmt: skip


def _named(far: _Far, layers: Layers) -> Time | None:
    """The time that the gap reaches: it stands right beside, or behind the clause of "two hours after it began, at"."""
    words, grains = layers.tokens.words, _GRAINS[_UNITS[far.unit][1]]
    sentence = layers.sentences.of(far.first)
    near = max(sentence.first, far.first - _NEAR), min(sentence.last, far.last + _NEAR)
    for time in layers.times_within(*near):
        if time.granularity not in grains or time.offset is not None:
            continue
        if time.first >= far.last:
            between = [word.fold for word in words[far.last : time.first]]
            if between and set(between) <= _BETWEEN:
                return time
            closes = "," in between and set(between[between.index(",") :]) <= _BETWEEN
            if far.open and closes and len(between) <= 12 and between.count(",") == 1:
                return time
        elif time.last <= far.first:
            between = [word.fold for word in words[time.last : far.first]]
            if far.open and set(between) <= _BETWEEN:
                return time
            if not far.open and between == [","] and _ends(far, layers):
                return time  # "began at noon and ended at four, three hours later."
    return None


def _ends(far: _Far, layers: Layers) -> bool:
    words = layers.tokens.words
    return far.last < len(words) and words[far.last].shape == "punct"


def _inside(far: _Far, named: Time, layers: Layers) -> Time | None:
    """The time after "thirty years after the ... in", within its clause."""
    words, grains = layers.tokens.words, _GRAINS[_UNITS[far.unit][1]]
    sentence = layers.sentences.of(far.first)
    for time in layers.times_within(far.last, sentence.last):
        if time is not named and time.granularity in grains:
            plain = not any(
                w.fold in (",", "and", "but", "when", ";", "which", "who", "that") for w in words[far.last : time.first]
            )
            return time if plain and time.offset is None else None
    return None


def _classes_after(far: _Far, event_at: Mapping[int, EventClaim], layers: Layers) -> frozenset[str]:
    """The classes of the event that stands after "two months after": a noun, or a clause."""
    noun = layers.phrases.noun_at.get(far.last)
    clause = layers.statements.at(far.last)
    if clause is not None and clause.verb is not None and clause is not layers.statements.at(far.first):
        return frozenset(name for told in told_by_clause(clause, event_at, layers) for name in told.event.classes)
    if noun is None or noun.first != far.last:
        return frozenset()
    found = next((event_at[t] for t in range(noun.last - 1, noun.first - 1, -1) if t in event_at), None)
    return found.classes if found is not None and found.pos == "noun" else frozenset()


def _of_the_event(
    far: _Far, named: Time, event_at: Mapping[int, EventClaim], by_class: Mapping[str, list[TimeClaim]], layers: Layers
) -> Time | None:
    """The time that the text gives elsewhere to the event after "two months after"."""
    if not far.open:
        return None
    here, grains = layers.sentences.of(far.first), _GRAINS[_UNITS[far.unit][1]]
    classes = _classes_after(far, event_at, layers)
    found = {
        (c.time.start, c.time.end): c.time
        for name in sorted(classes)
        for c in by_class.get(name, ())
        if not here.first <= c.at < here.last and c.time.granularity in grains
    }
    only = next(iter(found.values())) if len(found) == 1 else None
    return only if only is not None and _plausible(far, named, only) else None


def _plausible(far: _Far, named: Time, reference: Time) -> bool:
    """False where the two lie so far apart that the event must be another of its kind: a fire a century ago."""
    if named.start is None or reference.start is None:
        return True
    stated = float(far.number) * _DAYS_OF[_UNITS[far.unit][1]] * _UNITS[far.unit][0]
    return abs((named.start - reference.start).days) <= 5 * stated + 30


def _before(far: _Far, named: Time, layers: Layers) -> Time | None:
    """The last time told before, where its sentence tells no other of its grain."""
    words = layers.tokens.words
    if far.open and (far.last == len(words) or words[far.last].fold not in ("that", "it", "this", ",")):
        return None
    grains = _GRAINS[_UNITS[far.unit][1]]
    first = min(far.first, named.first)
    here = layers.sentences.index(far.first)
    clock = far.unit in ("hour", "minute")
    for back in range((_CLOCK_BACKWARD if clock else _BACKWARD) + 1):
        if here - back < 0:
            return None
        sentence = layers.sentences.all[here - back]
        found = layers.times_within(sentence.first, min(sentence.last, first))
        dated = [t for t in found if t.granularity in grains and t.offset is None and t.anchored is None]
        if dated and back == 0:
            return dated[-1]
        if dated or (found and not clock):
            return dated[0] if len(dated) == 1 and (clock or len(found) == 1) else None
    return None


def _claim(far: _Far, start: Time, end: Time, layers: Layers) -> SpanClaim:
    statement = layers.statements.at(far.first)
    size, unit, room = _UNITS[far.unit]
    count = far.number * size
    if (far.unit == "day" and count > 3) or (far.unit == "week" and count == size):
        room = 1
    return SpanClaim(
        span=far.span, at=far.first, statement=statement,
        voice=voice_in(statement, layers),
        low=count - room, high=count + room, unit=unit, start=start, end=end, kind="gap",
        half=leaves_half_open(start, layers) or leaves_half_open(end, layers),
        spans=(far.span, start.span, end.span),
    )  # fmt: skip
