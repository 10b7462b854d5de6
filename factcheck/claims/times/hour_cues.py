"""Times of day that a clause tells by what people do: "most were asleep when the quake struck", "at breakfast"."""

from collections.abc import Iterator, Mapping
from functools import cache

from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.events.happenings import told_by_clause
from factcheck.claims.times.time_words import Placed, make_claim
from factcheck.lexicon.hours import hour_cues, hour_windows
from factcheck.lexicon.occasions import occasions, tells_a_happening
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time

#: Hours by which "before breakfast" and "after lunch" may lie off the meal.
_OFF = 4.0
#: What takes place at the time that the word before it names: a breakfast meeting, the noontide market.
_HELD = frozenset({"market", "meeting", "briefing", "crowd", "crowds", "rush", "bazaar", "service", "shift", "show"})
_JOINS = frozenset({"when", "as", "while", "before", "after", "until"})


def hour_claims(layers: Layers, event_at: Mapping[int, EventClaim]) -> Iterator[TimeClaim]:
    """The claims that events of hours are at the time of day which their sentence tells by a cue."""
    lasting = _lasting()
    hourly = {t: e for t, e in event_at.items() if not e.classes.isdisjoint(lasting)}
    yield from _known_by_their_hour(hourly, layers)
    cues: dict[int, list[tuple[Time, Statement]]] = {}
    for time, told in _cues(layers):
        cues.setdefault(told.sentence, []).append((time, told))
    for statement in (s for number in cues for s in layers.statements.in_sentence(number)):
        if not _may_tell(statement, hourly):
            continue
        near = [time for time, told in cues[statement.sentence] if _one_moment(statement, told, layers)]
        for one in told_by_clause(statement, event_at, layers) if near else ():
            if one.stage != "end" and not one.event.classes.isdisjoint(lasting):
                for time in near:
                    yield make_claim(one.event, time, Placed(time.first, "", "at", False), statement, layers)


def _known_by_their_hour(hourly: Mapping[int, EventClaim], layers: Layers) -> Iterator[TimeClaim]:
    """``The dawn robbery``, ``the lunchtime blast``: an hour before the noun of an event."""
    words, cues = layers.tokens.words, hour_cues()
    for head, event in hourly.items():
        noun = layers.phrases.noun_at.get(head)
        if event.pos != "noun" or noun is None or noun.head != head or not event.definite:
            continue
        for at in range(noun.first, head):
            part = words[at].calendar
            alone = next((hours for rest, hours in cues.get(words[at].fold, ()) if not rest), None)
            daypart = alone or (
                part.value if part is not None and part.kind == "daypart" else _NAMED.get(words[at].fold)
            )
            if daypart is not None and not any(t.first <= at < t.last for t in event.times):
                time = Time(layers.tokens.span(at, at + 1), None, None, "daypart", at, at + 1, daypart=str(daypart))
                yield make_claim(event, time, Placed(at, "", "at", False), event.statement, layers)


#: Times of day that are read as such only behind a preposition.
_NAMED = {"midday": "midday", "noon": "noon", "midnight": "midnight", "pre-dawn": "2-7", "predawn": "2-7"}


@cache
def _lasting() -> frozenset[str]:
    """The classes of events that are over within hours."""
    return frozenset(name for name, occasion in occasions().items() if occasion.lasts == "hours")


def _may_tell(statement: Statement, hourly: Mapping[int, EventClaim]) -> bool:
    verb, subject = statement.verb, statement.subject
    if verb is None:
        return False
    return verb.head in hourly or tells_a_happening(verb.lemma) or (subject is not None and subject.head in hourly)


def _cues(layers: Layers) -> Iterator[tuple[Time, Statement]]:
    """What tells an hour by what people do, with its clause, in text order."""
    words, cues, taken = layers.tokens.words, hour_cues(), -1
    for at in layers.tokens.places(cues.keys()):
        told, stop = layers.statements.at(at), layers.sentences.of(at).last
        for rest, hours in cues[words[at].fold] if at >= taken and told is not None else ():
            last = at + 1 + len(rest)
            if last <= stop and layers.tokens.folds(at + 1, last) == rest:
                taken = last
                if told is not None and told.factual and not _before_its_head(at, last, layers):
                    shown, daypart = layers.tokens.span(at, last), _shifted(hours, at, layers)
                    yield Time(shown, None, None, "daypart", at, last, daypart=daypart), told
                break


def _before_its_head(at: int, last: int, layers: Layers) -> bool:
    """True of a cue before the head of its group ("sleeping bags", "a lunch box"), but for what is held then."""
    noun = layers.phrases.noun_at.get(at)
    return noun is not None and noun.head >= last and layers.tokens.words[noun.head].fold not in _HELD


def _shifted(hours: str, at: int, layers: Layers) -> str:
    """The hours of "before breakfast" and "after lunch"."""
    side = layers.tokens.words[at - 1].fold if at else ""
    if side not in ("before", "after"):
        return hours
    low, high = hour_windows(hours)[0]
    return f"{low - _OFF}-{low + 1}" if side == "before" and low > _OFF else f"{low}-{high + _OFF}"


def opens_a_time(statement: Statement, layers: Layers) -> bool:
    """True of a clause that opens with "when" or "during which"."""
    words, first = layers.tokens.words, statement.first
    if words[first].fold == "when":
        return True
    for at in (first, first - 1, first - 2):
        if at >= 0 and at + 1 < len(words) and words[at].fold in _DURING and words[at + 1].fold == "which":
            return True
    return False


_DURING = frozenset({"during", "on", "in", "at"})


def _one_moment(statement: Statement, told: Statement, layers: Layers) -> bool:
    """True when two clauses of a sentence tell one moment: the same, or joined by "when", a relative, a participle."""
    if statement is told:
        return True
    words = layers.tokens.words
    for inner, outer in ((statement, told), (told, statement)):
        if inner.parent == outer.number:
            opener = words[inner.first].fold
            if inner.kind == "relative" and opener != "when" and inner.antecedent is not None:
                return opens_a_time(inner, layers)
            return opener in ("when", "as", "while") or (
                inner.kind in ("participial", "fragment") and opener not in _JOINS
            )
    return False
