"""Decisions that a light verb carries: "gave the deal its approval", "won approval", "needs the approval of"."""

from factcheck.claims.claim import Status
from factcheck.claims.events.chained_groups import chained
from factcheck.claims.events.course import clause_status, is_reported
from factcheck.lexicon.entries import EventWord
from factcheck.lexicon.phases import phases
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record

#: Classes of decisions on something.
DECISIONS = frozenset({"approval", "rejection", "ratification", "adoption"})


class Granted(Record):
    """How a decision stands, whether it is still to come, and the groups of who decides and what is decided on."""

    status: Status
    due: bool
    giver: NounGroup | None
    thing: NounGroup | None


def granted(layers: Layers, noun: NounGroup, words: tuple[EventWord, ...], statement: Statement) -> Granted | None:
    """What the governing verb tells of a decision that stands as its object or behind its preposition."""
    verb = statement.verb
    if verb is None or not any(w.event in DECISIONS for w in words):
        return None
    objects = [o for o in statement.objects if o.head != noun.head]
    link = next((a.preposition for a in statement.adjuncts if a.group.head == noun.head), "")
    if len(objects) == len(statement.objects) and not link and not verb.passive:
        return None
    for role in ("giver", "getter"):
        phase = phases().get((f"{verb.lemma} {link}".strip(), role))
        if phase is not None and not (verb.passive and role == "getter"):
            return _told(layers, noun, statement, phase, role, objects)
    return None


def _told(
    layers: Layers, noun: NounGroup, statement: Statement, phase: str, role: str, objects: list[NounGroup]
) -> Granted | None:
    verb = statement.verb
    assert verb is not None
    groups = dict(reversed(chained(layers, noun)))
    if role == "giver":
        subject = statement.subject
        decided_on = groups.get("to") or groups.get("for") or (objects[0] if objects else None)
        if verb.passive:
            decided_on = decided_on or (None if subject is None or subject.head == noun.head else subject)
        else:
            decided_on = decided_on or next((a.group for a in statement.adjuncts if a.preposition == "to"), None)
        giver = None if verb.passive else statement.agent
        status = clause_status(statement)
        if phase == "cancelled":
            return None
        return Granted(status, False, giver, decided_on)
    giver = groups.get("of") or groups.get("from") or groups.get("by")
    if phase != "ahead":
        return Granted(clause_status(statement), False, giver, statement.subject)
    present = verb.tense == "present" or (verb.tense == "past" and is_reported(statement))
    due = present and not verb.modal and statement.factual
    return Granted("planned", due, giver, statement.subject) if due else None
