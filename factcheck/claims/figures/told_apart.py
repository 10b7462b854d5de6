"""Attributes that neither a measure's noun nor a verb's object tells: "the price, 44 million", "room for 1,480"."""

from collections.abc import Iterator

from factcheck.claims.figures.attribute import DEFINITE, Attribute, dimension, fits, measure_noun, of_owner, owned
from factcheck.claims.figures.figure_context import FigureContext
from factcheck.lexicon.measures import extents, measures, superlatives
from factcheck.lexicon.topics import topics_of
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Statement

_ROOM = frozenset({"room", "space", "seating", "seats", "berths", "capacity"})
_ELECTORATE = frozenset({"voters", "electors", "electorate", "those", "people"})
_VOTING = frozenset({"vote", "voted", "ballot", "ballots", "polls", "turned"})
#: How far behind a percentage the words that tell of voting are looked for.
_REACH = 14


def told_apart(quantity: Quantity, clause: Statement | None, context: FigureContext) -> Iterator[Attribute]:
    """What stands beside a figure and names its attribute."""
    yield from _apposed(quantity, clause, context)
    yield from _at(quantity, clause, context)
    yield from _predicate(quantity, clause, context)
    yield from _quake(quantity, context)
    yield from _worth(quantity, clause, context)
    yield from _room(quantity, clause, context)
    yield from _turnout(quantity, context)
    yield from _magnitude(quantity, clause, context)
    yield from _imposed(quantity, context)
    yield from _out(quantity, clause, context)


def _apposed(quantity: Quantity, clause: Statement | None, context: FigureContext) -> Iterator[Attribute]:
    """``the price, 44 million dollars``, ``the crowd (23,400)``: a measure's noun with its figure set off."""
    words, first = context.layers.tokens.words, quantity.first
    if first < 2 or words[first - 1].fold not in (",", "(", "—", "–", ":"):
        return
    group = context.layers.phrases.noun_at.get(first - 2)
    if group is None or group.head != first - 2 or (group.determiner not in DEFINITE and group.possessor is None):
        return
    made = measure_noun(group, context)
    closed = quantity.last >= len(words) or words[quantity.last].shape == "punct"
    if made is not None and closed and fits(made, quantity):
        yield owned(made.key, quantity, group, clause, context)


def _at(quantity: Quantity, clause: Statement | None, context: FigureContext) -> Iterator[Attribute]:
    """``At 17 metres it is the tallest``, ``At $40m the deal is the dearest``: the owner is the subject."""
    words = context.layers.tokens.words
    opens = quantity.first == context.layers.sentences.of(quantity.first).first + 1
    if quantity.kind not in ("measure", "money") or not opens or words[quantity.first - 1].fold not in ("at", "with"):
        return
    if clause is None or clause.subject is None or clause.verb is None:
        return
    if quantity.kind == "money" and "sale" in topics_of(words[clause.subject.head].text):
        yield of_owner("value", quantity, clause.subject, context)._replace(taken=True)
    for t in range(clause.verb.last, min(clause.verb.last + 6, len(words))) if clause.verb.lemma == "be" else ():
        made = extents().get(words[t].fold) or superlatives().get(words[t].fold)
        if made is not None and fits(made, quantity):
            yield of_owner(made.key, quantity, clause.subject, context)
            return


def _predicate(quantity: Quantity, clause: Statement | None, context: FigureContext) -> Iterator[Attribute]:
    """``£46m was a full price``: the figure is the subject, and the predicate names the measure."""
    if clause is None or clause.verb is None or clause.verb.lemma != "be" or clause.verb.first < quantity.last:
        return
    group = context.layers.phrases.noun_at.get(clause.predicate) if clause.predicate is not None else None
    group = group or (clause.objects[0] if clause.objects else None)
    subject = clause.subject
    if group is None or subject is None or not subject.first <= quantity.first < subject.last:
        return
    known = measures().get(context.layers.tokens.words[group.head].fold)
    if known is not None and fits(known, quantity) and clause.verb.last <= group.first:
        yield Attribute(known.key, dimension(quantity))


