"""Times of an event from beside its own clause: the clause of "when", what is said of its noun, a date set for it."""

from collections.abc import Iterator, Mapping

from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.events.course import is_clipped
from factcheck.claims.events.happenings import told_by_clause
from factcheck.claims.times.hour_cues import opens_a_time
from factcheck.claims.times.time_words import Placed, is_gone, make_claim, placed
from factcheck.lexicon.phases import phases
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time

#: Verbs by which a date is set for what is to come: "the vote is scheduled for Thursday".
_SETTING = frozenset(
    {"set", "schedule", "slate", "plan", "pencil", "fix", "book", "earmark", "time", "bill", "call", "arrange", "due"}
)


def times_beside(layers: Layers, event_at: Mapping[int, EventClaim]) -> Iterator[TimeClaim]:
    """The claims of times that stand in another clause than their event."""
    yield from _at_the_time_of(event_at, layers)
    for statement in layers.statements.all:
        if statement.times and statement.verb is not None:
            if statement.kind == "participial":
                yield from _of_the_noun(statement, event_at, layers)
            if statement.verb.lemma in _SETTING:
                yield from _set_for(statement, event_at, layers)
        parent = layers.statements.all[statement.parent] if statement.parent is not None else None
        if parent is None:
            continue
        if statement.times:
            yield from _given(parent, _lent(statement, parent, layers), event_at, layers)
        elif parent.times or statement.kind == "relative" or layers.tokens.words[statement.first].fold == "when":
            yield from _given(statement, _borrowed(statement, parent, event_at, layers), event_at, layers)


def _lent(statement: Statement, parent: Statement, layers: Layers) -> tuple[Time, ...]:
    """The times of a clause that are those of the clause it hangs on: "as it burst on Monday", "with noon gone"."""
    opener = layers.tokens.words[statement.first].fold
    if statement.verb is None and opener in ("as", "with", "alongside"):
        return statement.times
    if statement.kind == "infinitive" and parent.verb is not None and not parent.verb.passive and not parent.times:
        return tuple(time for time in statement.times if is_gone(time, layers))  # "agreed to sell it last week"
    return _plain(statement.times) if not parent.times and opener in ("as", "while", "when") else ()


def _borrowed(
    statement: Statement, parent: Statement, event_at: Mapping[int, EventClaim], layers: Layers
) -> tuple[Time, ...]:
    """The times before a clause that are its own too: the one it takes up, else the only one of its parent."""
    named = _named_before(statement, layers) if opens_a_time(statement, layers) else None
    if named is not None:
        return (named,)
    if statement.kind == "relative" and (times := _of_the_year(statement, parent, layers)):
        return times
    once = layers.tokens.words[statement.first].fold in ("when", "as") or _struck(statement, parent, event_at, layers)
    return _plain(parent.times) if once and parent.verb is not None else ()


def _named_before(statement: Statement, layers: Layers) -> Time | None:
    """``At four on Sunday morning, when the bank burst``, ``the Wednesday lunch hour, during which they broke in``."""
    at, group = statement.first, statement.antecedent
    ends = {at, at - 1} if layers.tokens.words[at - 1].fold == "," else {at}
    before = [time for time in layers.times_within(layers.sentences.of(at).first, at) if time.last in ends]
    if before or group is None:
        return before[-1] if before else None
    inside = layers.times_within(group.first, group.last)
    return inside[0] if len(inside) == 1 and inside[0].last == group.last else None


def _of_the_year(statement: Statement, parent: Statement, layers: Layers) -> tuple[Time, ...]:
    """``In 1959, the year in which the stone was laid``: the time is the one that the noun stands beside."""
    words, group = layers.tokens.words, statement.antecedent
    if group is None or group.first < 2 or words[group.first - 1].fold != ",":
        return ()
    unit = words[group.head].calendar
    if unit is None or unit.kind != "unit":
        return ()
    while parent.parent is not None and not parent.times:
        parent = layers.statements.all[parent.parent]
    return tuple(time for time in parent.times if time.last == group.first - 1)


