"""Figure claims: how many or how much of what, in which event, within which scope."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Literal

from factcheck.claims.claim import EventClaim, FigureClaim
from factcheck.claims.figures.attendance import attends
from factcheck.claims.figures.attribute import DEFINITE, Attribute, dimension
from factcheck.claims.figures.attributes import attribute_of
from factcheck.claims.figures.befallen import OUTCOMES, Count, count_of, noun_of
from factcheck.claims.figures.counted_people import population
from factcheck.claims.figures.figure_context import FigureContext
from factcheck.claims.figures.headless import are_people
from factcheck.claims.figures.narrowing import scope_of
from factcheck.claims.figures.remains import lie_dead
from factcheck.claims.figures.results import result_of
from factcheck.claims.voices import OWN, voice_of
from factcheck.lexicon.topics import topics_of
from factcheck.lexicon.word import cached_words
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time
from factcheck.text.span import Span

_KINDS = frozenset({"count", "percent", "points", "money", "measure", "duration", "fraction", "rate", "score", "vote"})
#: Kinds of events that bring about what is counted; what is said, tried or traded does not.
_CAUSING = frozenset({"violence", "disaster", "health", "life"})
#: Measures of nouns that count those whom an event befalls, or who come to it, and the relation of such counts.
_COUNTS: dict[str, Literal["outcome", "counted"]] = {"death": "outcome", "attendance": "counted"}
_FORECAST = frozenset({"absence"})  # told beforehand as facts: "will be out for six weeks"
_SIZES = frozenset({"length", "area", "mass", "volume"})  # and of what is to be built
#: How far from a figure in a definite phrase a time still is the figure's and not its clause's.
_NEAR = 4
_LASTING = frozenset(
    {"for", "of", "after", "over", "during", "throughout", "the", "all", "those", "these", "its", "his", "her", "their"}
)
_CHAINED = frozenset({"and", "of", "between", "with", "in", "on", "at", "by", "against"})
_RESULTS = frozenset({"funeral", "killing", *OUTCOMES})

#: What a figure means is looked for all over its sentence: past so many of them, that would cost their square.
_TABLE = 40


def figure_claims(layers: Layers, events: tuple[EventClaim, ...]) -> tuple[FigureClaim, ...]:
    """All figure claims in text order; a sentence of more than forty figures is a table, whose figures are not read."""
    context = FigureContext.of(layers, events)
    crowd = Counter(layers.sentences.index(q.first) for q in layers.quantities)
    return tuple(
        claim
        for q in layers.quantities
        if q.kind in _KINDS and crowd[layers.sentences.index(q.first)] <= _TABLE
        if (claim := _claim(q, context)) is not None
    )


def _claim(quantity: Quantity, context: FigureContext) -> FigureClaim | None:
    """The outcome, attribute or count that a quantity tells, whichever is told most plainly."""
    layers = context.layers
    group = context.group(quantity)
    statement = layers.statements.at(quantity.first)
    count = count_of(quantity, group, context)
    if count is not None and count.outcome:
        return _counted(quantity, group, count, context)
    if quantity.kind in ("score", "vote"):
        return _result(quantity, statement, context)
    attribute = attribute_of(quantity, group, statement, context)
    if attribute is not None:
        return _attributed(quantity, attribute, statement, context)
    if count is not None:
        return _counted(quantity, group, count, context)
    lasting = _lasting(quantity, statement, context) if quantity.kind == "duration" else None
    return lasting or _bare(quantity, group, statement, context)


def _counted(quantity: Quantity, group: NounGroup | None, count: Count, context: FigureContext) -> FigureClaim:
    layers = context.layers
    fields = _base(quantity, group, count.clause, layers)
    if not fields["definite"] and _of_known_event(count.clause, context):
        fields = _presupposed(fields)
    known = fields["definite"] and not (fields["narrowed"] or fields["scope"] or fields["taken"])
    attending = attends(quantity, count, group, layers, known=known)
    others = quantity.counted == "others"
    at = count.at if count.at is not None else noun_of(quantity, group)
    counted = population(at, layers) if at is not None and not others else ""
    if count.outcome and lie_dead(quantity, context):
        counted = "dead"
    if not counted and not others and are_people(quantity, context):
        counted = "people"
    who = cached_words()[counted].person if counted else None
    statement = fields["statement"]
    if count.aside:
        fields |= {"certainty": "asserted", "negated": False}
    fields |= {
        "scope": fields["scope"] - {counted},
        "part": (fields["part"] and not others) or quantity.first in context.shared,
        "measure": "attendance" if attending else count.measure,
        "relation": "outcome" if count.outcome else "counted",
        "population": counted,
        "population_kind": who.kind if who is not None else "",
        "states": count.states | {"attendance"} if attending else count.states,
        "event": count.event,
        "agents": count.agents,
        "causes": tuple(_causes(statement, count.clause, context)),
        "times": _own_times(fields["times"], group, layers) if fields["definite"] else fields["times"],
        "dimension": dimension(quantity) if quantity.kind in ("money", "measure") else "count",
        "topics": context.topics.of(quantity, group, statement),
        "listed": quantity.first in context.listed,
    }
    return FigureClaim(**fields)


def _of_known_event(clause: Statement | None, context: FigureContext) -> bool:
    """``the crash that killed 12 people``: what is said of an event taken as known is taken as known."""
    if clause is None or clause.kind != "relative" or clause.antecedent is None:
        return False
    if context.layers.tokens.words[clause.first - 1].fold == ",":
        return False  # "the crash, which killed 12": told here for the first time
    event = context.event_at.get(clause.antecedent.head)
    return event is not None and event.pos == "noun" and clause.antecedent.determiner in DEFINITE


def _bare(
    quantity: Quantity, group: NounGroup | None, statement: Statement | None, context: FigureContext
) -> FigureClaim | None:
    """An amount that no word says the measure of: what its clauses are about is all that is known of it."""
    if quantity.kind not in ("measure", "money", "duration"):
        return None
    fields = _base(quantity, None, statement, context.layers)
    topics = context.topics.of(quantity, group, statement)
    return FigureClaim(**fields, measure="", dimension=dimension(quantity), topics=topics)


def _lasting(quantity: Quantity, statement: Statement | None, context: FigureContext) -> FigureClaim | None:
    """``trapped for 36 hours``, ``the six years in which``, ``three months of treatment``: how long it took."""
    layers = context.layers
    words = layers.tokens.words
    before = words[quantity.first - 1].fold if quantity.first else ""
    after = words[quantity.last].fold if quantity.last < len(words) else ""
    described = any("-" in words[t].fold for t in range(quantity.first, quantity.last))  # "notes of 10-year terms"
    cut = after in _LASTING and not (before == "the" and after == "of")  # "the six weeks of the trial"
    if described or cut or before not in _LASTING:
        return None
    group = layers.phrases.noun_at.get(quantity.first)
    topics = context.topics.of(quantity, group, statement)
    if not topics:
        return None
    fields = _base(quantity, None, statement, layers)
    return FigureClaim(**fields, relation="counted", measure="duration", dimension="time", topics=topics)


def _result(quantity: Quantity, statement: Statement | None, context: FigureContext) -> FigureClaim | None:
    """``beat Rovers 3-1``, ``the 6-3 vote``: the score or count of votes of an event told by its noun or clause."""
    result = result_of(quantity, statement, context)
    if result is None:
        return None
    fields = _base(quantity, None, statement, context.layers)
    fields = (_presupposed(fields) if result.taken else fields) | {"definite": result.taken}
    return FigureClaim(**fields, measure=quantity.kind, event=result.event, dimension=quantity.kind)


def _attributed(
    quantity: Quantity, attribute: Attribute, statement: Statement | None, context: FigureContext
) -> FigureClaim:
    change, group, event = attribute.measure in _COUNTS, attribute.group, attribute.event
    fields = _base(quantity, group, statement, context.layers, alone=attribute.taken, change=change)
    if attribute.measure in _COUNTS:
        return FigureClaim(
            **fields,
            relation=_COUNTS[attribute.measure],
            measure=attribute.measure,
            states=frozenset({attribute.measure}),
            population="crowd" if attribute.measure == "attendance" else "dead",
            topics=frozenset({attribute.measure}),
            event=event,
            dimension="count",
            causes=tuple(_causes(statement, None, context)),
        )
    if attribute.taken:
        near = quantity.first - _NEAR, quantity.last + _NEAR
        fields["times"] = tuple(t for t in fields["times"] if near[0] <= t.first < near[1])
    if fields["certainty"] == "planned" and (attribute.measure in _FORECAST or attribute.dimension in _SIZES):
        fields["certainty"] = "asserted"
    if attribute.owner is not None:
        fields |= {"scope": frozenset(), "entities": fields["entities"] - {attribute.owner}}
    fields["definite"] |= group is not None and (group.determiner in DEFINITE or group.possessor is not None)
    return FigureClaim(
        **fields,
        measure=attribute.measure,
        owner=attribute.owner,
        thing=attribute.thing,
        event=event,
        dimension=attribute.dimension,
        topics=context.topics.of(quantity, None, statement)
        | (event.classes if event is not None else topics_of(attribute.thing)),
    )


def _base(
    quantity: Quantity,
    group: NounGroup | None,
    clause: Statement | None,
    layers: Layers,
    *,
    alone: bool = False,
    change: bool = True,
) -> dict[str, Any]:
    """The fields that all figures have: the words, the source, how surely, and the scope.

    ``alone`` as in scope_of; ``change`` is true of counts, for which the end of a change ("rose to 12") is an update.
    """
    statement = clause or layers.statements.at(quantity.first)
    scope = scope_of(quantity, group, statement, layers, alone=alone)
    fields = {
        "span": _span(quantity, layers),
        "at": quantity.first,
        "statement": statement,
        "voice": voice_of(statement.attribution, layers) if statement is not None else OWN,
        "certainty": statement.certainty if statement is not None else "asserted",
        "negated": statement is not None and statement.negated,
        "quantity": quantity,
        "scope": scope.modifiers,
        "entities": scope.entities,
        "times": _times(statement, layers),
        "part": scope.part,
        "taken": scope.taken,
        "background": scope.background,
        "update": scope.update or (change and scope.changed),
        "total": scope.total,
        "definite": scope.definite,
        "narrowed": scope.narrowed,
        "marked": scope.marked,
    }
    return _presupposed(fields) if alone or scope.definite else fields


def _presupposed(fields: dict[str, Any]) -> dict[str, Any]:
    """A figure within a definite phrase is taken as known, by the writer, whoever speaks and whatever is planned."""
    own = fields["voice"] if fields["voice"].quoted else OWN
    return fields | {"voice": own, "certainty": "asserted", "negated": False, "definite": True}


def _span(quantity: Quantity, layers: Layers) -> Span:
    """The words that clash: the quantity and, where it stands close, what is counted."""
    at = quantity.counted_at
    last = at + 1 if at is not None and quantity.last <= at < quantity.last + 5 else quantity.last
    return layers.tokens.span(quantity.first, last)


def _times(statement: Statement | None, layers: Layers) -> tuple[Time, ...]:
    """The times of a clause, and of the clause that a participle or relative hangs on."""
    if statement is None:
        return ()
    parent = layers.statements.all[statement.parent] if statement.parent is not None else None
    if parent is not None and statement.kind in ("participial", "relative", "infinitive"):
        return statement.times + parent.times
    return statement.times


def _own_times(times: tuple[Time, ...], group: NounGroup | None, layers: Layers) -> tuple[Time, ...]:
    """The times beside a count that is taken as known: its clause tells what came later."""
    if group is None or not times:
        return times
    described = layers.statements.at(group.last + 1)
    last = described.last if described is not None and described.kind == "relative" else group.last + _NEAR
    return tuple(t for t in times if group.first - _NEAR <= t.first < last)


def _causes(statement: Statement | None, told: Statement | None, context: FigureContext) -> Iterator[EventClaim]:
    """The events told in the clauses of a figure that may have brought about what it counts."""
    clauses = {s.number: s for s in (statement, told) if s is not None}
    for s in tuple(clauses.values()):
        if s.parent is not None and s.kind in ("participial", "relative", "infinitive"):
            clauses[s.parent] = context.layers.statements.all[s.parent]
        if s.antecedent is not None and (event := context.event_at.get(s.antecedent.head)) is not None:
            yield event
    seen: set[int] = set()
    found = False
    ranges = [range(_from(s, context.layers), s.last) for s in clauses.values()]
    for tokens in ranges:
        for token in tokens:
            event = context.event_at.get(token)
            if event is None or event.at in seen or event.domain not in _CAUSING:
                continue
            seen.add(event.at)
            if event.classes - _RESULTS:
                found = True
                yield event
    if found or not clauses:
        return
    sentence = context.layers.sentences.of(min(s.first for s in clauses.values()))
    for token in range(sentence.first, sentence.last):
        event = context.event_at.get(token)
        if event is not None and event.domain in _CAUSING and event.classes - _RESULTS and event.at not in seen:
            seen.add(event.at)
            yield event


def _from(statement: Statement, layers: Layers) -> int:
    """Where a clause begins, with the chain before its subject ("clashes between police and [protesters] left ...")."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    at = statement.first
    while at >= 2 and words[at - 1].fold in _CHAINED and nouns.get(at - 2) is not None:
        at = nouns[at - 2].first
    return at
