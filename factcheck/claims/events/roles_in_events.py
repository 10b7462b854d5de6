"""Who takes part in an event, and where: from the clause of a verb, from what follows a noun."""

from functools import cache
from typing import NamedTuple

from factcheck.lexicon.entries import EventWord
from factcheck.lexicon.load import table, values
from factcheck.reading.chunking.symbols import ADV
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

_PLACE = frozenset(
    {"in", "at", "near", "off", "outside", "on", "inside", "around", "across", "along", "behind", "beside", "beneath"}
)
_OBJECT_LINKS = frozenset({"on", "to", "of", "for", "against"})
_CHAINING = _PLACE | {"over", "of", "by", "between", "with", "among", "against", "from"}

#: A run of words longer than any noun group is no phrase; its end is not looked at.
_LONGEST = 60


_NOBODY: frozenset[int] = frozenset()


class Roles(NamedTuple):
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
            _entities(layers, agent),
            _entities(layers, patient),
            frozenset(n for group in others for n in _entities(layers, group)) if others else _NOBODY,
            frozenset(n for group in places for n in _whereabouts(layers, group)) if places else _NOBODY,
            words[agent.head].fold if agent is not None else "",
            words[patient.head].fold if patient is not None else "",
            patient.head if patient is not None else -1,
        )


#: The roles of an event of which nothing tells who takes part.
_UNTOLD = Roles()


def _entities(layers: Layers, group: NounGroup | None) -> frozenset[int]:
    """The entity that a group's head means; else those named inside it ("the Pakistani army")."""
    if group is None:
        return _NOBODY
    head = layers.entities.by_token.get(group.head)
    if head is not None:
        return frozenset({head})
    by_token = layers.entities.by_token
    first = group.first
    if group.possessor is not None:
        person = layers.tokens.words[group.head].person
        if person is not None and not person.plural:
            first = group.possessor + 1  # "her husband" is not she; "Pakistan's forces" act for Pakistan
    found = [n for t in range(first, min(group.last, group.first + _LONGEST)) if (n := by_token.get(t)) is not None]
    return frozenset(found) if found else _NOBODY


#: Prepositions that lead from a common noun for a place to its name, and how many are followed.
_TO_NAME = frozenset({"of", "off", "near", "in", "at", "outside", "on"})
_STEPS = 3


def _whereabouts(layers: Layers, group: NounGroup) -> frozenset[int]:
    """The entity of a place, also behind common nouns: "the island of Elba", "a reef off the isle of Elba"."""
    words, nouns, by_token = layers.tokens.words, layers.phrases.noun_at, layers.entities.by_token
    named: NounGroup | None = group
    for _ in range(_STEPS):
        if named is None or named.head in by_token:
            break
        at = named.last + 1
        follows = at < len(words) and words[named.last].fold in _TO_NAME
        named = nouns.get(at) if follows and nouns.get(at, group).first == at else None
    if named is not None and named.head in by_token:
        return frozenset({by_token[named.head]})
    if any(w.pos == "noun" for w in words[group.head].events):
        return _NOBODY  # "in the Sudan conflict"
    return _entities(layers, group)


def where_of(layers: Layers, statement: Statement) -> tuple[NounGroup, ...]:
    """The place that a relative clause is about: "the waters off Elba where she sank", "the hall in which they met"."""
    words, first = layers.tokens.words, statement.first
    if statement.kind != "relative" or statement.antecedent is None:
        return ()
    opener, after = words[first].fold, min(first + 1, len(words) - 1)
    behind = opener == "which" and words[first - 1].fold in _PLACE
    if opener != "where" and not behind and not (words[after].fold == "which" and opener in _PLACE):
        return ()
    before = layers.phrases.noun_at.get(statement.antecedent.first - 2)
    chained = before is not None and words[statement.antecedent.first - 1].fold in _TO_NAME
    return (before, statement.antecedent) if chained and before is not None else (statement.antecedent,)


def places_of_clause(layers: Layers, statement: Statement) -> frozenset[int]:
    """The entities of the places that a clause names for what it tells."""
    groups = (a.group for a in statement.adjuncts if a.preposition in _PLACE)
    return frozenset(n for group in groups for n in _whereabouts(layers, group)) | _there(
        layers, statement.first, statement.last
    )


