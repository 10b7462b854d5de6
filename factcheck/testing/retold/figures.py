"""Figures that an article tells in two sentences."""

from collections.abc import Iterator
from random import Random

import regex

from factcheck.article import read
from factcheck.lexicon.entries import Number
from factcheck.reading.quantities import Quantity
from factcheck.testing.retold.changed import Changed, change

_DIGITS = regex.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
#: By what a figure is multiplied: enough that no rounding covers it.
_FACTORS = (0.6, 0.7, 1.3, 1.4, 1.6)
#: Kinds of figures that stand for what is measured, not for a place in an order or a result.
_KINDS = frozenset({"count", "money", "percent", "measure", "duration", "points"})
#: Smaller whole numbers without a unit meet by chance too often.
_LEAST = 11


def changed_figures(text: str, /, *, title: str | None = None, seed: int = 1) -> Iterator[Changed]:
    """The article once for each figure that it tells in exactly two sentences, one telling changed.

    Changed is the telling of the title, else the later one. The same seed changes the same figures to the same values.
    """
    article, random = read(text, title=title), Random(seed)
    told: dict[tuple[Number, str | None, str | None], list[Quantity]] = {}
    for quantity in article.quantities:
        if quantity.kind in _KINDS and quantity.value is not None:
            told.setdefault((quantity.value, quantity.unit, quantity.per), []).append(quantity)
    values = {value for value, _, _ in told}
    for (value, unit, _), quantities in told.items():
        if len(quantities) != 2 or not (unit or value >= _LEAST):
            continue
        first, second = quantities
        if article.layers.sentences.index(first.first) == article.layers.sentences.index(second.first):
            continue
        kept, changed = (second, first) if first.span.part == "title" else (first, second)
        found = _DIGITS.search(article.source.text(changed.span))
        if found is None or len(found[0].replace(",", "").replace(".", "").rstrip("0")) < 2:
            continue
        new = _other(found[0], random)
        if _value(new) in values or new == found[0]:
            continue
        yield change(article.source, kept.span, changed.span, found.span(), new)


def _value(digits: str) -> float:
    return float(digits.replace(",", ""))


def _other(digits: str, random: Random) -> str:
    """Another number, written as the one given is: with its decimals and its commas."""
    decimals = len(digits.partition(".")[2])
    return f"{_value(digits) * random.choice(_FACTORS):{',' if ',' in digits else ''}.{decimals}f}"
