"""Sums that do not come out: totals, margins, votes, scores and bills that their own figures give otherwise."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Literal

from factcheck.article import Article
from factcheck.claims.arithmetic.arithmetic import (
    BallotClaim,
    Figure,
    HalfClaim,
    MarginClaim,
    ProductClaim,
    SumClaim,
    SumKind,
)
from factcheck.comparison.arithmetic.precision import (
    differs,
    fits,
    grows,
    likeliest,
    multiplied,
    number,
    together,
    total,
)
from factcheck.text.frozen import Record
from factcheck.text.span import Span


class FalseSum(Record):
    """What the text states as ``stated``, where its ``parts`` come to ``true``; ``kind`` says how a sum is told."""

    of: Literal["sum", "margin", "ballot", "score", "bill"]
    stated: tuple[Span, ...]
    parts: tuple[Span, ...]
    true: str = ""
    kind: SumKind | None = None


def false_sums(article: Article) -> Iterator[FalseSum]:
    """The sums that do not add up, margins that are another, votes too many, scores that fall, bills that are wrong."""
    for claim in article.claims_of(SumClaim):
        yield from () if _told_beside(claim, article) else _sum(claim)
    for margin in article.claims_of(MarginClaim):
        if differs(margin):
            one, other = margin.result
            true = number(abs(one.value - other.value), margin.margin.unit)
            yield FalseSum("margin", (margin.margin.span,), _spans(margin.result), true)
    for ballot in article.claims_of(BallotClaim):
        votes = sum((Fraction(part) for part in ballot.result.parts), Fraction(0))
        if votes > ballot.size.value:
            yield FalseSum("ballot", (ballot.size.span,), (ballot.result.span,), number(votes))
    for score in article.claims_of(HalfClaim):
        if not grows(score.half.parts, score.final.parts, score.added):
            since = () if score.added is None else (score.added.span,)
            yield FalseSum("score", (score.final.span,), (score.half.span, *since))
    for bill in article.claims_of(ProductClaim):
        if not multiplied(bill.number, bill.each, bill.total):
            true = number(bill.number.value * bill.each.value, bill.each.unit)
            yield FalseSum("bill", (bill.total.span,), (bill.number.span, bill.each.span), true)


def _told_beside(claim: SumClaim, article: Article) -> bool:
    """True where what is missing stands beside the parts: "52 farmers and 46 clerks, with two independents".

    Nor is anything wrong where the first parts make up the total: what follows tells it otherwise, "9m of it a year".
    """
    if any(total(claim.parts[:n]) == total(claim.totals) for n in range(2, len(claim.parts))):
        return True
    missing = abs(total(claim.totals) - total(claim.parts))
    bound = {figure.quantity.first for figure in (*claim.totals, *claim.parts)}
    sentence = article.layers.sentences.of(claim.parts[-1].quantity.first)
    beside = article.layers.quantities_within(sentence.first, sentence.last)
    return any(q.first not in bound and q.value is not None and Fraction(q.value) == missing for q in beside)


def _sum(claim: SumClaim) -> Iterator[FalseSum]:
    totals = likeliest(claim.totals, claim.parts, claim.rivals)
    if fits(claim.kind, totals, claim.parts, claim.near) or together(claim.totals, claim.parts, claim.rivals):
        return
    true = number(total(claim.parts), totals[0].unit)
    yield FalseSum("sum", tuple(f.span for f in totals), _spans(claim.parts), true, claim.kind)


def _spans(figures: Iterable[Figure]) -> tuple[Span, ...]:
    """The spans of figures, each once: a vote of "240 to 214" is one."""
    return tuple(dict.fromkeys(f.span for f in figures))
