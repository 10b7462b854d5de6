"""Foundings: in which year an organisation was founded."""

from collections.abc import Iterator

from factcheck.claims.actors.people import People
from factcheck.claims.claim import TraitClaim
from factcheck.reading.entities import Entity

_FOUNDING = frozenset({"found", "establish", "create", "incorporate"})
_BODIES = frozenset({"organisation", "team", "group", "other"})


def foundings(people: People) -> Iterator[TraitClaim]:
    """ "Was founded in 1974", "set up in 1988": of a named body, by name or by the noun for it."""
    layers = people.layers
    words = layers.tokens.words
    for time in layers.times:
        if time.year is None or time.first < 3 or words[time.first - 1].fold != "in":
            continue
        verb = time.first - 2
        if words[verb].fold == "up" and words[verb - 1].fold == "set":
            verb -= 1
        elif words[verb].lemma not in _FOUNDING:
            continue
        body = _body(people, verb)
        if body is not None:
            yield people.claim(body, "founded", str(time.year), verb, time.last)


def _body(people: People, verb: int) -> Entity | None:
    """What was founded: the name right before the verb, or the subject of a passive."""
    layers = people.layers
    words = layers.tokens.words
    before = verb - 1 - (words[verb - 1].text == ",")
    body = layers.entities.at(before)
    if body is None or body.kind not in _BODIES:
        statement = layers.statements.at(verb)
        if statement is None or statement.verb is None or not statement.verb.passive or statement.patient is None:
            return None
        body = layers.entities.at(statement.patient.head) if statement.verb.head == verb else None
    return body if body is not None and body.kind in _BODIES else None
