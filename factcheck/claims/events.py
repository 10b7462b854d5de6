"""Event claims: what happens, happened or will, told by a verb, a noun or an adjective."""

from collections.abc import Iterator

import attrs

from factcheck.claims.claim import EventClaim, Status
from factcheck.claims.roles_in_events import Roles, noun_roles, verb_roles
from factcheck.claims.voices import OWN, voice_of
from factcheck.lexicon.entries import EventWord
from factcheck.lexicon.phases import phases
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their", "both"})
_STATUS: dict[str, Status] = {"done": "done", "ongoing": "ongoing", "cancelled": "cancelled"}


@attrs.frozen
class _Trigger:
    """An event word in the text, on the tokens ``[first, last)``."""

    first: int
    last: int
    words: tuple[EventWord, ...]


def event_claims(layers: Layers) -> tuple[EventClaim, ...]:
    """All event claims in text order."""
    return tuple(claim for trigger in _triggers(layers) if (claim := _claim(layers, trigger)) is not None)


def _triggers(layers: Layers) -> Iterator[_Trigger]:
    tokens, entities = layers.tokens, layers.entities
    compounds = {i: (last, values) for i, last, values in tokens.compound_entries("events")}
    for i in sorted({*tokens.positions("events"), *compounds}):
        entity = entities.at(i)
        if entity is not None and any(m.form == "name" and m.first <= i < m.last for m in entity.links):
            continue
        if i in compounds:
            last, values = compounds[i]
            yield _Trigger(i, last, values)
        else:
            yield _Trigger(i, i + 1, tokens.words[i].events)


def _claim(layers: Layers, trigger: _Trigger) -> EventClaim | None:
    """The claim of one trigger, by the part of speech that tagging left it."""
    phrases = layers.phrases
    verb = next((v for t in range(trigger.first, trigger.last) if (v := phrases.verb_at.get(t)) and v.head == t), None)
    if verb is not None:
        return _verb_claim(layers, trigger, verb.head)
    noun = phrases.noun_at.get(trigger.last - 1)
    if noun is not None and trigger.first <= noun.head < trigger.last:
        return _noun_claim(layers, trigger, noun)
    statement = layers.statements.at(trigger.first)
    if statement is not None and statement.predicate == trigger.first:
        return _adjective_claim(layers, trigger, statement)
    return None


def _verb_claim(layers: Layers, trigger: _Trigger, head: int) -> EventClaim | None:
    statement = layers.statements.at(head)
    words = tuple(w for w in trigger.words if w.pos == "verb")
    if not words or statement is None:
        return None
    own = statement.verb is not None and statement.verb.head == head
    return _make(
        layers,
        trigger,
        words,
        statement,
        _statement_status(statement) if own else "mentioned",
        verb_roles(layers, statement) if own else Roles(),
        definite=False,
    )


def _noun_claim(layers: Layers, trigger: _Trigger, noun: NounGroup) -> EventClaim | None:
    words = tuple(w for w in trigger.words if w.pos == "noun")
    if not words:
        return None
    statement = layers.statements.at(noun.head)
    definite = noun.determiner in _DEFINITE or noun.possessor is not None
    claim = _make(
        layers,
        trigger,
        words,
        statement,
        _noun_status(layers, noun, statement),
        noun_roles(layers, noun, words),
        definite=definite,
    )
    modifiers = frozenset(layers.tokens.words[t].fold for t in range(noun.first, noun.last) if t != noun.head)
    return attrs.evolve(claim, plural=noun.plural, modifiers=modifiers)


def _adjective_claim(layers: Layers, trigger: _Trigger, statement: Statement) -> EventClaim | None:
    words = tuple(w for w in trigger.words if w.pos == "adj")
    if not words:
        return None
    subject = Roles.of(layers, patient=statement.subject)
    return _make(layers, trigger, words, statement, _statement_status(statement), subject, definite=False)


def _make(
    layers: Layers,
    trigger: _Trigger,
    words: tuple[EventWord, ...],
    statement: Statement | None,
    status: Status,
    roles: Roles,
    *,
    definite: bool,
) -> EventClaim:
    attribution = statement.attribution if statement is not None else None
    # A definite noun in indirect speech ("said her defeat in Maribor showed ...") is presupposed by the writer too.
    presupposed = definite and attribution is not None and not attribution.quoted
    return EventClaim(
        span=layers.tokens.span(trigger.first, trigger.last),
        at=trigger.first,
        statement=statement,
        voice=OWN if presupposed else voice_of(attribution, layers),
        certainty=statement.certainty if statement is not None else "asserted",
        negated=statement.negated if statement is not None else False,
        lemma=words[0].lemma,
        pos=words[0].pos,
        domain=words[0].domain,
        classes=frozenset(w.event for w in words),
        phases=frozenset(w.phase for w in words if w.phase),
        status=status,
        agents=roles.agents,
        patients=roles.patients,
        others=roles.others,
        places=roles.places,
        agent_head=roles.agent_head,
        patient_head=roles.patient_head,
        times=(statement.times if statement is not None else ()),
        definite=definite,
    )


def _statement_status(statement: Statement) -> Status:
    """What a clause says of the course of the event that its own verb tells."""
    verb = statement.verb
    if statement.certainty in ("planned", "possible", "conditional", "asked"):
        return "planned" if statement.certainty == "planned" else "possible"
    if statement.negated or statement.certainty == "denied":
        return "not-done"
    if verb is not None and verb.progressive:
        return "ongoing"
    if statement.tense == "future":
        return "planned"
    return "done" if statement.tense == "past" or (verb is not None and verb.perfect) else "ongoing"


def _noun_status(layers: Layers, noun: NounGroup, statement: Statement | None) -> Status:
    """What the governing verb says of the course of an event told by a noun: only verbs of the phase table tell."""
    if statement is None or statement.verb is None:
        return "mentioned"
    verb, words = statement.verb, layers.tokens.words
    lemma = f"{verb.lemma} {verb.particle}" if verb.particle else verb.lemma
    subject = statement.subject is not None and statement.subject.head == noun.head
    if subject and not verb.passive:
        following = statement.objects[0].head if statement.objects else None
        fuller = f"{verb.lemma} {words[following].fold}" if following is not None else lemma
        phase = phases().get((fuller, "subject")) or phases().get((lemma, "subject"))
    elif (subject and verb.passive) or any(o.head == noun.head for o in statement.objects):
        phase = phases().get((lemma, "object"))
    else:
        return "mentioned"
    if phase is None:
        return "mentioned"
    status = _statement_status(statement)
    return _STATUS[phase] if status in ("done", "ongoing") else status
