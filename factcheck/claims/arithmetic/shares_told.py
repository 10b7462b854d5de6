"""Shares told apart from their part and whole: behind them in the sentence, or by a rate in a later one."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

import attrs

from factcheck.claims.arithmetic.arithmetic import Figure, ShareClaim, figure
from factcheck.claims.arithmetic.contests import contests
from factcheck.claims.arithmetic.fractions_told import fraction_at
from factcheck.claims.arithmetic.runs import is_head
from factcheck.claims.arithmetic.shares import SHARES, dated, pairs, share_claim
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, is_converted
from factcheck.claims.voices import voice_in
from factcheck.lexicon.changes import directions
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

_FIGURES = frozenset({"count", "money", "measure"})
#: How many sentences may stand between a part with its whole and the rate that they make.
_BACK, _AHEAD = 8, 3
_Pair = tuple[Quantity, Quantity]


def shares_told(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[ShareClaim]:
    """Every share with the part and whole that it follows, and every rate with those of the article's one such pair."""
    found = {here.number: wholes(here, layers) for here in sentences}
    for here in sentences:
        shares = [q for q in here.quantities if q.kind in SHARES]
        for part, whole in found[here.number]:
            for share in (*shares, *_spare(max(part.last, whole.last), here, layers)):
                told = _behind(part, whole, share, here, layers)
                if told and (claim := share_claim(share, part, whole, layers)) is not None:
                    yield claim
                    break
    yield from _rates(found, sentences, layers)
    yield from _mandates(sentences, layers)


def wholes(here: FigureSentence, layers: Layers) -> list[_Pair]:
    """Every part with its whole that a sentence gives: "300 of the 1,200", "of the 1,200, 300", "1,200, 9 of them"."""
    if len(here.quantities) < 2:
        return []
    words, found = layers.tokens.words, list(pairs(here, layers))
    figures = [q for q in here.quantities if q.kind in _FIGURES and q.per is None and not is_converted(q, here, layers)]
    for a, b in pairwise(figures):
        bare = b.kind == "count" and b.counted is None and a.unit is not None  # "68 million euros, 17 million of it"
        if (a.kind != b.kind and not bare) or b.unit not in (None, a.unit) or (a, b) in found or (b, a) in found:
            continue
        gap = [w.fold for w in words[end_of(a) : b.first]]
        if (b.value or 0) < (a.value or 0):
            headed = is_head(a, here, layers) and "," in gap and len(gap) < _FAR
            behind = [w.fold for w in words[b.last : b.last + 2]]
            if headed or behind in _OF_THEM or any(gap[n : n + 2] in _OF_THEM for n in range(len(gap))):
                found.append((b, a))
        elif b.unit == a.unit and gap and len(gap) < _SHORT:
            of = gap[0] in ("of", "out") or (gap[-2:-1] == ["of"] and gap[-1] in words_for("total-determiner"))
            found += [(a, b)] if of else []
    return [(p, w) for p, w in found if p.value is not None and w.value is not None and p.value != 1]


_OF_THEM = (["of", "whom"], ["of", "which"], ["of", "them"], ["of", "it"], ["of", "these"])
#: More words than this between a part and "of the 1,200" are about something else.
_SHORT = 5
#: How many words may stand between a whole that heads its clause and the part.
_FAR = 24


def _spare(first: int, here: FigureSentence, layers: Layers) -> Iterator[Quantity]:
    """Fractions that are no quantities of their own: ", two-thirds"."""
    words = layers.tokens.words
    for t in range(first, here.sentence.last - 1):
        if words[t].fold in words_for("apposes") and t + 1 not in here.starting:
            made = fraction_at(t + 1, layers)
            if made is not None and made.first not in here.starting and made.last - 1 not in here.starting:
                yield made


