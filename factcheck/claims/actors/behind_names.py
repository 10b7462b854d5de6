"""What is told behind a name: "Tate, of Swansea,", "Tate of Alpex", "Ms Amery, for the families,"."""

from collections.abc import Iterator

from factcheck.claims.actors.clients import sides_named_in
from factcheck.claims.actors.people import People
from factcheck.claims.actors.places import place_of
from factcheck.claims.claim import TraitClaim
from factcheck.lexicon.camps import camp_of
from factcheck.reading.entities import Entity
from factcheck.reading.names import Name
from factcheck.reading.naming.name_words import role
from factcheck.reading.phrases import NounGroup

_STANDING = frozenset({"appearing", "acting", "speaking", "pleading", "counsel", "lawyer", "barrister", "solicitor"})
_LINKS = frozenset({"of", "from", "for"})


def told_behind_names(people: People) -> Iterator[TraitClaim]:
    """Every side, home, country and client that "of", "from" or "for" joins to a person's name."""
    for name, person in people.persons:
        if name.last + 2 < len(people.words):
            yield from _behind(people, name, person)


def _behind(people: People, name: Name, person: Entity) -> Iterator[TraitClaim]:
    words, at = people.words, name.last
    at += words[at].fold in role("suffix")
    apart = words[at].text == ","
    at += apart
    if apart and words[at].shape == "digits" and words[min(at + 1, len(words) - 1)].text == ",":
        at += 2
    acting = apart and at < len(words) and words[at].fold in _STANDING
    at += acting
    if at + 1 >= len(words) or words[at].fold not in _LINKS or (group := people.group(at + 1)) is None:
        return
    link, closed = words[at].fold, group.last >= len(words) or words[group.last].shape == "punct"
    if not apart and link != "for":  # "a target in Holt for the Greens" is none of theirs
        yield from _belonging(people, name, person, group)
        country = words[group.first].country if link == "of" else None
        called = words[max(name.first - 1, 0)].person is not None
        if link == "of":
            yield from _employed(people, name, person, group)
        if called and country is not None and country.form == "name" and group.last == group.first + 1:
            yield people.claim(person, "nationality", country.country, name.first, group.last)  # "swimmer X of Peru"
    elif link == "for":
        sides = sides_named_in(people, group.first, group.last) if closed or acting else ""
        if sides and group.first == at + 1:
            yield people.claim(person, "client", sides, name.first, group.last)
    elif closed and (place := place_of(people, at + 1)).startswith("town|") and not place.endswith("|"):
        yield people.claim(person, "home", place, name.first, group.last)
    elif closed:
        yield from _employed(people, name, person, group)


def _employed(people: People, name: Name, person: Entity, group: NounGroup) -> Iterator[TraitClaim]:
    """ "Ann Lee of Brantley College", "Ann Lee, from Alpex,"."""
    body = people.layers.entities.at(group.head)
    if body is not None and body.kind == "organisation" and body.named and group.possessor is None:
        yield people.claim(person, "employer", body.name.lower(), name.first, group.last)


def _belonging(people: People, name: Name, person: Entity, group: NounGroup) -> Iterator[TraitClaim]:
    """ "Holt of the Greens"."""
    for token in range(group.first, group.last):
        camp = camp_of(people.words[token], people.words[token - 1])
        if camp is not None:
            yield people.claim(person, camp.field, camp.value, name.first, token + 1)
