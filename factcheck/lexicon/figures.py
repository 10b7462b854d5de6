"""What figures tell: separators, clock-like times run, and exact arithmetic on the values."""

from decimal import Decimal
from fractions import Fraction

from factcheck.lexicon.entries import Number

#: Longer figures are serial numbers or noise, and cost more than they tell.
MOST_DIGITS = 30


def tidy(value: Number) -> Number:
    """The value as int where it is whole, else unchanged."""
    if not isinstance(value, int) and value == (whole := int(value)):
        return whole
    return value


def times(left: Number, right: Number) -> Number:
    """The product, exact: decimals stay decimals, fractions win."""
    if isinstance(left, int) and isinstance(right, int):
        return left * right
    if isinstance(left, Fraction) or isinstance(right, Fraction):
        return tidy(Fraction(left) * Fraction(right))
    return tidy(Decimal(left) * Decimal(right))


def plus(left: Number, right: Number) -> Number:
    """The sum, exact as in ``times``."""
    if isinstance(left, Fraction) or isinstance(right, Fraction):
        return tidy(Fraction(left) + Fraction(right))
    if isinstance(left, int) and isinstance(right, int):
        return left + right
    return tidy(Decimal(left) + Decimal(right))


def figure(text: str) -> Number | None:
    """The value of figures with separators, or None where they are no number (a version, a date, a serial number).

    Thousands are grouped by commas (1,234,567), in the Indian way (12,34,567) or by stops before a decimal comma
    (1.234,5); a single comma before one or two digits is a decimal one.
    """
    if len(text) > MOST_DIGITS + 10:
        return None
    if text.isdecimal():
        return int(text) if len(text) <= MOST_DIGITS and (text[0] != "0" or len(text) == 1) else None
    if text.count(",") and text.count("."):
        comma_last = text.rfind(",") > text.rfind(".")
        whole, _, part = text.rpartition("," if comma_last else ".")
        grouped = _grouped(whole.split("." if comma_last else ","))
        return None if grouped is None or not part.isdecimal() else tidy(Decimal(f"{grouped}.{part}"))
    if "," in text:
        groups = text.split(",")
        grouped = _grouped(groups)
        if grouped is None and len(groups) == 2 and len(groups[1]) <= 2:
            return Decimal(f"{groups[0]}.{groups[1]}")
        return grouped
    groups = text.split(".")
    if len(groups) == 2:
        return tidy(Decimal(text)) if groups[1].isdecimal() and (groups[0].isdecimal() or not groups[0]) else None
    return _grouped(groups) if all(len(g) == 3 for g in groups[1:]) else None


def _grouped(groups: list[str]) -> int | None:
    first, *others = groups
    if not (1 <= len(first) <= 3 and all(g.isdecimal() for g in groups)):
        return None
    if first[0] == "0" or (others and len(others[-1]) != 3):
        return None
    if any(len(g) != 3 for g in others[:-1]) and not (len(first) <= 2 and all(len(g) == 2 for g in others[:-1])):
        return None
    return int("".join(groups))


def clock(text: str) -> Number | None:
    """Seconds of a time run: ``2:08:14``, ``12:58.14``; None for a time of day or anything else."""
    whole, _, part = text.partition(".")
    fields = [int(f) for f in whole.split(":")]
    if len(fields) == 2 and part:
        fields = [0, *fields]
    if len(fields) != 3 or fields[1] > 59 or fields[2] > 59:
        return None
    seconds = fields[0] * 3600 + fields[1] * 60 + fields[2]
    return tidy(Decimal(f"{seconds}.{part}")) if part.isdecimal() else seconds
