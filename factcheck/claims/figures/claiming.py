"""From what a figure tells to its claim: the source, how surely, the scope, the times and the causes are added here."""

from collections.abc import Iterator
from typing import Any, Literal

from factcheck.claims.claim import EventClaim, FigureClaim
from factcheck.claims.figures.attendance import attends
from factcheck.claims.figures.counted_people import population
from factcheck.claims.figures.fates import OUTCOMES
from factcheck.claims.figures.figure_context import FigureContext
from factcheck.claims.figures.figure_times import DEPENDENT, NEAR, own_times, times_of
from factcheck.claims.figures.figure_words import FigureWords, is_known
from factcheck.claims.figures.narrowing import scope_of
from factcheck.claims.figures.told import Amount, Counted, Decided, Measured, Told, dimension
from factcheck.claims.voices import OWN, telling_of
from factcheck.lexicon.determiners import DEFINITE
from factcheck.lexicon.topics import topics_of
from factcheck.lexicon.word import cached_words
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.text.span import Span

#: Measures of nouns that count those whom an event befalls, or who come to it, and the relation of such counts.
_COUNTS: dict[str, Literal["outcome", "counted"]] = {"death": "outcome", "attendance": "counted"}
#: Kinds of events that bring about what is counted; what is said, tried or traded does not.
_CAUSING = frozenset({"violence", "disaster", "health", "life"})
_FORECAST = frozenset({"absence"})  # told beforehand as facts: "will be out for six weeks"
_SIZES = frozenset({"length", "area", "mass", "volume"})  # and of what is to be built
_CHAINED = frozenset({"and", "of", "between", "with", "in", "on", "at", "by", "against"})
_RESULTS = frozenset({"funeral", "killing", *OUTCOMES})


def claim_of(figure: FigureWords, told: Told) -> FigureClaim:
    """The claim of a figure that tells this."""
    match told:
        case Counted():
            return _counted(figure, told)
        case Measured() if told.measure in _COUNTS:
            return _tolled(figure, told, _COUNTS[told.measure])
        case Measured():
            return _measured(figure, told)
        case Decided():
            return _decided(figure, told)
        case Amount():
            return _amount(figure, told)


def _counted(figure: FigureWords, told: Counted) -> FigureClaim:
    quantity, group, context = figure.quantity, figure.group, figure.context
    fields = _fields(figure, group, told.clause)
    if not fields["definite"] and _of_known_event(told.clause, context):
        fields = _presupposed(fields)
    known = fields["definite"] and not (fields["narrowed"] or fields["scope"] or fields["taken"])
    attending = attends(figure, told, known=known)
    counted = _population(figure, told)
    who = cached_words()[counted].person if counted else None
    statement = fields["statement"]
    if told.aside:
        fields |= {"certainty": "asserted", "negated": False}
    fields |= {
        "scope": fields["scope"] - {counted},
        "part": (fields["part"] and not figure.others) or quantity.first in context.shared,
        "measure": "attendance" if attending else told.measure,
        "relation": "outcome" if told.outcome else "counted",
        "population": counted,
        "population_kind": who.kind if who is not None else "",
        "states": told.states | {"attendance"} if attending else told.states,
        "event": told.event,
        "agents": told.agents,
        "causes": tuple(_causes(statement, told.clause, context)),
        "times": own_times(fields["times"], group, figure.layers) if fields["definite"] else fields["times"],
        "dimension": told.dimension,
        "topics": context.topics.of(quantity, group, statement),
        "listed": quantity.first in context.listed,
    }
    return FigureClaim(**fields)


def _population(figure: FigureWords, told: Counted) -> str:
    """The folded noun for those counted, where there is one."""
    if told.population or figure.others:
        return told.population
    at = told.noun if told.noun is not None else figure.noun
    named = population(at, figure.layers) if at is not None else ""
    return named or ("people" if figure.are_people else "")


def _tolled(figure: FigureWords, told: Measured, relation: Literal["outcome", "counted"]) -> FigureClaim:
    """``a toll of 12``, ``the attendance was 900``: a noun measures so many people."""
    fields = _fields(figure, told.group, figure.clause, alone=told.taken)
    return FigureClaim(
        **fields,
        relation=relation,
        measure=told.measure,
        states=frozenset({told.measure}),
        population="crowd" if told.measure == "attendance" else "dead",
        topics=frozenset({told.measure}),
        event=told.event,
        dimension="count",
        causes=tuple(_causes(figure.clause, None, figure.context)),
    )


