"""Statements taken up as a whole: "That is exactly what happened during the recent clashes", "It happened on Monday".

Such a clause says of what the sentence before tells that it took place at another time that is named; and where that
sentence is somebody's report ("..., he declared in the spring"), what it reports in the past lies before the report.
"""

from collections.abc import Iterator, Mapping

from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.events.event_claim import event_of_clause
from factcheck.claims.times.time_words import Placed, make_claim, nearness, placed
from factcheck.reading.reader import Layers
from factcheck.reading.sentences import Sentence
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time

_TAKES_UP = frozenset({"that", "this", "it", "which", "these", "all"})
_HAPPENS = frozenset({"happen", "occur", "take", "come", "unfold", "go", "transpire", "materialise", "materialize"})
_DURING = frozenset({"during", "in", "amid", "at", "after", "throughout"})


def taken_up_claims(layers: Layers, event_at: Mapping[int, EventClaim]) -> Iterator[TimeClaim]:
    """The times that a clause gives to what the sentence before tells, and the report's time as its bound."""
    statements = layers.statements.all
    words = layers.tokens.words
    for statement in statements:
        verb = statement.verb
        if verb is None or verb.lemma not in _HAPPENS or not statement.factual:
            continue
        if verb.lemma in ("take", "go") and not _goes_on(statement, layers):
            continue
        head = _opening(statement, layers)
        if head is None or words[head.first].fold not in _TAKES_UP or statement.sentence == 0:
            continue
        here, before = (layers.sentences.all[n] for n in (statement.sentence, statement.sentence - 1))
        times = tuple(_times(statement, layers))
        if head.first != here.first or not times or here.heading or before.heading:
            continue
        told = _told(statement.sentence - 1, before, event_at, layers)
        if told is None:
            continue
        for time, place in times:
            yield make_claim(told, time, place, statement, layers)
        yield from _reported(told, layers)


def _goes_on(statement: Statement, layers: Layers) -> bool:
    verb = statement.verb
    after = [layers.tokens.words[o.head].fold for o in statement.objects[:1]]
    return verb is not None and (verb.particle == "on" or "place" in after)


def _opening(statement: Statement, layers: Layers) -> Statement | None:
    """The clause that opens with "that", "this" or "it": the clause itself, or "That was" over "what happened"."""
    parent = layers.statements.all[statement.parent] if statement.parent is not None else None
    if statement.kind in ("main", "fragment") or parent is None:
        return statement
    identifies = parent.verb is not None and parent.verb.lemma == "be" and not parent.negated
    opener = layers.tokens.words[statement.first].fold
    return parent if identifies and opener in ("what", "how", "just") else None


def _times(statement: Statement, layers: Layers) -> Iterator[tuple[Time, Placed]]:
    """The clause's own times; and "during the recent clashes", whose noun group is the time."""
    for time in statement.times:
        place = placed(time, layers)
        if place is not None and place.relation == "at":
            yield time, place
    words = layers.tokens.words
    for adjunct in statement.adjuncts:
        group = adjunct.group
        if adjunct.preposition in _DURING and any(
            words[t].fold in ("recent", "latest") for t in range(group.first, group.last)
        ):
            span = layers.tokens.span(group.first, group.last)
            time = Time(span, None, None, "vague", group.first, group.last, relative=True)
            if not any(group.first <= t.first < group.last for t in statement.times) and nearness(time, layers):
                yield time, Placed(adjunct.at, adjunct.preposition, "at", False)


def _told(number: int, sentence: Sentence, event_at: Mapping[int, EventClaim], layers: Layers) -> EventClaim | None:
    """The event that a sentence tells by its first clause in the past that is no report, else that clause as such."""
    for token in range(sentence.first, sentence.last):
        statement = layers.statements.at(token)
        verb = statement.verb if statement is not None else None
        if statement is None or verb is None or verb.head != token:
            continue
        if layers.tokens.words[verb.head].cue is not None or not statement.factual:
            continue
        if verb.tense != "past" and not verb.perfect:
            return None
        return event_at.get(verb.head) or event_of_clause(statement, layers)
    return None


def _reported(event: EventClaim, layers: Layers) -> Iterator[TimeClaim]:
    """``They had won, he declared in the spring``: what is told lies no later than its report."""
    attribution = event.statement.attribution if event.statement is not None else None
    if attribution is None or attribution.cue_at is None or attribution.kind != "speech":
        return
    report = layers.statements.at(attribution.cue_at)
    if report is None or report.tense != "past":
        return
    for time in report.times:
        place = placed(time, layers)
        outside = not attribution.content_first <= time.first < attribution.content_last
        if place is not None and place.relation == "at" and outside:
            yield make_claim(event, time, place._replace(relation="before"), report, layers)
