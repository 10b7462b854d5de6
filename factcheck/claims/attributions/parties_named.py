"""Parties named: which armed or political side a group of words names, whoever the words are said of."""

from collections.abc import Iterable

from factcheck.claims.claim import Party
from factcheck.lexicon.actors import actor_noun
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.sides import Side, axis_of, side_order, sides_named
from factcheck.lexicon.stances import last_part, loaded
from factcheck.lexicon.word import Word
from factcheck.lexicon.wordnet import kind_of
from factcheck.reading.entities import Entity
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers

STATE = frozenset({"government", "ministry", "military", "police", "legislature"})
_FORCES = frozenset({"force", "forces", "troops"})
_OWN = frozenset({"our", "its", "their", "his", "my"})


def party_of(layers: Layers, first: int, last: int) -> Party:
    """The party named on the tokens ``[first, last)``: its entities and countries, state or irregular."""
    entities = layers.entities.within(first, last)
    words = layers.tokens.words[first:last]
    sorts = [s for e in entities if (s := sort_of(layers, e))] + [
        s for t in range(first, last) if (s := _sort(layers, t))
    ]
    irregular = "irregular" in sorts and not _abused(layers, first, last)
    found = [side for t in range(first, last) for side in sides_at(layers, t)]
    return Party(
        sides=one_an_axis(found),
        people=frozenset(w.fold for w in words if _people(w)),
        entities=frozenset(e.number for e in entities),
        countries=frozenset(e.country for e in entities if e.country is not None),
        sort="irregular" if irregular else "state" if "state" in sorts else "",
        own=any(w.fold in _OWN or w.fold in ("we", "us", "ours") for w in words),
    )


def _people(word: Word) -> bool:
    """True of a plural noun for people, by the table or by its ending: hoteliers."""
    if word.person is not None:
        return word.person.plural
    if not word.tags & Tag.NOUN or not word.fold.endswith("s"):
        return False
    return actor_noun(word) == "people" or kind_of(word.fold) == "person"


def party_of_group(layers: Layers, group: NounGroup) -> Party:
    """The party of a noun group and of the groups chained on by "of"."""
    return party_of(layers, group.first, chained(layers, group))


def chained(layers: Layers, group: NounGroup) -> int:
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


def sides_at(layers: Layers, token: int) -> tuple[Side, ...]:
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
    return "irregular" if organisation[1].kind == "armed-group" else "state" if organisation[1].kind in STATE else ""


def sort_of(layers: Layers, entity: Entity) -> str:
    """State for a country; for a body as its first mention says."""
    if entity.kind == "country":
        return "state"
    if entity.kind in ("group", "organisation"):
        first = entity.links[0]
        return next((s for t in range(first.first, first.last) if (s := _sort(layers, t))), "")
    return ""
