"""The grammar of written numbers: how number words and figures join into one number.

It reads any sequence of words that know their own number, so that it serves tokens ("two hundred and six") and the
parts of a hyphenated word ("two-and-a-half-year") alike.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

import attrs

from factcheck.lexicon.entries import Number, Numeral, NumeralKind
from factcheck.lexicon.figures import MOST_DIGITS, clock, figure, plus, times


class NumberWord(Protocol):
    """A word as the grammar needs it."""

    @property
    def fold(self) -> str:
        """The folded form."""

    @property
    def number(self) -> Numeral | None:
        """What it adds to a number."""


@attrs.frozen
class Part:
    """One part of a hyphenated word."""

    fold: str
    number: Numeral | None


@attrs.frozen
class Reading:
    """A number read from the words up to ``last`` (exclusive); ``scale`` is the multiplier it ends with."""

    last: int
    value: Number
    kind: NumeralKind
    low: Number | None = None
    high: Number | None = None
    scale: int = 1
    rest: tuple[str, ...] = ()


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
    return _scaled(words, first + 1, stop, number.value)


def _scaled(words: Sequence[NumberWord], at: int, stop: int, value: Number) -> Reading:
    """A fraction with what it is taken of: ``half a million``, ``two thirds of a million``, ``half a dozen``."""
    j = at
    if j < stop and words[j].fold == "of":
        j += 1
    if j < stop and words[j].fold in ("a", "an"):
        j += 1
    n = words[j].number if j < stop else None
    if n is None or n.rest or n.kind not in ("multiplier", "collective"):
        return Reading(at, value, "fraction")
    scale = int(n.value) if n.kind == "multiplier" else 1
    return Reading(j + 1, times(value, n.value), "cardinal", scale=scale)


def _read_one(words: Sequence[NumberWord], first: int, stop: int, joins: bool) -> Reading | None:
    number = words[first].number
    assert number is not None
    return Reading(first + 1, number.value, number.kind, number.low, number.high)


def _fraction_after(words: Sequence[NumberWord], at: int, stop: int) -> tuple[int, Number] | None:
    """``a half``, ``three quarters``, ``one fourth``, ``fifty-four hundredths``, as they stand after "and"."""
    if at >= stop:
        return None
    n = words[at].number
    if n is not None and n.kind == "fraction" and not n.rest:
        return at + 1, n.value
    counts = 1 if words[at].fold in ("a", "an") else n.value if n is not None and n.kind == "cardinal" else None
    if counts is None or at + 1 >= stop or (n is not None and n.rest):
        return None
    part = words[at + 1].number
    if part is None or part.rest:
        return None
    if part.kind == "fraction":
        return at + 2, times(counts, part.value)
    if part.kind == "ordinal" and counts == 1 and part.value > 2:
        return at + 2, Fraction(1, int(part.value))
    return None


@attrs.define
class _Sum:
    """A cardinal as it grows: ``total`` of the closed groups, the open ``group`` below the next multiplier.

    ``safe`` is the reading before the last small number joined, kept for "one hundred and two hundred".
    """

    words: Sequence[NumberWord]
    first: int
    stop: int
    joins: bool
    at: int
    total: Number = 0
    group: Number | None = None
    scale: int = 0
    hundreds: bool = False
    figures: bool = False
    safe: Reading | None = None

    def reading(self) -> Reading:
        value = self.total if self.group is None else plus(self.total, self.group)
        return Reading(self.at, value, "cardinal", scale=self.scale or (100 if self.hundreds else 1))

    def add(self, number: Numeral, figures: bool, after_and: bool) -> bool:
        """Take a small number into the open group, if it fits there."""
        value = number.value
        if self.at == self.first:
            self.group, self.figures = value, figures
            return True
        if figures and not (after_and and self.figures):
            return False
        if self.group is None:
            fits = value < min(self.scale, 1000) and not (after_and and self.scale > 1000 and value < 100)
        elif self.hundreds:
            fits = (self.group % 100 == 0 and value < 100) or (self._tens() and 0 < value < 10)
        else:
            fits = self._tens() and 0 < value < 10 and not self.figures and not after_and
        if fits:
            if self.group is None or after_and:
                self.safe = self.reading()
            self.group = value if self.group is None else plus(self.group, value)
        return fits

    def _tens(self) -> bool:
        return self.group is not None and 20 <= self.group % 100 <= 90 and self.group % 10 == 0

    def multiply(self, by: int) -> bool:
        """Raise the open group by a multiplier; false when it does not fit."""
        if by == 100:
            if self.hundreds or (self.group is None and self.at != self.first):
                return False
            if self.group is not None and self.group >= 100 and not self.figures:
                return False
            self.group, self.hundreds = times(100, 1 if self.group is None else self.group), True
            return True
        if self.group is None and self.at != self.first:
            if by <= self.scale and not (self.scale == 100000 and by > 100000):
                return False
            self.total, self.scale = times(self.total, by), by
            return True
        if self.scale and by >= self.scale:
            return False
        self.total = plus(self.total, times(1 if self.group is None else self.group, by))
        self.group, self.scale, self.hundreds = None, by, False
        return True

    def part(self, end: int, value: Number) -> None:
        """Take the fraction of ``two and a half``, or of ``a million and a half``."""
        if self.group is not None:
            self.group = plus(self.group, value)
        else:
            self.total = plus(self.total, times(self.scale, value))
        self.at = end


def _read_cardinal(words: Sequence[NumberWord], first: int, stop: int, joins: bool) -> Reading | None:
    state = _Sum(words, first, stop, joins, first)
    j, after_and = first, False
    while j < stop:
        number = words[j].number
        if number is None:
            if words[j].fold == "point" and (point := _point(state, j + 1)) is not None:
                return point
            if words[j].fold != "and" or after_and or not joins:
                break
            part = _fraction_after(words, j + 1, stop)
            if part is not None and part[1] < 1:
                state.part(*part)
                j = state.at
                continue
            if not (state.hundreds or state.scale):
                break
            after_and = True
            j += 1
            continue
        if number.rest and number.kind != "multiplier":
            break
        if number.kind == "cardinal":
            if not state.add(number, words[j].fold[-1].isdigit(), after_and):
                break
        elif number.kind == "multiplier":
            if after_and or not state.multiply(int(number.value)):
                return state.reading() if state.safe is None or state.group is None else state.safe
            if number.rest:
                state.at = j + 1
                return attrs.evolve(state.reading(), rest=number.rest)
        else:
            return _closed(state, j, number, after_and)
        j += 1
        state.at, after_and = j, False
    return state.reading() if state.at > first else None


def _closed(state: _Sum, at: int, number: Numeral, after_and: bool) -> Reading | None:
    """A cardinal with what may follow it: an ordinal (twenty first), a fraction (two thirds), dozen, hundreds."""
    reading = state.reading() if state.at > state.first else None
    if reading is None or (after_and and number.kind != "ordinal"):
        return reading
    value = reading.value
    if number.kind == "ordinal":
        last = number.value
        if (value % 100 == 0 and value and last < 100) or (state._tens() and last < 10 and not after_and):
            return None if state.figures else Reading(at + 1, plus(value, last), "ordinal")
        if value == 1 and not state.figures and last > 2:
            return _scaled(state.words, at + 1, state.stop, Fraction(1, int(last)))
        return reading
    if number.kind == "fraction":
        if value < 100 and (value == 1 or state.words[at].fold.endswith("s")):
            return _scaled(state.words, at + 1, state.stop, times(value, number.value))
        return reading
    if number.kind == "collective" or (number.kind == "vague" and number.value == 12):
        return Reading(at + 1, times(value, number.value), "cardinal")
    return reading


def _point(state: _Sum, at: int) -> Reading | None:
    """``two hundred point zero three``: the digits after "point", said one by one or as a number."""
    if state.group is None or state.figures or not isinstance(whole := state.reading().value, int):
        return None
    digits = ""
    while at < state.stop and len(digits) < MOST_DIGITS:
        n = state.words[at].number
        if n is None or n.kind != "cardinal" or n.rest or (digits and n.value > 9):
            break
        digits += str(n.value)
        at += 1
    return Reading(at, Decimal(f"{whole}.{digits}"), "cardinal") if digits.isdecimal() else None


_READERS: dict[NumeralKind, Callable[[Sequence[NumberWord], int, int, bool], Reading | None]] = {
    "cardinal": _read_cardinal,
    "multiplier": _read_cardinal,
    "collective": _read_one,
    "fraction": _read_fraction,
    "ordinal": _read_one,
    "vague": _read_vague,
    "determiner": _read_one,
    "clock": _read_one,
    "suffix": lambda words, first, stop, joins: None,
}