def _at_the_time_of(event_at: Mapping[int, EventClaim], layers: Layers) -> Iterator[TimeClaim]:
    """``Taken on Tuesday afternoon, at the time of the theft``: the clause's time is that of the event it names."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    for head, event in event_at.items():
        group = nouns.get(head)
        if event.pos != "noun" or not event.definite or group is None or group.head != head or group.first < 3:
            continue
        moment = nouns.get(group.first - 2) if words[group.first - 1].fold == "of" else None
        if moment is None or moment.determiner != "the" or words[moment.head].fold not in _MOMENTS:
            continue
        statement = layers.statements.at(head)
        if statement is None or words[moment.first - 1].fold not in ("at", "on", "in", "around", "about"):
            continue
        for time in _plain(statement.times):
            place = placed(time, layers)
            before = time.last <= moment.first  # "the day of the vote on 3 May" has its own
            if place is not None and place.relation == "at" and time.granularity != "vague" and before:
                yield make_claim(event, time, place, statement, layers)


_MOMENTS = frozenset({"time", "moment", "hour", "day", "date", "night", "morning", "afternoon", "evening", "minute"})
_BEFALLS = frozenset({"killing", "injury", "displacement"})


def _struck(statement: Statement, parent: Statement, event_at: Mapping[int, EventClaim], layers: Layers) -> bool:
    """True of "killed on Monday after a bus plunged into a ravine": what befell people was over at once."""
    if layers.tokens.words[statement.first].fold != "after" or parent.verb is None or not parent.verb.passive:
        return False
    befell = event_at.get(parent.verb.head)
    return befell is not None and not befell.classes.isdisjoint(_BEFALLS)


def _plain(times: tuple[Time, ...]) -> tuple[Time, ...]:
    """The times of a clause, where it has one only; "in May and in June, when it burst" leaves open which."""
    return times if len(times) == 1 else ()


def _given(
    statement: Statement, times: tuple[Time, ...], event_at: Mapping[int, EventClaim], layers: Layers
) -> Iterator[TimeClaim]:
    told = told_by_clause(statement, event_at, layers) if times else ()
    for time in times if told else ():
        place = placed(time, layers)
        if place is not None and place.relation == "at" and time.granularity != "vague":
            for one in told:
                yield make_claim(one.event, time, place, statement, layers, stage=one.stage)


def _of_the_noun(statement: Statement, event_at: Mapping[int, EventClaim], layers: Layers) -> Iterator[TimeClaim]:
    """``The penalty, imposed six years ago, ...``, ``the talks held on Monday``: by a verb that carries its noun."""
    verb = statement.verb
    if verb is None or phases().get((verb.lemma, "object")) != "done":
        return
    at = verb.first - 1
    if layers.tokens.words[at].fold == ",":
        at -= 1
    noun = layers.phrases.noun_at.get(at)
    event = event_at.get(noun.head) if noun is not None and noun.last == at + 1 else None
    if event is None or event.pos != "noun":
        return
    for time in statement.times:
        place = placed(time, layers)
        if place is not None:
            yield make_claim(event, time, place, statement, layers)


def _set_for(statement: Statement, event_at: Mapping[int, EventClaim], layers: Layers) -> Iterator[TimeClaim]:
    """``The vote is scheduled for Thursday``, ``they have set the vote for Thursday``."""
    words = layers.tokens.words
    group = (
        statement.subject if statement.verb is None or statement.verb.passive else next(iter(statement.objects), None)
    )
    event = event_at.get(group.head) if group is not None else None
    if event is None or event.pos != "noun" or statement.verb is None:
        return
    if statement.tense == "past" and not is_clipped(statement):
        return
    for time in statement.times:
        if words[time.first - 1].fold in ("for", "on") and time.anchored is None:
            yield make_claim(event, time, Placed(time.first - 1, "for", "at", False), statement, layers)
