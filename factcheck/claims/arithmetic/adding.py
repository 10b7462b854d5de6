"""Sum claims of figures that go together: parts that the text presents as all there is of a total."""

from factcheck.claims.arithmetic.arithmetic import Figure, SumClaim, SumKind
from factcheck.claims.figures.figure_lists import figures_of
from factcheck.claims.voices import standing
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers


def sum_of(totals: tuple[Figure, ...], parts: tuple[Figure, ...], kind: SumKind, layers: Layers) -> SumClaim:
    """The claim that parts make up a total, by the voice of the clause that tells the first of them."""
    first, total = parts[0].quantity.first, totals[0].quantity.first
    return SumClaim(
        span=totals[0].span,
        **standing(min(first, total), layers, by=first),
        totals=totals,
        parts=parts,
        kind=kind,
    )


def sum_claim(
    totals: tuple[Quantity, ...], parts: tuple[Quantity, ...], kind: SumKind, layers: Layers, *, any_size: bool = False
) -> SumClaim | None:
    """A sum of quantities as a claim; None when they do not go together, or a part is no smaller than the whole.

    With ``any_size`` the words leave no doubt whose parts they are, however large: "is made up of".
    """
    figures = figures_of((*totals, *parts), layers)
    if figures is None or any(f.value < 0 for f in figures):
        return None
    of, made_of = figures[: len(totals)], figures[len(totals) :]
    if not any_size and kind not in _ANY_SIZE and max(f.value for f in made_of) >= sum(f.value for f in of):
        return None  # what is no smaller than the whole is no part of it: the figures are about something else
    return sum_of(of, made_of, kind, layers)


#: Kinds of which a part may be all there is: games, and the men, women or children among those counted.
_ANY_SIZE = frozenset({"tally", "limit", "points", "people"})
