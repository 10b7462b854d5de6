"""Conversion claims: one measurement in two units, one sum in two currencies, and stated rates of exchange."""

from collections.abc import Iterator

from factcheck.claims.arithmetic import ConversionClaim, figure
from factcheck.claims.figure_lists import FigureSentence
from factcheck.claims.voices import voice_of
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

_CONVERTED = frozenset({"money", "measure"})
_HEDGES = frozenset(
    {"about", "around", "approximately", "roughly", "some", "nearly", "or", "=", "~", "just", "over", "under"}
)


def conversion_claims(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[ConversionClaim]:
    """Every figure that a bracket, "or" or "equals" gives again in another unit, right behind it."""
    for here in sentences:
        for a, b in zip(here.quantities, here.quantities[1:], strict=False):
            if a.kind not in _CONVERTED or b.kind != a.kind or a.unit == b.unit or a.per != b.per:
                continue
            between = [w.fold for w in layers.tokens.words[a.last : b.first]]
            rate = between == ["="]
            if not rate and not _converts(between):
                continue
            if (claim := _claim(a, b, layers, rate=rate)) is not None:
                yield claim


def _converts(between: list[str]) -> bool:
    """``10 km (6 miles)``, ``10 km, or about 6 miles``, ``10 km/6 miles``."""
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
