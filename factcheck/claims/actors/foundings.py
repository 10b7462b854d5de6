"""Foundings: in which year an organisation was founded."""

from collections.abc import Iterator

from factcheck.claims.actors.people import People
from factcheck.claims.claim import TraitClaim
from factcheck.reading.entities import Entity

_FOUNDING = frozenset({"found", "establish", "create", "incorporate", "launch", "start"})
_BODIES = frozenset({"organisation", "team", "group", "other"})


def foundings(people: People) -> Iterator[TraitClaim]:
    """ "Was founded in 1974", "set up in 1988", "opened its doors in 1923": of a named body, or by the noun for it."""
    layers = people.layers
    words = layers.tokens.words
    for time in layers.times:
        if time.year is None or time.first < 3 or words[time.first - 1].fold not in ("in", "from", "to"):
            continue
        verb = _verb_before(people, time.first - 2)
        body = _body(people, verb) if verb is not None else None
        if body is not None and verb is not None:
            yield people.claim(body, "founded", str(time.year), verb, time.last)


def _verb_before(people: People, at: int) -> int | None:
    """The verb of founding that ends at a token: "set up", "opened its doors", "dates"."""
    words = people.words
    if words[at].fold == "up" and words[at - 1].fold == "set":
        return at - 1
    if words[at].fold == "doors" and at > 1 and words[at - 2].lemma == "open":
        return at - 2
    dates = words[at].lemma == "date" and words[at + 1].fold != "in"
    if words[at].fold == "back" and words[at - 1].lemma == "date":
        return at - 1
    return at if dates or (words[at].lemma in _FOUNDING and words[at + 1].fold == "in") else None


def _body(people: People, verb: int) -> Entity | None:
    """What was founded: the name right before the verb, or the subject of a passive."""
    layers = people.layers
    words = layers.tokens.words
    before = verb - 1 - (words[verb - 1].text == ",")
    body = layers.entities.at(before)
    if body is None or body.kind not in _BODIES:
        statement = layers.statements.at(verb)
        if statement is None or statement.verb is None or statement.verb.head != verb:
            return None
        of_itself = words[verb].lemma in ("open", "date") and not statement.verb.passive
        founded = statement.subject if of_itself else statement.patient if statement.verb.passive else None
        body = layers.entities.at(founded.head) if founded is not None else None
    return body if body is not None and body.kind in _BODIES else None
