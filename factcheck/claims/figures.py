"""Figure claims: how many or how much of what, in which event, within which scope."""

from collections.abc import Iterator, Mapping

import attrs

from factcheck.claims.claim import EventClaim, FigureClaim
from factcheck.claims.figure_scope import scope_of
from factcheck.claims.voices import OWN, voice_of
from factcheck.lexicon.measures import measures
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.text.span import Span

_KINDS = frozenset({"count", "percent", "points", "money", "measure", "duration", "fraction", "rate"})

#: Of an event's classes, the one that its count measures: those killed are dead, whoever did it and how.
_OUTCOMES = (
    "death", "injury", "missing", "arrest", "displacement", "evacuation", "rescue", "infection", "kidnapping", "layoff",
)  # fmt: skip


@attrs.frozen
class _Measured:
    """What a quantity measures: the key, the event it belongs to, and how the measure was found."""

    measure: str
    event: EventClaim | None = None


@attrs.frozen
class _Context:
    """The layers, with the events and clauses by the tokens that a figure may reach them from."""

    layers: Layers
    event_at: Mapping[int, EventClaim]
    clauses: Mapping[int, tuple[Statement, ...]]


def figure_claims(layers: Layers, events: tuple[EventClaim, ...]) -> tuple[FigureClaim, ...]:
    """All figure claims in text order."""
    event_at = {t: e for e in events for t in _tokens(e, layers)}
    context = _Context(layers, event_at, _clauses_by_head(layers.statements.all))
    return tuple(c for q in layers.quantities if q.kind in _KINDS and (c := _claim(q, context)) is not None)


def _tokens(event: EventClaim, layers: Layers) -> Iterator[int]:
    yield event.at
    group = layers.phrases.noun_at.get(event.at)
    if event.pos == "noun" and group is not None:
        yield group.head


def _clauses_by_head(statements: tuple[Statement, ...]) -> dict[int, tuple[Statement, ...]]:
    """The clauses in which a noun group is subject, patient or antecedent, by the group's head."""
    found: dict[int, dict[int, Statement]] = {}
    for s in statements:
        for group in (s.patient, s.subject, s.antecedent):
            if group is not None:
                found.setdefault(group.head, {})[s.number] = s
    return {head: tuple(clauses.values()) for head, clauses in found.items()}


def _claim(quantity: Quantity, context: _Context) -> FigureClaim | None:
    layers = context.layers
    group = _group(quantity, layers)
    statement = layers.statements.at(quantity.first)
    measured = _measured(quantity, group, statement, context)
    if measured is None:
        return None
    scope = scope_of(quantity, group, statement, layers)
    head = layers.tokens.words[group.head] if group is not None else None
    attribution = statement.attribution if statement is not None else None
    presupposed = scope.definite and attribution is not None and not attribution.quoted
    return FigureClaim(
        span=_span(quantity, layers),
        at=quantity.first,
        statement=statement,
        voice=OWN if presupposed else voice_of(attribution, layers),
        certainty=statement.certainty if statement is not None else "asserted",
        negated=statement.negated if statement is not None else False,
        quantity=quantity,
        measure=measured.measure,
        population=head.fold if head is not None and quantity.counted else "",
        population_kind=head.person.kind if head is not None and head.person is not None else "",
        scope=scope.modifiers,
        entities=scope.entities,
        event=measured.event,
        times=statement.times if statement is not None else (),
        part=scope.part,
        background=scope.background,
        update=scope.update,
        definite=scope.definite,
    )


def _group(quantity: Quantity, layers: Layers) -> NounGroup | None:
    at = quantity.counted_at if quantity.counted_at is not None else quantity.first
    return layers.phrases.noun_at.get(at)


def _span(quantity: Quantity, layers: Layers) -> Span:
    """The words that clash: the quantity and, where it stands close, what is counted."""
    at = quantity.counted_at
    last = at + 1 if at is not None and quantity.last <= at < quantity.last + 5 else quantity.last
    return layers.tokens.span(quantity.first, last)


def _measured(
    quantity: Quantity, group: NounGroup | None, statement: Statement | None, context: _Context
) -> _Measured | None:
    """The first of the ways in which a number says what it measures."""
    return (
        _counted_event(quantity, statement, context)
        or _event_of_clause(group, context)
        or _event_noun_before(quantity, group, context)
        or _attribute(quantity, statement, context)
    )


def _outcome(event: EventClaim) -> str | None:
    return next((name for name in _OUTCOMES if name in event.classes), None)


def _counted_event(quantity: Quantity, statement: Statement | None, context: _Context) -> _Measured | None:
    """``34 dead``, ``hundreds of deaths``: the counted word tells the outcome; the clause's subject the event."""
    if quantity.counted_at is None:
        return None
    words = context.layers.tokens.words[quantity.counted_at].events
    outcome = next((name for name in _OUTCOMES if any(w.event == name for w in words)), None)
    if outcome is None:
        return None
    subject = statement.subject if statement is not None else None
    return _Measured(outcome, context.event_at.get(subject.head) if subject is not None else None)


def _event_of_clause(group: NounGroup | None, context: _Context) -> _Measured | None:
    """``killing nine soldiers``, ``14 people were injured``, ``the 19 people who were injured``."""
    if group is None:
        return None
    for clause in context.clauses.get(group.head, ()):
        event = context.event_at.get(clause.verb.head) if clause.verb is not None else None
        outcome = _outcome(event) if event is not None else None
        befallen = clause.patient or clause.subject
        if event is not None and outcome is not None and befallen is not None and befallen.head == group.head:
            cause = clause.subject if befallen is not clause.subject else None
            return _Measured(outcome, (context.event_at.get(cause.head) if cause is not None else None) or event)
    return None


def _event_noun_before(quantity: Quantity, group: NounGroup | None, context: _Context) -> _Measured | None:
    """``the death of 12 people``, ``the killing of two men``: an event noun right before, joined by "of"."""
    words = context.layers.tokens.words
    first = group.first if group is not None else quantity.first
    if first < 2 or words[first - 1].fold != "of":
        return None
    event = context.event_at.get(first - 2)
    outcome = _outcome(event) if event is not None else None
    return _Measured(outcome, event) if outcome is not None else None


def _attribute(quantity: Quantity, statement: Statement | None, context: _Context) -> _Measured | None:
    """``a turnout of 63 percent``, ``revenue rose to 2 billion``, ``the toll stands at 12``."""
    layers = context.layers
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    first = quantity.first
    group = None
    if first >= 2 and words[first - 1].fold == "of":
        group = nouns.get(first - 2)
    elif statement is not None and statement.subject is not None and statement.verb is not None:
        after = any(a.at >= statement.verb.last and a.group.first <= first < a.group.last for a in statement.adjuncts)
        bare = any(o.first <= first < o.last for o in statement.objects) or statement.predicate is not None
        if words[first - 1].fold in ("to", "at", "of") or (bare and statement.verb.lemma in ("be", "total", "reach")):
            group = statement.subject if after or bare or words[first - 1].fold in ("to", "at") else None
    if group is None or layers.sentences.index(group.head) != layers.sentences.index(first):
        return None
    key = measures().get(words[group.head].fold)
    if key is None:
        return None
    before = [words[t].fold for t in range(group.first, group.head) if words[t].shape == "lower"]
    plain = [w for w in before if w not in (group.determiner, "the", "a", "an", "death")]
    return _Measured(" ".join([*plain, key]), context.event_at.get(group.head))
