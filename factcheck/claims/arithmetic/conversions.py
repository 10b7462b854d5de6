"""Conversion claims: one measurement in two units, one sum in two currencies, and stated rates of exchange."""

from collections.abc import Iterator
from itertools import pairwise

import attrs

from factcheck.claims.arithmetic.arithmetic import ConversionClaim, figure
from factcheck.claims.figures.figure_lists import FigureSentence
from factcheck.claims.voices import voice_of
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

_CONVERTED = frozenset({"money", "measure"})
_HEDGES = frozenset(
    {"about", "around", "approximately", "roughly", "some", "nearly", "or", "=", "~", "just", "over", "under"}
)


_WEIGHTS = frozenset({"kilogram", "gram", "stone", "tonne"})
_EQUATES = frozenset({"equal", "equivalent", "equals", "area", "distance", "is"})
_MEASURES = frozenset({"an", "a", "the", "of", "to", "that", "which"})


def conversion_claims(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[ConversionClaim]:
    """Every figure that a bracket, "or" or "equals" gives again in another unit, right behind it."""
    for here in sentences:
        for i, (a, b) in enumerate(pairwise(here.quantities)):
            if a.unit in _WEIGHTS and b.unit == "GBP" and layers.tokens.words[b.last - 1].fold == "pounds":
                b = attrs.evolve(b, kind="measure", unit="pound")  # pounds behind a weight are no money
            if a.kind not in _CONVERTED or b.kind != a.kind or a.unit == b.unit or a.per != b.per:
                continue
            between = [w.fold for w in layers.tokens.words[a.last : b.first]]
            rate = between == ["="]
            if not rate and not _converts(between):
                continue
            if (claim := _claim(a, b, layers, rate=rate)) is not None:
                yield claim
            if i + 2 < len(here.quantities) and not rate:
                yield from _third(a, b, here.quantities[i + 2], layers)


def _third(a: Quantity, b: Quantity, c: Quantity, layers: Layers) -> Iterator[ConversionClaim]:
    """``9.5bn kronor (£722m; $1.3bn)``: the second of two conversions in one bracket."""
    between = [w.fold for w in layers.tokens.words[b.last : c.first]]
    if between in ([","], [";"], ["or"]) and c.kind == a.kind and c.unit not in (a.unit, b.unit) and c.per == a.per:
        yield from filter(None, (_claim(a, c, layers, rate=False),))


def _converts(between: list[str]) -> bool:
    """``10 km (6 miles)``, ``10 km, or about 6 miles``, ``10 km/6 miles``."""
    if 1 < len(between) <= 8 and between[0] in (",", "–", "—", "(") and set(between) & _EQUATES:
        return all(fold in _HEDGES or fold in _EQUATES or fold in _MEASURES for fold in between[1:])
    plain = [fold for fold in between if fold not in _HEDGES]
    return plain in (["("], ["["], ["/"]) or (plain in ([","], []) and "or" in between)


def _claim(a: Quantity, b: Quantity, layers: Layers, *, rate: bool) -> ConversionClaim | None:
    written, converted = figure(a, layers.tokens), figure(b, layers.tokens)
    if written is None or converted is None or written.unit == converted.unit:
        return None
    statement = layers.statements.at(a.first)
    return ConversionClaim(
        span=layers.tokens.span(a.first, b.last),
        at=a.first,
        statement=statement,
        voice=voice_of(statement.attribution if statement is not None else None, layers),
        written=written,
        converted=converted,
        rate=rate,
    )
