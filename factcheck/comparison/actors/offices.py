"""Offices: whether two role claims are about one office, and whether what they say of it can both be so."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import HelmClaim, RoleClaim
from factcheck.comparison.actors.likeness import plain, slip
from factcheck.comparison.actors.story import story_of
from factcheck.comparison.actors.tenures import by_courtesy, by_title, in_the_news, told_apart, took_another
from factcheck.lexicon.helms import is_body, one_sort
from factcheck.lexicon.posts import full_post, portfolio, rivalry
from factcheck.lexicon.regions import whole
from factcheck.reading.entities import Entity
from factcheck.text.frozen import Record


class Clash(Record):
    """Two role claims that exclude each other, and why they are about one person or one office."""

    first: RoleClaim
    second: RoleClaim
    reasons: tuple[str, ...]


def _held(article: Article) -> tuple[RoleClaim, ...]:
    return tuple(c for c in article.claims_of(RoleClaim) if _is_held(c))


def _is_held(claim: RoleClaim) -> bool:
    """True where the office is held now, in the article's own voice."""
    return claim.standing == "present" and claim.factual and not claim.voice.quoted


def two_offices(article: Article) -> Iterator[Clash]:
    """Yield, for each person, two offices that nobody holds at once."""
    by_person: dict[int, list[RoleClaim]] = {}
    for claim in _held(article):
        by_person.setdefault(claim.person.number, []).append(claim)
    for claims in by_person.values():
        clash = _first_clash(article, claims)
        if clash is not None:
            yield clash


def _first_clash(article: Article, claims: list[RoleClaim]) -> Clash | None:
    for n, second in enumerate(claims[:_MANY]):
        for first in article.compared(claims[:n]):
            why = _exclude(article, first, second)
            if why and not took_another(article, first, second):
                return Clash(first, second, (f"both are said of {first.person.name}", why))
    return None


_MANY = 12


def _exclude(article: Article, a: RoleClaim, b: RoleClaim) -> str:
    """Why one person cannot hold both offices; empty where he can."""
    first, second = _place(a), _place(b)
    if first is not None and second is not None and first[0] == second[0] and _exclusive(first[1], second[1]):
        return f"nobody is {first[1]} and {second[1]} at once" if same_scope(article, a, b) is not False else ""
    mine, yours = portfolio(a.office), portfolio(b.office)
    alone = (a.exclusive or b.exclusive) and same_scope(article, a, b) is not False
    if alone and mine and yours and not mine & yours:
        return "two ministries, and nothing says that one minister has both"
    if alone and all(map(by_title, (a, b))) and ((mine and b.office in _HEADS) or (yours and a.office in _HEADS)):
        return "nothing says that the head of the government has a ministry too"
    if a.office == b.office and a.of is not None and b.of is not None and same_scope(article, a, b) is False:
        national = article.layers.entities.all[a.of].kind == "country"
        if not national or a.exclusive or a.kind in _SPEAKING:
            return f"of two, {a.of_name} and {b.of_name}"
    if _two_jobs(article, a, b):
        return f"two full posts, of {a.of_name} and {b.of_name}"
    return ""


def _place(claim: RoleClaim) -> tuple[str, str] | None:
    """The place of an office in its field; whoever chairs a tribunal is on its bench."""
    body = claim.of_name.rpartition(" ")[2]
    if claim.office in _CHAIRS and body in _SITTINGS:
        return ("side", "bench")
    return rivalry(claim.office)


_CHAIRS = frozenset({"chairman", "chairwoman", "chairperson", "chair", "president", "head"})
_SITTINGS = frozenset({"tribunal", "inquiry", "enquiry", "inquest", "hearing", "panel", "court"})


def _exclusive(first: str, second: str) -> bool:
    """True of two places of one field; counsel may be that of either side, but never the judge."""
    return first != second and ("counsel" not in (first, second) or "bench" in (first, second))


def _two_jobs(article: Article, a: RoleClaim, b: RoleClaim) -> bool:
    """True of two posts that fill a working week, in two bodies, where the text does not present them as two."""
    if not (full_post(a.office) and full_post(b.office)) or a.of is None or b.of is None or a.of == b.of:
        return False
    mine, yours = (article.layers.entities.all[number] for number in (a.of, b.of))
    if "person" in (mine.kind, yours.kind) or set(mine.name.lower().split()) & set(yours.name.lower().split()):
        return False
    if (mine.country and mine.country == yours.country) or "country" in (mine.kind, yours.kind):
        return False
    sentences = (article.layers.sentences.of(claim.at) for claim in (a, b))
    words = article.layers.tokens.words
    return all(_BESIDES.isdisjoint(w.fold for w in words[s.first : s.last]) for s in sentences)


