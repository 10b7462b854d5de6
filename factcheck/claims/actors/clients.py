"""Clients: whom a lawyer, spokesman or negotiator stands for ("Ms Amery, for the families", "the company's lawyer")."""

from collections.abc import Iterator

from factcheck.claims.actors.descriptions import Description
from factcheck.claims.actors.named import named_in
from factcheck.claims.actors.people import People
from factcheck.claims.attributions.parties_named import sides_at
from factcheck.claims.claim import TraitClaim
from factcheck.lexicon.camps import camp_of
from factcheck.lexicon.posts import agents, officers, standing_of
from factcheck.reading.entities import Entity
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record

_FOR = frozenset({"for", "of"})
#: Letters behind the names of barristers.
_SILK = frozenset({"qc", "kc", "sc", "qcs"})
#: Tokens between "appearing for" and the name it is said of.
_REACH = 12
#: Kinds of organisations that people go to law with.
_BODIES = frozenset(
    {"company", "bank", "group", "government", "ministry", "agency", "council", "police", "hospital", "school",
     "university", "military", "church", "commission"}
)  # fmt: skip
#: Those that bring cases against people.
_AUTHORITIES = frozenset({"government", "ministry", "agency", "council", "police", "commission"})
_PEOPLE = frozenset({"kin", "victim", "child", "group", "adult", "worker"})


class _Client(Record):
    """Whom somebody stands for, by the sides that the words name, on the tokens ``[first, last)``."""

    value: str
    first: int
    last: int


def clients(people: People, described: tuple[Description, ...]) -> Iterator[TraitClaim]:
    """Every client that the text gives of a named person."""
    for description in described:
        noun = people.words[description.head].fold
        if description.how in ("own", "apposed", "predicate") and (noun in agents() or noun in officers()):
            yield from _of_agent(people, description, only_sides=noun not in agents())
    yield from _speaking_for(people)
    for name in people.layers.names:
        if (person := people.person(name.last - 1)) is not None:
            yield from _behind_name(people, person, name.first, name.last)
    for statement in people.told_by("represent", "appear", "act", "speak", "plead"):
        yield from _by_verb(people, statement)


def _speaking_for(people: People) -> Iterator[TraitClaim]:
    """ "Who speaks for the rebels": the camp of a war that a verb tells."""
    for statement in people.told_by("speak", "fight", "negotiate"):
        verb, person = statement.verb, named_in(people.layers, statement.subject)
        if verb is None or person is None or verb.modal or verb.negated or verb.tense != "present":
            continue
        for group in (a.group for a in statement.adjuncts if a.preposition == "for"):
            camps = (camp_of(people.words[t]) for t in range(group.first, group.last))
            camp = next((c for c in camps if c is not None and c.field == "camp"), None)
            if camp is not None:
                yield people.claim(person, "camp", camp.value, verb.first, group.last)


def _of_agent(people: People, described: Description, *, only_sides: bool) -> Iterator[TraitClaim]:
    """ "The union's lawyer, X", "X, a spokesman for the company", "company lawyer X"."""
    group, head, words = described.group, described.head, people.words
    if any(standing_of(w.fold) for w in words[group.first : head]):
        return
    found = _client(people, group.first, head)
    at = head + 1
    if found is None and at + 1 < len(words) and words[at].fold in _FOR and (of := people.group(at + 1)) is not None:
        found = _client(people, of.first, of.last)
    if found is not None and only_sides:
        sides = [side for side in found.value.split("|") if not side.startswith(("law:", "case:"))]
        found = found._replace(value="|".join(sides)) if sides else None
    if found is not None:
        name = described.name
        edges = (group.first, head + 1, found.last, *((name.first, name.last) if name is not None else ()))
        yield people.claim(described.person, "client", found.value, min(edges), max(edges))


def _behind_name(people: People, person: Entity, first: int, last: int) -> Iterator[TraitClaim]:
    """ "X, for the families," and "X, appearing for the families,"."""
    words = people.words
    comma = last + (last < len(words) and words[last].fold in _SILK)
    at = comma + 1
    if at + 2 >= len(words) or words[comma].text != ",":
        return
    at += words[at].fold in _STANDING
    if words[at].fold != "for" or (group := people.group(at + 1)) is None or group.first != at + 1:
        return
    found = _client(people, group.first, group.last)
    if found is not None and group.last < len(words) and (words[group.last].shape == "punct" or at > comma + 1):
        yield people.claim(person, "client", found.value, first, group.last)


_STANDING = frozenset({"appearing", "acting", "speaking", "pleading", "counsel", "lawyer", "barrister", "solicitor"})


def _by_verb(people: People, statement: Statement) -> Iterator[TraitClaim]:
    """ "X represents the families", "Appearing for the operator, X said"."""
    verb = statement.verb
    if verb is None or verb.passive or verb.modal or verb.negated or verb.perfect:
        return
    if any(w.fold in _ONCE or standing_of(w.fold) for w in people.words[statement.first : statement.last]):
        return
    group = next((a.group for a in statement.adjuncts if a.preposition == "for"), None)
    if verb.lemma == "represent":
        group = statement.objects[0] if statement.objects else None
    found = None if group is None else _client(people, group.first, group.last)
    person = named_in(people.layers, statement.subject) or _fronted(people, statement, group)
    if found is not None and person is not None:
        yield people.claim(person, "client", found.value, verb.first, found.last)


_ONCE = frozenset({"once", "previously", "earlier", "then", "formerly", "until"})


def _fronted(people: People, statement: Statement, group: NounGroup | None) -> Entity | None:
    """The subject that an opening "Appearing for ...," is said of, over an apposition."""
    verb, sentence = statement.verb, people.layers.sentences.of(statement.first)
    if verb is None or group is None or verb.first > sentence.first + 1 or verb.kind not in ("gerund", "participle"):
        return None
    for at in range(group.last, min(group.last + _REACH, sentence.last)):
        if (name := people.starts.get(at)) is not None and (found := people.person(name.last - 1)) is not None:
            return found
    return None


def _client(people: People, first: int, last: int) -> _Client | None:
    """The sides that some tokens name: of a dispute as the table has it, and whether people or a body are meant."""
    layers, found = people.layers, set[str]()
    for token in range(first, last):
        found.update(sides_at(layers, token))
        word, entity = layers.tokens.words[token], layers.entities.at(token)
        entry = layers.tokens.entry(token, "organisation")
        if word.person is not None and word.person.plural and word.person.kind in _PEOPLE:
            found.add("law:people")
        elif (entry is not None and entry[1].kind in _BODIES) or (entity is not None and entity.kind == "organisation"):
            found.add("law:body")
            found.update({"case:authority"} if entry is not None and entry[1].kind in _AUTHORITIES else ())
        elif word.fold in ("his", "her") or (entity is not None and entity.kind == "person" and token == last - 1):
            found.add("case:person")
    if "law:people" in found:
        found.discard("law:body")  # "the bank's customers"
    elif found & _EMPLOYING and "labour:union" not in found:
        found.add("law:body")
    return _Client("|".join(sorted(found)), first, last) if found else None


_EMPLOYING = frozenset({"labour:employer", "rule:regulated", "housing:landlord", "suit:defendant", "street:police"})
