"""Parties: which armed or political side a group of words names, whoever the words are said of."""

from collections.abc import Iterable

import attrs

from factcheck.claims.claim import Party
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.sides import Side, axis_of, side_order, sides_named
from factcheck.lexicon.stances import last_part, loaded
from factcheck.reading.entities import Entity
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers

_STATE = frozenset({"government", "ministry", "military", "police", "legislature"})
_FORCES = frozenset({"force", "forces", "troops"})
_OWN = frozenset({"our", "its", "their", "his", "my"})
#: Offices whose holders speak for a country or its forces.
_OFFICIAL = frozenset({"spokes", "government", "military", "police", "diplomatic"})
_MENTIONS = 4


def party_of(layers: Layers, first: int, last: int) -> Party:
    """The party named on the tokens ``[first, last)``: its entities and countries, state or irregular."""
    entities = layers.entities.within(first, last)
    words = layers.tokens.words[first:last]
    sorts = [s for e in entities if (s := _sort_of(layers, e))] + [
        s for t in range(first, last) if (s := _sort(layers, t))
    ]
    irregular = "irregular" in sorts and not _abused(layers, first, last)
    found = [side for t in range(first, last) for side in _sides_at(layers, t)]
    return Party(
        sides=one_an_axis(found),
        people=frozenset(w.fold for w in words if w.person is not None and w.person.plural),
        entities=frozenset(e.number for e in entities),
        countries=frozenset(e.country for e in entities if e.country is not None),
        sort="irregular" if irregular else "state" if "state" in sorts else "",
        own=any(w.fold in _OWN or w.fold in ("we", "us", "ours") for w in words),
    )


def party_of_group(layers: Layers, group: NounGroup) -> Party:
    """The party of a noun group and of the groups chained on by "of"."""
    return party_of(layers, group.first, _chained(layers, group))


def _chained(layers: Layers, group: NounGroup) -> int:
    """Where a group ends with those that "of" chains to it."""
    last = group.last
    words = layers.tokens.words
    while (
        last + 1 < len(words) and words[last].fold == "of" and (of := layers.phrases.noun_at.get(last + 1)) is not None
    ):
        if of.first != last + 1:
            break
        last = of.last
    return last


def _sides_at(layers: Layers, token: int) -> tuple[Side, ...]:
    """The sides that a word names, or two that stand together: "prison officer"."""
    words = layers.tokens.words
    two = f"{words[token].fold} {words[token + 1].fold}" if token + 1 < len(words) else ""
    return sides_named(two) or sides_named(words[token].fold)


def one_an_axis(sides: Iterable[Side]) -> frozenset[Side]:
    """Of several sides on one axis the one that the table has first: a union boss is of the union."""
    order, kept = side_order(), dict[str, Side]()
    for side in sorted(sides, key=order.__getitem__):
        kept.setdefault(axis_of(side), side)
    return frozenset(kept.values())


def _abused(layers: Layers, first: int, last: int) -> bool:
    """True of "the terrorists of the army": a state's men, whoever calls them by a word that is used of its foes."""
    words = layers.tokens.words
    sorts = [(s, loaded("noun").get(last_part(words[t].fold))) for t in range(first, last) if (s := _sort(layers, t))]
    states = any(sort == "state" for sort, _ in sorts) and not any(w.capital for w in words[first:last])
    return states and all(sort == "state" or (called and called.weight > 1) for sort, called in sorts)


def _sort(layers: Layers, token: int) -> str:
    """State or irregular, by a common noun: soldiers and ministries, rebels and militants."""
    word = layers.tokens.words[token]
    called = loaded("noun").get(last_part(word.fold))
    if called is not None and called.of in ("state", "irregular"):
        return called.of
    found = layers.tokens.entry(token, "person")
    kind = found[1].kind if found is not None else ""
    if kind == "fighter":
        return "irregular"
    if kind in ("soldier", "police") or word.fold in _FORCES:
        return "state"
    organisation = layers.tokens.entry(token, "organisation")
    if organisation is None:
        return ""
    return "irregular" if organisation[1].kind == "armed-group" else "state" if organisation[1].kind in _STATE else ""


def _sort_of(layers: Layers, entity: Entity) -> str:
    """State for a country; for a body as its first mention says."""
    if entity.kind == "country":
        return "state"
    if entity.kind in ("group", "organisation"):
        first = entity.links[0]
        return next((s for t in range(first.first, first.last) if (s := _sort(layers, t))), "")
    return ""


def _is_fighter(layers: Layers, token: int) -> bool:
    person = layers.tokens.words[token].person
    return person is not None and person.kind == "fighter" and not _abuses(layers, token)


def _abuses(layers: Layers, token: int) -> bool:
    return last_part(layers.tokens.words[token].fold) in loaded("noun")


def rebels_at(layers: Layers, token: int) -> frozenset[int]:
    """The bodies that fighters are told to be of: "rebels of the River Front", "River Front fighters"."""
    group = layers.phrases.noun_at.get(token) if _is_fighter(layers, token) else None
    if group is None or group.head != token:
        return frozenset()
    beside = layers.entities.within(group.first, _chained(layers, group))
    return frozenset(e.number for e in beside if e.kind in _ARMED and e.named)


