"""Sums of one sentence: a total with parts in like words behind it, or parts with what they come to."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.claims.arithmetic.adding import sum_claim
from factcheck.claims.arithmetic.arithmetic import SumClaim
from factcheck.claims.arithmetic.runs import goes_on, says_more
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, has_cue
from factcheck.lexicon.arithmetic import words_of
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

_ADDED = frozenset({"count", "money", "measure"})
#: How many words may stand between two figures of one sum, and around a total that say it is one.
_APART, _NEAR = 10, 6
#: Totals that parts may be told to come to are this many times as large at most, and this small a share at least.
_LOW, _HIGH = 0.6, 1.6


def sums_within(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[SumClaim]:
    """Every sum that one sentence tells."""
    for here in sentences:
        if len(here.quantities) < 3 or here.sentence.heading:
            continue
        if has_cue(layers, here.sentence.first, here.sentence.last, "part"):
            continue
        found = _from_places(here, layers) or _aboard(here, layers) or _come_to(here, layers)
        if found is not None:
            total, parts = found
            claim = sum_claim((total,), parts, "all", layers)
            added = sum(f.value for f in claim.parts) if claim is not None else 0
            if claim is not None and _LOW * claim.totals[0].value <= added <= _HIGH * claim.totals[0].value:
                yield claim


_Sum = tuple[Quantity, tuple[Quantity, ...]]


def _from_places(here: FigureSentence, layers: Layers) -> _Sum | None:
    """``60 million euros, 35 million from the state, 10 million from the town and 15 million from donors``."""
    words = layers.tokens.words
    for n, total in enumerate(here.quantities[:-2]):
        parts = here.quantities[n + 1 :]
        if total.kind not in _ADDED or total.bound not in ("exact", "about") or not _one_unit(total, parts):
            continue
        opening = [w.fold for w in words[end_of(total) : parts[0].first]]
        if opening not in ([","], [":"], ["–"], ["—"], ["("]):
            continue
        after = [_placing(q, layers) for q in parts]
        last = [w.fold for w in words[end_of(parts[-2]) : parts[-1].first]]
        rest = bool({"other", "remaining"} & set(last[-2:]))
        alike = len(set(after)) == 1 and after[0] in words_for("sites") | {"of"}
        close = all(b.first - end_of(a) <= _APART for a, b in pairwise(parts))
        joined = bool(set(last) & words_for("closes"))
        if alike and close and joined and not rest and not says_more(layers, here, parts[-1].last):
            return None if goes_on(here, layers) else (total, parts)
    return None


def _placing(quantity: Quantity, layers: Layers) -> str:
    """The preposition behind a part, "of it" and "of them" left aside: "70 km of it in Laos"."""
    words, at = layers.tokens.words, end_of(quantity)
    if at + 2 < len(words) and words[at].fold == "of" and words[at + 1].fold in words_for("what-was-told"):
        at += 2
    return words[at].fold if at < len(words) else ""


def _one_unit(total: Quantity, parts: tuple[Quantity, ...]) -> bool:
    return all(
        q.kind in _ADDED
        and q.per == total.per
        and q.bound == "exact"
        and (q.unit == total.unit or q.unit is None)
        and (q.counted in (None, total.counted))
        for q in parts
    )


def _aboard(here: FigureSentence, layers: Layers) -> _Sum | None:
    """``112 people: 106 passengers and a crew of six``."""
    words = layers.tokens.words
    total, *rest = here.quantities
    if total.kind != "count" or total.counted is None or len(rest) != 2:
        return None
    passengers, crew = rest
    before = {w.fold for w in words[max(crew.first - 2, 0) : crew.first]}
    manned = crew.counted in words_of("crew") or (before & words_of("crew") and words[crew.first - 1].fold == "of")
    gap = [w.fold for w in words[end_of(total) : passengers.first]]
    listed = gap[-1:] in ([":"], [","], ["–"], ["—"], ["("])
    return (total, (passengers, crew)) if passengers.counted in words_of("passengers") and manned and listed else None


def _come_to(here: FigureSentence, layers: Layers) -> _Sum | None:
    """``40 km, 35 and 28, making 103 km in all``, ``their 44 seats and the Greens' 9 give them 53``."""
    words = layers.tokens.words
    for n, total in enumerate(here.quantities):
        parts = tuple(q for q in here.quantities[:n] if q.kind != "ordinal")
        if len(parts) < 2 or total.kind not in _ADDED or not _one_unit(parts[0], (*parts[1:], total)):
            continue
        between = range(end_of(parts[-1]), total.first)
        folds = [words[t].fold for t in between]
        behind = {w.fold for w in words[end_of(total) : min(end_of(total) + _NEAR, here.sentence.last)]}
        summed = behind & words_for("in-all") and folds[:1] == [","] and len(folds) <= _NEAR
        makes = len(folds) <= _NEAR and any(
            t in layers.phrases.verb_at and words[t].lemma in words_for("makes-up") for t in between
        )
        joined = any(words[t].fold in words_for("closes") for t in range(end_of(parts[-2]), parts[-1].first))
        if (summed or makes) and joined and not says_more(layers, here, total.last):
            return total, parts
    return None
