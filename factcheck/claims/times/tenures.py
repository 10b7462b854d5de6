"""How long somebody held a post, held against when they came and went: "took over in 2009", "his eight-year reign"."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from factcheck.claims.claim import TimeClaim
from factcheck.claims.times.spans import SpanClaim, SpanUnit, bounds
from factcheck.claims.times.time_words import placed
from factcheck.claims.voices import voice_in
from factcheck.lexicon.tenures import tenure_words
from factcheck.reading.entities import Entity
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time
from factcheck.text.frozen import Record

_SCALES: dict[str, tuple[Fraction, SpanUnit]] = {
    "year": (Fraction(1), "year"), "month": (Fraction(1), "month"), "decade": (Fraction(10), "year"),
    "century": (Fraction(100), "year"),
}  # fmt: skip
_ORDINAL_UNITS: dict[str, SpanUnit] = {"year": "year", "season": "year", "month": "month"}
_IN, _OUT = frozenset({"appointment", "inauguration"}), frozenset({"resignation", "retirement", "dismissal"})
_PREPOSITIONS = frozenset({"at", "in", "as", "on"})
_SEXES = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m", "who": ""}


class _Length(Record):
    """A stated length of tenure, in whole units; ``running`` is true of one that is not over."""

    person: int
    low: Fraction
    high: Fraction
    unit: SpanUnit
    quantity: Quantity
    statement: Statement
    running: bool


def tenure_claims(layers: Layers, times: tuple[TimeClaim, ...]) -> Iterator[SpanClaim]:
    """The claims that a tenure is as long as the text says, where it dates its beginning and its end."""
    persons = [e for e in layers.entities.all if e.kind == "person" and e.named]
    if not persons:
        return
    main = max(persons, key=lambda e: len(e.links))
    lengths = [found for q in layers.quantities if (found := _length(q, main, layers)) is not None]
    if not lengths:
        return
    begins, ends = _dated(main, layers)
    _by_events(times, begins, ends, layers)
    for length in lengths:
        start, end = _only(begins.get(length.person)), _only(ends.get(length.person))
        if start is None or (end is None and ends.get(length.person)):
            continue
        if length.statement.times and not any(t in (start, end) for t in length.statement.times):
            continue  # "for six years, until 2008" is another post than the one held since 2011
        # One that is over, nobody says when, was no longer than from its beginning to the day of writing.
        high = length.high if end is not None or length.running else None
        statement = length.statement
        yield SpanClaim(
            span=length.quantity.span, at=length.quantity.first, statement=statement,
            voice=voice_in(statement, layers), certainty=statement.certainty, negated=statement.negated,
            low=length.low, high=high, unit=length.unit, start=start, end=end, kind="length",
            spans=(length.quantity.span, start.span, *((end.span,) if end is not None else ())),
        )  # fmt: skip


def _by_events(
    times: tuple[TimeClaim, ...], begins: dict[int, list[Time]], ends: dict[int, list[Time]], layers: Layers
) -> None:
    """Add what appointments and retirements date: "until her retirement in 1989"."""
    for claim in times:
        if claim.relation != "at" or claim.negated or claim.time.start is None or claim.event.pos != "noun":
            continue
        people = [n for n in claim.event.participants if layers.entities.all[n].kind == "person"]
        if len(people) != 1:
            continue
        if claim.event.classes & _IN:
            begins.setdefault(people[0], []).append(claim.time)
        elif claim.event.classes & _OUT:
            ends.setdefault(people[0], []).append(claim.time)


def _only(times: list[Time] | None) -> Time | None:
    """The one time told, None where there is none or where several differ."""
    if not times or any(t.start != times[0].start for t in times):
        return None
    return times[0]


def _length(quantity: Quantity, main: Entity, layers: Layers) -> _Length | None:
    statement = layers.statements.at(quantity.first)
    if statement is None or not statement.factual:
        return None
    if quantity.kind == "ordinal":
        return _nth(quantity, statement, main, layers)
    if quantity.kind != "duration" or quantity.unit not in _SCALES:
        return None
    if not _of_tenure(quantity, statement, layers):
        return None
    person = _holder(quantity, statement, main, layers)
    low, high = bounds(quantity)
    if person is None or low is None or high is None:
        return None
    size, unit = _SCALES[quantity.unit]
    room = Fraction(1) if size >= 10 and low == high else Fraction(0)
    return _Length(
        person, low * size - room, high * size + room, unit, quantity, statement, _running(statement, layers)
    )


def _nth(quantity: Quantity, statement: Statement, main: Entity, layers: Layers) -> _Length | None:
    """``In her third season as director``: two to three years after she took over."""
    words = layers.tokens.words
    unit = _ORDINAL_UNITS.get(quantity.counted or "")
    if unit is None or quantity.value is None or quantity.first < 2 or quantity.counted_at is None:
        return None
    at = quantity.counted_at + 1
    if words[quantity.first - 1].fold not in ("his", "her") or words[quantity.first - 2].fold not in ("in", "into"):
        return None
    closed = at + 1 < len(words) and words[at].fold in _PREPOSITIONS
    if not closed or not (words[at].fold == "as" or _closes(at, layers)):
        return None
    present = statement.verb is not None and statement.verb.tense == "present"
    person = _holder(quantity, statement, main, layers)
    number = Fraction(quantity.value)
    if person is None or not present:
        return None
    return _Length(person, number - 2, number, unit, quantity, statement, running=True)


def _of_tenure(quantity: Quantity, statement: Statement, layers: Layers) -> bool:
    """True of "for nine years she led", "nine years in charge", "his nine-year reign"."""
    words = layers.tokens.words
    noun = layers.phrases.noun_at.get(quantity.first)
    if noun is not None and words[noun.head].fold in tenure_words("noun"):
        return True
    if noun is not None and noun.head >= quantity.last:
        return False
    own = words[quantity.first - 1].fold in ("his", "her")
    if own and quantity.last + 1 < len(words) and words[quantity.last].fold in ("at", "as", "in"):
        return True
    if quantity.last + 1 < len(words) and words[quantity.last].fold in _PREPOSITIONS:
        return words[quantity.last].fold == "as" or _closes(quantity.last, layers)
    verb = statement.verb
    held = verb is not None and verb.lemma in tenure_words("hold") and not verb.passive
    if not held or words[quantity.first - 1].fold != "for":
        return False
    assert verb is not None
    predicate = words[statement.predicate] if statement.predicate is not None else None
    office = predicate is not None and (predicate.title is not None or predicate.person is not None)
    return verb.lemma != "be" or office


def _closes(at: int, layers: Layers) -> bool:
    """True of "at the helm", "in charge", "in the job"."""
    words = layers.tokens.words
    return any(words[k].fold in tenure_words("in") for k in range(at + 1, min(at + 4, len(words))))


def _running(statement: Statement, layers: Layers) -> bool:
    verb = statement.verb
    return verb is not None and (verb.tense == "present" or (verb.perfect and statement.tense != "past"))


def _holder(quantity: Quantity, statement: Statement, main: Entity, layers: Layers) -> int | None:
    """Whose tenure: the possessor in its group, the subject of its clause or of the one that it hangs on."""
    words = layers.tokens.words
    before = words[quantity.first - 1].fold if quantity.first else ""
    if before in ("his", "her"):
        found = layers.entities.by_token.get(quantity.first - 1)
        return found if found is not None else _person(before, main)
    clause: Statement | None = statement
    while clause is not None and clause.subject is None and clause.parent is not None:
        clause = layers.statements.all[clause.parent]
    return _of_group(clause.subject.head, main, layers) if clause is not None and clause.subject is not None else None


def _of_group(head: int, main: Entity, layers: Layers) -> int | None:
    entity = layers.entities.at(head)
    if entity is not None:
        return entity.number if entity.kind == "person" else None
    return _person(layers.tokens.words[head].fold, main)


def _person(fold: str, main: Entity) -> int | None:
    sex = _SEXES.get(fold)
    return main.number if sex is not None and main.sex in ("", sex) else None


def _dated(main: Entity, layers: Layers) -> tuple[dict[int, list[Time]], dict[int, list[Time]]]:
    """When each person's post began and ended, by the clauses that date it."""
    begins: dict[int, list[Time]] = {}
    ends: dict[int, list[Time]] = {}
    for statement in layers.statements.all:
        if not statement.times or statement.verb is None or not statement.factual:
            continue
        for time in statement.times:
            place = placed(time, layers)
            if place is None or time.start is None or time.granularity in ("range", "vague") or time.anchored:
                continue
            side = _side(statement, place.relation, layers)
            head = _of_whom(statement, side)
            person = _of_group(head, main, layers) if head is not None else None
            if person is not None:
                (begins if side in ("begin", "made", "since") else ends).setdefault(person, []).append(time)
    return begins, ends


Side = Literal["begin", "made", "end", "unmade", "since", ""]


def _side(statement: Statement, relation: str, layers: Layers) -> Side:
    verb, words = statement.verb, layers.tokens.words
    assert verb is not None
    after = words[statement.objects[0].head].fold if statement.objects else ""
    following = words[verb.last].fold if verb.last < len(words) else ""
    keys = {verb.lemma, f"{verb.lemma} {verb.particle}", f"{verb.lemma} {after}", f"{verb.lemma} {following}"}
    if relation == "since":
        return "since" if keys & tenure_words("hold") and verb.perfect else ""
    if relation != "at":
        return ""
    for part in ("made", "unmade") if verb.passive else ("begin", "end"):
        if keys & tenure_words(part):
            return part
    return ""


def _of_whom(statement: Statement, side: Side) -> int | None:
    return statement.subject.head if side and statement.subject is not None else None
