"""Whether two places can be one: where one lies in the other, or the text does not tell, they can."""

from collections.abc import Iterator
from functools import cache

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.comparison.events.main_event import main_events, recalled
from factcheck.comparison.events.placed_happenings import placed_happenings
from factcheck.comparison.identity import same_event
from factcheck.comparison.joined import joined, refers
from factcheck.comparison.times.occasions import one_occasion
from factcheck.lexicon.entries import PlaceName, Tag
from factcheck.lexicon.occasions import occasions
from factcheck.lexicon.sites import sites
from factcheck.lexicon.stages import stage_words
from factcheck.reading.entities import Entity
from factcheck.reading.statements import Statement

_PLACE = frozenset({"place", "number"})
#: Pairs that are looked at among the claims of one class, from each claim on.
_REACH = 12


def placed_apart(article: Article) -> Iterator[tuple[EventClaim, EventClaim, tuple[str, ...]]]:
    """Pairs of claims that put one event in two places, in text order, each claim in one pair at most."""
    taken: set[int] = set()
    happened = article.once(placed_happenings)
    told = (article.event_classes | happened.keys()) & _of_one_place().keys()
    for name in sorted(told, key=_of_one_place().__getitem__):
        known = (*article.events_of((name,)), *happened.get(name, ()))
        claims = sorted((c for c in known if c.places and _stands(c)), key=_at)
        if len(claims) < 2:
            continue
        claims = [c for c in claims if not _named_after(c, article) and not _ranked_in(c, article)]
        for i, a in enumerate(claims):
            for b in article.compared(claims[i + 1 : i + 1 + _REACH]):
                if (
                    {a.at, b.at} & taken
                    or _turned_round(a, b)
                    or _told_apart(a, b, article)
                    or _each_of_its_place(a, b, claims, article)
                    or _of_then(b, article)
                    or not apart(a, b, article)
                ):
                    continue
                reasons = () if _contests(a, b, name, article) else _one_event(a, b, name, article)
                if reasons:
                    taken |= {a.at, b.at}
                    yield a, b, reasons
    yield from _main_event_elsewhere(article, taken)


def _main_event_elsewhere(
    article: Article, taken: set[int]
) -> Iterator[tuple[EventClaim, EventClaim, tuple[str, ...]]]:
    """The event of the lead with a later mention that puts it elsewhere; of a place that is another event's, none."""
    placed = [c for c in article.once(main_events) if c.places and not _named_after(c, article)]
    for later in recalled(article) if placed else ():
        told = {later.at, *(c.at for c in placed)}
        known = {n for c in article.events_of(later.classes) if c.at not in told for n in c.places}
        if later.at in taken or known & later.places or _named_after(later, article) or _of_then(later, article):
            continue
        if all(apart(c, later, article) for c in placed):
            taken |= {placed[-1].at, later.at}
            yield placed[-1], later, ("the article is about one such event",)


def _at(claim: EventClaim) -> int:
    return claim.at


@cache
def _of_one_place() -> dict[str, int]:
    """The classes of events that are in one place each, with their rank."""
    return {name: rank for rank, name in enumerate(dict.fromkeys((*occasions(), *sorted(sites("event")))))}


def _one_event(a: EventClaim, b: EventClaim, name: str, article: Article) -> tuple[str, ...]:
    """Why two claims of a class are one event; of events that recur, only what refers back to the one that is told."""
    if name in occasions():
        return one_occasion(a, b, name, article, ignoring=_PLACE)
    later = max(a, b, key=lambda c: c.at)
    recalled = later.pos == "noun" and later.definite and not later.plural
    if not recalled or article.tells_several({name}) or later.modifiers & ordinal_words():
        return ()
    if not (a.participants & b.participants) and len([c for c in article.events_of((name,)) if c.places]) > _PAIR:
        return ()
    identity = same_event(a, b, article, ignoring=_PLACE)
    return identity.reasons if identity.same else ()


