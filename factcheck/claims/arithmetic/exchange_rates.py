"""Rates of exchange told in prose, and sums of money that a sentence gives in two currencies without a bracket."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import attrs

from factcheck.claims.figures.figure_lists import FigureSentence
from factcheck.lexicon.reckoning import words_for
from factcheck.lexicon.word import Word
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

#: How many words may stand between the currency and what it buys: "the dollar was trading at about 150 yen".
_NEAR = 5
#: A rate is a small number: more of it is a sum of money.
_MOST = 100_000
#: How many words may stand between two sums that are one: "$500 million for spraying would come to 4.2 billion cedis".
_APART = 8


def prose_rates(
    here: FigureSentence, quantities: tuple[Quantity, ...], layers: Layers
) -> Iterator[tuple[Quantity, Quantity]]:
    """``15.5 cedis to the dollar``, ``a dollar buys 15.5 cedis``: one unit of a currency with what it is worth."""
    for money in quantities:
        if money.kind == "money" and money.per is None and 0 < (money.value or 0) < _MOST:
            one = _behind(money, here, layers) or _before(money, here, layers)
            if one is not None and one.unit != money.unit:
                yield one, money


def _behind(money: Quantity, here: FigureSentence, layers: Layers) -> Quantity | None:
    words, at = layers.tokens.words, money.last
    if at + 1 < here.sentence.last and words[at].fold in words_for("rate-to"):
        at += 1
    if at + 1 < here.sentence.last and words[at].fold in words_for("rate-one"):
        return _one(at + 1, layers)
    return None


def _before(money: Quantity, here: FigureSentence, layers: Layers) -> Quantity | None:
    """``a dollar buys 15.5 cedis``, ``the pound was worth $1.25``."""
    words = layers.tokens.words
    found = False
    for t in range(money.first - 1, max(here.sentence.first, money.first - 1 - _NEAR), -1):
        word = words[t]
        found = found or word.fold in words_for("buys")
        if word.currency is not None:
            return _one(t, layers) if found and words[t - 1].fold in words_for("rate-one") else None
        if word.shape == "punct":
            return None
    return None


def _one(at: int, layers: Layers) -> Quantity | None:
    """One unit of the currency that a token names."""
    currency = layers.tokens.words[at].currency
    if currency is None or currency.factor != 1:
        return None
    return Quantity(layers.tokens.span(at, at + 1), 1, 1, "money", "exact", currency.code, None, None, at, at + 1)


def loose_sums(quantities: tuple[Quantity, ...], layers: Layers) -> Iterator[tuple[Quantity, Quantity]]:
    """``a loan of $500 million would come to 7.8 billion cedis``: two sums of which one is said to be the other."""
    words = layers.tokens.words
    for a, b in pairwise(q for q in quantities if q.kind == "money"):
        between = words[a.last : b.first]
        if a.unit != b.unit and a.per == b.per and 0 < len(between) <= _APART and _says_equal(between):
            yield a, b


def _says_equal(between: Sequence[Word]) -> bool:
    folds = [w.fold for w in between]
    return any(fold in words_for("worth") for fold in folds) and not any(w.shape == "punct" for w in between[1:])


def one_family(layers: Layers) -> Mapping[str, str]:
    """From the name of a currency that many countries share to the code that the article's full name of it gives.

    ``10 Norwegian crowns``, and ``450 million crowns`` later on.
    """
    words = layers.tokens.words
    full: dict[str, set[str]] = {}
    for q in layers.quantities:
        if q.kind == "money" and q.last - 2 >= q.first and words[q.last - 2].country is not None and q.unit is not None:
            full.setdefault(words[q.last - 1].fold.rstrip("s"), set()).add(q.unit)
    return {name: next(iter(codes)) for name, codes in full.items() if len(codes) == 1}


def named_in_full(money: Quantity, family: Mapping[str, str], layers: Layers) -> Quantity:
    """The sum in the currency that the article elsewhere names in full."""
    code = family.get(layers.tokens.words[money.last - 1].fold.rstrip("s")) if money.kind == "money" else None
    return money if code is None or code == money.unit else attrs.evolve(money, unit=code)