def _behind(part: Quantity, whole: Quantity, share: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """``168 of the 210 took part, a turnout of 80 percent``, ``1,134 of the 2,100 votes, or 54 percent``."""
    words, last = layers.tokens.words, max(part, whole, key=lambda q: q.first)
    if share.first < last.last or any(
        last.last <= q.first < share.first for q in here.quantities if q.kind != "ordinal"
    ):
        return False
    t = share.first - 1
    while t > last.last and words[t].fold in words_for("light"):
        t -= 1
    cut = words[t - 1].fold in directions() and words[t - 2].fold in ("a", "an") and words[t - 3].fold == ","
    rated = words[t].fold == "of" and (words[t - 1].fold in words_for("rates") or (cut and _cut(part, layers)))
    marked = words[t].fold in words_for("apposes") and t >= end_of(last) - 1 and words[t].fold != "and"
    gap = range(end_of(last), t)
    if any(words[k].fold in words_for("breaks-share") for k in gap) or not (rated or marked):
        return False
    return rated or _closes(share, whole, layers)


def _cut(part: Quantity, layers: Layers) -> bool:
    """``cut 300 of its 3,000 jobs, a cut of 10 percent``: the share is of what is cut."""
    verb = layers.phrases.verb_at.get(part.first - 1)
    return verb is not None and verb.lemma in words_for("takes-away")


def _closes(share: Quantity, whole: Quantity, layers: Layers) -> bool:
    """True when nothing else follows that the share is of: "or 54 percent, ...", "two-thirds of them"."""
    words, t = layers.tokens.words, max(share.last, end_of(share))
    if t >= len(words) or words[t].shape == "punct":
        return True
    if words[t].fold == "of" and t + 1 < len(words):
        return words[t + 1].fold in words_for("those") or words[min(t + 2, len(words) - 1)].fold in (
            words_for("total-noun") | {whole.counted}
        )
    return False


def _rates(
    found: dict[int, list[_Pair]], sentences: tuple[FigureSentence, ...], layers: Layers
) -> Iterator[ShareClaim]:
    """``A success rate of 60 percent was better than hoped``, in another sentence than its part and whole."""
    past = {here.number for here in sentences if found[here.number] and dated(here, layers)}
    for here in sentences:
        for share in here.quantities:
            if share.kind not in SHARES or found[here.number] or dated(here, layers):
                continue
            noun = _rate_noun(share, here, layers)
            if not noun:
                continue
            back = 1 if noun in words_for("vague-rates") else _BACK
            ahead = 0 if noun in words_for("vague-rates") else _AHEAD
            near = [
                pair
                for number, told in found.items()
                if number not in past and -ahead <= here.number - number <= back
                for pair in told
                if noun not in words_for("of-people") or _of_people(pair, layers)
            ]
            if len({(p.value, w.value) for p, w in near}) != 1 or _dated(here, share, layers):
                continue
            claim = share_claim(share, *near[0], layers)
            if claim is not None:
                yield attrs.evolve(claim, near=_others(sentences, layers))


def _of_people(pair: _Pair, layers: Layers) -> bool:
    """False of a part of something that is neither people nor papers: "17 of the 35 seats" are no turnout."""
    nouns = [layers.tokens.words[q.counted_at] for q in pair if q.counted_at is not None]
    return not nouns or any(noun.person is not None or noun.fold in words_for("votes") for noun in nouns)


def _rate_noun(share: Quantity, here: FigureSentence, layers: Layers) -> str:
    """The noun that a share is a rate of: "a success rate of 60 percent", "the turnout, at 44 percent"."""
    words = layers.tokens.words
    for t in range(share.first - 1, max(here.sentence.first, share.first - _NOUN) - 1, -1):
        fold = words[t].fold
        if fold in words_for("rates"):
            return fold
        if words[t].shape == "punct" and fold != ",":
            return ""
        if t in here.starting or any(q.first <= t < q.last for q in here.quantities if q is not share):
            return ""
    return ""


#: How many words may stand between the noun of a rate and its share.
_NOUN = 8


def _dated(here: FigureSentence, share: Quantity, layers: Layers) -> bool:
    """True of a share of another time or place: "against 39 at the last contest"."""
    words = layers.tokens.words
    around = range(max(here.sentence.first, share.first - 6), min(share.last + 6, here.sentence.last))
    return any(words[t].fold in words_for("another-time") or words[t].fold in words_for("others") for t in around)


def _others(sentences: tuple[FigureSentence, ...], layers: Layers) -> tuple[Figure, ...]:
    made = (figure(q, layers.tokens) for s in sentences for q in s.quantities if q.kind in _FIGURES)
    return tuple(f for f in made if f is not None)


def _mandates(sentences: tuple[FigureSentence, ...], layers: Layers) -> Iterator[ShareClaim]:
    """``5,120 voted for a walkout and 1,280 against. ... A mandate of four to one ...``: the article's one contest."""
    told = contests(sentences, layers)
    ratios = [
        (s, q) for s in sentences for q in s.quantities
        if q.kind == "ratio" and len(q.parts) == 2 and layers.tokens.words[q.first + 1].fold == "to"
    ]  # fmt: skip
    if len({(f.value, g.value) for _, f, g in told}) != 1 or len(ratios) != 1:
        return
    (_, first, second), (here, ratio) = told[0], ratios[0]
    whole, more = first.value + second.value, max(first, second, key=lambda f: f.value)
    big, small = max(ratio.parts), min(ratio.parts)
    less = min(first, second, key=lambda f: f.value)
    if whole <= 0 or small <= 0 or _dated(here, ratio, layers):
        return
    share = Figure(ratio, Fraction(big) / (Fraction(big) + Fraction(small)), Fraction(1), Fraction(1), "", ratio.span)
    statement = layers.statements.at(ratio.first)
    yield ShareClaim(
        span=ratio.span,
        at=ratio.first,
        statement=statement,
        voice=voice_in(statement, layers),
        part=more,
        whole=less._replace(value=whole),
        share=share,
    )
