"""What a clause tells as taking place: its verb's event, its subject's event, or what the two tell together."""

from collections.abc import Iterator, Mapping

import attrs

from factcheck.claims.claim import EventClaim
from factcheck.claims.events.course import governing_phase, governs
from factcheck.claims.events.event_claim import event_of_clause
from factcheck.claims.events.event_places import clause_places
from factcheck.claims.events.roles_in_events import Roles
from factcheck.lexicon.arithmetic import words_of
from factcheck.lexicon.occasions import Stage, happenings, impacts
from factcheck.reading.phrases import VerbGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record


class Told(Record):
    """An event that a clause tells, and the stage of it."""

    event: EventClaim
    stage: Stage = "whole"


def told_by_clause(statement: Statement, event_at: Mapping[int, EventClaim], layers: Layers) -> tuple[Told, ...]:
    """The events whose time is the clause's."""
    return tuple(_told(statement, event_at, layers))


def _told(statement: Statement, event_at: Mapping[int, EventClaim], layers: Layers) -> Iterator[Told]:
    verb = statement.verb
    if verb is None or statement.certainty in ("possible", "conditional", "asked", "denied") or statement.negated:
        return
    if _priced(verb, layers):
        return
    subject = statement.subject
    befallen = event_at.get(subject.head) if subject is not None else None
    if befallen is not None and befallen.pos == "noun":
        stage = _impact(verb, layers)
        lasting = befallen.status == "ongoing"  # what continues on Friday may have begun on Monday
        if stage is None and subject is not None and not lasting and governs(layers, subject, statement):
            stage = "whole"
        if stage is not None:
            yield Told(befallen, "whole" if statement.objects and not verb.passive else stage)
    yield from _carried(statement, event_at, layers)
    own = event_at.get(verb.head)
    classes = _happening(statement, layers)
    if own is not None and own.statement is statement:
        yield Told(attrs.evolve(own, classes=own.classes | classes))
    elif classes:
        yield Told(_made(statement, classes, layers))


def _priced(verb: VerbGroup, layers: Layers) -> bool:
    """True of "the contract closed at 62": how much it is worth at the end of a day."""
    if verb.lemma not in words_of("closing"):
        return False
    words, told = layers.tokens.words, layers.quantities_within(verb.last, min(verb.last + 4, len(layers.tokens)))
    return any(words[t].fold in _PRICING for t in range(verb.last, told[0].first)) if told else False


_PRICING = frozenset({"at", "up", "down", "higher", "lower"})


def _carried(statement: Statement, event_at: Mapping[int, EventClaim], layers: Layers) -> Iterator[Told]:
    """The event that a verb only carries or begins: "struck the deal", "held a vote", "began a strike"."""
    if not statement.objects or statement.verb is None or statement.verb.passive:
        return
    event = event_at.get(statement.objects[0].head)
    if event is None or event.pos != "noun" or event.plural:
        return
    stage = _impact(statement.verb, layers) if statement.verb.lemma in _BEGINNING else None
    if stage is not None:
        yield Told(event, stage)
    elif governing_phase(layers, statement.objects[0], statement) in ("done", "ongoing"):
        yield Told(event)


#: Verbs that tell of their object what they tell of their subject.
_BEGINNING = frozenset({"begin", "start", "commence", "end"})


def _impact(verb: VerbGroup, layers: Layers) -> Stage | None:
    """The stage of its subject that a verb tells, alone or with what follows it: "erupted", "broke out", "got under
    way"."""
    words = layers.tokens.words
    after = " ".join(word.fold for word in words[verb.last : verb.last + 2])
    told = impacts()
    return told.get(f"{verb.lemma} {after}") or told.get(
        f"{verb.lemma} {verb.particle}" if verb.particle else verb.lemma
    )


def _happening(statement: Statement, layers: Layers) -> frozenset[str]:
    """The events that subject and verb tell together: "the gun went", "the gates closed"."""
    verb, subject = (
        statement.verb,
        statement.patient if statement.verb and statement.verb.passive else statement.subject,
    )
    if verb is None or subject is None:
        return frozenset()
    words = layers.tokens.words
    after = [words[o.head].fold for o in statement.objects[:1]]
    after.extend(words[t].fold for t in range(verb.last, min(verb.last + 1, len(words))))
    keys = (verb.lemma, f"{verb.lemma} {verb.particle}", *(f"{verb.lemma} {fold}" for fold in after))
    noun = words[subject.head].fold
    if verb.lemma == "get" and "under" in after:
        keys = (*keys, "get under way")
    return frozenset(event for key in keys for event in happenings(key, noun))


def _made(statement: Statement, classes: frozenset[str], layers: Layers) -> EventClaim:
    subject = statement.subject
    assert subject is not None  # _happening has seen it
    owner = layers.entities.by_token.get(subject.head)
    owners = frozenset() if owner is None else frozenset({owner})
    places = clause_places(layers, statement)
    roles = Roles(agents=owners, places=places, agent_head=layers.tokens.words[subject.head].fold)
    return event_of_clause(statement, layers, classes=classes, roles=roles)
