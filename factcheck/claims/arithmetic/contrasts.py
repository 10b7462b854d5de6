"""Contrasts: a figure with what it was before, whatever word tells the change ("318, against 265 last year")."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import attrs

from factcheck.claims.arithmetic.arithmetic import Figure
from factcheck.claims.arithmetic.levels import (
    APART,
    NEAR,
    are_rates,
    before_light,
    by_share,
    is_change,
    is_past,
    is_size,
    is_start,
    second_start,
    set_apart_at,
    shares_in,
    tells_time,
)
from factcheck.claims.arithmetic.parts_of_wholes import taken_of
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, figures_of, is_converted
from factcheck.lexicon.arithmetic import words_of
from factcheck.lexicon.changes import direction_of, directions
from factcheck.lexicon.reckoning import words_for
from factcheck.lexicon.word import Word
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.text.frozen import Record

MEASURED = frozenset({"count", "money", "percent", "measure"})
#: A figure with a unit and a bare one are of one thing only where neither is more than so many times the other.
_WIDEST = 20


class Contrast(Record):
    """What something was and what it became, with the sentence that tells it.

    A word of change is looked for from the token ``first`` back; ``word`` is that which itself sets the one figure
    against the other ("fewer than the 28", "up from 24"), -1 where none does. ``past`` is false of what is compared
    with something else than its own past. ``others`` are earlier figures that the word may be told of as well.
    """

    number: int
    start: Figure
    end: Figure
    first: int
    word: int = -1
    past: bool = True
    others: tuple[Figure, ...] = ()


class Ends(Record):
    """Start and end as quantities, before they are known to be of one unit."""

    start: Quantity
    end: Quantity
    first: int
    word: int = -1
    past: bool = True


def contrasts(layers: Layers, sentences: tuple[FigureSentence, ...]) -> list[Contrast]:
    """Every figure that the text sets against its own past, in text order."""
    found: list[Contrast] = []
    for here, before in zip(sentences, (None, *sentences), strict=False):
        # The 150 of "won 33 of parliament's 150 seats, down from 41" is no end of a change.
        wholes = {b.first for a, b in pairwise(here.quantities) if a.kind == b.kind and taken_of(a, b, layers)}
        measured = [
            q for q in here.quantities
            if q.kind in MEASURED and q.bound in ("exact", "about") and not is_converted(q, here, layers)
            if q.first not in wholes
        ]  # fmt: skip
        if len(measured) == 1 and before is not None and before.number == here.number - 1:
            found += _made(_later(before, here, measured[0], layers), here, layers)
        if len(measured) < 2:
            continue
        told: set[int] = set()
        words = layers.tokens.words[here.sentence.first : here.sentence.last]
        for a, b in () if any(word.fold in words_of("ranking") for word in words) else _pairs(measured, layers):
            if a.first in told or b.first in told or not _alike(a, b) or is_size(a, layers) or is_size(b, layers):
                continue
            ends = next(filter(None, (way(a, b, here, layers) for way in _WAYS)), None)
            if made := _made(ends, here, layers):
                told.update((a.first, b.first))
                found += made
    return found


def _pairs(measured: list[Quantity], layers: Layers) -> Iterator[tuple[Quantity, Quantity]]:
    """Figures side by side, and those with one figure between them that tells by how much they differ."""
    for n, (a, b) in enumerate(pairwise(measured)):
        yield a, b
        for c in measured[n + 2 : n + 3]:
            retold = c.unit == a.unit and b.unit not in (None, a.unit)  # "204 billion yen, or about $1.3 billion, from"
            if retold or is_size(b, layers) or (b.kind == "percent" != c.kind):
                yield a, c


def _alike(a: Quantity, b: Quantity) -> bool:
    """True of figures that may be of one thing, not too far from each other."""
    one_kind = a.kind == b.kind or None in (a.unit, b.unit)
    return one_kind and _same_thing(a, b) and 0 < b.first - end_of(a) <= 2 * APART


def _turned(a: Quantity, b: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """``earned 345 million, against a loss of 66 million``: of a profit and a loss neither is what the other was."""
    words = layers.tokens.words
    before = {w.fold for w in words[max(here.sentence.first, a.first - NEAR) : a.first]}
    behind = {w.fold for w in words[a.last : min(b.last + 2, here.sentence.last)]}
    lost = bool(before & words_for("losing"))
    return bool(behind & words_for("earning" if lost else "losing"))


def _made(ends: Ends | None, here: FigureSentence, layers: Layers) -> list[Contrast]:
    """The two as figures of one unit; a rate ("a person", "a week") may be told with one of them only."""
    if ends is None or is_start(ends.end, layers):
        return []
    start, end = ends.start, ends.end
    if start.per is not None and end.per is not None and start.per != end.per:
        return []
    if are_rates(start, end, here, layers):
        return []
    second = second_start(start, here, layers) if end.first < start.first else None
    told = (start, end) if second is None else (start, end, second)
    made = figures_of(tuple(attrs.evolve(q, per=None) for q in told), layers)
    if made is None or made[0].value <= 0 or made[1].value <= 0:
        return []
    other = (start.unit, start.per) != (end.unit, end.per) or None in (start.counted, end.counted)
    if other and not 1 < _WIDEST * made[0].value / made[1].value < _WIDEST**2:
        return []  # "6.2 ... 12 percent", "32.5 million from 33.7"
    return [Contrast(here.number, made[0], made[1], ends.first, ends.word, ends.past, made[2:])]


def _from(a: Quantity, b: Quantity, here: FigureSentence, layers: Layers) -> Ends | None:
    """``from a to b``, ``to a from b``, ``a, up from b``, ``up from a, were b``."""
    words = layers.tokens.words
    before_a, at = before_light(a, layers), set_apart_at(b, layers)
    gap = range(end_of(a), b.first)
    if before_a == "at" and any(q.last == a.first - 1 for q in here.quantities):
        return None  # "up 13 at 6.78 from 6.84": it was 13 less, and had been higher
    if before_a == "from":
        listed = _aside(a, layers) or any(words[t].fold == "and" for t in gap)  # "to 6, up from 5, and to 9, up from 8"
        led = before_light(b, layers) in ("to", "at")
        return Ends(a, b, a.first - 1) if led and not listed else _down_from(a, b, layers)
    if words[at].fold != "from" or at not in gap or len(gap) > APART or _turns(gap, layers):
        return None
    shares = shares_in(gap, here)
    if len(shares) > 1 or (shares and shares[0].last != at):
        return None  # "to $1.0188, following a 0.39% retreat from"
    t = shares[0].first - 1 if shares else at - 1  # "up 7.4 percent from"
    if words[t].fold in directions():
        return Ends(b, a, a.first - 1, t) if _plain(range(end_of(a), t), layers) else None
    near = before_a in words_for("reaches") or len(gap) == 1 or words[t].fold in words_for("down-from")
    return Ends(b, a, a.first - 1) if near or is_past(b, here, layers) else None


def _turns(gap: range, layers: Layers) -> bool:
    """True where another change is told in between: "fell to $50 a barrel, having risen from $45"."""
    return any(t in layers.phrases.verb_at and direction_of(layers.tokens.words[t]) is not None for t in gap)


def _aside(start: Quantity, layers: Layers) -> bool:
    words, at = layers.tokens.words, start.first - 2
    return at > 0 and words[at].fold in words_for("aside") and words[at - 1].fold == ","


def _down_from(start: Quantity, end: Quantity, layers: Layers) -> Ends | None:
    """``Sales, down from 44 million a year ago, were 41 million``: the earlier figure stands first."""
    words, at = layers.tokens.words, start.first - 2
    if not _aside(start, layers):
        return None
    between = range(end_of(start), end.first)
    verbs = [t for t in between if t in layers.phrases.verb_at]
    told = len(verbs) == 1 and words[verbs[0]].lemma in words_for("stood")
    return Ends(start, end, at, at) if told and sum(words[t].fold == "," for t in between) == 1 else None


def _plain(between: range, layers: Layers) -> bool:
    """True of no words, or of some up to a mark: "15 million tonnes of ore, up from"."""
    words = layers.tokens.words
    marked = bool(between) and words[between[-1]].shape == "punct"
    return not between or (marked and not any(words[t].fold in words_for("clause-breaks") for t in between))


def _against(a: Quantity, b: Quantity, here: FigureSentence, layers: Layers) -> Ends | None:
    """``5.40 euros against 7.80 euros a year ago``: no verb but one of how things stand between them."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    gap = range(end_of(a), b.first)
    last = max(q.last for q in here.quantities if q.last <= b.first and q.kind in MEASURED)
    between = range(last, b.first)
    against = any(words[t].fold in words_for("set-against") or words[t].lemma == "compare" for t in between)
    shared = not shares_in(gap, here) and by_share(a, here, layers)
    if len(gap) > APART * (1 + shared) or not against or _turns(gap, layers):
        return None
    if not (shared or is_past(b, here, layers)) or _turned(a, b, here, layers):
        return None
    told = any(
        words[t].fold in (";", "but")
        or (t in verbs and verbs[t].tense != "none" and verbs[t].lemma not in words_for("stood"))
        for t in gap
    )
    return None if told else Ends(b, a, a.first - 1)


