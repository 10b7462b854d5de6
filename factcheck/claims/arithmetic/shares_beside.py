"""Shares told right beside their parts, whose whole the text names elsewhere: "2.17 billion of sales, or 45%"."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from factcheck.claims.arithmetic.arithmetic import ShareClaim, SplitClaim, figure
from factcheck.claims.arithmetic.shares import SHARES, equal, share_claim
from factcheck.claims.arithmetic.splits import split_claim
from factcheck.claims.figures.figure_lists import FigureSentence, figures_of
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

_FIGURES = frozenset({"count", "money", "measure"})
#: How many words may stand between a share and the part that it equals: "46 per cent of it by value, some".
_APART = 6
#: How many words before a figure its noun may stand: "Sales in 2024 were".
_BEFORE = 7
_Beside = tuple[Quantity, Quantity]


def shares_beside(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[ShareClaim | SplitClaim]:
    """Every share beside its part with the whole that "of sales" or "of it" names; shares of votes that pass 100."""
    for i, here in enumerate(sentences):
        found = list(_pairs(here, layers))
        if not found:
            continue
        whole = _whole(found[0], sentences[:i], here, layers)
        if whole is not None:
            for part, share in found:
                if (claim := _share(part, share, whole, layers)) is not None and not _of_another(
                    claim, sentences, layers
                ):
                    yield claim
        elif len(found) > 1 and _of_votes(here, layers) and all(_closed(share, layers) for _, share in found):
            yield from split_claim([share for _, share in found], layers)


def _pairs(here: FigureSentence, layers: Layers) -> Iterator[_Beside]:
    """``2.17 billion, or 45%``, ``2.01 billion (42%)``, ``about 46 per cent of it by value, some £1.1m``."""
    taken: set[int] = set()
    for a, b in pairwise(here.quantities):
        if a.first in taken or a.per is not None or b.per is not None:
            continue
        if a.kind in _FIGURES and b.kind in SHARES and equal(a, b, layers):
            taken.update((a.first, b.first))
            yield a, b
        elif a.kind in SHARES and b.kind in _FIGURES and (equal(a, b, layers) or _restated(a, b, layers)):
            taken.update((a.first, b.first))
            yield b, a


def _restated(share: Quantity, part: Quantity, layers: Layers) -> bool:
    """``more than half of the votes, 314,000,``: the share of something, then the figure between commas."""
    gap = [w.fold for w in layers.tokens.words[share.last : part.first]]
    if gap[:1] != ["of"] or gap.count(",") != 1 or len(gap) > _APART:
        return False
    after = layers.tokens.words[part.last].fold if part.last < len(layers.tokens.words) else "."
    rest = gap[gap.index(",") + 1 :]
    return after in (",", ".", ";") and all(fold in words_for("light") or fold == "or" for fold in rest)


def _whole(pair: _Beside, before: tuple[FigureSentence, ...], here: FigureSentence, layers: Layers) -> Quantity | None:
    """The figure that "of sales", "of it", "of these" means: the nearest of that noun, or the last of its kind."""
    words, (part, share) = layers.tokens.words, pair
    noun = _of_what(part, share, layers)
    if noun in words_for("what-was-told") or (noun == "" and _opens_with_these(part, here, layers)):
        near = [s for s in before[-1:] if s.number == here.number - 1] + [here]
        found = [q for s in near for q in s.quantities if q.first < min(part.first, share.first) and _alike(q, part)]
        return found[-1] if len({q.value for q in found}) == 1 else None
    if not noun:
        return None
    wholes = [q for s in (*before, here) for q in s.quantities if q.first < part.first and _alike(q, part)]
    named = [
        q for q in wholes
        if q.counted == noun or any(w.fold == noun for w in words[max(q.first - _BEFORE, 0) : q.first])
    ]  # fmt: skip
    large = [q for q in named if (q.value or 0) > (part.value or 0)]
    return large[0] if large and large[0].bound in ("exact", "about") else None


def _of_what(part: Quantity, share: Quantity, layers: Layers) -> str:
    """The folded noun of the whole: "of sales", "of the votes"; a pronoun ("it", "them"), empty for none."""
    words = layers.tokens.words
    for quantity in (part, share):
        at = quantity.last
        if at < len(words) and words[at].fold in words_for("currency-noun"):
            at += 1
        if at + 1 < len(words) and words[at].fold == "of":
            if words[at + 1].fold in words_for("what-was-told"):
                return words[at + 1].fold
            group = layers.phrases.noun_at.get(at + 1)
            plain = group is not None and group.last - group.first <= 2 and words[group.head].number is None
            return words[group.head].fold if plain and group is not None else ""
    return ""


def _opens_with_these(part: Quantity, here: FigureSentence, layers: Layers) -> bool:
    words, opening = layers.tokens.words, here.sentence.first
    near = part.first - opening <= 3
    return near and words[opening].fold == "of" and words[opening + 1].fold in words_for("taken-up")


def _alike(whole: Quantity, part: Quantity) -> bool:
    """True of figures in one unit; a bare number behind an amount of money shares it."""
    if whole.kind == "count" and part.kind == "count":
        return whole.unit is None and whole.counted is not None and whole.value != part.value
    return whole.kind == part.kind and whole.unit == part.unit and whole.per is None


def _share(part: Quantity, share: Quantity, whole: Quantity, layers: Layers) -> ShareClaim | None:
    pair = figures_of((whole, part), layers)
    if pair is None or pair[1].value >= pair[0].value:
        return None
    return share_claim(share, pair[1].quantity, pair[0].quantity, layers)


def _of_another(claim: ShareClaim, sentences: tuple[FigureSentence, ...], layers: Layers) -> bool:
    """True when the share is just that of the part in another figure of its unit: the text means that one."""
    told = claim.share.value / 100 if claim.share.unit == "percent" else claim.share.value
    spans = {claim.part.span, claim.whole.span}
    for here in sentences:
        for quantity in here.quantities:
            made = figure(quantity, layers.tokens) if quantity.kind in _FIGURES and quantity.span not in spans else None
            larger = made is not None and made.unit == claim.part.unit and made.value > claim.part.value
            if made is not None and larger and abs(claim.part.value / made.value - told) <= _NEAR:
                return True
    return False


#: How near a share must come to that of the part in another figure to be its share.
_NEAR = Fraction(1, 100)


def _closed(share: Quantity, layers: Layers) -> bool:
    """False of "68 per cent in the towns", which is of another whole."""
    words = layers.tokens.words
    return share.last >= len(words) or words[share.last].fold in words_for("closes-share") | words_for("closes")


def _of_votes(here: FigureSentence, layers: Layers) -> bool:
    words = layers.tokens.words
    return any(words[t].fold in words_for("votes") for t in range(here.sentence.first, here.sentence.last))
