"""Sums that the text tells over several figures: who "the dead" were, a total that is reached, a time behind."""

from collections.abc import Iterator
from fractions import Fraction

import attrs

from factcheck.claims.arithmetic.adding import sum_of
from factcheck.claims.arithmetic.arithmetic import Figure, SumClaim, figure
from factcheck.claims.arithmetic.runs import Run, goes_on, runs, says_more
from factcheck.claims.claim import FigureClaim
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, has_cue
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

#: How many sentences back the figures of a total may stand that an addition reaches.
_BACK = 4
#: How many words may stand between "bringing" and the total that it reaches.
_REACH = 5
#: How many words behind a number may tell what befell those counted: "11 were known to be dead".
_DID = 7
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}


def sums_told(
    layers: Layers, sentences: tuple[FigureSentence, ...], figures: tuple[FigureClaim, ...]
) -> Iterator[SumClaim]:
    """Every sum that is told over sentences."""
    for i, here in enumerate(sentences):
        if len(here.quantities) < 2:
            continue
        yield from _fates(here, figures, layers)
        yield from _reached(here, sentences[max(0, i - _BACK) : i], layers)
        yield from _behind(here, sentences[max(0, i - 1) : i + 1], layers)
        yield from _terms(here, sentences[i : i + _BACK], layers)


def _fates(here: FigureSentence, figures: tuple[FigureClaim, ...], layers: Layers) -> Iterator[SumClaim]:
    """``Seven of the dead were Thai and two were Lao``, ``Of those confirmed dead, 52 were in Ilam and 19 in Doti``."""
    words, sentence = layers.tokens.words, here.sentence
    first = here.quantities[0]
    event = _whose(first, here, layers)
    if not event or goes_on(here, layers) or has_cue(layers, sentence.first, sentence.last, "part"):
        return
    run = next((r for r in runs(here, layers) if r.parts[0] is first), None) or _of_nations(here, layers)
    if run is None or not run.closed or says_more(layers, range(run.parts[-1].last, sentence.last)):
        return
    if any(words[t].fold in words_for("left-over") for t in range(run.parts[-1].last, sentence.last)):
        return
    told = [c for c in figures if c.event is not None and event in c.event.classes and c.quantity.first < first.first]
    counted = [made for c in told if (made := figure(c.quantity, layers.tokens)) is not None and made.unit == ""]
    totals = {f.value: f for f in (*counted, *_tolls(layers, event, first.first))}
    parts = tuple(f for q in run.parts if (f := figure(q, layers.tokens)) is not None)
    if not totals or len(parts) < len(run.parts) or any(words[p.quantity.last].fold == "or" for p in parts):
        return
    added = sum(p.value for p in parts)
    by_sentence: dict[int, list[Figure]] = {}
    for f in counted:
        by_sentence.setdefault(layers.sentences.index(f.quantity.first), []).append(f)
    if any(sum(f.value for f in group) == added for group in by_sentence.values()):
        return  # "killed nine soldiers and four civilians"
    if added in totals or not any(added / 2 < value < 2 * added for value in totals):
        return
    whole = max(totals.values(), key=lambda f: (-abs(f.value - added), f.quantity.first))
    yield sum_of((whole,), parts, "all", layers)


def _whose(first: Quantity, here: FigureSentence, layers: Layers) -> str:
    """The event that befell those whom a sentence divides: "of the dead", "Of those now confirmed dead,"."""
    words, opening = layers.tokens.words, here.sentence.first
    if first.last + 2 < len(words) and first.first - opening < 2 and words[first.last].fold == "of":
        near = range(first.last + 1, min(first.last + 3, here.sentence.last))
    elif words[opening].fold == "of" and 1 < first.first - opening < 8 and words[opening + 1].fold in ("those", "the"):
        near = range(opening + 1, first.first)
    else:
        return ""
    for t in near:
        for event in ("death", "injury"):
            if words[t].fold in words_for(event):
                return event
    return ""


def _of_nations(here: FigureSentence, layers: Layers) -> Run | None:
    """``Seven of the dead were Thai and two were Lao``: nobody is of two nations, whatever else verbs tell."""
    words = layers.tokens.words
    parts = [q for q in here.quantities if q.kind == "count" and q.unit is None]
    if len(parts) < 2:
        return None
    for quantity in parts:
        after = words[end_of(quantity) : min(end_of(quantity) + 4, here.sentence.last)]
        if not any(w.country is not None and w.country.form != "name" for w in after):
            return None
    between = {w.fold for w in words[end_of(parts[-2]) : parts[-1].first]}
    return Run(tuple(parts), closed=bool(between & words_for("closes")), rest=False)


def _tolls(layers: Layers, event: str, before: int) -> Iterator[Figure]:
    """``the death toll rose to 77``, ``11 were known to be dead``."""
    words = layers.tokens.words
    for quantity in layers.quantities:
        if quantity.first >= before or quantity.kind != "count" or quantity.unit is not None:
            continue
        near = {w.fold for w in words[max(quantity.first - 14, 0) : quantity.first]}
        stop = next((q.first for q in layers.quantities_within(quantity.first + 1, before)), before)
        after = {w.fold for w in words[quantity.last : min(quantity.last + _DID, stop)]}
        told = event == "death" and "toll" in near
        befell = quantity.counted is None and after & words_for(event) and "of" not in after
        if (told or befell) and (made := figure(quantity, layers.tokens)) is not None:
            yield made


def _reached(here: FigureSentence, before: tuple[FigureSentence, ...], layers: Layers) -> Iterator[SumClaim]:
    """``300 job cuts ... would eliminate a further 120 posts, bringing the total to 420``."""
    words = layers.tokens.words
    for n, total in enumerate(here.quantities[1:], 1):
        stretch = words[max(here.quantities[n - 1].last, total.first - _REACH - 2) : total.first]
        folds = {w.fold for w in stretch}
        if not (folds & words_for("brings") and folds & words_for("sum-nouns") and stretch[-1].fold in ("to", "at")):
            continue
        more = here.quantities[n - 1]
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
    values = [f.value for f in figures]
    return any(sum(values[a:b]) == missing for a in range(len(values)) for b in range(a + 1, len(values) + 1))


def _one_kind(quantity: Quantity, total: Quantity, more: Quantity) -> bool:
    return quantity.kind == total.kind and quantity.unit in (total.unit, more.unit) and quantity.per is None


def _behind(here: FigureSentence, around: tuple[FigureSentence, ...], layers: Layers) -> Iterator[SumClaim]:
    """``won in 2:07:41 ... was second, 27 seconds back in 2:08:08``: the later time is the earlier and the gap."""
    words = layers.tokens.words
    for n, gap in enumerate(here.quantities[:-1]):
        after = here.quantities[n + 1]
        behind = {w.fold for w in words[gap.last : after.first]} if after.first - gap.last < _REACH else set[str]()
        if gap.kind != "duration" or after.kind != "duration" or not behind & words_for("trails"):
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
    people = next((q for q in here.quantities if q.counted_at is not None and words[q.counted_at].person), None)
    total = next((q for q in here.quantities if q.kind == "duration" and _in_all(q, layers)), None)
    if people is None or total is None or people.value is None or not 1 < people.value < _MOST:
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