def _than(a: Quantity, b: Quantity, here: FigureSentence, layers: Layers) -> Ends | None:
    """``31 boats, fewer than the 28``, ``163, 24 fewer than the 197``, ``96, four times as many as the 32``."""
    words, gap = layers.tokens.words, range(end_of(a), b.first)
    by = next((q for q in here.quantities if a.last <= q.first < b.first), None)
    for t in gap[:-1]:
        fold, following = words[t].fold, words[t + 1 if by is None or by.first != t + 1 else by.last].fold
        compares = fold in words_for("greater") or fold in words_for("smaller")
        on = (fold in words_for("aside") or is_change(t, layers)) and following in ("on", "from", "over")
        times = fold in words_for("times") if by is None else by.first == t and by.kind == "multiple"
        if on or times or (compares and following in ("than", "on")):
            led = (times and t - gap[0] < 3) or _led(range(gap[0], t if by is None else min(t, by.first)), layers)
            held = all(_of_then(words[k]) for k in range(t + 1, b.first) if by is None or not by.first <= k < by.last)
            return Ends(b, a, a.first - 1, t, is_past(b, here, layers)) if led and held else None
    return None


def _led(between: range, layers: Layers) -> bool:
    """True of the words before a comparison: up to a mark, or of how things are ("the budget is still")."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    if not between or any(words[t].fold in words_for("clause-breaks") for t in between):
        return False
    marked = words[between[-1]].shape == "punct"
    return marked or all(t not in verbs or verbs[t].lemma in words_for("stood") for t in between)


def _of_then(word: Word) -> bool:
    """True of the words of "as many as the", "than last year's", "on the previous month's"."""
    fold = word.fold
    return word.calendar is not None or fold in words_for("than-then") or fold in words_for("total-determiner")


def _replaced(a: Quantity, b: Quantity, here: FigureSentence, layers: Layers) -> Ends | None:
    """``About 3,800 had fled, the agency said, raising an earlier estimate of 2,500``."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    span = range(max(end_of(a), b.first - NEAR), b.first)
    if words[b.first - 1].fold not in ("of", "at") or words[b.first - 2].fold not in words_for("estimate"):
        return None  # "an earlier forecast of growth of 2 percent"
    turn = next((t for t in span if t in verbs and words[t].lemma in directions()), -1)
    earlier = any(words[t].fold in words_for("earlier") for t in span)
    return Ends(b, a, a.first - 1, turn, past=False) if earlier and turn > 0 and words[turn - 1].fold == "," else None


