"""Amounts that the text takes as known, "the $40 million", held against the one price that it has told before."""

from collections.abc import Callable, Iterator

from factcheck.article import Article
from factcheck.claims.claim import FigureClaim
from factcheck.comparison.figures.figure_evidence import VALUES
from factcheck.comparison.figures.figure_scope import ahead, one_time, one_voice


def known_prices(
    article: Article, stands: Callable[[FigureClaim], bool]
) -> Iterator[tuple[FigureClaim, FigureClaim, tuple[str, ...]]]:
    """Pairs of the price that an article tells and a bare amount that it later takes as known, with the reasons.

    A definite amount that stands alone was told before. Where no other figure is that amount, and what it is said of
    has one price, it is that price.
    """
    told: dict[str, list[FigureClaim]] = {}
    for claim in article.claims_of(FigureClaim):
        if claim.quantity.kind == "money" and claim.span.part == "body":
            told.setdefault(claim.dimension, []).append(claim)
    for claims in told.values():
        values = [(c.quantity.low, c.quantity.high) for c in claims]
        prices = [c for c in claims if c.relation == "attribute" and c.measure in VALUES and c.owner is not None]
        if not prices or len({c.quantity.low for c in prices}) != 1:
            continue
        price = prices[0]
        for second, value in zip(claims, values, strict=True):
            bare = second.definite and not second.measure and second.at > price.at and not _described(second, article)
            if bare and values.count(value) == 1 and _of_it(price, second, article, stands):
                yield price, second, ("the later figure is given as known", "no other price is given")


#: What may follow an amount and does not tell which amount it is: "the $40 million in two instalments".
_FOLLOWS = frozenset({"in", "by", "over", "within", "at", ",", ".", ";", "and", "but"})


def _described(second: FigureClaim, article: Article) -> bool:
    """True of "the $40 million raised in May", whose own words tell which amount it is."""
    words = article.layers.tokens.words
    last = second.quantity.last
    return last < len(words) and words[last].fold not in _FOLLOWS


def _of_it(price: FigureClaim, second: FigureClaim, article: Article, stands: Callable[[FigureClaim], bool]) -> bool:
    """True of an amount said of what has the price, told by one voice for one time."""
    index = article.layers.sentences.index
    return (
        price.owner in second.entities
        and (stands(price) or ahead(price, stands))
        and stands(second)
        and index(price.at) != index(second.at)
        and one_voice(price, second)
        and one_time(price, second, article)
    )
