"""Lengths of time as the text tells them: "nine days", "in its ninth week", "nearly four decades"."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.claims.times.spans import UNITS, Length, bounds
from factcheck.lexicon.determiners import POSSESSIVES
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

_ENTERED = frozenset({"enter", "reach"})


def lengths_told(layers: Layers) -> Iterator[Length]:
    """All of the article, in text order."""
    for quantity in layers.quantities:
        if quantity.kind == "duration":
            length = _duration(quantity, layers)
        else:
            length = _nth(quantity, layers) if quantity.kind == "ordinal" else None
        if length is not None:
            yield length


def _duration(quantity: Quantity, layers: Layers) -> Length | None:
    size, unit = UNITS.get(quantity.unit or "", (0, "year"))
    low, high = bounds(quantity)
    if not size or (low is None and high is None):
        return None
    room = 1 if size >= 10 and unit == "year" and low == high else 0  # four decades may be 39 years
    low, high = (None if bound is None else bound * size + sign * room for bound, sign in ((low, -1), (high, 1)))
    statement = layers.statements.at(quantity.first)
    return Length(quantity.first, quantity.last, quantity.last, low, high, unit, statement, _goes_on(statement))


def _goes_on(statement: Statement | None) -> bool:
    """True of a clause that tells as of now: "has led it for nine years"."""
    verb = statement.verb if statement is not None else None
    return verb is not None and statement is not None and verb.perfect and statement.tense != "past"


def _nth(quantity: Quantity, layers: Layers) -> Length | None:
    """``In her ninth year as mayor``, ``the siege entered its 40th day``: one to two units less are over."""
    words, noun = layers.tokens.words, quantity.counted or ""
    size, unit = UNITS.get(noun.removesuffix("s"), (0, "year"))
    if size != 1 or quantity.value is None or quantity.first < 2 or words[quantity.first - 1].fold not in POSSESSIVES:
        return None
    statement = layers.statements.at(quantity.first)
    verb = statement.verb if statement is not None else None
    if words[quantity.first - 2].fold not in ("in", "into") and not (verb is not None and verb.lemma in _ENTERED):
        return None
    number = Fraction(quantity.value)
    behind = (quantity.counted_at or quantity.last) + 1
    return Length(quantity.first, quantity.last, behind, number - 2, number, unit, statement, running=True)
