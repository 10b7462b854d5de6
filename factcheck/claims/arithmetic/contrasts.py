"""Contrasts: a figure with what it was before, whatever word tells the change ("318, against 265 last year")."""

from collections.abc import Iterator
from itertools import pairwise

import attrs

from factcheck.claims.arithmetic.arithmetic import Figure
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, figures_of
from factcheck.lexicon.reckoning import words_for
from factcheck.lexicon.word import Word
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.text.frozen import Record

_MEASURED = frozenset({"count", "money", "percent", "measure"})
#: How many words may stand between the two figures of a contrast.
_APART = 12
#: How many words behind a figure may tell that it is of an earlier time.
_BEHIND = 7
#: A figure with a unit and a bare one are of one thing only where neither is more than so many times the other.
_WIDEST = 20


class Contrast(Record):
    """What something was and what it became, with the sentence that tells it; ``first`` is where its words begin."""

    number: int
    start: Figure
    end: Figure
    first: int


def contrasts(layers: Layers, sentences: tuple[FigureSentence, ...]) -> list[Contrast]:
    """Every figure that the text sets against its own past, in text order."""
    found: list[Contrast] = []
    for here, before in zip(sentences, (None, *sentences), strict=False):
        measured = [q for q in here.quantities if q.kind in _MEASURED]
        if not measured or _both_ways(here, layers):
            continue
        found += _within(here, measured, layers)
        if before is not None and before.number == here.number - 1 and len(measured) == 1:
            found += _after(before, here, measured[0], layers)
    return found


def _both_ways(here: FigureSentence, layers: Layers) -> bool:
    """True of a sentence that sets a profit against a loss."""
    folds = {layers.tokens.words[t].fold for t in range(here.sentence.first, here.sentence.last)}
    return bool(folds & words_for("losing")) and bool(folds & words_for("earning"))


def _within(here: FigureSentence, measured: list[Quantity], layers: Layers) -> Iterator[Contrast]:
    for n, (a, b) in enumerate(pairwise(measured)):
        beyond = measured[n + 2 : n + 3]
        for pair in ((a, b), *((a, c) for c in beyond if c.unit == a.unit)):
            ends = _ends(*pair, here, layers)
            made = _figures(*ends, layers) if ends is not None else None
            if made is not None:
                yield Contrast(here.number, *made, a.first - 1)
                break


def _figures(start: Quantity, end: Quantity, layers: Layers) -> tuple[Figure, Figure] | None:
    """The two as figures of one unit; a rate ("a person", "a week") may be told with one of them only."""
    if start.per is not None and end.per is not None and start.per != end.per:
        return None
    made = figures_of((attrs.evolve(start, per=None), attrs.evolve(end, per=None)), layers)
    if made is None or made[0].value <= 0 or made[1].value <= 0:
        return None
    if (start.unit, start.per) != (end.unit, end.per) and not 1 < _WIDEST * made[0].value / made[1].value < _WIDEST**2:
        return None  # "6.2 ... 12 percent"
    return made[0], made[1]


def _ends(a: Quantity, b: Quantity, here: FigureSentence, layers: Layers) -> tuple[Quantity, Quantity] | None:
    """Start and end of two figures: "from a to b", "to a from b", "a, against b a year ago"."""
    words = layers.tokens.words
    if a.kind != b.kind and b.unit is not None and a.unit is not None:
        return None
    gap = range(end_of(a), b.first)
    if a.first <= here.sentence.first or not _same_thing(a, b):
        return None
    if _then(a, b, here, layers):
        return (b, a)
    if not 0 < len(gap) <= _APART:
        return None
    before_a, before_b = words[a.first - 1].fold, words[b.first - 1].fold
    if before_a == "from" and before_b in ("to", "by"):
        return (a, b)
    if before_b == "from":
        if before_a == "from":
            return None  # two changes, each from its own start
        near = before_a in words_for("reaches") or len(gap) == 1 or words[b.first - 2].fold in words_for("down-from")
        return (b, a) if near or _past(b, here, layers) else None
    if not _set_against(gap, layers) or not _past(b, here, layers):
        return None
    return (b, a)


def _same_thing(a: Quantity, b: Quantity) -> bool:
    return a.counted is None or b.counted is None or a.counted == b.counted


def _set_against(gap: range, layers: Layers) -> bool:
    """True when the words between two figures set the second against the first."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    if not any(words[t].fold in words_for("set-against") for t in gap):
        return False
    return not any(
        words[t].fold in (";", "but")
        or (t in verbs and verbs[t].tense != "none" and verbs[t].lemma not in words_for("stood"))
        for t in gap
    )


def _then(a: Quantity, b: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """``carried 1.24 million, 50 percent more than in 2022, when it carried 1.02 million``: one verb, another time."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    gap = range(end_of(a), b.first)
    when = next((t for t in reversed(gap) if words[t].fold == "when"), -1)
    than = next((t for t in gap if words[t].fold in ("than", "from")), -1)
    if not 0 < than < when or len(gap) > 2 * _APART or max(b.first - when, when - than) > _TO_FIGURE:
        return False
    timed = any(_tells_time(words[t]) for t in range(than + 1, when))
    told = {verbs[t].lemma for t in range(here.sentence.first, a.first) if t in verbs} | words_for("stood")
    again = [verbs[t].lemma for t in range(when, b.first) if t in verbs]
    return timed and bool(again) and set(again) <= told and b.counted in (None, a.counted)


def _tells_time(word: Word) -> bool:
    year = word.fold.isdigit() and len(word.fold) == 4
    return word.calendar is not None or year or word.fold in words_for("ago")


#: How many words may lead from "than" to "when", and from "when" to the earlier figure.
_TO_FIGURE = 6


def _past(quantity: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """``a year ago``, ``the month before``, ``in 2019``, ``last year's 265``: the figure is of an earlier time."""
    words = layers.tokens.words
    end = end_of(quantity)
    around = [*range(quantity.first - 4, quantity.first), *range(end, min(end + _BEHIND, here.sentence.last))]
    if any(words[t].fold in words_for("ago") for t in around if t >= here.sentence.first):
        return True
    return any(
        words[t].fold in ("in", "of") and _tells_time(words[t + 1])
        for t in range(end, min(end + _BEHIND, here.sentence.last - 1))
    )


def _after(before: FigureSentence, here: FigureSentence, start: Quantity, layers: Layers) -> Iterator[Contrast]:
    """``Membership stands at 4,100. Five years ago it was 5,200.``"""
    words, first = layers.tokens.words, here.sentence.first
    opening = [words[t].fold for t in range(first, start.first)]
    if len(opening) > _APART or not any(fold in words_for("ago") for fold in opening):
        return
    if not any(fold in words_for("again") for fold in opening):
        return
    ends = [q for q in before.quantities if q.kind == start.kind and (start.unit is None or q.unit == start.unit)]
    if len(ends) != 1 or not _same_thing(ends[0], start):
        return
    made = _figures(start, ends[0], layers)
    if made is not None:
        yield Contrast(here.number, *made, before.sentence.first)
