"""Results: the event that a score or a count of votes decides, told by a noun, a verb or the two sides."""

from typing import NamedTuple

from factcheck.claims.claim import EventClaim
from factcheck.claims.figures.attribute import DEFINITE
from factcheck.claims.figures.figure_context import FigureContext
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

_DECIDED = {
    "score": frozenset({"win", "draw", "loss", "elimination"}),
    "vote": frozenset({"vote", "approval", "rejection", "adoption", "ratification", "legislation", "dismissal"}),
}
_ENDING, _MATCH = frozenset({"finish", "end"}), frozenset({"match", "game", "final", "tie", "derby"})


class Result(NamedTuple):
    """The event of a result, where a word tells it; ``taken`` is true of one that the text takes as known."""

    event: EventClaim | None
    taken: bool


def result_of(quantity: Quantity, statement: Statement | None, context: FigureContext) -> Result | None:
    """What a score or a count of votes decides; None where nothing says that it is a result."""
    layers = context.layers
    words, group = layers.tokens.words, layers.phrases.noun_at.get(quantity.first)
    # "The 3-1 win lifts Rovers": the word right behind a result in a definite phrase is its noun, whatever it may be.
    named = words[quantity.first - 1].fold in DEFINITE if quantity.first else False
    event = context.event_at.get(quantity.last) if named else None
    if event is None and group is not None and group.head >= quantity.last:
        event = context.event_at.get(group.head)
    if event is None and statement is not None and statement.verb is not None:
        event = context.event_at.get(statement.verb.head)
    told = event is not None and bool(event.classes & _DECIDED[quantity.kind])
    score = quantity.kind == "score"
    ended = score and _ended(quantity, statement, layers)
    if len(quantity.parts) != 2 or not (told or ended or (score and _between(quantity, statement, layers))):
        return None
    taken = ended or named or (event is not None and event.definite and event.pos == "noun")
    return Result(event if told else None, taken)


def _between(quantity: Quantity, statement: Statement | None, layers: Layers) -> bool:
    """``Rovers brushed Town aside 3-1``: a score behind what one side did to the other, whatever the verb."""
    if statement is None or statement.subject is None or not statement.objects:
        return False
    groups = (statement.subject, statement.objects[0])
    doer, other = ({e.number for e in layers.entities.within(g.first, g.last)} for g in groups)
    return bool(doer and other and not doer & other) and 0 <= quantity.first - statement.objects[0].last <= 1


def _ended(quantity: Quantity, statement: Statement | None, layers: Layers) -> bool:
    """``It finished 2-0``, ``the match ended 2-0``: the result of what the text is about."""
    if statement is None or statement.verb is None or statement.verb.lemma not in _ENDING or statement.subject is None:
        return False
    subject = layers.tokens.words[statement.subject.head]
    return statement.verb.last == quantity.first and (subject.fold in _MATCH or subject.fold == "it")
