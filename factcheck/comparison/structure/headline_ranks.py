"""Ranks of the title that clash with one of the body: a third title there, a maiden victory here."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import RankClaim
from factcheck.comparison.events.ranks import clashing_ranks
from factcheck.comparison.structure.headline import HeadlineClash


def rank_clashes(article: Article) -> Iterator[HeadlineClash]:
    """The clashes between a rank of the title and one of the body, where the body does not tell the title's too."""
    in_body = {_rank(c) for c in article.claims_of(RankClaim) if c.span.part == "body"}
    for clash in clashing_ranks(article):
        told, retold = clash.first, clash.second
        if (told.span.part, retold.span.part) == ("title", "body") and _rank(told) not in in_body:
            yield HeadlineClash(told.span, (retold.span,), clash.reasons)


def _rank(claim: RankClaim) -> tuple[str, int, int | None]:
    return claim.dimension, claim.place, claim.since_year
