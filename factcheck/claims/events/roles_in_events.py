"""Who takes part in an event, and where: from the clause of a verb, from what follows a noun."""

from functools import cache

from factcheck.claims.events.chained_groups import PLACING, chained
from factcheck.claims.events.event_places import entities_of, scene_of, there_in, where_of, whereabouts
from factcheck.lexicon.entries import EventWord
from factcheck.lexicon.load import table, values
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record

_OBJECT_LINKS = frozenset({"on", "to", "of", "for", "against"})

_NOBODY: frozenset[int] = frozenset()


class Roles(Record):
    """The entity numbers in each role, and the folded heads of agent and patient."""

    agents: frozenset[int] = frozenset()
    patients: frozenset[int] = frozenset()
    others: frozenset[int] = frozenset()
    places: frozenset[int] = frozenset()
    agent_head: str = ""
    patient_head: str = ""
    patient_at: int = -1

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
            entities_of(layers, agent),
            entities_of(layers, patient),
            frozenset(n for group in others for n in entities_of(layers, group)) if others else _NOBODY,
            frozenset(n for group in places for n in whereabouts(layers, group)) if places else _NOBODY,
            words[agent.head].fold if agent is not None else "",
            words[patient.head].fold if patient is not None else "",
            patient.head if patient is not None else -1,
        )


#: The roles of an event of which nothing tells who takes part.
_UNTOLD = Roles()


def verb_roles(layers: Layers, statement: Statement, first: int, last: int) -> Roles:
    """The roles in the event that the clause's own verb tells; its words stand on the tokens ``[first, last)``.

    Where the words hold a noun of their own ("put their names to the accord"), or end in a preposition
    ("vote on the budget"), what follows them is acted upon.
    """
    agent, patient = statement.agent, statement.patient
    if last > first + 1 and (patient is None or first <= patient.head < last):
        at = last + 1 if last < statement.last and layers.tokens.words[last].fold in _OBJECT_LINKS else last
        after = layers.phrases.noun_at.get(at)
        patient = after if after is not None and after.first == at else None
    if patient is not None and statement.verb is not None and not statement.verb.passive:
        unit = layers.tokens.words[patient.head].unit
        patient = None if unit is not None and unit.dimension == "length" else patient  # "sank two miles off Elba"
    others = tuple(a.group for a in statement.adjuncts if a.preposition in ("with", "between", "among", "against"))
    places = tuple(a.group for a in statement.adjuncts if a.preposition in PLACING)
    verb = statement.verb
    alone = last == first + 1  # "sank off Elba"; not "saw off Elba", where the particle is part of the event's word
    if alone and verb is not None and verb.particle in PLACING and patient is not None and patient.first == verb.last:
        places, patient = (*places, patient), None
    places = (*places, *where_of(layers, statement))
    roles = Roles.of(layers, agent=agent, patient=patient, others=others, places=places)
    there = there_in(layers, statement.first, statement.last)
    if there:
        roles = roles._replace(places=roles.places | there)
    with_agent = _joined(layers, agent, statement)
    with_patient = _joined(layers, patient, statement)
    if not with_agent and not with_patient:
        return roles
    return roles._replace(agents=roles.agents | with_agent, patients=roles.patients | with_patient)


def _joined(layers: Layers, group: NounGroup | None, statement: Statement) -> frozenset[int]:
    """The entities of the groups that "and" or commas join to a group within its clause ("Serbia and Kosovo")."""
    if group is None:
        return frozenset()
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    found: frozenset[int] = frozenset()
    at = group.last
    while at + 1 < statement.last and words[at].fold in ("and", ","):
        after = at + 2 if words[at].fold == "," and words[at + 1].fold == "and" else at + 1
        following = nouns.get(after)
        if following is None or following.first != after or layers.statements.at(following.head) is not statement:
            break
        found |= entities_of(layers, following)
        at = following.last
    return found


@cache
def _undergone() -> frozenset[str]:
    rows = table("possessed", "event", "possessor")
    return frozenset(v for row in rows if row["possessor"] == "patient" for v in values(row["event"]))


