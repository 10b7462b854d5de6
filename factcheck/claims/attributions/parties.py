"""Parties: which armed or political side a group of words names, whoever the words are said of."""

import attrs

from factcheck.claims.claim import Party
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
    irregular = "irregular" in sorts
    return Party(
        entities=frozenset(e.number for e in entities),
        countries=frozenset(e.country for e in entities if e.country is not None),
        sort="irregular" if irregular else "state" if "state" in sorts else "",
        own=any(w.fold in _OWN or w.fold in ("we", "us", "ours") for w in words),
    )


def party_of_group(layers: Layers, group: NounGroup) -> Party:
    """The party of a noun group and of the groups chained on by "of"."""
    last = group.last
    words = layers.tokens.words
    while (
        last + 1 < len(words) and words[last].fold == "of" and (of := layers.phrases.noun_at.get(last + 1)) is not None
    ):
        if of.first != last + 1:
            break
        last = of.last
    return party_of(layers, group.first, last)


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


@attrs.define
class Spokesmen:
    """For which party each speaker speaks; worked out once a speaker."""

    layers: Layers
    _known: dict[int, Party | None] = attrs.field(factory=dict)

    def party(self, first: int, last: int, entity: Entity | None) -> Party | None:
        """The party of a speaker phrase on ``[first, last)``; None when it speaks for none that is known."""
        layers = self.layers
        if _outside(layers, first, last):
            return None
        if entity is None or entity.kind != "person":
            return self._settled(party_of(layers, first, last))
        if entity.number not in self._known:
            self._known[entity.number] = self._of_person(entity)
        known = self._known[entity.number]
        return known if known is not None else self._settled(party_of(layers, first, last), person=entity)

    def _settled(self, party: Party, person: Entity | None = None) -> Party | None:
        if person is not None:
            party = attrs.evolve(party, entities=party.entities - {person.number})
            if not _official(person) and party.sort != "irregular":
                return None
        return party if party.sort else None

    def _of_person(self, person: Entity) -> Party | None:
        """The party of a person, by affiliation and by the words around the name."""
        layers = self.layers
        found: list[Party] = []
        for mention in [m for m in person.links if m.form != "pronoun"][:_MENTIONS]:
            group = layers.phrases.noun_at.get(mention.head)
            if group is None:
                continue
            if _outside(layers, group.first, group.last):
                return None
            found.append(party_of(layers, group.first, group.last))
        if person.affiliation is not None:
            body = layers.entities.all[person.affiliation]
            countries = frozenset({body.country} if body.country is not None else ())
            found.append(Party(entities=frozenset({body.number}), countries=countries, sort=_sort_of(layers, body)))
        merged = Party(
            entities=frozenset(n for p in found for n in p.entities),
            countries=frozenset(c for p in found for c in p.countries),
            sort=next((s for s in ("irregular", "state") if any(p.sort == s for p in found)), ""),
        )
        return self._settled(merged, person)


def _outside(layers: Layers, first: int, last: int) -> bool:
    """True of words that put a speaker outside the side: "former", and "opposition" unless they name rebels."""
    found = [s for t in range(first, last) if (s := loaded("outsider").get(layers.tokens.words[t].fold)) is not None]
    if not found:
        return False
    return any(s.of == "any" for s in found) or party_of(layers, first, last).sort != "irregular"


def _official(person: Entity) -> bool:
    return any(t.kind in _OFFICIAL and not t.title.startswith("former") for t in person.titles)