def _contests(a: EventClaim, b: EventClaim, name: str, article: Article) -> bool:
    """True of wins that may be two: in the districts of one election, or not of the same two sides."""
    if name not in sites("contest"):
        return False
    if article.event_classes & sites("spread"):
        return True
    shared = a.participants & b.participants
    return bool(shared) and len(shared) < len(a.participants | b.participants)


#: Where more mentions of a class name places, they are of several events.
_PAIR = 2


def ordinal_words() -> frozenset[str]:
    """Words before a noun that count events off: "the first clash"."""
    return stage_words("occasion") | stage_words("stage")


def _stands(claim: EventClaim) -> bool:
    return claim.factual and claim.status not in ("possible", "cancelled")


def _turned_round(a: EventClaim, b: EventClaim) -> bool:
    """True when the one who does it in one claim is whom it is done to in the other."""
    differ = a.patient_head and b.patient_head and a.patient_head != b.patient_head
    if differ and (a.patient_head == b.agent_head or b.patient_head == a.agent_head):
        return True
    return bool(a.agents & b.patients or a.patients & b.agents) and not (a.agents & b.agents or a.patients & b.patients)


def _told_apart(a: EventClaim, b: EventClaim, article: Article) -> bool:
    """True of "a blast in Kano" and "the blasts in Kaduna", and of one blast each: blows fall in several places."""
    if a.pos == b.pos == "noun" and a.plural != b.plural:
        return True
    if b.pos != "noun" or b.domain not in _BLOWS or a.participants & b.participants:
        return False
    return not b.definite or article.tells_several(a.classes & b.classes) or a.plural


def _each_of_its_place(a: EventClaim, b: EventClaim, claims: list[EventClaim], article: Article) -> bool:
    """True of "the protest in Paris" and "the protest in Lyon", where no clause before tells of one protest."""
    return all(_of_its_place(c, article) for c in (a, b)) and not any(c.at < min(a.at, b.at) for c in claims)


def _of_its_place(claim: EventClaim, article: Article) -> bool:
    """True of a definite noun right behind which its place tells which one is meant."""
    group = article.layers.phrases.noun_at.get(claim.at) if claim.pos == "noun" else None
    place = joined(group, article) if group is not None and refers(group, article) else None
    return place is not None and article.layers.entities.by_token.get(place.head) in claim.places


def _of_then(claim: EventClaim, article: Article) -> bool:
    """True of "the fire" right behind "a similar fire killed nine people in 2007": it may be that one."""
    sentences, number = article.sentences, article.layers.sentences.index(claim.at)
    if number == 0 or sentences[number - 1].paragraph != sentences[number].paragraph:
        return False
    before = (c for c in article.events_of(claim.classes) if article.layers.sentences.index(c.at) == number - 1)
    return any(t.year is not None and not t.relative for c in before for t in c.times)


_BLOWS = frozenset({"violence", "disaster"})


def _named_after(claim: EventClaim, article: Article) -> bool:
    """True of "the Turin summit": the place before the noun is part of a name, wherever it is held."""
    group = article.layers.phrases.noun_at.get(claim.at) if claim.pos == "noun" else None
    if group is None:
        return False
    return any(article.layers.entities.by_token.get(t) in claim.places for t in range(group.first, group.head))


def _ranked_in(claim: EventClaim, article: Article) -> bool:
    """True of "the worst in Bihar for years": the place is that of all with which the event is compared."""
    statement, layers = claim.statement, article.layers
    if statement is None:
        return False
    words, noun_at = layers.tokens.words, layers.phrases.noun_at
    for token in range(statement.first + 2, statement.last):
        if layers.entities.by_token.get(token) in claim.places and words[token - 1].tags & Tag.PREP:
            group = noun_at.get(token - 2)
            if group is not None and any(words[t].rank is not None for t in range(group.first, group.last)):
                return True
    return False


def apart(a: EventClaim, b: EventClaim, article: Article) -> bool:
    """True when no place of one claim can be, hold or lie in a place of the other, in different sentences."""
    if not (a.voice.own or b.voice.own or a.voice.key == b.voice.key):
        return False
    return apart_in(a.places, b.places, (a.statement, b.statement), article)


