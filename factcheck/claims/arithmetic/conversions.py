"""Conversion claims: one measurement in two units, one sum in two currencies, and stated rates of exchange."""

from collections.abc import Iterator
from itertools import pairwise

import attrs

from factcheck.claims.arithmetic.arithmetic import ConversionClaim, figure
from factcheck.claims.arithmetic.exchange_rates import loose_sums, named_in_full, one_family, prose_rates
from factcheck.claims.figures.figure_lists import FigureSentence
from factcheck.claims.voices import standing
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

_CONVERTED = frozenset({"money", "measure", "duration"})
_HEDGES = frozenset(
    {"about", "around", "approximately", "roughly", "some", "nearly", "or", "=", "~", "just", "over", "under"}
)


_WEIGHTS = frozenset({"kilogram", "gram", "stone", "tonne", "ton"})
_EQUATES = frozenset({"equal", "equivalent", "equals", "area", "distance", "is"})
_MEASURES = frozenset({"an", "a", "the", "of", "to", "that", "which"})


def conversion_claims(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[ConversionClaim]:
    """Every figure that a bracket, "or" or "equals" gives again in another unit, right behind it."""
    family = one_family(layers)
    for here in sentences:
        told = {q.kind for q in here.quantities}
        if told.isdisjoint(_CONVERTED):
            continue
        quantities = tuple(named_in_full(q, family, layers) for q in here.quantities) if family else here.quantities
        if len(quantities) > 1:
            yield from _bracketed(quantities, layers)
        if "money" in told:
            for one, worth in prose_rates(here, quantities, layers):
                yield from filter(None, (_claim(one, worth, layers, rate=True, loose=True),))
            for a, b in loose_sums(quantities, layers):
                yield from filter(None, (_claim(a, b, layers, rate=False, loose=True),))


def _bracketed(quantities: tuple[Quantity, ...], layers: Layers) -> Iterator[ConversionClaim]:
    for i, (a, b) in enumerate(pairwise(quantities)):
        if a.unit in _WEIGHTS and b.unit == "GBP" and layers.tokens.words[b.last - 1].fold == "pounds":
            b = attrs.evolve(b, kind="measure", unit="pound")  # pounds behind a weight are no money
        if a.kind not in _CONVERTED or b.kind != a.kind or a.unit == b.unit or b.per not in (None, a.per):
            continue
        if a.kind != "money" and a.value == b.value:
            continue  # "stand for 45 minutes (or 45 hours)": another such length
        between = [w.fold for w in layers.tokens.words[a.last : b.first]]
        rate = between == ["="]
        if not rate and not _converts(between, b):
            continue
        if b.kind == "duration" and not (between[0] in (",", "(") and _closed(b, layers)):
            continue  # "24 hours or two days": one or the other
        if (claim := _claim(a, b, layers, rate=rate)) is not None:
            yield claim
        if i + 2 < len(quantities) and not rate:
            yield from _third(a, b, quantities[i + 2], layers)


def _closed(quantity: Quantity, layers: Layers) -> bool:
    """True of a figure that a mark follows."""
    words = layers.tokens.words
    return quantity.last >= len(words) or words[quantity.last].shape == "punct"


def _third(a: Quantity, b: Quantity, c: Quantity, layers: Layers) -> Iterator[ConversionClaim]:
    """``9.5bn kronor (£722m; $1.3bn)``: the second of two conversions in one bracket."""
    between = [w.fold for w in layers.tokens.words[b.last : c.first]]
    if between in ([","], [";"], ["or"]) and c.kind == a.kind and c.unit not in (a.unit, b.unit) and c.per == a.per:
        yield from filter(None, (_claim(a, c, layers, rate=False),))


def _converts(between: list[str], converted: Quantity) -> bool:
    """``10 km (6 miles)``, ``10 km, or about 6 miles``, ``10 km, nearly 6 miles``, ``10 km/6 miles``."""
    if between == [","]:
        return converted.bound == "about"
    if 1 < len(between) <= 8 and between[0] in (",", "–", "—", "(") and set(between) & _EQUATES:
        return all(fold in _HEDGES or fold in _EQUATES or fold in _MEASURES for fold in between[1:])
    plain = [fold for fold in between if fold not in _HEDGES]
    return plain in (["("], ["["], ["/"]) or (plain in ([","], []) and "or" in between)


def _claim(a: Quantity, b: Quantity, layers: Layers, *, rate: bool, loose: bool = False) -> ConversionClaim | None:
    written, converted = figure(a, layers.tokens, bounded=True), figure(b, layers.tokens, bounded=True)
    if written is None or converted is None or written.unit == converted.unit:
        return None
    return ConversionClaim(
        span=layers.tokens.span(min(a.first, b.first), max(a.last, b.last)),
        **standing(a.first, layers),
        written=written,
        converted=converted,
        rate=rate,
        loose=loose,
    )
