"""Mandates: for whom a clause says that somebody speaks.

"Foss, who speaks for the pilots' union", "the league is led by Roman", "the campaign speaks through Soilihi", "the
army's account is given by Colonel Ugarte".
"""

from collections.abc import Iterator

from factcheck.lexicon.spoken_for import spoken_for
from factcheck.reading.entities import Entity
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

#: The tokens ``[first, last)`` that name a side.
Tokens = tuple[int, int]


def mandates(layers: Layers) -> dict[int, list[Tokens]]:
    """For each named person, by number, the tokens of those whom a clause has him speak for now."""
    found: dict[int, list[Tokens]] = {}
    for statement in layers.statements.all:
        for person, tokens in _told(layers, statement):
            found.setdefault(person.number, []).append(tokens)
    return found


def _told(layers: Layers, statement: Statement) -> Iterator[tuple[Entity, Tokens]]:
    verb, subject = statement.verb, statement.subject
    if verb is None or subject is None or statement.negated or verb.tense != "present" or verb.modal:
        return
    if verb.lemma in spoken_for("speaks"):
        for adjunct in statement.adjuncts:
            if adjunct.preposition == "for" and (person := _person(layers, subject)) is not None:
                yield person, (adjunct.group.first, adjunct.group.last)
            elif adjunct.preposition == "through" and (person := _person(layers, adjunct.group)) is not None:
                yield person, (subject.first, subject.last)
    elif verb.lemma in spoken_for("heads"):
        body = statement.patient
        person = _person(layers, statement.agent) if statement.agent is not None else None
        if person is not None and body is not None and _person(layers, body) is None:
            yield person, (body.first, body.last)
    elif subject.head > subject.first and layers.tokens.words[subject.head].lemma in spoken_for("account"):
        for adjunct in statement.adjuncts:
            if adjunct.preposition in _GIVEN_BY and (person := _person(layers, adjunct.group)) is not None:
                yield person, (subject.first, subject.head)
                break


#: "Given by", "falls to", "in the hands of", "lies with".
_GIVEN_BY = frozenset({"by", "to", "of", "with", "from"})


def _person(layers: Layers, group: NounGroup) -> Entity | None:
    """The named person whom a group means, by itself or by the name behind a comma."""
    for token in (group.head, group.last + 1):
        entity = layers.entities.at(token) if token < len(layers.tokens.words) else None
        if entity is not None and entity.kind == "person" and entity.named:
            return entity if token == group.head or layers.tokens.words[group.last].text == "," else None
    return None
