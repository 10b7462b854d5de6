"""Quantities as intervals, read as news writes them.

The bounds of vague words are those of the taxonomy of contradictions that the documentation gives: "at least 34" is
the best count at hand, so 34 to about twice that; "more than 100" is 101 to about 150; "about 500" allows for the
rounding that the writer's digits show.
"""

from fractions import Fraction

from factcheck.lexicon.entries import Number
from factcheck.lexicon.measures import units
from factcheck.reading.quantities import Quantity
from factcheck.text.frozen import Record


class Interval(Record):
    """The values that a quantity leaves open, both ends included."""

    low: Fraction
    high: Fraction

    def meets(self, other: "Interval") -> bool:
        """True when some value lies in both."""
        return self.low <= other.high and other.low <= self.high


def _unit_of_last_digit(value: Fraction) -> Fraction:
    """The place value of the last digit that is not zero: 100 for 4,200, 1/10 for 4.8; 1 for whole small numbers."""
    if value == 0:
        return Fraction(1)
    unit = Fraction(1)
    while value % (unit * 10) == 0:
        unit *= 10
    while (value / unit).denominator != 1 and unit > Fraction(1, 10**9):
        unit /= 10
    return unit


def _rounding(value: Fraction) -> Fraction:
    """How far a rounded value may lie from the true one: half the place of its last digit, at least 5 percent."""
    unit = _unit_of_last_digit(value)
    return max(unit / 2, abs(value) / 20)


#: How far an open bound reaches, as factors of its figure.
_REACH = {
    "over": (Fraction(1), Fraction(3, 2)),
    "at-least": (Fraction(1), Fraction(2)),
    "under": (Fraction(2, 3), Fraction(1)),
    "at-most": (Fraction(1, 1000), Fraction(1)),  # nobody calls a hundred "up to a million"
}


#: From thousands on, a vague word says little of how many.
_MANY = 2000


def interval(quantity: Quantity) -> Interval | None:
    """The interval that a quantity allows, or None when it has no bound at all.

    It is in the base unit of the dimension (seconds, metres), that of money in the currency's main unit, that of
    percentages a part of one, as of "a fifth".
    """
    factor = _factor(quantity)
    found = _in_own_unit(quantity)
    return None if found is None else Interval(found.low * factor, found.high * factor)


def _factor(quantity: Quantity) -> Fraction:
    """What converts a quantity to the base unit of its dimension; temperatures stay on their own scale."""
    unit = quantity.unit or ""
    if unit.endswith("-cent") or unit == "percent":
        return Fraction(1, 100)
    dimension, factor = units().get(unit, ("", Fraction(1)))
    return Fraction(1) if dimension == "temperature" else factor


def _in_own_unit(quantity: Quantity) -> Interval | None:
    low, high = _fraction(quantity.low), _fraction(quantity.high)
    if low is not None and high is not None:
        if quantity.bound == "about":
            return Interval(low - _rounding(low), high + _rounding(high))
        if quantity.bound == "vague" and low >= _MANY:
            return Interval(low, low * 100)  # "millions" may be 32 million
        if quantity.bound in ("exact", "range", "vague"):
            return Interval(low, high)
    value = low if low is not None else high
    if value is None:
        return None
    below, above = _REACH.get(quantity.bound, (Fraction(1), Fraction(1)))
    return Interval(value * below, value * above)


def _fraction(value: Number | None) -> Fraction | None:
    return None if value is None else Fraction(value)


def apart(a: Quantity, b: Quantity) -> bool:
    """True when two quantities of one thing in units of one dimension cannot both hold.

    Round numbers are allowed their rounding: 1.9 million and 1,912,000 are not apart, nor are 48 and 50;
    150 and 200 are. Quantities in two units (feet and metres) are allowed a tenth, since a
    converted figure is rounded as the writer likes; temperatures in two units are never apart. Scores and votes are
    apart when their figures differ, in whatever order.
    """
    if a.parts and b.parts:
        return sorted(a.parts) != sorted(b.parts)
    first, second = interval(a), interval(b)
    if first is None or second is None or first.meets(second):
        return False
    if a.unit != b.unit and not _clearly(first, second, a, b):
        return False
    x, y = _fraction(a.value), _fraction(b.value)
    if x is None or y is None or a.unit != b.unit:
        return True
    return not (_rounds_to(x, y) or _rounds_to(y, x))


def exceeds(part: Quantity, whole: Quantity) -> bool:
    """True of a part that is more than its whole; one without an upper end ("at least 12") has room for any."""
    most, least = interval(whole), interval(part)
    return whole.bound in ("exact", "about") and most is not None and least is not None and most.high < least.low


def _clearly(first: Interval, second: Interval, a: Quantity, b: Quantity) -> bool:
    """True when intervals of two units are apart by more than a conversion's rounding."""
    if "degree" in (a.unit or "") or "degree" in (b.unit or ""):
        return False
    if a.unit == "second" or b.unit == "second":
        return True  # times run are exact in whatever units they are told
    room = _LOOSE if "fraction" in (a.kind, b.kind) else _CONVERTED
    low, high = sorted((first, second), key=lambda i: i.low)
    return low.high * room < high.low


#: By what factor a converted figure may be off, and "a quarter" beside percentages.
_CONVERTED, _LOOSE = Fraction(11, 10), Fraction(6, 5)


def _rounds_to(precise: Fraction, rounded: Fraction) -> bool:
    unit = _unit_of_last_digit(rounded)
    near = min(unit / 2, abs(rounded) / 10)  # nobody rounds 150 seats to 200
    return unit > _unit_of_last_digit(precise) and abs(precise - rounded) <= near


#: By what factor two values of one thing usually differ where somebody got one of them wrong.
USUAL = Fraction(13, 5)


def near(first: Quantity, second: Quantity, factor: Fraction = USUAL) -> bool:
    """False for values so far apart that they are hardly ever taken for one another: 18 months, four days."""
    a, b = _meant(first), _meant(second)
    return a is not None and b is not None and a.low <= b.high * factor and b.low <= a.high * factor


def _meant(quantity: Quantity) -> Interval | None:
    """The interval of a quantity; who says "up to 300,000" has no few hundred in mind."""
    found = interval(quantity)
    return Interval(found.high, found.high) if found is not None and quantity.bound == "at-most" else found