#: Words by which a text says that somebody does two things.
_BESIDES = frozenset(
    {"also", "too", "both", "doubles", "part-time", "besides", "dual", "concurrently", "simultaneously"}
)


#: Kinds of offices that are held for a country; an architect is only from there.
_SPEAKING = frozenset({"spokes", "diplomatic", "government"})


def two_holders(article: Article) -> Iterator[Clash]:
    """Yield, for each office that one person holds at a time, two persons who are said to hold it."""
    by_office: dict[str, list[RoleClaim]] = {}
    for claim in _held(article):
        if claim.exclusive:
            by_office.setdefault(claim.office, []).append(claim)
    for office, claims in by_office.items():
        seen: dict[int, RoleClaim] = {}
        for claim in claims:
            seen.setdefault(claim.person.number, claim)
        firsts = list(seen.values())[:_MANY]
        for n, second in enumerate(firsts):
            first = next((c for c in article.compared(firsts[:n]) if _rivals(article, c, second)), None)
            if first is not None:
                yield Clash(first, second, (f"one person at a time is {office}", "nothing tells of a change"))
                break


def _rivals(article: Article, a: RoleClaim, b: RoleClaim) -> bool:
    if a.person.names and b.person.names:
        mine, yours = (
            {plain(part) for form in c.person.names for word in form[1:] or form for part in word.split("-")}
            for c in (a, b)
        )
        if mine & yours or slip(a.person.names[0][-1], b.person.names[0][-1]):
            return False  # one surname: the rule of names asks whether they are two
    if all(c.office == "president" and not c.of_name for c in (a, b)) and any(by_courtesy(c) for c in (a, b)):
        return False
    if a.office in _HEADS | _ABROAD and not all(in_the_news(claim) for claim in (a, b)):
        return False
    fronted = any(_fronted(article, claim) for claim in (a, b))
    return same_scope(article, a, b) is True and not fronted and not told_apart(article, a, b)


def same_scope(article: Article, a: RoleClaim, b: RoleClaim) -> bool | None:
    """Whether two offices are held in one country or body; None where the text does not tell."""
    first, second = _body(article, a), _body(article, b)
    if first is not None and second is not None:
        return first.number == second.number or _kindred(first, second)
    if a.of_name and b.of_name:
        apart = at_two_bodies(article, a, b)
        if not apart and (_takes_up(article, a, second) or _takes_up(article, b, first)):
            return True
        mine, yours = a.of_name.split(), b.of_name.split()
        if mine[-1] == yours[-1] and (set(mine) <= set(yours) or set(yours) <= set(mine)):
            return None if apart else True
        return None if set(mine) & set(yours) else False
    if a.person.country and b.person.country and a.person.country != b.person.country:
        return None
    if first is None and second is not None and second.kind == "country" and not a.of_name:
        return None  # what needed no country is the home office, what is then given one is another's
    if a.office in _HEADS or portfolio(a.office):
        national = all(not c.of_name if e is None else e.kind == "country" for c, e in ((a, first), (b, second)))
        return True if national and article.once(_of_one_country) else None
    if a.office in _ABROAD and not (_taken_up(article, b) and not a.of_name and article.once(_of_one_country)):
        return None
    if a.of_name == b.of_name:
        return True if a.of_name or _at_one_body(article, a, b) else None
    return True if _is_noun(a, b) and not at_two_bodies(article, a, b) else None


def at_two_bodies(article: Article, a: RoleClaim | HelmClaim, b: RoleClaim | HelmClaim) -> bool:
    """True of two offices of "the firm", or of nothing told, each behind the name of another body."""
    first, second = _at_hand(article, a.at), _at_hand(article, b.at)
    return first is not None and second is not None and first is not second


def _at_one_body(article: Article, a: RoleClaim, b: RoleClaim) -> bool:
    """True of two offices of nothing told behind one body or town, which they are held in, or in a story of none."""
    first = _at_hand(article, a.at)
    if first is not None:
        return first is _at_hand(article, b.at)
    bodies = filter(_is_body, article.entities)
    return all(m.first in (a.at, b.at) for body in bodies for m in body.links)  # "Police chief Ann Lee"


