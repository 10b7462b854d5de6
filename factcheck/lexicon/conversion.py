"""Units by name: the dimension each measures, and how it converts to the base unit of that dimension."""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache

from factcheck.lexicon.load import table
from factcheck.lexicon.word import unit_factor
from factcheck.text.frozen import Record


class Conversion(Record):
    """``value * factor + zero`` is the value in the base unit; temperatures alone have a zero of their own."""

    dimension: str
    factor: Fraction
    zero: Fraction = Fraction(0)

    def to(self, other: "Conversion", value: Fraction) -> Fraction:
        """The same measurement in another unit of the dimension."""
        return (value * self.factor + self.zero - other.zero) / other.factor


#: Where the scales of temperature begin, in kelvins.
_ZEROS = {"degree Celsius": Fraction("273.15"), "degree Fahrenheit": Fraction("459.67") * Fraction(5, 9)}


@cache
def conversions() -> Mapping[str, Conversion]:
    """From the name of a unit to its conversion."""
    return {
        row["unit"]: Conversion(row["dimension"], unit_factor(row["factor"]), _ZEROS.get(row["unit"], Fraction(0)))
        for row in table("units", "unit", "aliases", "dimension", "factor")
    }
