"""Shares by which something is said to have changed, wherever they stand beside its figures: "a rise of 12 percent"."""

from typing import Literal

from factcheck.claims.arithmetic.changes import before_light
from factcheck.claims.arithmetic.contrasts import Contrast
from factcheck.claims.arithmetic.fractions_told import fraction_at
from factcheck.claims.figures.figure_lists import FigureSentence, end_of
from factcheck.lexicon.changes import directions
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.text.frozen import Record

Sign = Literal[-1, 1]


class ToldShare(Record):
    """A share by which something rose (1) or fell (-1), and the token that says which."""

    share: Quantity
    at: int
    sign: Sign


def share_beside(pair: Contrast, here: FigureSentence, layers: Layers) -> ToldShare | None:
    """The one share of a change that stands between the two figures of a contrast, or right behind them."""
    words = layers.tokens.words
    start, end = pair.start.quantity, pair.end.quantity
    first, second = (start, end) if start.first < end.first else (end, start)
    told = _shares(range(end_of(first), here.sentence.last), here, layers)
    if len(told) != 1 or told[0].share.per is not None:
        return None
    begins, ends = min(told[0].at, told[0].share.first), max(told[0].at + 1, told[0].share.last)
    if ends <= second.first:
        between = words[ends : second.first]
        onto = len(between) <= _ONTO and all(w.shape != "punct" for w in between)
        return told[0] if onto or any(w.fold == "when" for w in between) else None
    if before_light(start, layers) not in words_for("compares"):
        return None  # "41 million on sales of 310 million"
    between = words[end_of(second) : begins]
    joined = begins >= end_of(second) and all(
        w.calendar is not None or w.number is not None or w.fold in words_for("ago") | _LIGHT for w in between
    )
    return told[0] if joined and (ends >= len(words) or words[ends].shape == "punct") else None


#: How many words lead from a share to the earlier figure: "a 50 percent increase on the", "50 percent more than the".
_ONTO = 4
#: Words that stand between the figures and their change: "in the year before, an increase of".
_LIGHT = frozenset(
    {",", "(", "-", "–", "—", "a", "an", "or", "the", "in", "of", "year", "month", "week", "quarter", "season"}
)


def _shares(within: range, here: FigureSentence, layers: Layers) -> list[ToldShare]:
    """The shares that are said to be those of a change, in a part of a sentence."""
    found = [
        told
        for q in here.quantities
        if q.kind in ("percent", "fraction") and q.first in within and (told := _told(q, layers)) is not None
    ]
    seen = {told.at for told in found}
    spelled = (_spelled(at, layers) for at in within[:-2])
    return found + [told for told in spelled if told is not None and told.at not in seen]


def _told(share: Quantity, layers: Layers) -> ToldShare | None:
    """``an increase of 50 percent``, ``a 50 percent increase``, ``50 percent more``, ``up 50 percent``."""
    words = layers.tokens.words
    before = share.first - 1 - (words[share.first - 1].fold in ("of", "by"))
    for at in (before, share.last):
        if 0 <= at < len(words) and (sign := _sign(at, layers)) is not None:
            return ToldShare(share, at, sign)
    return None


def _spelled(at: int, layers: Layers) -> ToldShare | None:
    """``a rise of a half``: a fraction that is no quantity for itself."""
    words = layers.tokens.words
    known = directions().get(words[at].fold)
    if known is None or at not in layers.phrases.noun_at or words[at + 1].fold != "of":
        return None
    share = fraction_at(at + 2, layers)
    return ToldShare(share, at, known.sign) if share is not None else None


def _sign(at: int, layers: Layers) -> Sign | None:
    """Which way a noun of change or a comparison goes; verbs have their figures behind them and are left to others."""
    fold = layers.tokens.words[at].fold
    if fold in words_for("greater"):
        return 1
    if fold in words_for("smaller"):
        return -1
    known = directions().get(fold)
    verb = layers.phrases.verb_at.get(at)
    return None if known is None or known.factor is not None or verb is not None else known.sign
