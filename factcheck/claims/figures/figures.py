"""Figure claims: how many or how much of what, in which event, within which scope.

The words of each figure are read (``figure_words.py``), the tellers asked in turn what it tells, and a claim made of
what the first of them finds (``claiming.py``).
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

import attrs

from factcheck.claims.claim import EventClaim, FigureClaim
from factcheck.claims.figures.claiming import claim_of
from factcheck.claims.figures.figure_context import FigureContext
from factcheck.claims.figures.figure_words import FigureWords, figure_words
from factcheck.claims.figures.tellers import (
    amounts,
    attributive,
    changed,
    counts,
    named_measures,
    outcomes,
    results,
    told_apart,
)
from factcheck.claims.figures.told import Told, dimension
from factcheck.reading.quantities import Quantity, QuantityKind
from factcheck.reading.reader import Layers

_Kinds = tuple[QuantityKind, ...]
_COUNT: _Kinds = ("count",)
_MONEY: _Kinds = ("money",)
_MEASURE: _Kinds = ("measure",)
_SPAN: _Kinds = ("duration",)
_SHARE: _Kinds = ("percent", "fraction")
_RESULT: _Kinds = ("score", "vote")
_IN_UNITS: _Kinds = ("money", "measure")
_ANY: _Kinds = ("count", "percent", "points", "money", "measure", "duration", "fraction")

#: The kinds of quantities and what each may tell, most plainly told first: the first that finds anything is believed.
TELLERS: tuple[tuple[_Kinds, Callable[[FigureWords], Told | None]], ...] = (
    (_COUNT, outcomes.named_outcome),
    (_COUNT, outcomes.outcome_of_whole),
    (_COUNT, outcomes.befallen),
    (_RESULT, results.result),
    (_SPAN, named_measures.time_run),
    (_ANY, named_measures.on_scale),
    (_ANY, named_measures.by_noun),
    (_ANY, attributive.before_noun),
    (_ANY, named_measures.by_verb),
    (_SHARE, changed.changed),
    (_MEASURE, named_measures.by_extent),
    (_MEASURE, named_measures.stretch),
    (_MEASURE + _MONEY, told_apart.opening),
    (_COUNT, told_apart.quake),
    (_SPAN, amounts.imposed),
    (_SPAN, amounts.absence),
    (_COUNT, counts.counted_of_whole),
    (_COUNT, counts.counted_members),
    (_COUNT, counts.counted_noun),
    (_MEASURE + _MONEY, counts.counted_amount),
    (_SPAN, amounts.lasting),
    (_MEASURE + _MONEY + _SPAN, amounts.bare),
)
_OF_KIND = {kind: tuple(tell for kinds, tell in TELLERS if kind in kinds) for kind in (*_ANY, *_RESULT)}

#: What a figure means is looked for all over its sentence: past so many of them, that would cost their square.
_TABLE = 40


def figure_claims(layers: Layers, event_at: Mapping[int, EventClaim]) -> tuple[FigureClaim, ...]:
    """All figure claims in text order; a sentence of more than forty figures is a table, whose figures are not read."""
    return tuple(_claims(FigureContext.of(layers, event_at)))


def _claims(context: FigureContext) -> Iterator[FigureClaim]:
    layers = context.layers
    for _, together in groupby(layers.quantities, key=lambda q: layers.sentences.index(q.first)):
        quantities = tuple(together)
        told: Told | None = None
        claim: FigureClaim | None = None
        for quantity in quantities if len(quantities) <= _TABLE else ():
            if claim is not None and _given_again(quantity, claim, layers):
                span, of = layers.tokens.span(quantity.first, quantity.last), dimension(quantity)
                claim = attrs.evolve(claim, span=span, at=quantity.first, quantity=quantity, dimension=of)
                yield claim
                continue
            figure = figure_words(quantity, told, context)
            told = _told(figure)
            claim = claim_of(figure, told) if told is not None else None
            if claim is not None:
                yield claim


def _given_again(quantity: Quantity, before: FigureClaim, layers: Layers) -> bool:
    """``$9bn (£5bn; 7bn euros)``: the figure before a bracket in another unit, which tells what that one tells."""
    other, words = before.quantity, layers.tokens.words
    if quantity.kind not in _IN_UNITS or quantity.kind != other.kind or quantity.unit == other.unit:
        return False
    between = [word.fold for word in words[other.last : quantity.first]]
    return between == ["("] or (between in ([";"], [","], ["/"]) and words[other.first - 1].fold == "(")


def _told(figure: FigureWords) -> Told | None:
    """What the first teller finds that finds anything."""
    for tell in _OF_KIND.get(figure.quantity.kind, ()):
        if (told := tell(figure)) is not None:
            return told
    return None
