"""What the grammars of written numbers share: the words they read, what they give, and fractions of a scale."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Protocol

from factcheck.lexicon.entries import Number, Numeral, NumeralKind
from factcheck.lexicon.figures import times
from factcheck.text.frozen import Record


class NumberWord(Protocol):
    """A word as the grammar needs it."""

    @property
    def fold(self) -> str:
        """The folded form."""

    @property
    def number(self) -> Numeral | None:
        """What it adds to a number."""


class Reading(Record):
    """A number read from the words up to ``last`` (exclusive); ``scale`` is the multiplier it ends with."""

    last: int
    value: Number
    kind: NumeralKind
    low: Number | None = None
    high: Number | None = None
    scale: int = 1
    rest: tuple[str, ...] = ()


def scaled(words: Sequence[NumberWord], at: int, stop: int, value: Number) -> Reading:
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


def fraction_after(words: Sequence[NumberWord], at: int, stop: int) -> tuple[int, Number] | None:
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
