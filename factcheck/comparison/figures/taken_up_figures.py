"""Whether a figure in a definite phrase takes up one that was told before: "60 on Monday and 85 on Tuesday", "the 85".

A number that the text has given already, bare or of the same noun or unit, is the one that "the 85 flights" means; so
is what two of its figures leave or come to ("of 1,150 containers they unloaded 410", "the 740 on board"). Neither is
held against a third.
"""

from fractions import Fraction

from factcheck.article import Article
from factcheck.lexicon.measures import thing
from factcheck.reading.quantities import Quantity

_Value = tuple[object, object, tuple[object, ...]]


class ToldBefore:
    """The quantities of an article by their value, for looking up what a later one may take up."""

    def __init__(self, article: Article) -> None:
        self._by_value: dict[_Value, list[Quantity]] = {}
        for quantity in article.quantities:
            if quantity.span.part == "body":
                self._by_value.setdefault(_value_of(quantity), []).append(quantity)

    def takes_up(self, later: Quantity, earlier: Quantity) -> bool:
        """True where ``later`` was told before, by another than ``earlier``, or follows from it and another."""
        if any(_before(told, later) and told is not earlier for told in self._by_value.get(_value_of(later), ())):
            return True
        one, other = earlier.value, later.value
        if later.kind != "count" or one is None or other is None or other < _LEAST or one < _LEAST:
            return False
        one, other = Fraction(one), Fraction(other)
        return any(
            _before(told, later) and told.kind == "count"
            for value in (one + other, other - one, one - other)
            if value >= _LEAST
            for told in self._by_value.get((value, value, ()), ())
        )


#: Pounds that are told without a sign may be read as either.
_POUNDS = {"pound", "GBP"}
#: Numbers below this are sums and differences of others by chance.
_LEAST = 5


def _value_of(quantity: Quantity) -> _Value:
    return quantity.low, quantity.high, tuple(quantity.parts)


def _before(told: Quantity, later: Quantity) -> bool:
    """True of an earlier figure that is bare, or of the unit or noun of the later one."""
    if told.first >= later.first:
        return False
    if told.unit is not None and later.unit is not None:
        return told.unit == later.unit or {told.unit, later.unit} == _POUNDS
    if told.counted is None or later.counted is None:
        return told.unit is None or later.unit is not None or told.kind == later.kind
    return thing(told.counted) == thing(later.counted)
