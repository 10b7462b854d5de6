"""Results: the event that a score or a count of votes decides, told by a noun, a verb or the two sides."""

from factcheck.claims.figures.figure_words import FigureWords
from factcheck.claims.figures.told import Decided
from factcheck.lexicon.determiners import DEFINITE
from factcheck.reading.statements import Statement

_DECIDED = {
    "score": frozenset({"win", "draw", "loss", "elimination"}),
    "vote": frozenset({"vote", "approval", "rejection", "adoption", "ratification", "legislation", "dismissal"}),
}
_ENDING, _MATCH = frozenset({"finish", "end"}), frozenset({"match", "game", "final", "tie", "derby"})


def result(figure: FigureWords) -> Decided | None:
    """``beat Rovers 3-1``, ``the 6-3 vote``: what a score or a count of votes decides, where something says so."""
    quantity, group, clause, event_at = figure.quantity, figure.own, figure.clause, figure.context.event_at
    # "The 3-1 win lifts Rovers": the word right behind a result in a definite phrase is its noun, whatever it may be.
    named = figure.before in DEFINITE
    event = event_at.get(quantity.last) if named else None
    if event is None and group is not None and group.head >= quantity.last:
        event = event_at.get(group.head)
    if event is None and clause is not None and clause.verb is not None:
        event = event_at.get(clause.verb.head)
    told = event is not None and bool(event.classes & _DECIDED[quantity.kind])
    score = quantity.kind == "score"
    ended = score and _ended(clause, figure)
    if len(quantity.parts) != 2 or not (told or ended or (score and _between(clause, figure))):
        return None
    taken = ended or named or (event is not None and event.definite and event.pos == "noun")
    return Decided(event if told else None, taken)


def _between(clause: Statement | None, figure: FigureWords) -> bool:
    """``Rovers brushed Town aside 3-1``: a score behind what one side did to the other, whatever the verb."""
    if clause is None or clause.subject is None or not clause.objects:
        return False
    groups = (clause.subject, clause.objects[0])
    doer, other = ({e.number for e in figure.layers.entities.within(g.first, g.last)} for g in groups)
    return bool(doer and other and not doer & other) and 0 <= figure.quantity.first - clause.objects[0].last <= 1


def _ended(clause: Statement | None, figure: FigureWords) -> bool:
    """``It finished 2-0``, ``the match ended 2-0``: the result of what the text is about."""
    if clause is None or clause.verb is None or clause.verb.lemma not in _ENDING or clause.subject is None:
        return False
    subject = figure.words[clause.subject.head]
    return clause.verb.last == figure.quantity.first and (subject.fold in _MATCH or subject.fold == "it")
