"""Parties: for which armed or political side each speaker speaks."""

from functools import cached_property

from factcheck.claims.attributions.mandates import Tokens, mandates
from factcheck.claims.attributions.parties_named import chained, one_an_axis, party_of, sides_at, sort_of
from factcheck.claims.attributions.rebels import RISEN, movement, rebels_at
from factcheck.claims.claim import Party
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.sides import Side
from factcheck.lexicon.stances import loaded
from factcheck.lexicon.word import Word
from factcheck.reading.entities import Entity
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers

#: Offices whose holders speak for a country or its forces.
_OFFICIAL = frozenset({"spokes", "government", "military", "police", "diplomatic"})
#: Offices that are a state's whoever else is named beside them.
_OF_STATE = frozenset({"government", "military", "police"})
_MENTIONS = 4


class Spokesmen:
    """For which party each speaker speaks; worked out once a speaker."""

    def __init__(self, layers: Layers) -> None:
        self.layers = layers
        self._known: dict[int, Party | None] = {}
        self._bodies: dict[int, frozenset[Side]] = {}
        self._rebels: frozenset[int] | None = None
        self._mandates: dict[int, list[Tokens]] | None = None
        self._speaking: set[int] = set()
        self._grounds: dict[int, Tokens] = {}

    def party(self, first: int, last: int, entity: Entity | None) -> Party | None:
        """The party of a speaker phrase on ``[first, last)``; None when it speaks for none that is known."""
        layers = self.layers
        if _outside(layers, first, last):
            return None
        if entity is None or entity.kind != "person":
            party = party_of(layers, first, last)
            told = any(map(_speaks, layers.tokens.words[first:last])) and (party.entities or party.people)
            return self._settled(party) or (party if told else None)
        if entity.number not in self._known:
            self._known[entity.number] = self._of_person(entity)
        known = self._known[entity.number]
        return known if known is not None else self._settled(party_of(layers, first, last), person=entity)

    def _settled(self, party: Party, person: Entity | None = None) -> Party | None:
        if party.entities & self.rebels():
            party = party._replace(sort="irregular")
        if person is not None:
            party = party._replace(entities=party.entities - {person.number})
            if not party.sort and _of_state(person) and not self._leads(person, party):
                party = party._replace(sort="state")
            if not _official(person) and party.sort != "irregular":
                party = party._replace(sort="")
        spoken_for = person is not None and person.number in self._speaking and (party.people or party.entities)
        return party if party.sort or party.sides or spoken_for else None

    def _leads(self, person: Entity, party: Party) -> bool:
        """True of the president of a union, who is no state's."""
        return person.number in self._speaking and bool(party.people)

    def rebels(self) -> frozenset[int]:
        """The bodies that the article has rebels of, else the one movement of an article that has rebels."""
        if self._rebels is None:
            found = (rebels_at(self.layers, token) for token in self.layers.tokens.positions("person"))
            told = frozenset(number for numbers in found for number in numbers)
            self._rebels = told or movement(self.layers)
        return self._rebels

    @cached_property
    def sole(self) -> bool:
        """True where the article tells of one armed group at most, so that its rebels are that group's."""
        groups = {e.number for e in self.layers.entities.all if e.kind == "group" and e.named}
        return len(groups | self.rebels()) <= 1

    def sides_of(self, body: Entity) -> frozenset[Side]:
        """The sides of a body, by all that it is called."""
        if body.number not in self._bodies:
            found: list[Side] = []
            for mention in body.links[: 2 * _MENTIONS]:
                group = self.layers.phrases.noun_at.get(mention.head)
                if group is not None and mention.form != "pronoun":
                    first, last = described(self.layers, group)
                    found += [side for t in range(first, last) for side in sides_at(self.layers, t)]
            self._bodies[body.number] = one_an_axis(found)
        return self._bodies[body.number]

    def _described_as(self, person: Entity, first: int, last: int) -> Party:
        """The party that the tokens ``[first, last)`` tell of a person, "the movement" being that of the rebels."""
        party = party_of(self.layers, first, last)
        words = self.layers.tokens.words[first:last]
        if any(map(_speaks, words)) or (
            any(w.fold in _LEADERS for w in words) and any(w.fold in _UNIONS for w in words)
        ):
            self._speaking.add(person.number)
        if any(self.layers.tokens.words[t].fold in RISEN for t in range(first, last)) and self.rebels():
            party = party._replace(entities=party.entities | self.rebels(), sort="irregular")
        if party.sort or party.sides or party.entities - {person.number}:
            self._grounds.setdefault(person.number, (first, last))
        return party

    def grounds(self, entity: Entity | None) -> Tokens | None:
        """The tokens that first tell for whom a person speaks."""
        return self._grounds.get(entity.number) if entity is not None else None

    def _told_to_speak_for(self, person: Entity) -> list[Tokens]:
        if self._mandates is None:
            self._mandates = mandates(self.layers)
        return self._mandates.get(person.number, [])

    def _of_person(self, person: Entity) -> Party | None:
        """The party of a person, by affiliation and by the words around the name."""
        layers = self.layers
        found: list[Party] = []
        for mention in [m for m in person.links if m.form != "pronoun"][:_MENTIONS]:
            group = layers.phrases.noun_at.get(mention.head)
            if group is None:
                continue
            first, last = described(layers, group)
            if _outside(layers, first, last):
                return None
            found.append(self._described_as(person, first, last))
        for first, last in self._told_to_speak_for(person):
            found.append(self._described_as(person, first, last))
        if person.affiliation is not None:
            body = layers.entities.all[person.affiliation]
            countries = frozenset({body.country} if body.country is not None else ())
            found.append(
                Party(
                    entities=frozenset({body.number}), countries=countries, sort=sort_of(layers, body),
                    sides=self.sides_of(body),
                )
            )  # fmt: skip
        merged = Party(
            entities=frozenset(n for p in found for n in p.entities),
            countries=frozenset(c for p in found for c in p.countries),
            sort=next((s for s in ("irregular", "state") if any(p.sort == s for p in found)), ""),
            sides=one_an_axis(side for p in found for side in p.sides),
            people=frozenset(noun for p in found for noun in p.people),
        )
        return self._settled(merged, person)


