"""Announced points and those that follow: "three reasons", and then a first and a second and no more."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import ListClaim
from factcheck.claims.events.chained_groups import chained
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.measures import singular

#: How many sentences the points of one list may take.
_REACH = 14

#: Words for the first of two points, where it is told after the second.
_FIRST = frozenset({"first", "firstly", "main", "chief", "foremost", "principal"})


def first_told_after(second: ListClaim, article: Article) -> bool:
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
        if closed or len(points) < 2 or len(points) == announced.stated:
            continue
        near = points[1].sentence - announced.sentence <= 1
        if near and (len(points) < announced.stated or points[len(points)].kind == "enumerator"):
            yield announced, points[len(points)]
