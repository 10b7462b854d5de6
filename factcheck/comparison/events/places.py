"""Whether two places can be one: where one lies in the other, or the text does not tell, they can."""

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.lexicon.entries import PlaceName
from factcheck.lexicon.sites import sites
from factcheck.reading.entities import Entity
from factcheck.reading.statements import Statement


def apart(a: EventClaim, b: EventClaim, article: Article) -> bool:
    """True when no place of one claim can be, hold or lie in a place of the other, in different sentences.

    Where a blow fell is told of the county, then of the village, then of the crossroads, few of which the tables know.
    """
    if not (a.voice.own or b.voice.own or a.voice.key == b.voice.key):
        return False
    narrows = not _LOCAL.isdisjoint((a.domain, b.domain))
    return apart_in(a.places, b.places, (a.statement, b.statement), article, narrows=narrows)


#: Domains of blows, and of all events that local news places ever more closely.
BLOWS = frozenset({"violence", "disaster"})
_LOCAL = BLOWS | {"life", "police", "court", "crime", "health"}


def apart_in(
    one: frozenset[int],
    two: frozenset[int],
    clauses: tuple[Statement | None, Statement | None],
    article: Article,
    *,
    narrows: bool = False,
) -> bool:
    """True when no place of one clause can be, hold or lie in a place of the other, in different sentences.

    With ``narrows`` a place that no table knows may lie in any other.
    """
    if clauses[0] is not None and clauses[1] is not None and clauses[0].sentence == clauses[1].sentence:
        return False
    entities = article.layers.entities.all
    first, second = ([entities[n] for n in sorted(numbers) if entities[n].kind in _GROUND] for numbers in (one, two))
    pairs = [(x, y) for x in first for y in second]
    if any(_meet(x, y, article) for x, y in pairs):
        return False
    return any(_two(x, y, article, narrows=narrows) for x, y in pairs)


def _meet(a: Entity, b: Entity, article: Article) -> bool:
    if a.number == b.number or linked(a, b, article):
        return True
    short, long = sorted((a.name.split(), b.name.split()), key=len)
    return long[: len(short)] == short  # "Leeds", "Leeds Central Station"


def _two(a: Entity, b: Entity, article: Article, *, narrows: bool) -> bool:
    """True of two places that the tables, their names or what they are called show to lie apart."""
    places = article.once(_place, a.number), article.once(_place, b.number)
    countries = [
        e.country or (p.country if p is not None else None) or _capital_of(e, article)
        for e, p in zip((a, b), places, strict=True)
    ]
    if None not in countries and countries[0] != countries[1]:
        return True
    sizes = [_size(e, p, article) for e, p in zip((a, b), places, strict=True)]
    known = [p is not None or _capital_of(e, article) is not None for e, p in zip((a, b), places, strict=True)]
    if narrows and sorted(sizes) != ["", "island"] and ("" in sizes or known[0] != known[1]):
        return False
    return (sizes[0] == sizes[1] and sizes[0] in _LEVELS) or sorted(sizes) in (["", "city"], ["", "island"])


def _capital_of(entity: Entity, article: Article) -> str | None:
    """The country whose capital a place is; capitals stand in the table of countries, and not among the places."""
    country = article.layers.tokens.words[entity.links[0].first].country if len(entity.links) else None
    return country.country if country is not None and country.form == "capital" else None


#: Kinds of places of which none lies in another.
_LEVELS = frozenset({"city", "island", "street", "venue", ""})


_GROUND = frozenset({"place", "country"})


def _size(entity: Entity, place: PlaceName | None, article: Article) -> str:
    """What a place is as far as the tables know: city, island, region ..., "" where they do not know it."""
    if entity.kind == "country":
        return "country"
    if place is not None:
        return place.kind
    if _capital_of(entity, article) is not None:
        return "city"
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
