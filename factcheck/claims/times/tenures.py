"""How long somebody held a post, held against when they came and went: "took over in 2009", "his eight-year reign"."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from factcheck.claims.claim import TimeClaim
from factcheck.claims.events.cued_states import named_beside
from factcheck.claims.times.spans import SpanClaim, SpanUnit, bounds
from factcheck.claims.times.time_words import placed
from factcheck.claims.voices import voice_in
from factcheck.lexicon.tenures import tenure_words
from factcheck.reading.entities import Entity
from factcheck.reading.phrases import NounGroup
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
    """A stated length of tenure, in whole units; ``running`` is true of one that is not over.

    ``whole`` is true of one that tells all the years up to an end ("retires after 25 years of driving"), whatever the
    posts held in them.
    """

    person: int
    low: Fraction
    high: Fraction
    unit: SpanUnit
    quantity: Quantity
    statement: Statement
    running: bool
    whole: bool = False


def tenure_claims(layers: Layers, times: tuple[TimeClaim, ...]) -> Iterator[SpanClaim]:
    """The claims that a tenure is as long as the text says, where it dates its beginning and its end."""
    persons = [e for e in layers.entities.all if e.kind == "person" and e.named]
    if not persons:
        return
    main = max(persons, key=lambda e: len(e.links))
    lengths = [found for q in layers.quantities if (found := _length(q, main, layers)) is not None]
    if not lengths:
        return
    begins, ends, firsts = _dated(main, layers)
    _by_events(times, begins, ends, layers)
    for length in lengths:
        begun = firsts if length.whole else begins
        start, end = _only(begun.get(length.person)), _only(ends.get(length.person))
        if start is None or (end is None and ends.get(length.person)):
            continue
        if length.statement.times and not any(t in (start, end) for t in length.statement.times):
            continue  # "for six years, until 2008" is another post than the one held since 2011
        # One that is over, nobody says when, was no longer than from its beginning to the day of writing.
        # Years of a working life may have begun elsewhere later, never before they are told to have begun at first.
        high = length.high if (end is not None or length.running) and not length.whole else None
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
    if statement is None or not statement.settled:
        return None
    if quantity.kind == "ordinal":
        return _nth(quantity, statement, main, layers) if statement.factual else None
    if quantity.kind != "duration" or quantity.unit not in _SCALES:
        return None
    whole = not (statement.factual and _of_tenure(quantity, statement, layers))
    if whole and not _up_to_an_end(quantity, statement, layers):
        return None
    person = _holder(quantity, statement, main, layers)
    low, high = bounds(quantity)
    if person is None or low is None or high is None:
        return None
    size, unit = _SCALES[quantity.unit]
    room = Fraction(1) if size >= 10 and low == high else Fraction(0)
    running = _running(statement, layers) or statement.tense == "future"
    return _Length(person, low * size - room, high * size + room, unit, quantity, statement, running, whole)


def _up_to_an_end(quantity: Quantity, statement: Statement, layers: Layers) -> bool:
    """True of "retires after 25 years of driving", whose years begin with the first of them."""
    verb, noun = statement.verb, layers.phrases.noun_at.get(quantity.first)
    if verb is None or layers.tokens.words[quantity.first - 1].fold != "after" or (noun and noun.head >= quantity.last):
        return False
    return _side(statement, "at", layers) in ("end", "unmade")


def _at_first(statement: Statement, layers: Layers) -> bool:
    """True of a clause that says that nothing came before: "first took up her post in 2009"."""
    words, verb = layers.tokens.words, statement.verb
    return verb is not None and any(words[t].fold == "first" for t in (verb.first - 1, verb.last))


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
    return _of_group(clause.subject, main, layers) if clause is not None and clause.subject is not None else None


def _of_group(group: NounGroup, main: Entity, layers: Layers) -> int | None:
    """Whom a group means: who is named in it or beside it ("the speaker, Ann Holm,"), or by a pronoun."""
    entity = layers.entities.at(group.head)
    if entity is not None:
        return entity.number if entity.kind == "person" else None
    found = _person(layers.tokens.words[group.head].fold, main)
    return named_beside(layers, group) if found is None else found


def _person(fold: str, main: Entity) -> int | None:
    sex = _SEXES.get(fold)
    return main.number if sex is not None and main.sex in ("", sex) else None


_Dated = dict[int, list[Time]]


def _dated(main: Entity, layers: Layers) -> tuple[_Dated, _Dated, _Dated]:
    """When each person's post began and ended, and when they first came, by the clauses that date it."""
    begins: _Dated = {}
    ends: _Dated = {}
    firsts: _Dated = {}
    for statement in layers.statements.all:
        if not statement.times or statement.verb is None or not statement.factual or statement.subject is None:
            continue
        for time in statement.times:
            place = placed(time, layers)
            if place is None or time.start is None or time.granularity in ("range", "vague") or time.anchored:
                continue
            side = _side(statement, place.relation, layers)
            first = place.relation == "at" and _at_first(statement, layers)
            comes = first and (side == "begin" or statement.verb.lemma in tenure_words("first"))
            person = _of_group(statement.subject, main, layers) if side or comes else None
            if person is not None and comes:
                firsts.setdefault(person, []).append(time)
            if person is not None and side:
                (begins if side in ("begin", "made", "since") else ends).setdefault(person, []).append(time)
    return begins, ends, firsts


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
