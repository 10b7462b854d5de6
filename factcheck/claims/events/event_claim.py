"""How an event claim is made of words, a clause and the roles in it; nowhere else are its fields put together."""

from typing import Literal

from factcheck.claims.claim import EventClaim, Status
from factcheck.claims.events.course import clause_status
from factcheck.claims.events.roles_in_events import Roles
from factcheck.claims.voices import Telling, telling_of
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.text.span import Span

_NOTHING: frozenset[str] = frozenset()
_NOBODY = Roles()


def by_token(events: tuple[EventClaim, ...], layers: Layers) -> dict[int, EventClaim]:
    """The events by the tokens of their words, those of nouns by the heads of their groups too."""
    found: dict[int, EventClaim] = {}
    for event in events:
        found[event.at] = event
        group = layers.phrases.noun_at.get(event.at) if event.pos == "noun" else None
        if group is not None:
            found[group.head] = event
    return found


def event_claim(
    span: Span,
    at: int,
    statement: Statement | None,
    telling: Telling,
    *,
    lemma: str,
    pos: Literal["noun", "verb", "adj"],
    classes: frozenset[str],
    status: Status,
    domain: str = "",
    phases: frozenset[str] = _NOTHING,
    roles: Roles = _NOBODY,
    definite: bool = False,
    noun: NounGroup | None = None,
    modifiers: frozenset[str] = _NOTHING,
    ahead: bool = False,
) -> EventClaim:
    """The claim of an event that a word at a token tells, with the times of its clause; ``noun`` is its noun group."""
    return EventClaim(
        span=span,
        at=at,
        statement=statement,
        voice=telling.voice,
        certainty=telling.certainty,
        negated=telling.negated,
        lemma=lemma,
        pos=pos,
        domain=domain,
        classes=classes,
        phases=phases,
        status=status,
        agents=roles.agents,
        patients=roles.patients,
        others=roles.others,
        places=roles.places,
        agent_head=roles.agent_head,
        patient_head=roles.patient_head,
        patient_at=roles.patient_at,
        times=statement.times if statement is not None else (),
        definite=definite,
        plural=noun is not None and noun.plural,
        modifiers=modifiers,
        ahead=ahead,
    )


def event_of_clause(
    statement: Statement,
    layers: Layers,
    *,
    classes: frozenset[str] = _NOTHING,
    roles: Roles = _NOBODY,
    modifiers: frozenset[str] = _NOTHING,
) -> EventClaim:
    """The claim that a clause's verb tells an event which the tables of events do not know by it."""
    verb = statement.verb
    at = statement.first if verb is None else verb.head
    return event_claim(
        layers.tokens.span(at, at + 1),
        at,
        statement,
        telling_of(statement, layers),
        lemma="" if verb is None else verb.lemma,
        pos="verb",
        classes=classes,
        status=clause_status(statement),
        roles=roles,
        modifiers=modifiers,
    )
