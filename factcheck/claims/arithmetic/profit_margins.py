"""Profit margins: profit as a share of revenue, with the article's one margin of each."""

from collections.abc import Iterator

import attrs

from factcheck.claims.arithmetic.arithmetic import Figure, ShareClaim, figure
from factcheck.claims.arithmetic.shares import share_claim
from factcheck.claims.figures.figure_lists import FigureSentence
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

#: How many words may stand between a noun and the figure that it names.
_NEAR = 6
#: A margin that is so many times what profit and revenue give is one of another kind.
_SAME = 2


def profit_margins(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[ShareClaim]:
    """Every margin in percent with the first profit and the first revenue of the article."""
    shares = [
        q for s in sentences for q in s.quantities
        if q.kind == "percent" and _named(q, s, "profit-margin", layers) and not _earlier(q, layers)
    ]  # fmt: skip
    if not shares:
        return
    money = [(s, q) for s in sentences for q in s.quantities if q.kind == "money" and q.per is None]
    profits = [q for s, q in money if _named(q, s, "profit", layers)]
    revenues = [q for s, q in money if _named(q, s, "revenue", layers)]
    if not profits or not revenues:
        return
    near = tuple(f for _, q in money if (f := figure(q, layers.tokens)) is not None)
    claim = share_claim(shares[0], profits[0], revenues[0], layers)
    if claim is None or claim.part.value <= 0 or claim.whole.value <= 0:
        return
    told = claim.share.value / 100 / (claim.part.value / claim.whole.value)
    if 1 < told * _SAME < _SAME**2:  # else it is the margin of another profit: gross, adjusted
        yield attrs.evolve(claim, near=_with_unit(near, claim.part))


def _with_unit(figures: tuple[Figure, ...], part: Figure) -> tuple[Figure, ...]:
    return tuple(f._replace(unit=part.unit) for f in figures)


def _named(quantity: Quantity, here: FigureSentence, use: str, layers: Layers) -> bool:
    """True where the nearest noun before a figure is one of a use: "operating profit was 640 million"."""
    words, groups = layers.tokens.words, layers.phrases.noun_at
    for t in range(quantity.first - 1, max(here.sentence.first, quantity.first - _NEAR) - 1, -1):
        if words[t].fold in words_for(use):
            return True
        group = groups.get(t)
        if (t in here.starting and here.starting[t].kind == "money") or (
            group is not None and group.head == t and not _in_figure(t, here)
        ):
            return False
    return False


def _in_figure(at: int, here: FigureSentence) -> bool:
    return any(q.first <= at < q.last for q in here.quantities)


def _earlier(quantity: Quantity, layers: Layers) -> bool:
    """``up from 11.7``, ``against 12 percent a year ago``."""
    words = layers.tokens.words
    return words[quantity.first - 1].fold in words_for("compares") - {"to"}