def noun_roles(layers: Layers, noun: NounGroup, words: tuple[EventWord, ...], clause: Statement | None) -> Roles:
    """The roles in an event told by a noun: its possessor, its modifiers, the groups chained on by prepositions.

    ``his arrest`` is done to him, ``his attack`` by him: the table of possessed events says which. After "of" stands
    whom it was done to, where the event has one, or where somebody else is said to have done it.
    ``clause`` is given when its verb only says that the event takes place ("talks were held in Geneva with Iran"): its
    adverbials then belong to the event.
    """
    groups = chained(layers, noun) or _behind_a_comma(layers, noun)
    scene = scene_of(layers, noun)
    if not groups and clause is None and noun.possessor is None and not scene:
        there = there_in(layers, noun.last, min(noun.last + 1, len(layers.tokens)))
        return _with_modifiers(layers, noun, _UNTOLD._replace(places=there) if there else _UNTOLD)
    undergone = any(w.event in _undergone() for w in words)
    if clause is not None:
        heads = {group.head for _, group in groups}
        doers = {a.group.last for a in clause.adjuncts if a.preposition == "by"}  # "was reported by papers in Riga"
        groups += [
            (a.preposition, a.group)
            for a in clause.adjuncts
            if a.group.head not in heads and a.preposition != "of" and a.at not in doers
        ]
    prepositions = [preposition for preposition, _ in groups]
    # "the army's capture of the town", "the capture of the town by the army": who does it stands elsewhere.
    told = "of" in prepositions[:1] and (noun.possessor is not None or "by" in prepositions)
    won = any(w.event == "win" for w in words)
    parts: dict[str, list[NounGroup]] = {}
    for n, (preposition, group) in enumerate(groups):
        first = n == 0 or prepositions[n - 1] == preposition
        role = (
            "patient" if won and preposition == "over" else _role(preposition, undergone=undergone or told, first=first)
        )
        if role:
            parts.setdefault(role, []).append(group)
    agents, patients = parts.get("agent", []), parts.get("patient", [])
    roles = Roles.of(
        layers,
        agent=agents[0] if agents else None,
        patient=patients[0] if patients else None,
        others=(*parts.get("other", ()), *agents[1:], *patients[1:]),
        places=(*parts.get("place", ()), *scene, *(where_of(layers, clause) if clause is not None else ())),
    )
    roles = _with_modifiers(layers, noun, roles)
    return _with_owner(layers, noun, roles, undergone=undergone and not told)


def _behind_a_comma(layers: Layers, noun: NounGroup) -> list[tuple[str, NounGroup]]:
    """``Photographs of the signing, in a hotel in Elva, were shown``: what places an event behind its subject."""
    words, at = layers.tokens.words, noun.last
    if at + 1 >= len(words) or words[at].fold != "," or words[at + 1].fold not in PLACING or noun.determiner != "the":
        return []
    statement = layers.statements.at(noun.head)
    if statement is None or statement.subject is None or statement.subject.first > noun.first:
        return []
    return chained(layers, noun._replace(last=at + 1))


_ROLES = {"on": "patient", "against": "patient", "by": "agent", "between": "other", "with": "other", "among": "other"}


def _role(preposition: str, *, undergone: bool, first: bool) -> str:
    """The role of a chained group; "of" belongs to the event only right after it ("accord on the motion of goods")."""
    if preposition == "of":
        return ("patient" if undergone else "agent") if first else ""
    return _ROLES.get(preposition) or ("place" if preposition in PLACING else "")


def _with_modifiers(layers: Layers, noun: NounGroup, roles: Roles) -> Roles:
    """Who and where stand before the noun: "the Peru quake", "an Israeli airstrike"."""
    if noun.first == noun.head:
        return roles
    known = roles.agents | roles.patients | roles.others | roles.places
    inside = [e for e in layers.entities.within(noun.first, noun.head) if e.number not in known]
    owner = None if noun.possessor is None else layers.entities.by_token.get(noun.possessor)
    places = frozenset(e.number for e in inside if e.kind == "place" and e.number != owner)
    others = frozenset(e.number for e in inside if e.kind != "place" and e.number != owner)
    if not inside:
        return roles
    return roles._replace(others=roles.others | others, places=roles.places | places)


def _with_owner(layers: Layers, noun: NounGroup, roles: Roles, *, undergone: bool) -> Roles:
    if noun.possessor is None:
        return roles
    owner = layers.entities.by_token.get(noun.possessor)
    owners = frozenset() if owner is None else frozenset({owner})
    fold = layers.tokens.words[noun.possessor].fold
    if undergone:
        return roles._replace(patients=roles.patients | owners, patient_head=roles.patient_head or fold)
    return roles._replace(agents=roles.agents | owners, agent_head=roles.agent_head or fold)
