"""Who takes part in an event, and where: from the clause of a verb, from what follows a noun."""

from functools import cache

import attrs

from factcheck.lexicon.entries import EventWord
from factcheck.lexicon.load import table, values
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

_PLACE = frozenset({"in", "at", "near", "off", "outside", "on", "inside", "around", "across", "along"})
_LINKS = frozenset({"of", "by", "between", "with", "among", "against"})


@attrs.frozen
class Roles:
    """The entity numbers in each role, and the folded heads of agent and patient."""

    agents: frozenset[int] = frozenset()
    patients: frozenset[int] = frozenset()
    others: frozenset[int] = frozenset()
    places: frozenset[int] = frozenset()
    agent_head: str = ""
    patient_head: str = ""

    @classmethod
    def of(
        cls,
        layers: Layers,
        *,
        agent: NounGroup | None = None,
        patient: NounGroup | None = None,
        others: tuple[NounGroup, ...] = (),
        places: tuple[NounGroup, ...] = (),
    ) -> "Roles":
        """Look up the entities of the groups in each role."""
        words = layers.tokens.words
        return cls(
            _entities(layers, agent),
            _entities(layers, patient),
            frozenset(n for group in others for n in _entities(layers, group)),
            frozenset(n for group in places for n in _entities(layers, group)),
            words[agent.head].fold if agent is not None else "",
            words[patient.head].fold if patient is not None else "",
        )


def _entities(layers: Layers, group: NounGroup | None) -> frozenset[int]:
    """The entity that a group's head means; else those named inside it ("the Pakistani army")."""
    if group is None:
        return frozenset()
    head = layers.entities.by_token.get(group.head)
    if head is not None:
        return frozenset({head})
    return frozenset(e.number for e in layers.entities.within(group.first, group.last))


def verb_roles(layers: Layers, statement: Statement) -> Roles:
    """The roles in the event that the clause's own verb tells."""
    others = tuple(a.group for a in statement.adjuncts if a.preposition in ("with", "between", "among", "against"))
    places = tuple(a.group for a in statement.adjuncts if a.preposition in _PLACE)
    return Roles.of(layers, agent=statement.agent, patient=statement.patient, others=others, places=places)


@cache
def _undergone() -> frozenset[str]:
    rows = table("possessed", "event", "possessor")
    return frozenset(v for row in rows if row["possessor"] == "patient" for v in values(row["event"]))


def noun_roles(layers: Layers, noun: NounGroup, words: tuple[EventWord, ...]) -> Roles:
    """The roles in an event told by a noun: its possessor, and the groups chained on by prepositions.

    ``his arrest`` is done to him, ``his attack`` by him: the table of possessed events says which. After "of" stands
    whom it was done to, where the event has one.
    """
    undergone = bool(_undergone() & {w.event for w in words})
    agent: NounGroup | None = None
    patient: NounGroup | None = None
    others: list[NounGroup] = []
    places: list[NounGroup] = []
    for preposition, group in _chained(layers, noun):
        if preposition == "by":
            agent = group
        elif preposition == "of" and undergone:
            patient = group
        elif preposition == "of":
            agent = agent or group
        elif preposition in ("on", "against"):
            patient = group
        elif preposition in ("between", "with", "among"):
            others.append(group)
        elif preposition in _PLACE:
            places.append(group)
    roles = Roles.of(layers, agent=agent, patient=patient, others=tuple(others), places=tuple(places))
    if noun.possessor is None:
        return roles
    owner = layers.entities.by_token.get(noun.possessor)
    owners = frozenset() if owner is None else frozenset({owner})
    fold = layers.tokens.words[noun.possessor].fold
    if undergone:
        return attrs.evolve(roles, patients=roles.patients | owners, patient_head=roles.patient_head or fold)
    return attrs.evolve(roles, agents=roles.agents | owners, agent_head=roles.agent_head or fold)


def _chained(layers: Layers, noun: NounGroup) -> list[tuple[str, NounGroup]]:
    """The prepositional phrases right after a noun group, up to four, each joined to the one before."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    found: list[tuple[str, NounGroup]] = []
    at = noun.last
    while at + 1 < len(words) and len(found) < 4:
        joined = words[at].fold == "and" and bool(found)
        preposition = found[-1][0] if joined else words[at].fold
        group = nouns.get(at + 1)
        if group is None or group.first != at + 1 or not (joined or preposition in _PLACE | _LINKS):
            break
        found.append((preposition, group))
        at = group.last
    return found