_ARMED = frozenset({"group", "organisation"})


def _foe_of_state(layers: Layers) -> frozenset[int]:
    """The one body that a sentence about war or peace names beside a state, in an article that speaks of rebels."""
    if not any(_is_fighter(layers, token) for token in layers.tokens.positions("person")):
        return frozenset()
    found: set[int] = set()
    for sentence in layers.sentences.all:
        words = layers.tokens.words[sentence.first : sentence.last]
        if any(event.event in _WARFARE for word in words for event in word.events):
            beside = layers.entities.within(sentence.first, sentence.last)
            if any(e.kind == "country" for e in beside):
                found |= {e.number for e in beside if e.kind in _ARMED and e.named and not _governs(layers, e)}
    return frozenset(found) if len(found) == 1 else frozenset()


_WARFARE = frozenset({"ceasefire", "war", "battle"})


def _governs(layers: Layers, body: Entity) -> bool:
    """True of ministries, armies and alliances of states."""
    head = layers.tokens.words[body.links[0].head]
    sort = head.organisation.kind if head.organisation is not None else ""
    return sort in (_STATE - {"military"}) or body.country is not None


@attrs.define
class Spokesmen:
    """For which party each speaker speaks; worked out once a speaker."""

    layers: Layers
    _known: dict[int, Party | None] = attrs.field(factory=dict)
    _bodies: dict[int, frozenset[Side]] = attrs.field(factory=dict)
    _rebels: frozenset[int] | None = None

    def party(self, first: int, last: int, entity: Entity | None) -> Party | None:
        """The party of a speaker phrase on ``[first, last)``; None when it speaks for none that is known."""
        layers = self.layers
        if _outside(layers, first, last):
            return _opposing(party_of(layers, first, last))
        if entity is None or entity.kind != "person":
            return self._settled(party_of(layers, first, last))
        if entity.number not in self._known:
            self._known[entity.number] = self._of_person(entity)
        known = self._known[entity.number]
        return known if known is not None else self._settled(party_of(layers, first, last), person=entity)

    def _settled(self, party: Party, person: Entity | None = None) -> Party | None:
        if party.entities & self.rebels():
            party = attrs.evolve(party, sort="irregular")
        if person is not None:
            party = attrs.evolve(party, entities=party.entities - {person.number})
            if not _official(person) and party.sort != "irregular":
                party = attrs.evolve(party, sort="")
        return party if party.sort or party.sides else None

    def rebels(self) -> frozenset[int]:
        """The bodies that the article has rebels of, else the one that makes war or peace with the state."""
        if self._rebels is None:
            found = (rebels_at(self.layers, token) for token in self.layers.tokens.positions("person"))
            self._rebels = frozenset(number for numbers in found for number in numbers) or _foe_of_state(self.layers)
        return self._rebels

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
                    found += [side for t in range(first, last) for side in _sides_at(self.layers, t)]
            self._bodies[body.number] = one_an_axis(found)
        return self._bodies[body.number]

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
                return _opposing(party_of(layers, first, last))
            found.append(party_of(layers, first, last))
        if person.affiliation is not None:
            body = layers.entities.all[person.affiliation]
            countries = frozenset({body.country} if body.country is not None else ())
            found.append(
                Party(
                    entities=frozenset({body.number}), countries=countries, sort=_sort_of(layers, body),
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


def _outside(layers: Layers, first: int, last: int) -> bool:
    """True of words that put a speaker outside the side: "former", and "opposition" unless they name rebels."""
    found = [s for t in range(first, last) if (s := loaded("outsider").get(layers.tokens.words[t].fold)) is not None]
    if not found:
        return False
    return any(s.of == "any" for s in found) or party_of(layers, first, last).sort != "irregular"


def described(layers: Layers, group: NounGroup) -> tuple[int, int]:
    """The tokens of a name's group with its apposition: "the landlord, Kern AG", "Ada Kern, a union organiser"."""
    words, noun_at = layers.tokens.words, layers.phrases.noun_at
    first, last = group.first, _chained(layers, group)
    before = noun_at.get(first - 2) if first >= 2 and words[first - 1].text == "," else None
    if before is not None and before.last == first - 1 and words[before.first].tags & (Tag.DET | Tag.POSS):
        first = before.first
    after = noun_at.get(last + 1) if last + 1 < len(words) and words[last].text == "," else None
    if after is not None and after.first == last + 1 and words[after.first].tags & Tag.DET:
        last = _chained(layers, after)
    return first, last


def _opposing(party: Party) -> Party | None:
    """Who is named with a side as its opponent speaks for the opposition, if for anybody."""
    sides = frozenset(side for side in party.sides if side == "politics:opposition")
    return Party(sides=sides) if sides else None


def _official(person: Entity) -> bool:
    return any(t.kind in _OFFICIAL and not t.title.startswith("former") for t in person.titles)