def _speaks(word: Word) -> bool:
    """True of spokesman, spokeswoman, and so on."""
    return word.title is not None and word.title.kind == "spokes"


#: Who speaks for a body of people: "president of the vendors' union".
_LEADERS = frozenset({"president", "leader", "chairman", "chairwoman", "chair", "head", "secretary", "boss"})
_UNIONS = frozenset({"union", "association", "federation", "league", "guild", "society", "cooperative", "alliance"})


def _outside(layers: Layers, first: int, last: int) -> bool:
    """True of words that put a speaker outside the side: "former", and "opposition" unless they name rebels."""
    found = [s for t in range(first, last) if (s := loaded("outsider").get(layers.tokens.words[t].fold)) is not None]
    if not found:
        return False
    return any(s.of == "any" for s in found) or party_of(layers, first, last).sort != "irregular"


def described(layers: Layers, group: NounGroup) -> tuple[int, int]:
    """The tokens of a name's group with its apposition: "the landlord, Kern AG", "Ada Kern, a union organiser"."""
    words, noun_at = layers.tokens.words, layers.phrases.noun_at
    first, last = group.first, chained(layers, group)
    before = noun_at.get(first - 2) if first >= 2 and words[first - 1].text == "," else None
    if before is not None and before.last == first - 1 and words[before.first].tags & (Tag.DET | Tag.POSS):
        first = before.first
    after = noun_at.get(last + 1) if last + 1 < len(words) and words[last].text == "," else None
    if after is not None and after.first == last + 1 and (words[after.first].tags & Tag.DET or words[after.head].title):
        last = chained(layers, after)
    return first, last


def _of_state(person: Entity) -> bool:
    return any(t.kind in _OF_STATE and not t.title.startswith("former") for t in person.titles)


def _official(person: Entity) -> bool:
    return any(t.kind in _OFFICIAL and not t.title.startswith("former") for t in person.titles)