def _quake(quantity: Quantity, context: FigureContext) -> Iterator[Attribute]:
    """``a 7.0 quake``, ``put its magnitude at 6.6``: a bare decimal before or behind what has a magnitude."""
    words, value = context.layers.tokens.words, quantity.value
    if quantity.kind != "count" or value is None or not 2 <= value < 10 or "." not in words[quantity.first].text:
        return
    before = [words[t].fold for t in range(max(0, quantity.first - 4), quantity.first)]
    event = context.event_at.get(quantity.last)
    if "magnitude" in before or (event is not None and "quake" in event.classes):
        yield Attribute("magnitude", "magnitude")


def _worth(quantity: Quantity, clause: Statement | None, context: FigureContext) -> Iterator[Attribute]:
    """``is worth 38 million``, ``a haul worth 38 million``, ``which they put at 38 million``."""
    words, first = context.layers.tokens.words, quantity.first
    if quantity.kind != "money" or first < 2 or words[first - 1].fold != "worth":
        return
    owner = context.layers.phrases.noun_at.get(first - 2)
    if owner is None and clause is not None and clause.verb is not None and clause.verb.lemma == "be":
        owner = clause.subject
    if owner is not None and not owner.plural:
        yield of_owner("worth", quantity, owner, context)


def _room(quantity: Quantity, clause: Statement | None, context: FigureContext) -> Iterator[Attribute]:
    """``with room for 1,480``, ``seating for 900``: how many a place holds."""
    words, first = context.layers.tokens.words, quantity.first
    if quantity.kind == "count" and first > 1 and words[first - 1].fold == "for" and words[first - 2].fold in _ROOM:
        yield Attribute("capacity", "count", thing="")


def _turnout(quantity: Quantity, context: FigureContext) -> Iterator[Attribute]:
    """``61 per cent of those entitled to vote had gone to the polls``: the turnout in other words."""
    words = context.layers.tokens.words
    if quantity.kind not in ("percent", "fraction") or quantity.last + 2 >= len(words):
        return
    if words[quantity.last].fold != "of":
        return
    stop = min(quantity.last + _REACH, context.layers.sentences.of(quantity.first).last)
    after = [words[t].fold for t in range(quantity.last + 1, stop)]
    if _ELECTORATE.intersection(after[:4]) and _VOTING.intersection(after[2:]) and "for" not in after:
        yield Attribute("turnout", dimension(quantity))


def _magnitude(quantity: Quantity, clause: Statement | None, context: FigureContext) -> Iterator[Attribute]:
    """``It measured 5.9``: a bare decimal that something measures is a magnitude."""
    value = quantity.value
    bare = quantity.kind == "count" and quantity.counted is None and value is not None
    if not bare or value is None or not 2 <= value < 10 or value == int(value) or clause is None or clause.verb is None:
        return
    if clause.verb.lemma in ("measure", "register", "record", "rate"):
        yield Attribute("magnitude", "magnitude")


#: Verbs whose object or subject matter in years is a sentence, and how far behind the years they are looked for.
_SENTENCING, _SOON = frozenset({"impose", "deserve"}), 8


def _imposed(quantity: Quantity, context: FigureContext) -> Iterator[Attribute]:
    """``the 12 years that the court imposed``, ``12 years was the least he deserved``: a sentence in other words."""
    if quantity.kind != "duration":
        return
    stop = min(quantity.last + _SOON, context.layers.sentences.of(quantity.first).last)
    verbs = (context.layers.phrases.verb_at.get(t) for t in range(quantity.last, stop))
    if any(v is not None and v.lemma in _SENTENCING and not v.negated and not v.modal for v in verbs):
        yield Attribute("sentence", dimension(quantity), taken=True)


def _out(quantity: Quantity, clause: Statement | None, context: FigureContext) -> Iterator[Attribute]:
    """``will be out for six weeks``, ``must do without him for six weeks``: how long somebody is missed."""
    words, first = context.layers.tokens.words, quantity.first
    if quantity.kind != "duration" or first < 2 or clause is None or clause.verb is None or clause.subject is None:
        return
    if words[first - 1].fold != "for":
        return
    if words[first - 2].fold in _ABSENT and clause.verb.lemma == "be":
        yield of_owner("absence", quantity, clause.subject, context)
    for adjunct in clause.adjuncts:
        if adjunct.preposition == "without" and adjunct.group.last == first - 1:
            yield of_owner("absence", quantity, adjunct.group, context)


_ABSENT = frozenset({"out", "absent", "unavailable"})
