"""Where organisations are from: "the Swiss drugmaker Alpex", "Alpex, a Danish company", "Turin-based Alpex"."""

from collections.abc import Iterator

from factcheck.claims.actors.named import groups_beside
from factcheck.claims.actors.origins import place_of, place_of_word
from factcheck.claims.actors.people import People
from factcheck.claims.claim import TraitClaim
from factcheck.reading.entities import Entity
from factcheck.reading.names import Name
from factcheck.reading.phrases import NounGroup

_KINDS = frozenset({"organisation", "other"})


def bodies(people: People) -> Iterator[TraitClaim]:
    """The country and the seat that the words beside an organisation's name give it."""
    for name in people.layers.names:
        entity = people.layers.entities.at(name.last - 1)
        if entity is None or not entity.named or entity.kind not in _KINDS or name.first < people.layers.tokens.body:
            continue
        for group in groups_beside(name, people.layers):
            last = name.first if group.last == name.last else group.last
            if group.possessor is None and _is_of_it(people, group, name):
                yield from _nation(people, entity, group.first, last)
                yield from _based(people, entity, group.first, last)
        if people.words[max(name.first - 1, 0)].fold not in ("of", "at", "for"):
            yield from _behind(people, entity, name.last)


def _is_of_it(people: People, group: NounGroup, name: Name) -> bool:
    """True of a group that ends in the name, with a noun for what it is, and of "a Danish company" behind it."""
    if group.last == name.last:
        before = people.words[name.first - 1]
        return name.first > group.first and (before.shape == "lower" or before.fold.endswith("-based"))
    return (
        group.determiner in ("a", "an", "the") and group.first > name.last and people.words[group.head].shape == "lower"
    )


def _nation(people: People, entity: Entity, first: int, last: int) -> Iterator[TraitClaim]:
    """The one adjective of a country; of two it is of both."""
    words = people.words
    found = [t for t in range(first, last) if words[t].country is not None]
    if len(found) != 1 or found[0] + 1 >= last or words[found[0] + 1].text == "-":
        return
    country = words[found[0]].country
    if country is not None and country.form == "adjective":
        yield people.claim(entity, "nationality", country.country, found[0], last)


def _based(people: People, entity: Entity, first: int, last: int) -> Iterator[TraitClaim]:
    for token in range(first, last):
        written = people.words[token].text
        if written.endswith("-based") and (place := place_of_word(written.removesuffix("-based"))):
            yield people.claim(entity, "base", place, token, last)


def _behind(people: People, entity: Entity, at: int) -> Iterator[TraitClaim]:
    """ "Alpex, based in Milan", "Alpex, which is based in Milan"."""
    words = people.words
    folds = [w.fold for w in words[at : at + _FAR]]
    start = next((n for n in (1, 3) if folds[n : n + 2] == ["based", "in"]), 0)
    if folds[:1] == [","] and start and (start == 1 or folds[1:3] == ["which", "is"]):
        place = place_of(people, at + start + 2)
        if place:
            yield people.claim(entity, "base", place, at + start, at + start + 3)


#: "Alpex | , which is based in": the words before a seat.
_FAR = 6
