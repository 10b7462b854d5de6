"""The grammar of cardinals: "two hundred and six", "one million, two hundred thousand", "2.5 million", "12 dozen"."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from factcheck.lexicon.entries import Number, Numeral
from factcheck.lexicon.figures import MOST_DIGITS, plus, times
from factcheck.lexicon.number_parts import NumberWord, Reading, fraction_after, scaled


class _Sum:
    """A cardinal as it grows: ``total`` of the closed groups, the open ``group`` below the next multiplier.

    ``safe`` is the reading before the last small number joined, kept for "one hundred and two hundred".
    """

    def __init__(self, words: Sequence[NumberWord], first: int, stop: int, joins: bool) -> None:
        self.words = words
        self.first = first
        self.stop = stop
        self.joins = joins
        self.at = first
        self.total: Number = 0
        self.group: Number | None = None
        self.scale = 0
        self.hundreds = False
        self.figures = False
        self.safe: Reading | None = None

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
            fits = value < min(self.scale, 1000)
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


def read_cardinal(
    words: Sequence[NumberWord], first: int, stop: int, joins: bool, below: int = 10**18
) -> Reading | None:
    """The longest cardinal from ``first``; groups after a comma are taken only into a scale under ``below``."""
    state = _Sum(words, first, stop, joins)
    j, after_and = first, False
    while j < stop:
        number = words[j].number
        if number is None:
            if words[j].fold == "point" and (point := _point(state, j + 1)) is not None:
                return point
            if words[j].fold == "," and not after_and and (rest := _after_comma(state, j + 1, below)) is not None:
                return Reading(rest.last, plus(state.total, rest.value), "cardinal")
            if words[j].fold != "and" or after_and or not joins:
                break
            part = fraction_after(words, j + 1, stop)
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
            others = after_and and state.scale > 1000 and j + 1 < stop and words[j + 1].fold in _OTHERS
            if others or not state.add(number, words[j].fold[-1].isdigit(), after_and):
                break
        elif number.kind == "multiplier":
            if after_and or not state.multiply(int(number.value)):
                return state.reading() if state.safe is None or state.group is None else state.safe
            if number.rest:
                state.at = j + 1
                return state.reading()._replace(rest=number.rest)
        else:
            return _closed(state, j, number, after_and)
        j += 1
        state.at, after_and = j, False
    return state.reading() if state.at > first else None


#: What a number of its own stands before: "one million and three others".
_OTHERS = frozenset({"other", "others", "more", "of"})


def _after_comma(state: _Sum, at: int, below: int) -> Reading | None:
    """The smaller groups of ``one thousand, two hundred and six``: a group of hundreds, or one with a smaller scale.

    Anything else after a comma is a number of its own: "two thousand, five of them hurt", "one thousand, two thousand".
    """
    if state.group is not None or not 0 < state.scale < below or state.figures:
        return None
    ahead = [word.number for word in state.words[at : min(at + 3, state.stop)]]
    sizes = [n.value for n in ahead if n is not None and n.kind == "multiplier" and not n.rest]
    if not sizes or ahead[0] is None or ahead[0].kind != "cardinal" or not (sizes[0] == 100 or sizes[0] < state.scale):
        return None
    rest = read_cardinal(state.words, at, state.stop, state.joins, state.scale)
    whole = rest is not None and rest.kind == "cardinal" and not rest.rest and 100 <= rest.value < state.scale
    return rest if whole else None


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
            return scaled(state.words, at + 1, state.stop, Fraction(1, int(last)))
        return reading
    if number.kind == "fraction":
        if value < 100 and (value == 1 or state.words[at].fold.endswith("s")):
            return scaled(state.words, at + 1, state.stop, times(value, number.value))
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
