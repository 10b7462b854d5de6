"""Amounts that no word says the measure of: how long something took, or what its clauses are about and no more."""

from factcheck.claims.figures.figure_words import FigureWords
from factcheck.claims.figures.told import Amount

_LASTING = frozenset(
    {"for", "of", "after", "over", "during", "throughout", "the", "all", "those", "these", "its", "his", "her", "their"}
)


def lasting(figure: FigureWords) -> Amount | None:
    """``trapped for 36 hours``, ``the six years in which``, ``three months of treatment``: how long it took."""
    quantity, before, after = figure.quantity, figure.before, figure.after
    described = any("-" in figure.words[t].fold for t in range(quantity.first, quantity.last))  # "10-year terms"
    cut = after in _LASTING and not (before == "the" and after == "of")  # "the six weeks of the trial"
    if described or cut or before not in _LASTING:
        return None
    topics = figure.context.topics.of(quantity, figure.own, figure.clause)
    return Amount("duration", topics) if topics else None


def bare(figure: FigureWords) -> Amount:
    """An amount of which is known what its clauses are about, and no more."""
    return Amount("", figure.context.topics.of(figure.quantity, figure.group, figure.clause))
