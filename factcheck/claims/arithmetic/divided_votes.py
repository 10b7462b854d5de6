"""Votes that split a stated number of voters: "of the 497 votes, 332 were for the plan and 120 against"."""

from collections.abc import Iterator

from factcheck.claims.arithmetic.arithmetic import Figure, SumClaim, figure
from factcheck.claims.arithmetic.contests import sides_in
from factcheck.claims.arithmetic.tallies import limit_claim
from factcheck.claims.figures.figure_lists import FigureSentence
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers


def divided_votes(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[SumClaim]:
    """Those for and those against, out of a number of voters whom the sentence names as all there were.

    Nobody votes twice, so that the two sides are no more than these; fewer they may be, since papers are spoiled.
    """
    for here in sentences:
        counts = [q for q in here.quantities if q.kind == "count" and q.unit is None and q.value is not None]
        if len(counts) != _THREE:
            continue
        sizes = [size for q in counts if (size := _whole(q, layers)) is not None]
        for sides in sides_in([q for q in counts if q != sizes[0].quantity], here, layers) if len(sizes) == 1 else ():
            if all(side.value < sizes[0].value for side in sides):
                yield limit_claim(sizes[0], sides, layers)


_THREE = 3


def _whole(count: Quantity, layers: Layers) -> Figure | None:
    """The figure of "of the 497 votes", "of 375 who voted"; None of one that is no whole of others."""
    words, at = layers.tokens.words, count.first - 1
    if at >= 1 and words[at].fold in _ALL:
        at -= 1
    return figure(count, layers.tokens) if at >= 0 and words[at].fold == "of" and count.bound == "exact" else None


_ALL = frozenset({"the", "all", "these", "those", "its", "their"})
