"""State claims: who is dead, alive, held or at large, by the events that bring it and the acts that show it."""

from collections.abc import Iterable, Iterator
from functools import cache

from factcheck.claims.claim import EventClaim, StateClaim
from factcheck.claims.events.course import is_ahead
from factcheck.claims.events.cued_states import COPULAS, cued_states
from factcheck.claims.events.described_states import described_states
from factcheck.claims.events.state_holders import count_of, holder_of
from factcheck.claims.voices import OWN, voice_in
from factcheck.lexicon.load import table
from factcheck.lexicon.stages import stage_words
from factcheck.reading.attributions import Attribution
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.text.span import Span

#: How many tokens a holder and its event may span to be shown together.
_CLOSE = 12


@cache
def _rows() -> dict[tuple[str, str], tuple[str, str, str]]:
    rows = table("person_states", "event", "pos", "dimension", "value", "holder")
    return {(r["event"], r["pos"]): (r["dimension"], r["value"], r["holder"]) for r in rows}


def state_claims(layers: Layers, events: Iterable[EventClaim]) -> tuple[StateClaim, ...]:
    """All state claims; none where the article tells of no state that could clash."""
    told = [c for event in events for c in _of_event(layers, event)]
    known = {(_clause(c), c.value) for c in told}
    told.extend(c for c in cued_states(layers) if (_clause(c), c.value) not in known)
    told.extend(described_states(layers))
    dead = {_clause(c): c.holder for c in told if c.value == "dead" and c.holder is not None}
    if not dead:
        return tuple(told)
    acts = _of_acts(layers, frozenset(dead.values()))
    return (*told, *_of_speech(layers), *(act for act in acts if _clause(act) not in dead))


def _clause(claim: StateClaim) -> int:
    return -1 if claim.statement is None else claim.statement.number


def _of_event(layers: Layers, event: EventClaim) -> Iterator[StateClaim]:
    """The states that an event tells, one a dimension."""
    statement = event.statement
    if statement is None or statement.verb is None or event.status not in ("done", "ongoing", "planned"):
        return
    found = {row[0]: row for name in sorted(event.classes) if (row := _rows().get((name, event.pos)))}
    for dimension, value, holder in found.values():
        group = statement.patient if event.pos != "adj" else statement.subject
        if holder == "agent" or (holder == "either" and group is None):
            group = statement.agent
        if group is None or (event.status == "planned" and not (event.ahead and value == "alive")):
            continue
        if event.pos == "adj" and statement.verb.lemma not in COPULAS:
            continue  # "faces ten years in prison"
        if value == "dead" and (_falls_short(layers, statement) or _may_be_active(statement)):
            continue
        yield StateClaim(
            span=_with_holder(layers, event, group),
            at=event.at,
            statement=statement,
            voice=event.voice,
            certainty=event.certainty,
            negated=event.negated,
            dimension=dimension,
            value=value,
            holder=holder_of(layers, group, statement),
            holder_at=group.head,
            count=count_of(layers, group),
            present=event.pos == "adj" and statement.tense == "present" and not statement.verb.perfect,
            ahead=event.ahead,
            times=statement.times,
        )


def _with_holder(layers: Layers, event: EventClaim, group: NounGroup) -> Span:
    """The span from the holder to the words of the event, where they stand close together; else that of the event."""
    last = event.at + 1
    while last < len(layers.tokens) and layers.tokens.ends[last - 1] < event.span.end:
        last += 1
    first, last = _stretch(group, event.at, last)
    return layers.tokens.span(first, last) if layers.tokens.part(first) == event.span.part else event.span


def _stretch(group: NounGroup, first: int, last: int) -> tuple[int, int]:
    low, high = min(group.first, first), max(group.last, last)
    return (low, high) if high - low <= _CLOSE else (first, last)


def _of_speech(layers: Layers) -> Iterator[StateClaim]:
    """That a person was alive to speak at a time the article gives for the speech."""
    for attribution in layers.attributions:
        person, statement = attribution.entity, _cue_clause(layers, attribution)
        if person is None or person.kind not in ("person", "other") or statement is None or attribution.cue_at is None:
            continue
        verb = statement.verb
        if verb is None or verb.head != attribution.cue_at or verb.passive or verb.perfect or not statement.times:
            continue
        if statement.subject is None or layers.entities.by_token.get(statement.subject.head) != person.number:
            continue
        yield StateClaim(
            span=layers.tokens.span(*_stretch(statement.subject, verb.first, verb.last)),
            at=verb.head,
            statement=statement,
            voice=OWN,
            certainty=statement.certainty,
            negated=statement.negated,
            dimension="life",
            value="alive",
            holder=person.number,
            holder_at=statement.subject.head,
            times=statement.times,
        )


def _of_acts(layers: Layers, dead: frozenset[int]) -> Iterator[StateClaim]:
    """That somebody told dead does something now, is yet to, or did it at a time; but for what the dead still do."""
    by_token, still = layers.entities.by_token, stage_words("dead")
    for statement in layers.statements.all:
        subject, verb = statement.subject, statement.verb
        if subject is None or verb is None or verb.passive or statement.negated:
            continue
        number = by_token.get(subject.head)
        if number not in dead or verb.lemma in still:
            continue
        ahead = statement.certainty in ("planned", "conditional") and is_ahead(layers, statement)
        plain = statement.certainty == "asserted" and statement.kind == "main"  # not "laments that he is doing well"
        now = plain and verb.tense == "present" and verb.progressive
        then = statement.certainty == "asserted" and verb.tense == "past" and not verb.perfect and bool(statement.times)
        if not (ahead or now or then):
            continue
        yield StateClaim(
            span=layers.tokens.span(*_stretch(subject, verb.first, verb.last)),
            at=verb.head,
            statement=statement,
            voice=voice_in(statement, layers),
            certainty="planned" if ahead else "asserted",
            dimension="life",
            value="alive",
            holder=number,
            holder_at=subject.head,
            ahead=ahead,
            present=now,
            times=statement.times,
        )


def _cue_clause(layers: Layers, attribution: Attribution) -> Statement | None:
    if attribution.kind != "speech" or attribution.cue_at is None:
        return None
    return layers.statements.at(attribution.cue_at)


def _may_be_active(statement: Statement) -> bool:
    """True of a bare participle with an object: "Holm (left) shot and killed Berg" may be a past."""
    verb = statement.verb
    return verb is not None and verb.passive and verb.first == verb.head and bool(statement.objects)


def _falls_short(layers: Layers, statement: Statement) -> bool:
    """True of "was nearly killed", "is feared dead"."""
    words, short = layers.tokens.words, stage_words("short")
    return any(words[t].fold in short for t in range(statement.first, statement.last))