def _measured(figure: FigureWords, told: Measured) -> FigureClaim:
    quantity, group = figure.quantity, told.group
    fields = _fields(figure, group, figure.clause, alone=told.taken, change=False)
    # Magnitudes are written as bare numbers too, which have no dimension of their own.
    of = "magnitude" if told.measure.endswith("magnitude") else told.dimension
    if told.taken:
        verb = figure.clause.verb if figure.clause is not None else None
        # "The 8 percent rise in fares in May will ...": all of the subject tells which one it is, and no more.
        before = verb is not None and verb.first >= quantity.last
        until = verb.first if verb is not None and before else quantity.last + NEAR
        fields["times"] = tuple(t for t in fields["times"] if quantity.first - NEAR <= t.first < until)
    if fields["certainty"] == "planned" and (told.measure in _FORECAST or of in _SIZES):
        fields["certainty"] = "asserted"
    fields["scope"] -= {told.measure}  # "the magnitude 7.1 earthquake"
    if group is not None and group.possessor is not None:
        fields["entities"] |= {figure.layers.entities.by_token.get(group.possessor)} - {None}  # "of Peru's exports"
    if told.owner is not None:
        # "Its commercial debt" is narrowed, "the debt of the poor country" is not.
        kept = fields["scope"] if group is not None and group.possessor is not None else frozenset()
        fields |= {"scope": kept, "entities": fields["entities"] - {told.owner}}
    if told.beside is not None:
        word, number = figure.words[told.beside], figure.layers.entities.by_token.get(told.beside)
        fields["entities"] |= {number} - {None, told.owner}
        fields["scope"] |= {word.fold} if word.pronoun is None else frozenset()
    fields["definite"] |= group is not None and is_known(group)
    topics = told.event.classes if told.event is not None else topics_of(told.thing)
    return FigureClaim(
        **fields,
        measure=told.measure,
        owner=told.owner,
        thing=told.thing,
        event=told.event,
        dimension=of,
        topics=figure.context.topics.of(quantity, None, figure.clause) | topics,
    )


def _decided(figure: FigureWords, told: Decided) -> FigureClaim:
    fields = _fields(figure, None, figure.clause)
    fields = (_presupposed(fields) if told.taken else fields) | {"definite": told.taken}
    kind = figure.quantity.kind
    return FigureClaim(**fields, measure=kind, event=told.event, dimension=kind)


def _amount(figure: FigureWords, told: Amount) -> FigureClaim:
    return FigureClaim(
        **_fields(figure, None, figure.clause),
        relation="counted" if told.measure else "attribute",
        measure=told.measure,
        dimension=dimension(figure.quantity),
        topics=told.topics,
    )


def _fields(
    figure: FigureWords,
    group: NounGroup | None,
    clause: Statement | None,
    *,
    alone: bool = False,
    change: bool = True,
) -> dict[str, Any]:
    """The fields that all figures have: the words, the source, how surely, and the scope.

    ``alone`` as in scope_of; ``change`` is true of counts, for which the end of a change ("rose to 12") is an update.
    """
    layers, quantity, statement = figure.layers, figure.quantity, clause or figure.clause
    scope, telling = scope_of(figure, group, statement, alone=alone), telling_of(statement, layers)
    fields = {
        "span": _span(quantity, layers),
        "at": quantity.first,
        "statement": statement,
        "voice": telling.voice,
        "certainty": telling.certainty,
        "negated": telling.negated,
        "quantity": quantity,
        "scope": scope.modifiers,
        "entities": scope.entities,
        "times": times_of(figure, statement),
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


def _of_known_event(clause: Statement | None, context: FigureContext) -> bool:
    """``the crash that killed 12 people``: what is said of an event taken as known is taken as known."""
    if clause is None or clause.kind != "relative" or clause.antecedent is None:
        return False
    if context.layers.tokens.words[clause.first - 1].fold == ",":
        return False  # "the crash, which killed 12": told here for the first time
    event = context.event_at.get(clause.antecedent.head)
    return event is not None and event.pos == "noun" and clause.antecedent.determiner in DEFINITE


def _span(quantity: Quantity, layers: Layers) -> Span:
    """The words that clash: the quantity and, where it stands close, what is counted."""
    at = quantity.counted_at
    last = at + 1 if at is not None and quantity.last <= at < quantity.last + 5 else quantity.last
    return layers.tokens.span(quantity.first, last)


def _causes(statement: Statement | None, told: Statement | None, context: FigureContext) -> Iterator[EventClaim]:
    """The events told in the clauses of a figure that may have brought about what it counts."""
    clauses = {s.number: s for s in (statement, told) if s is not None}
    for s in tuple(clauses.values()):
        if s.parent is not None and s.kind in DEPENDENT:
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