def _then(a: Quantity, b: Quantity, here: FigureSentence, layers: Layers) -> Ends | None:
    """``carried 1.24 million, 50 percent more than in 2022, when it carried 1.02 million``: one verb, another time."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    gap = range(end_of(a), b.first)
    when = next((t for t in reversed(gap) if words[t].fold == "when"), -1)
    than = next((t for t in gap if words[t].fold in ("than", "from")), -1)
    if not 0 < than < when or max(b.first - when, when - than) > NEAR:
        return None
    timed = any(tells_time(words[t]) for t in range(than + 1, when))
    told = {verbs[t].lemma for t in range(here.sentence.first, a.first) if t in verbs} | words_for("stood")
    again = [verbs[t].lemma for t in range(when, b.first) if t in verbs]
    same = timed and bool(again) and set(again) <= told and b.counted in (None, a.counted)
    return Ends(b, a, a.first - 1) if same else None


def _stood(a: Quantity, b: Quantity, here: FigureSentence, layers: Layers) -> Ends | None:
    """``Sales, which stood at 160 in May, fell to 56``: what a clause about the same noun says that it was."""
    was, now = layers.statements.at(a.first), layers.statements.at(b.first)
    if was is None or now is None or was.verb is None or now.subject is None or was.kind != "relative":
        return None
    told = was.antecedent == now.subject and was.tense == "past" and not was.negated
    if not told or was.verb.lemma not in words_for("stood"):
        return None
    if was.verb.last == a.first:  # "which was 60 metres tall" tells a size, whatever it then climbed to
        return Ends(a, b, b.first - 1) if a.kind != "measure" and a.counted is None else None
    at = was.verb.last + 1 == a.first and layers.tokens.words[was.verb.last].fold == "at"
    return Ends(a, b, b.first - 1) if at else None


#: How a sentence may tell what a figure was before: of two ways that fit the first is believed.
_WAYS: tuple[Callable[[Quantity, Quantity, FigureSentence, Layers], Ends | None], ...] = (
    _then, _from, _than, _replaced, _stood, _against,
)  # fmt: skip


def _later(before: FigureSentence, here: FigureSentence, start: Quantity, layers: Layers) -> Ends | None:
    """``Membership stands at 4,100. Five years ago it was 5,200.``"""
    words, first = layers.tokens.words, here.sentence.first
    opening = [words[t].fold for t in range(first, start.first)]
    if len(opening) > APART or not any(fold in words_for("ago") for fold in opening):
        return None
    if not any(fold in words_for("again") for fold in opening):
        return None
    ends = [q for q in before.quantities if q.kind == start.kind and (start.unit is None or q.unit == start.unit)]
    same = len(ends) == 1 and _same_thing(ends[0], start)
    return Ends(start, ends[0], before.sentence.first) if same else None


def _same_thing(a: Quantity, b: Quantity) -> bool:
    return a.counted is None or b.counted is None or a.counted == b.counted
