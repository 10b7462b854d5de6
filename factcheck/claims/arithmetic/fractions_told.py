"""Fractions by which something changes, or that are a share: "a fifth", "two thirds", "half"."""

from fractions import Fraction

from factcheck.claims.arithmetic.arithmetic import Figure, figure
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Bound, Quantity
from factcheck.reading.reader import Layers

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_PARTS |= {f"{word}s": parts for word, parts in _PARTS.items()}
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}


def fraction_at(at: int, layers: Layers) -> Quantity | None:
    """The fraction whose words begin at a token, past "about", "nearly" and the like; None where none stands there."""
    words, last = layers.tokens.words, len(layers.tokens)
    first = at
    while at < last and words[at].fold in words_for("about"):
        at += 1
    if at >= last:
        return None
    told = words[at].fold.split("-")
    end = at + 1
    if len(told) == 1 and told[0] in _COUNTS and end < last:
        told, end = [told[0], words[end].fold], end + 1
        if told[1] == "-" and end < last:
            told, end = [told[0], words[end].fold], end + 1
    if told == ["half"]:
        told = ["a", "half"]
    if len(told) != 2 or told[0] not in _COUNTS or told[1] not in _PARTS:
        return None
    value = Fraction(_COUNTS[told[0]], _PARTS[told[1]])
    if value >= 1:
        return None
    bound: Bound = "about" if at > first else "exact"
    return Quantity(layers.tokens.span(at, end), value, value, "fraction", bound, None, None, None, first, end)


def percent_of(share: Quantity, layers: Layers) -> Figure | None:
    """A percentage or fraction as a figure in percent."""
    made = figure(share, layers.tokens)
    if made is None or share.kind == "percent":
        return made
    return made._replace(value=made.value * 100, step=Fraction(1), grain=Fraction(1), unit="percent")
