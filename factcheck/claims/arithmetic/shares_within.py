"""Shares that one sentence tells beside a part and its whole, in whatever order the three stand."""

from collections.abc import Iterator
from itertools import pairwise

import attrs

from factcheck.claims.arithmetic.arithmetic import ShareClaim
from factcheck.claims.arithmetic.fractions_told import fraction_at
from factcheck.claims.arithmetic.shares import SHARES, equal, share_claim, taken_of
from factcheck.claims.arithmetic.shares_told import wholes
from factcheck.claims.figures.figure_lists import FigureSentence, end_of
from factcheck.lexicon.changes import directions
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

_FIGURES = frozenset({"count", "money", "measure"})
#: How many words may stand between a figure and the share of a whole that it is said to be, or the other way round.
_APPOSED = 8
#: How many words may tell which ones a whole counts, before the comma behind it.
_DESCRIBED = 4
_Pair = tuple[Quantity, Quantity]


def shares_within(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[ShareClaim]:
    """Every share of a whole with the part beside it, and the one share of a sentence with its one part and whole."""
    for here in sentences:
        told = [q for q in here.quantities if q.kind in SHARES]
        figures = [q for q in here.quantities if q.kind in _FIGURES]
        if len(figures) < 2:
            continue
        found = [c for share in told for c in _of_a_whole(share, figures, here, layers)]
        if not found:
            found = list(_alone(told, figures, here, layers))
        yield from found


def _of_a_whole(share: Quantity, figures: list[Quantity], here: FigureSentence, layers: Layers) -> Iterator[ShareClaim]:
    """``3,200 members at the yard, 40 percent of a workforce of 5,400``, ``Half of the 84 patients, 56, recovered``."""
    words = layers.tokens.words
    whole = next((q for q in figures if q.first > share.last and taken_of(share, q, layers)), None)
    if whole is None:
        return
    after = next((q for q in figures if q.first >= end_of(whole)), None)
    before = next((q for q in reversed(figures) if end_of(q) <= share.first), None)
    part: Quantity | None = None
    if after is not None:
        gap = [w.fold for w in words[end_of(whole) : after.first]]
        closed = end_of(after) < len(words) and words[end_of(after)].fold in (",", ".", ";")
        at = gap.index(",") if "," in gap[:_DESCRIBED] else len(gap)
        described = all(
            t not in layers.phrases.verb_at or layers.phrases.verb_at[t].tense == "none"
            for t in range(end_of(whole), end_of(whole) + at)
        )  # "of the 1,000 people asked, or 250"
        light = at < len(gap) and described and all(f in words_for("light") or f == "or" for f in gap[at + 1 :])
        named = after.counted in (None, "people", whole.counted)
        part = after if light and closed and named and (at == 0 or "or" in gap) else None
    if part is None and before is not None:
        between = range(end_of(before), share.first)
        folds = [words[t].fold for t in between]
        light = "," in folds and all(f in words_for("light") or f == "or" for f in folds[folds.index(",") + 1 :])
        verbless = all(t not in layers.phrases.verb_at for t in between)
        part = before if light and verbless and len(folds) <= _APPOSED and folds.count(",") == 1 else None
    if part is None or not _go_together(part, whole):
        return
    part, whole = attrs.evolve(part, per=None), attrs.evolve(whole, per=None)  # "40 tonnes a day, 60 percent of"
    if (claim := share_claim(share, part, whole, layers)) is not None:
        yield claim


def _alone(told: list[Quantity], figures: list[Quantity], here: FigureSentence, layers: Layers) -> Iterator[ShareClaim]:
    """``Of the 640 beds in the three hospitals, 412, or 48 percent, were occupied``: one share, one part, one whole."""
    yield from _of_which_a_share(told, figures, layers)
    pairs = list(
        dict.fromkeys((*wholes(here, layers), *_of_which(figures, here, layers), *_headed(figures, here, layers)))
    )
    spare = [*told, *(s for s in _fractions(figures, here, layers))]
    if len(pairs) != 1 or len(spare) != 1:
        return
    (part, whole), share = pairs[0], spare[0]
    if not _free(share, here, layers) or not _go_together(part, whole):
        return
    if (claim := share_claim(share, part, whole, layers)) is not None:
        yield claim


def _of_which_a_share(told: list[Quantity], figures: list[Quantity], layers: Layers) -> Iterator[ShareClaim]:
    """``The fund is 240,000 euros, of which the winner takes 60 percent, or 144,000``."""
    words = layers.tokens.words
    for whole, part in pairwise(figures):
        share = next((s for s in told if end_of(whole) < s.first and s.last < part.first), None)
        gap = [w.fold for w in words[end_of(whole) : part.first]]
        if share is not None and gap[:3] == [",", "of", "which"] and equal(share, part, layers):
            claim = share_claim(share, part, whole, layers) if _go_together(part, whole) else None
            yield from (claim,) if claim is not None else ()


def _of_which(figures: list[Quantity], here: FigureSentence, layers: Layers) -> Iterator[_Pair]:
    """``3.1 million tonnes, of which 0.9 million``."""
    words = layers.tokens.words
    for whole, part in pairwise(figures):
        gap = [w.fold for w in words[end_of(whole) : part.first]]
        if gap in ([",", "of", "which"], [",", "of", "whom"]):
            yield part, whole


def _headed(figures: list[Quantity], here: FigureSentence, layers: Layers) -> Iterator[_Pair]:
    """``Of the 640 beds in the three hospitals, 412``: the whole opens the sentence, the part follows a comma."""
    words, opening = layers.tokens.words, here.sentence.first
    if words[opening].fold not in ("of", "among") or figures[0].first - opening > 3:
        return
    comma = next((t for t in range(end_of(figures[0]), here.sentence.last) if words[t].fold == ","), -1)
    part = next((q for q in figures[1:] if q.first == comma + 1), None)
    if part is not None and part.counted in (None, figures[0].counted):
        yield part, figures[0]


def _fractions(figures: list[Quantity], here: FigureSentence, layers: Layers) -> Iterator[Quantity]:
    """Fractions between marks that are no quantities of their own: ", a third,"."""
    words = layers.tokens.words
    for t in range(figures[0].last, here.sentence.last - 1):
        if words[t].fold in words_for("apposes") and t + 1 not in here.starting:
            made = fraction_at(t + 1, layers)
            if made is not None and not any(made.first <= q.first < made.last for q in here.quantities):
                yield made


def _free(share: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """True of a share between marks, of nothing named and of no change: ", or 48 percent,", ", a response of 52%."."""
    words = layers.tokens.words
    after = words[share.last].fold if share.last < len(words) else "."
    before = [w.fold for w in words[max(share.first - 5, here.sentence.first) : share.first]]
    if after not in words_for("closes-share"):
        return False
    if any(f in directions() for f in before) or {"by", "up", "down", "than"} & set(before[-3:]) - _of_a_share(before):
        return False
    at = len(before) - 1
    while at > 0 and before[at] in words_for("light"):
        at -= 1
    joint = before[at] if before else ""
    if joint == "of":  # ", a response of 52 per cent"
        return "," in before[:at]
    return joint in (",", "(", ":", "–", "—", "-", "or", "at")


def _of_a_share(before: list[str]) -> set[str]:
    """``fewer than one in twenty``: a comparison with a share, not with another figure."""
    return {"than"} if before[-2:-1] and before[-2] in ("fewer", "less", "more") and before[-1] == "than" else set()


def _go_together(part: Quantity, whole: Quantity) -> bool:
    """True of figures in one unit that may be part and whole; a bare number shares the other's unit."""
    if part.per not in (None, whole.per) and whole.per is not None:
        return False
    one = (
        part.unit == whole.unit
        or (part.unit is None and part.counted is None)
        or (whole.unit is None and whole.counted is None)
    )
    values = part.value, whole.value
    return one and None not in values and (part.value or 0) < (whole.value or 0)
