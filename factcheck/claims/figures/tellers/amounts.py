"""Amounts that no noun says the measure of: how long something took or somebody is away, what a court imposed."""

from factcheck.claims.figures.figure_words import FigureWords
from factcheck.claims.figures.tellers.owners import of_owner
from factcheck.claims.figures.told import Amount, Measured, dimension

_LASTING = frozenset(
    {"for", "of", "after", "over", "during", "throughout", "the", "all", "those", "these", "its", "his", "her", "their"}
)
#: Verbs whose object or subject matter in years is a sentence, and how far behind the years they are looked for.
_SENTENCING, _SOON = frozenset({"impose", "deserve"}), 8
_ABSENT = frozenset({"out", "absent", "unavailable"})


def imposed(figure: FigureWords) -> Measured | None:
    """``the 12 years that the court imposed``, ``12 years was the least he deserved``: a sentence in other words."""
    quantity, verb_at = figure.quantity, figure.layers.phrases.verb_at
    verbs = (verb_at.get(t) for t in range(quantity.last, min(quantity.last + _SOON, figure.sentence.last)))
    if any(v is not None and v.lemma in _SENTENCING and not v.negated and not v.modal for v in verbs):
        return Measured("sentence", dimension(quantity), taken=True)
    return None


def absence(figure: FigureWords) -> Measured | None:
    """``will be out for six weeks``, ``must do without him for six weeks``: how long somebody is missed."""
    clause, first = figure.clause, figure.quantity.first
    if first < 2 or figure.before != "for" or clause is None or clause.verb is None or clause.subject is None:
        return None
    if figure.words[first - 2].fold in _ABSENT and clause.verb.lemma == "be":
        return of_owner("absence", clause.subject, figure)
    missed = (a.group for a in clause.adjuncts if a.preposition == "without" and a.group.last == first - 1)
    return next((of_owner("absence", group, figure) for group in missed), None)


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
