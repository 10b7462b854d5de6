"""Announced points and those that follow: "three reasons", and then a first and a second and no more."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import ListClaim

#: How many sentences the points of one list may take.
_REACH = 14

#: Words for the first of two points, where it is told after the second.
_FIRST = frozenset({"first", "firstly", "main", "chief", "foremost", "principal"})


def first_told_after(second: ListClaim, article: Article) -> bool:
    """True where the sentence of a second point or the one after it tells which is the first: "The main one is"."""
    sentences = article.layers.sentences.all[second.sentence : second.sentence + 2]
    return any(word.fold in _FIRST for s in sentences for word in article.layers.tokens.words[s.first : s.last])


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
