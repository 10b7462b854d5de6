"""Whether two places can be one: where one lies in the other, or the text does not tell, they can."""

from bisect import bisect_left
from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.comparison.times.occasions import one_occasion
from factcheck.lexicon.entries import PlaceName
from factcheck.lexicon.occasions import occasions
from factcheck.reading.entities import Entity

_PLACE = frozenset({"place", "number"})
#: Pairs that are looked at among the claims of one class, from each claim on.
_REACH = 12


def placed_apart(article: Article) -> Iterator[tuple[EventClaim, EventClaim, tuple[str, ...]]]:
    """Pairs of claims that put one event in two places, in text order, each claim in one pair at most."""
    taken: set[int] = set()
    for name in occasions():
        claims = [c for c in article.events_of((name,)) if c.places and _stands(c) and not _named_after(c, article)]
        for i, a in enumerate(claims):
            for b in claims[i + 1 : i + 1 + _REACH]:
                if {a.at, b.at} & taken or _turned_round(a, b) or _told_apart(a, b) or not apart(a, b, article):
                    continue
                reasons = one_occasion(a, b, name, article, ignoring=_PLACE)
                if reasons:
                    taken |= {a.at, b.at}
                    yield a, b, reasons


def _stands(claim: EventClaim) -> bool:
    return claim.certainty == "asserted" and not claim.negated and claim.status not in ("possible", "cancelled")


def _turned_round(a: EventClaim, b: EventClaim) -> bool:
    """True when the one who does it in one claim is whom it is done to in the other."""
    differ = a.patient_head and b.patient_head and a.patient_head != b.patient_head
    if differ and (a.patient_head == b.agent_head or b.patient_head == a.agent_head):
        return True
    return bool(a.agents & b.patients or a.patients & b.agents) and not (a.agents & b.agents or a.patients & b.patients)


def _told_apart(a: EventClaim, b: EventClaim) -> bool:
    """True of "a blast in Kano" and "the blasts in Kaduna", and of one blast each: blows fall in several places."""
    if a.pos == b.pos == "noun" and a.plural != b.plural:
        return True
    return b.pos == "noun" and b.domain in _BLOWS and not a.participants & b.participants


_BLOWS = frozenset({"violence", "disaster"})


def _named_after(claim: EventClaim, article: Article) -> bool:
    """True of "the Turin summit": the place before the noun is part of a name, wherever it is held."""
    group = article.layers.phrases.noun_at.get(claim.at) if claim.pos == "noun" else None
    if group is None:
        return False
    return any(article.layers.entities.by_token.get(t) in claim.places for t in range(group.first, group.head))


def apart(a: EventClaim, b: EventClaim, article: Article) -> bool:
    """True when no place of one claim can be, hold or lie in a place of the other, in different sentences."""
    if a.statement is not None and b.statement is not None and a.statement.sentence == b.statement.sentence:
        return False
    if not (a.voice.own or b.voice.own or a.voice.key == b.voice.key):
        return False
    entities = article.layers.entities.all
    return all(_two(entities[i], entities[j], article) for i in a.places for j in b.places)


def _two(a: Entity, b: Entity, article: Article) -> bool:
    """True of two places that the tables or the text show to lie apart."""
    if a.number == b.number or a.kind not in _GROUND or b.kind not in _GROUND or linked(a, b):
        return False
    kinds = _place(a, article), _place(b, article)
    countries = [
        e.country or (p.country if p is not None else None) or None for e, p in zip((a, b), kinds, strict=True)
    ]
    if None not in countries and countries[0] != countries[1]:
        return True
    sizes = [_size(e, p) for e, p in zip((a, b), kinds, strict=True)]
    return (sizes[0] == sizes[1] and sizes[0] in ("city", "island", "")) or sorted(sizes) == ["", "city"]


_GROUND = frozenset({"place", "country"})


def _size(entity: Entity, place: PlaceName | None) -> str:
    """What a place is as far as the tables know: city, island, region ..., "" where they do not know it."""
    if entity.kind == "country":
        return "country"
    return place.kind if place is not None else ""


def _place(entity: Entity, article: Article) -> PlaceName | None:
    for mention in entity.links:
        found = article.layers.tokens.entry(mention.first, "place")
        if found is not None:
            place: PlaceName = found[1]
            return place
    return None


def linked(a: Entity, b: Entity) -> bool:
    """True when the text sets one beside the other: "Yauri, in Espinar", "the Espinar town of Yauri"."""
    starts = [m.first for m in b.links]
    for mention in a.links:
        at = bisect_left(starts, mention.first)
        near = b.links[max(at - 1, 0) : at + 1]
        if any(max(mention.first, m.first) - min(mention.last, m.last) <= _BESIDE for m in near):
            return True
    return False


#: So many tokens between two names of places are a sign that the text says how they lie to each other.
_BESIDE = 8
