"""The grammar of written numbers: how number words and figures join into one number.

It reads any sequence of words that know their own number, so that it serves tokens ("two hundred and six") and the
parts of a hyphenated word ("two-and-a-half-year") alike.
"""

from collections.abc import Callable, Sequence

from factcheck.lexicon.cardinals import read_cardinal
from factcheck.lexicon.entries import Numeral, NumeralKind
from factcheck.lexicon.figures import clock, figure, times
from factcheck.lexicon.number_parts import NumberWord, Reading, scaled
from factcheck.text.frozen import Record

__all__ = ["Reading", "number_by_shape", "read_number"]


class Part(Record):
    """One part of a hyphenated word."""

    fold: str
    number: Numeral | None


def number_by_shape(fold: str, shape: str, simple: Callable[[str], Numeral | None]) -> Numeral | None:
    """The number that figures tell, or the number words that a hyphenated word begins with."""
    if shape == "digits":
        if ":" in fold:
            seconds = clock(fold)
            return None if seconds is None else Numeral(seconds, "clock")
        value = figure(fold)
        return None if value is None else Numeral(value, "cardinal")
    if shape == "punct" or "-" not in fold:
        return None
    folds = fold.split("-")
    if simple(folds[0]) is None:
        return None
    parts = [Part(f, simple(f)) for f in folds]
    reading = read_number(parts, 0, len(parts))
    if reading is None or (reading.last < len(parts) and reading.kind not in _BEFORE_HYPHEN):
        return None
    if reading.last < len(parts) and parts[reading.last].number is not None:
        return None
    rest = tuple(folds[reading.last :])
    return Numeral(reading.value, reading.kind, reading.low, reading.high, rest)


_BEFORE_HYPHEN = frozenset({"cardinal", "multiplier", "fraction", "collective"})


def read_number(words: Sequence[NumberWord], first: int, stop: int, *, joins: bool = True) -> Reading | None:
    """The longest number that begins at ``first``; ``joins`` is false where "and" stands between two numbers."""
    number = words[first].number
    if number is None:
        return None
    if number.rest:
        return Reading(first + 1, number.value, number.kind, number.low, number.high, rest=number.rest)
    return _READERS[number.kind](words, first, stop, joins)


def _read_vague(words: Sequence[NumberWord], first: int, stop: int, joins: bool) -> Reading | None:
    """``hundreds``, ``several``, ``tens of thousands``, ``a few dozen``, ``several hundred thousand``."""
    head = words[first].number
    assert head is not None
    value, low, high = head.value, head.low, head.high
    j = first + 1
    while j < stop:
        at = j + 1 if words[j].fold == "of" and j + 1 < stop else j
        n = words[at].number
        if n is None or n.rest or n.kind not in ("multiplier", "vague", "collective") or n.value < 12:
            break
        value, low, high = times(value, n.value), times(low or 1, n.value), times(high or 1, n.value)
        j = at + 1
    return Reading(j, value, "vague", low, high)


def _read_fraction(words: Sequence[NumberWord], first: int, stop: int, joins: bool) -> Reading | None:
    number = words[first].number
    assert number is not None
    return scaled(words, first + 1, stop, number.value)


def _read_one(words: Sequence[NumberWord], first: int, stop: int, joins: bool) -> Reading | None:
    number = words[first].number
    assert number is not None
    return Reading(first + 1, number.value, number.kind, number.low, number.high)


_READERS: dict[NumeralKind, Callable[[Sequence[NumberWord], int, int, bool], Reading | None]] = {
    "cardinal": read_cardinal,
    "multiplier": read_cardinal,
    "collective": _read_one,
    "fraction": _read_fraction,
    "ordinal": _read_one,
    "vague": _read_vague,
    "determiner": _read_one,
    "clock": _read_one,
    "suffix": lambda words, first, stop, joins: None,
}
