"""Sums that the text tells over several figures: a total that is reached, a time behind, sentences of several years."""

from collections.abc import Iterator
from fractions import Fraction

import attrs

from factcheck.claims.arithmetic.adding import sum_of
from factcheck.claims.arithmetic.arithmetic import Figure, SumClaim, figure
from factcheck.claims.figures.figure_lists import FigureSentence
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

#: How many sentences back the figures of a total may stand that an addition reaches.
_BACK = 4
#: How many words may stand between "bringing" and the total that it reaches.
_REACH = 5
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}


def sums_told(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[SumClaim]:
    """Every sum that is told over sentences."""
    for i, here in enumerate(sentences):
        if len(here.quantities) < 2:
            continue
        yield from _reached(here, sentences[max(0, i - _BACK) : i], layers)
        yield from _behind(here, sentences[max(0, i - 1) : i + 1], layers)
        yield from _terms(here, sentences[i : i + _BACK], layers)


def _reached(here: FigureSentence, before: tuple[FigureSentence, ...], layers: Layers) -> Iterator[SumClaim]:
    """``300 job cuts ... would eliminate a further 120 posts, bringing the total to 420``."""
    words = layers.tokens.words
    for n, total in enumerate(here.quantities[1:], 1):
        more = here.quantities[n - 1]
        if words[total.first - 1].fold not in ("to", "at") or total.first == more.last:
            continue
        folds = {w.fold for w in words[max(more.last, total.first - _REACH - 2) : total.first]}
        if folds.isdisjoint(words_for("brings")) or folds.isdisjoint(words_for("sum-nouns")):
            continue
        back = {w.fold for w in words[max(more.first - 3, here.sentence.first) : more.first]}
        ends = {w.fold for w in words[more.last : more.last + 2]}
        if more.kind != total.kind or not (back | ends) & words_for("further"):
            continue
        known = [q for s in (*before, here) for q in s.quantities if q.first < more.first and _one_kind(q, total, more)]
        made = [f for q in (total, more) if (f := figure(q, layers.tokens)) is not None]
        first = [f for q in known if (f := figure(q, layers.tokens)) is not None and f.value < (total.value or 0)]
        named = [f for f in first if f.quantity.counted is not None or f.unit]
        if len(made) < 2 or not named or _may_add_up(made[0].value - made[1].value, first):
            continue
        yield sum_of((made[0],), (named[0], made[1]), "all", layers)


def _may_add_up(missing: Fraction, figures: list[Figure]) -> bool:
    """True when one figure, or several that follow each other, make what is missing."""
    added, sums = Fraction(0), {Fraction(0)}
    for made in figures:
        added += made.value
        if added - missing in sums:
            return True
        sums.add(added)
    return False


def _one_kind(quantity: Quantity, total: Quantity, more: Quantity) -> bool:
    return quantity.kind == total.kind and quantity.unit in (total.unit, more.unit) and quantity.per is None


def _behind(here: FigureSentence, around: tuple[FigureSentence, ...], layers: Layers) -> Iterator[SumClaim]:
    """``won in 2:07:41 ... was second, 27 seconds back in 2:08:08``: the later time is the earlier and the gap."""
    words = layers.tokens.words
    for n, gap in enumerate(here.quantities[:-1]):
        after = here.quantities[n + 1]
        if gap.kind != "duration" or after.kind != "duration" or after.first - gap.last >= _REACH:
            continue
        if not any(w.fold in words_for("trails") for w in words[gap.last : after.first]):
            continue
        times = [q for s in around for q in s.quantities if q.kind == "duration" and q.first < gap.first]
        whole, lag = _seconds(after, layers), _seconds(gap, layers)
        if whole is None or lag is None:
            continue
        near = [
            f for q in times if (f := _seconds(q, layers)) is not None and abs(whole.value - f.value) < whole.value / 5
        ]
        if near:
            yield sum_of((whole,), (near[-1], lag), "all", layers)


def _seconds(quantity: Quantity, layers: Layers) -> Figure | None:
    scale, made = _SECONDS.get(quantity.unit or ""), figure(quantity, layers.tokens)
    if scale is None or made is None:
        return None
    exact = attrs.evolve(quantity, unit=None)
    return Figure(exact, made.value * scale, made.step * scale / 100, made.step * scale / 100, "seconds", made.span)


def _terms(here: FigureSentence, following: tuple[FigureSentence, ...], layers: Layers) -> Iterator[SumClaim]:
    """``Four men were jailed for a total of 25 years. A was given nine years. B received seven, C five and D four.``"""
    words = layers.tokens.words
    total = next((q for q in here.quantities if q.kind == "duration" and _in_all(q, layers)), None)
    if total is None:
        return
    people = next((q for q in here.quantities if q.counted_at is not None and words[q.counted_at].person), None)
    if people is None or people.value is None or not 1 < people.value < _MOST:
        return
    found: list[Quantity] = []
    for sentence in following:
        for quantity in sentence.quantities:
            bare = quantity.kind == "count" and quantity.counted is None and quantity.bound == "exact" and found
            own = quantity.kind == "duration" and quantity.unit == total.unit and quantity is not total
            if quantity.first > total.last and len(found) < people.value and (own or bare):
                found.append(attrs.evolve(quantity, kind="count", unit=None))
    made = figure(attrs.evolve(total, kind="count", unit=None), layers.tokens)
    parts = tuple(f for q in found if (f := figure(q, layers.tokens)) is not None)
    if made is None or len(parts) != people.value or any(p.value >= made.value for p in parts):
        return
    if 2 * sum(p.value for p in parts) > made.value:
        yield sum_of((made,), parts, "all", layers)


#: People beyond this number are not told one by one.
_MOST = 12


def _in_all(quantity: Quantity, layers: Layers) -> bool:
    words = layers.tokens.words
    before = [w.fold for w in words[max(quantity.first - 2, 0) : quantity.first]]
    return before == ["total", "of"] or [w.fold for w in words[quantity.last : quantity.last + 2]] == ["in", "all"]
