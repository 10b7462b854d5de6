"""Announced points and those that follow: "three reasons", and then a first and a second and no more."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import ListClaim
from factcheck.claims.events.chained_groups import chained
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.measures import singular

#: How many sentences the points of one list may take, and how far back the point before one is looked for.
_REACH, _BEFORE = 14, 20

#: Words for the first of two points, where it is told after the second.
_FIRST = frozenset({"first", "firstly", "main", "chief", "foremost", "principal"})


def without_the_one_before(article: Article) -> tuple[ListClaim, ...]:
    """The point that is told by its number, where nothing before stands for the point before it.

    Where several points are without it, the list is not written in a way that is read here.
    """
    found = tuple(_without_the_one_before(article))
    return found if len(found) == 1 else ()


def _without_the_one_before(article: Article) -> Iterator[ListClaim]:
    told: list[ListClaim] = []
    for claim in article.claims_of(ListClaim):
        if claim.kind not in _TOLD:
            continue
        near = [c for c in told if claim.sentence - c.sentence < _BEFORE]
        begun = max((k for k, c in enumerate(near) if _begins(c, article)), default=0)
        near = near[begun - (begun > 0 and near[begun - 1].kind == "announced") :]
        numbers = {1 if c.kind == "announced" else c.stated for c in near}
        counted = claim.kind in ("enumerator", "opener") and claim.stated > 1
        if counted and claim.stated - 1 not in numbers and not claim.voice.quoted:
            firm = claim.kind == "enumerator"
            told_so = _told_otherwise(claim, near, article) if firm else True
            if not told_so or (not firm and (_leaves_a_gap(claim, near) or _skips(claim, near, article))):
                yield claim
        told.append(claim)


def _begins(point: ListClaim, article: Article) -> bool:
    """True of "First, ..." at the head of a sentence, which begins a list of its own."""
    opens = article.layers.sentences.of(point.at).first == point.at
    return opens and article.layers.tokens.words[point.at].fold in _AT_FIRST


_AT_FIRST = frozenset({"first", "firstly"})
_TOLD = frozenset({"enumerator", "opener", "announced", "last"})


def _told_otherwise(point: ListClaim, near: list[ListClaim], article: Article) -> bool:
    """True where the points before stand without a number: behind "moreover", or joined to this one by "and"."""
    if (point.stated == 2 and _first_told_after(point, article)) or (point.noun and _listed_before(point, article)):
        return True
    if _numbered(point.stated - 1, near[0].at if near else point.at, point.at, article):
        return True
    counted = [c for c in near if c.kind in ("opener", "enumerator") and c.stated < point.stated]
    if not counted:
        return point.at > 0 and article.layers.tokens.words[point.at - 1].fold in _JOINING
    loose = sum(c.kind == "last" and c.at > counted[-1].at for c in near)
    return point.stated - counted[-1].stated - 1 <= loose


def _listed_before(point: ListClaim, article: Article) -> bool:
    """True of "The second factor" behind a sentence that lists the factors: "costs, a strike and the weather"."""
    before = article.layers.sentences.all[max(point.sentence - 1, 0)]
    folds = article.layers.tokens.folds(before.first, before.last)
    return "," in folds and "and" in folds[folds.index(",") :] and folds.count(",") + 1 >= point.stated


def _numbered(number: int, first: int, last: int, article: Article) -> bool:
    """True where some words tell of a point by its number within a sentence: "he said the second reason was"."""
    told = (word.number for word in article.layers.tokens.words[first:last])
    return any(n is not None and n.kind == "ordinal" and n.value == number for n in told)


_JOINING = frozenset({"and", "but"})


def _leaves_a_gap(point: ListClaim, near: list[ListClaim]) -> bool:
    """True of "its fourth demand" where the list of demands was begun and counted off, and stopped short of the third.

    What "finally" and "then" add is no point by number, so that it may be any.
    """
    announced = [c for c in near if c.kind == "announced" and point.noun in ("one", c.noun)]
    announced = announced or [c for c in near if c.kind == "opener" and c.noun == point.noun not in ("", "one")]
    if not announced:
        return False
    since = [c for c in near if c.at > announced[0].at or c is announced[0]]
    counted = [c.stated for c in since if c.kind in ("opener", "enumerator")]
    loose = sum(c.kind == "last" for c in since)
    return bool(counted) and point.stated - max(counted) - 1 > loose


def _skips(point: ListClaim, near: list[ListClaim], article: Article) -> bool:
    """True of "The third is" soon after "The first was", with no word for another between them."""
    words = article.layers.tokens.words

    def told(claim: ListClaim) -> bool:
        folds = [word.fold for word in words[claim.at : claim.at + 3]]
        return claim.kind == "opener" and folds[0] == "the" and folds[-1] in _IS

    first = next((c for c in reversed(near) if told(c) and words[c.at + 1].fold == "first"), None)
    if first is None or not told(point) or point.sentence - first.sentence > _SOON:
        return False
    since = [c for c in near if c.at > first.at and (c.kind == "last" or c.stated > 1)]
    other = any(word.fold in _ANOTHER for word in words[first.at : point.at])
    return not (since or other or _numbered(point.stated - 1, first.at, point.at, article))


_IS = frozenset({"is", "was"})
_ANOTHER = frozenset({"another", "other", "next", "others", "latter"})
#: How many sentences the points of "The first was" and "The third was" may be apart.
_SOON = 4


def _first_told_after(second: ListClaim, article: Article) -> bool:
    """True where the sentence of a second point or the one after it tells which is the first: "The main one is"."""
    sentences = article.layers.sentences.all[second.sentence : second.sentence + 2]
    return any(word.fold in _FIRST for s in sentences for word in article.layers.tokens.words[s.first : s.last])


def beyond_the_last(article: Article) -> Iterator[tuple[ListClaim, ListClaim]]:
    """Each number of parts with a part numbered beyond it: "the house has two floors", "the fifth floor".

    Silent where the article tells of another number of such parts, or the part is told with another owner.
    """
    claims = article.claims_of(ListClaim)
    for part in claims:
        if part.kind != "nth":
            continue
        wholes = [c for c in claims if c.kind == "whole" and c.noun == part.noun]
        if len(wholes) != 1 or wholes[0].at > part.at or part.stated <= wholes[0].stated:
            continue
        counts = [q.value for q in article.quantities if q.counted and singular(q.counted) == part.noun]
        told = any(count is not None and wholes[0].stated < count != part.stated for count in counts)
        near = part.sentence - wholes[0].sentence <= _REACH
        if near and not told and part.voice.own and not _of_other(part, article):
            yield wholes[0], part


def _of_other(part: ListClaim, article: Article) -> bool:
    """True of "the fifth floor of the house next door", where nothing before the number of parts tells of it."""
    words = article.layers.tokens.words
    group = article.layers.phrases.noun_at.get(part.at)
    behind = chained(article.layers, group) if group is not None else []
    known = {word.fold for word in words[: part.at]}
    return any(
        words[g.head].fold not in known or sets_apart({word.fold for word in words[g.first : g.head]})
        for preposition, g in behind
        if preposition in ("of", "in")
    )


def unfinished(article: Article) -> Iterator[tuple[ListClaim, ListClaim]]:
    """Each announced number of points with the last point given, where the points are fewer or more."""
    claims = article.claims_of(ListClaim)
    for i, announced in enumerate(claims):
        if announced.kind != "announced" or announced.voice.quoted:
            continue
        points: dict[int, ListClaim] = {}
        closed = False
        for claim in claims[i + 1 :]:
            if claim.sentence - announced.sentence > _REACH or claim.kind == "announced":
                break
            closed |= claim.kind == "last"
            if claim.kind in ("enumerator", "opener") and claim.stated == len(points) + 1:
                points[claim.stated] = claim
        fewer = len(points) < announced.stated
        if len(points) < 2 or len(points) == announced.stated or (fewer and closed):
            continue
        if fewer and _goes_on(points[len(points)], article):
            continue
        near = points[1].sentence - announced.sentence <= 1
        if near and (fewer or points[len(points)].kind == "enumerator"):
            yield announced, points[len(points)]


def _goes_on(point: ListClaim, article: Article) -> bool:
    """True where a sentence behind a point adds one: "And it was a gift", "while the third sets a price"."""
    behind = article.sentences[point.sentence : point.sentence + 3]
    joined = any(article.layers.tokens.words[sentence.first].fold == "and" for sentence in behind[1:])
    return joined or _numbered(point.stated + 1, point.at, behind[-1].last, article)