def apart_in(
    one: frozenset[int], two: frozenset[int], clauses: tuple[Statement | None, Statement | None], article: Article
) -> bool:
    """True when no place of one clause can be, hold or lie in a place of the other, in different sentences."""
    if clauses[0] is not None and clauses[1] is not None and clauses[0].sentence == clauses[1].sentence:
        return False
    entities = article.layers.entities.all
    first, second = ([entities[n] for n in sorted(numbers) if entities[n].kind in _GROUND] for numbers in (one, two))
    pairs = [(x, y) for x in first for y in second]
    return not any(_meet(x, y, article) for x, y in pairs) and any(_two(x, y, article) for x, y in pairs)


def _meet(a: Entity, b: Entity, article: Article) -> bool:
    return a.number == b.number or linked(a, b, article)


def _two(a: Entity, b: Entity, article: Article) -> bool:
    """True of two places that the tables or their names show to lie apart."""
    places = article.once(_place, a.number), article.once(_place, b.number)
    countries = [
        e.country or (p.country if p is not None else None) or _capital_of(e, article)
        for e, p in zip((a, b), places, strict=True)
    ]
    if None not in countries and countries[0] != countries[1]:
        return True
    sizes = [_size(e, p, article) for e, p in zip((a, b), places, strict=True)]
    return (sizes[0] == sizes[1] and sizes[0] in _LEVELS) or sorted(sizes) in (["", "city"], ["", "island"])


def _capital_of(entity: Entity, article: Article) -> str | None:
    country = article.layers.tokens.words[entity.links[0].first].country
    return country.country if country is not None and len(entity.links) else None


#: Kinds of places of which none lies in another.
_LEVELS = frozenset({"city", "island", "street", "venue", ""})


_GROUND = frozenset({"place", "country"})


def _size(entity: Entity, place: PlaceName | None, article: Article) -> str:
    """What a place is as far as the tables know: city, island, region ..., "" where they do not know it."""
    if entity.kind == "country":
        return "country"
    if place is not None:
        return place.kind
    return article.once(_called, entity.number) or kind_by_name(entity.name)


def _called(article: Article, place: int) -> str:
    """The kind of place that the text itself tells: "the island of Elba", "the town of Harlow"."""
    words = article.layers.tokens.words
    for mention in article.layers.entities.all[place].links:
        if mention.first > 1 and words[mention.first - 1].fold == "of":
            noun = words[mention.first - 2].fold
            if noun in sites("town"):
                return "city"
            if noun in sites("island"):
                return "island"
    return ""


def kind_by_name(name: str) -> str:
    """The kind of place that the last word of a name tells: street, venue; "" for none."""
    last = name.split(" ")[-1].lower()
    if last in sites("street") or last.endswith(tuple(sites("street-end"))):
        return "street"
    return "venue" if last in sites("venue") else ""


def _place(article: Article, entity: int) -> PlaceName | None:
    for mention in article.layers.entities.all[entity].links:
        found = article.layers.tokens.entry(mention.first, "place")
        if found is not None:
            place: PlaceName = found[1]
            return place
    return None


def linked(a: Entity, b: Entity, article: Article) -> bool:
    """True when a sentence sets one beside the other: "Yauri, in Espinar", "the Espinar town of Yauri"."""
    index = article.layers.sentences.index
    for mention in a.links[:_OFTEN]:
        for m in b.links_within(mention.first - _NEAR, mention.last + _BESIDE + 1):
            beside = max(mention.first, m.first) - min(mention.last, m.last) <= _BESIDE
            if beside and index(mention.first) == index(m.first):
                return True
    return False


#: So many mentions of a place are looked at: how two places lie is told early.
_OFTEN = 40
#: So many tokens between two names of places are a sign that the text says how they lie to each other.
_BESIDE = 8
#: So many tokens back a name begins that may end beside another.
_NEAR = 24