def places_after(layers: Layers, noun: NounGroup) -> frozenset[int]:
    """The entities of the places that follow a noun: "the wreckage in Elva", "the wreck of the bus near Elva"."""
    groups = [group for preposition, group in chained(layers, noun) if preposition in _PLACE]
    return frozenset(n for group in groups for n in _whereabouts(layers, group))


def clause_places(layers: Layers, statement: Statement) -> frozenset[int]:
    """The places of a clause, those that a relative clause is about among them: "the yard in Elva where it stood"."""
    about = frozenset(n for group in where_of(layers, statement) for n in _whereabouts(layers, group))
    return places_of_clause(layers, statement) | about


def _there(layers: Layers, first: int, last: int) -> frozenset[int]:
    """The place that "there" takes up within some tokens: the one named last, in this sentence or the one before."""
    words, entities, symbols = layers.tokens.words, layers.entities, layers.phrases.symbols
    at = next((t for t in range(first, last) if words[t].fold == "there" and symbols[t] == ADV), -1)
    if at < 0:
        return _NOBODY
    sentence = layers.sentences.index(at)
    start = layers.sentences.all[max(sentence - 1, 0)].first
    for token in range(at - 1, start - 1, -1):
        entity = entities.at(token)
        if entity is not None and entity.kind in _GROUND:
            return frozenset({entity.number})
    return _NOBODY


#: Kinds of entities that are places.
_GROUND = frozenset({"place", "country"})


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
    places = tuple(a.group for a in statement.adjuncts if a.preposition in _PLACE)
    verb = statement.verb
    alone = last == first + 1  # "sank off Elba"; not "saw off Elba", where the particle is part of the event's word
    if alone and verb is not None and verb.particle in _PLACE and patient is not None and patient.first == verb.last:
        places, patient = (*places, patient), None
    places = (*places, *where_of(layers, statement))
    roles = Roles.of(layers, agent=agent, patient=patient, others=others, places=places)
    there = _there(layers, statement.first, statement.last)
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
        found |= _entities(layers, following)
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
    groups = chained(layers, noun)
    if not groups and clause is None and noun.possessor is None:
        there = _there(layers, noun.last, min(noun.last + 1, len(layers.tokens)))
        return _with_modifiers(layers, noun, _UNTOLD._replace(places=there) if there else _UNTOLD)
    undergone = any(w.event in _undergone() for w in words)
    if clause is not None:
        heads = {group.head for _, group in groups}
        groups += [
            (a.preposition, a.group) for a in clause.adjuncts if a.group.head not in heads and a.preposition != "of"
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
        places=(*parts.get("place", ()), *(where_of(layers, clause) if clause is not None else ())),
    )
    roles = _with_modifiers(layers, noun, roles)
    return _with_owner(layers, noun, roles, undergone=undergone and not told)


_ROLES = {"on": "patient", "against": "patient", "by": "agent", "between": "other", "with": "other", "among": "other"}


def _role(preposition: str, *, undergone: bool, first: bool) -> str:
    """The role of a chained group; "of" belongs to the event only right after it ("accord on the motion of goods")."""
    if preposition == "of":
        return ("patient" if undergone else "agent") if first else ""
    return _ROLES.get(preposition) or ("place" if preposition in _PLACE else "")


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


def chained(layers: Layers, noun: NounGroup, *, also: frozenset[str] = frozenset()) -> list[tuple[str, NounGroup]]:
    """The prepositional phrases right after a noun group, up to four, each joined to the one before.

    ``also`` are prepositions to follow beside those that tell parts and places of an event.
    """
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    found: list[tuple[str, NounGroup]] = []
    at = noun.last
    while at + 1 < len(words) and len(found) < 4:
        joined = words[at].fold == "and" and bool(found)
        preposition = found[-1][0] if joined else words[at].fold
        group = nouns.get(at + 1)
        if group is None or group.first != at + 1 or not (joined or preposition in _CHAINING or preposition in also):
            break
        found.append((preposition, group))
        at = group.last
    return found
