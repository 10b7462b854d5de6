"""How long an event lasts, held against its told beginning and end: "the nine-day siege", "began on", "ended on"."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.times.plain_deeds import course_class
from factcheck.claims.times.spans import SpanClaim, SpanUnit, bounds
from factcheck.claims.voices import voice_in
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time
from factcheck.text.frozen import Record

_UNITS: dict[str, SpanUnit] = {"year": "year", "month": "month", "week": "week", "day": "day"}
_LASTS = frozenset(
    {"last", "continue", "run", "rage", "drag", "endure", "hold", "persist", "stretch", "go", "take", "be"}
)
#: Classes whose beginning and end are events of their own.
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "journey": (frozenset({"departure", "take-off", "liftoff", "sailing"}), frozenset({"arrival", "landing"})),
    "flight": (frozenset({"departure", "take-off", "liftoff"}), frozenset({"arrival", "landing"})),
}


class _Length(Record):
    event: EventClaim
    low: Fraction
    high: Fraction
    unit: SpanUnit
    quantity: Quantity
    statement: Statement | None
    running: bool


def event_length_claims(
    layers: Layers, events: tuple[EventClaim, ...], times: tuple[TimeClaim, ...]
) -> Iterator[SpanClaim]:
    """The claims that an event lasted as long as the text says, where it dates its beginning and its end."""
    event_at: dict[int, EventClaim] = {}
    by_class = _by_class(times)
    for event in events:
        if event.pos == "noun":
            event_at[event.at] = event
            group = layers.phrases.noun_at.get(event.at)
            if group is not None:
                event_at[group.head] = event
    for quantity in layers.quantities:
        length = _length(quantity, event_at, layers) or _length_of_course(quantity, by_class, layers)
        if length is None:
            continue
        start, end = _bounds(length.event.classes, by_class)
        if start is None or (end is None and not length.running) or start is end:
            continue
        yield SpanClaim(
            span=quantity.span, at=quantity.first, statement=length.statement,
            voice=voice_in(length.statement, layers),
            low=length.low, high=length.high, unit=length.unit, start=start, end=end, kind="length",
            spans=(quantity.span, start.span, *((end.span,) if end is not None else ())),
        )  # fmt: skip


def _by_class(times: tuple[TimeClaim, ...]) -> dict[str, list[TimeClaim]]:
    found: dict[str, list[TimeClaim]] = {}
    for claim in times:
        if claim.settled and claim.time.start is not None:
            for name in claim.event.classes:
                found.setdefault(name, []).append(claim)
    return found


def _bounds(classes: frozenset[str], by_class: Mapping[str, list[TimeClaim]]) -> tuple[Time | None, Time | None]:
    """The one beginning and the one end that the text dates for events of these classes."""
    first, last = (set(classes), set(classes))
    for name in classes & _ENDS.keys():
        first |= _ENDS[name][0]
        last |= _ENDS[name][1]
    starts, ends = [], []
    told = {id(c): c for name in sorted(first | last) for c in by_class.get(name, ())}
    for claim in sorted(told.values(), key=lambda c: c.at):
        own = claim.event.classes & classes
        if (own and (claim.stage == "start" or claim.relation in ("since", "from"))) or (
            not own and claim.event.classes & first and claim.relation == "at"
        ):
            starts.append(claim.time)
        elif (own and (claim.stage == "end" or claim.relation == "until")) or (
            not own and claim.event.classes & last and claim.relation == "at"
        ):
            ends.append(claim.time)
    return _only(starts), _only(ends)


def _only(times: list[Time]) -> Time | None:
    if not times or any((t.start, t.end) != (times[0].start, times[0].end) for t in times):
        return None
    return times[0]


def _length(quantity: Quantity, event_at: Mapping[int, EventClaim], layers: Layers) -> _Length | None:
    statement = layers.statements.at(quantity.first)
    if statement is not None and not statement.settled:
        return None
    running = statement is not None and statement.verb is not None and statement.tense in ("present", "none")
    if quantity.kind == "ordinal":
        return _nth(quantity, statement, event_at, layers)
    if quantity.kind != "duration" or quantity.unit not in _UNITS:
        return None
    event = _lasting(quantity, statement, event_at, layers)
    low, high = bounds(quantity)
    if event is None or low is None or high is None:
        return None
    perfect = statement is not None and statement.verb is not None and statement.verb.perfect
    return _Length(event, low, high, _UNITS[quantity.unit], quantity, statement, running and perfect)


def _length_of_course(quantity: Quantity, by_class: Mapping[str, list[TimeClaim]], layers: Layers) -> _Length | None:
    """``The course lasts three weeks``, of a thing that begins and ends though no table takes it for an event."""
    statement = layers.statements.at(quantity.first)
    if statement is None or statement.verb is None or statement.subject is None or not statement.settled:
        return None
    if quantity.kind != "duration" or quantity.unit not in _UNITS or statement.verb.lemma not in _SPANS:
        return None
    told = by_class.get(course_class(statement.subject, layers))
    low, high = bounds(quantity)
    if not told or low is None or high is None or not statement.verb.last <= quantity.first <= statement.verb.last + 3:
        return None
    return _Length(told[0].event, low, high, _UNITS[quantity.unit], quantity, statement, running=False)


_SPANS = frozenset({"last", "take", "run", "continue"})


def _nth(
    quantity: Quantity, statement: Statement | None, event_at: Mapping[int, EventClaim], layers: Layers
) -> _Length | None:
    """``The strike, now in its third week``, ``the siege entered its 40th day on Friday``."""
    words = layers.tokens.words
    unit = _UNITS.get((quantity.counted or "").removesuffix("s"))
    if unit is None or quantity.value is None or quantity.first < 2 or words[quantity.first - 1].fold != "its":
        return None
    entered = statement is not None and statement.verb is not None and statement.verb.lemma in ("enter", "reach")
    if words[quantity.first - 2].fold not in ("in", "into") and not entered:
        return None
    event = _subject(statement, event_at, layers) or _beside(quantity.first - 2, event_at, layers)
    number = Fraction(quantity.value)
    if event is None:
        return None
    return _Length(event, number - 2, number, unit, quantity, statement, running=True)


def _beside(at: int, event_at: Mapping[int, EventClaim], layers: Layers) -> EventClaim | None:
    """The event of "the strike, now in": its noun stands before the comma."""
    words = layers.tokens.words
    while at > 0 and words[at].fold in ("in", "into", "now", "already", ","):
        at -= 1
    noun = layers.phrases.noun_at.get(at)
    return event_at.get(noun.head) if noun is not None else None


def _lasting(
    quantity: Quantity, statement: Statement | None, event_at: Mapping[int, EventClaim], layers: Layers
) -> EventClaim | None:
    """The event that lasts so long: "the nine-day siege", "nine days of talks", "a siege of nine days", "it lasted"."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    noun = nouns.get(quantity.first)
    if noun is not None and noun.head >= quantity.last and noun.head in event_at:
        return event_at[noun.head] if not noun.plural or quantity.counted else None
    if quantity.last + 1 < len(words) and words[quantity.last].fold == "of":
        after = nouns.get(quantity.last + 1)
        if after is not None and after.head in event_at:
            return event_at[after.head]
    if words[quantity.first - 1].fold == "of":
        before = nouns.get(quantity.first - 2)
        if before is not None and before.head in event_at:
            return event_at[before.head]
    verb = statement.verb if statement is not None else None
    if verb is None or verb.lemma not in _LASTS or not verb.last <= quantity.first <= verb.last + 3:
        return None
    if verb.lemma in ("be", "go") and verb.particle != "on":
        return None
    return _subject(statement, event_at, layers)


def _subject(statement: Statement | None, event_at: Mapping[int, EventClaim], layers: Layers) -> EventClaim | None:
    """The event that is the subject of a clause, or what "it" takes up from the sentence before."""
    if statement is None or statement.subject is None:
        return None
    head = statement.subject.head
    if head in event_at:
        return event_at[head]
    if layers.tokens.words[head].fold not in ("it", "this", "that", "which") or not statement.sentence:
        return None
    before = layers.sentences.all[statement.sentence - 1]
    for token in range(before.first, before.last):
        main = layers.statements.at(token)
        if main is not None and main.kind == "main" and main.subject is not None:
            return event_at.get(main.subject.head)
    return None