def _at_hand(article: Article, at: int) -> Entity | None:
    """The body that was named last before a token, in its sentence or the one before."""
    sentences = article.layers.sentences
    first = sentences.all[max(sentences.index(at) - 1, 0)].first
    bodies = filter(_is_body, article.layers.entities.within(first, at))
    return max(bodies, key=lambda e: max(m.first for m in e.links_within(first, at)), default=None)


def _is_body(entity: Entity) -> bool:
    return entity.named and (entity.kind in _BODIES or entity.kind == "place")


def _body(article: Article, claim: RoleClaim) -> Entity | None:
    return article.layers.entities.all[claim.of] if claim.of is not None else None


def _taken_up(article: Article, claim: RoleClaim) -> bool:
    """True of "the archbishop, X": an office that the text takes as known."""
    group = article.layers.phrases.noun_at.get(claim.at)
    return group is not None and group.determiner == "the" and not claim.of_name


def _takes_up(article: Article, claim: RoleClaim, body: Entity | None) -> bool:
    """True of an office of "the house" where the other is held in the one body that a story comes back to."""
    if body is None or claim.of is not None or not is_body(claim.of_name):
        return False
    named = [word for form in body.names for word in form if is_body(word)]
    if named and not any(one_sort(claim.of_name, word) for word in named):
        return False
    bodies = [e for e in article.entities if e.kind in _BODIES and e.named and len(e.links) > 1]
    return bodies == [body] and body.links[0].first < claim.at


_BODIES = frozenset({"organisation", "team", "group", "other"})


def _kindred(a: Entity, b: Entity) -> bool | None:
    """None where one may be part of the other or another name for it, False where they are two."""
    if a.country and b.country and whole(a.country) == whole(b.country):
        return None
    if "person" in (a.kind, b.kind) or "other" in (a.kind, b.kind):
        return None
    return None if set(a.name.lower().split()) & set(b.name.lower().split()) or a.kind != b.kind else False


def _is_noun(a: RoleClaim, b: RoleClaim) -> bool:
    """True where one office is said of nothing, and the other of a body that the text takes as known ("the town")."""
    named = a if a.of_name else b
    return not (a.of_name and b.of_name) and named.of is None and " " not in named.of_name


#: Offices that, said of nothing, are the country's.
_HEADS = frozenset({"president", "prime minister", "first minister", "vice president"})
#: Offices that stories name of several countries, states or houses without saying of which.
_ABROAD = frozenset(
    {"governor", "attorney general", "king", "emperor", "chancellor", "premier", "archbishop", "bishop", "army chief"}
)


def _of_one_country(article: Article) -> bool:
    """True of a story that comes back to one country at most, so that its president needs no adjective."""
    countries = story_of(article).countries.values()
    return len(countries) <= 2 and sum(len(where) > 1 for where in countries) <= 1


def _fronted(article: Article, claim: RoleClaim) -> bool:
    """True of "At rival Hartveld, chief executive X": the office is one there."""
    bounds = article.layers.sentences.of(claim.at)
    words = article.layers.tokens.words[bounds.first : claim.at]
    return bool(words) and words[0].fold in ("at", "for", "in") and any(w.capital for w in words[1:_FRONT])


_FRONT = 8


def own_deputies(article: Article) -> Iterator[Clash]:
    """Yield whoever is head of something and the deputy of whoever is: "President Ruiz", "Vice President Ruiz"."""
    heads: dict[tuple[int, str], RoleClaim] = {}
    for claim in article.claims_of(RoleClaim):
        if claim.office not in _HEADED or not claim.factual or claim.voice.quoted:
            continue
        words = article.layers.tokens.words[max(claim.at - 1, 0) : claim.at + 2]
        if claim.standing == "deputy" and all(w.fold not in ("vice", "deputy") for w in words):
            continue  # "the first black president"
        key = claim.person.number, claim.office
        other = heads.setdefault(key, claim)
        both = {other.standing, claim.standing} == {"present", "deputy"}
        if both and _of_one_thing(article, other, claim) and not told_apart(article, other, claim):
            heads.pop(key)
            yield Clash(other, claim, (f"both are said of {claim.person.name}", "nobody is one's own deputy"))


def _of_one_thing(article: Article, a: RoleClaim, b: RoleClaim) -> bool:
    """True of a head and a deputy of one body; of two of which one is of something that is told, the other not, no."""
    scope = same_scope(article, a, b)
    return scope is True or (scope is None and not (a.of_name or b.of_name))


#: Offices whose deputies are not called by the office alone, as those of secretaries and directors are.
_HEADED = frozenset({"president", "prime minister", "mayor", "governor"})
