"""Turns: a word that tells how a figure changed, with by how much, by what share or by what factor it says so."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from factcheck.claims.arithmetic.arithmetic import Figure
from factcheck.claims.arithmetic.contrasts import MEASURED, Contrast
from factcheck.claims.arithmetic.fractions_told import fraction_at
from factcheck.claims.arithmetic.levels import again, before_light, is_size, led_from
from factcheck.claims.figures.figure_lists import FigureSentence, end_of
from factcheck.lexicon.changes import direction_of, directions
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Bound, Quantity
from factcheck.reading.reader import Layers
from factcheck.text.frozen import Record

Sign = Literal[-1, 1]
#: How many words before its first figure a word of change may stand, and with nothing but light words between.
_FAR, _NEAR = 16, 7
#: How many words lead from a share to the earlier figure: "a 50 percent increase on the", "50 percent more than the".
_ONTO = 4
_TIMES = {"double": Fraction(2), "twice": Fraction(2), "triple": Fraction(3), "half": Fraction(1, 2)}
_SHARES = frozenset({"percent", "fraction"})


class Turn(Record):
    """A word of change at a token: up (1) or down (-1), and what it says of how much."""

    at: int
    sign: Sign
    factor: Fraction | None = None
    bound: Bound = "exact"
    share: Quantity | None = None
    amount: Quantity | None = None


def turn_of(pair: Contrast, here: FigureSentence, layers: Layers) -> Turn | None:
    """How the sentence of a contrast tells the change: by its own word, by the nearest before it, or by its share."""
    found = _own(pair, here, layers) if pair.word >= 0 else word_before(pair.first, here, layers)
    beside = _beside(pair, here, layers)
    if found is None:
        return beside if pair.word < 0 else None
    found = _with_size(found, pair, here, layers)
    sized = found.amount is not None or (found.share is not None and pair.end.unit == "percent")
    if sized and pair.word < 0 and pair.first < pair.start.quantity.first and not _from(pair, layers):
        return None  # "rose by four to 752, against 987 a year ago": by four since another time
    if beside is None or found.share is not None or beside.sign != found.sign:
        return found
    return found._replace(share=beside.share)


def _from(pair: Contrast, layers: Layers) -> bool:
    start = pair.start.quantity.first
    return layers.tokens.words[led_from(start, layers)].fold == "from"


def _own(pair: Contrast, here: FigureSentence, layers: Layers) -> Turn | None:
    """The word that sets the one figure against the other, with what stands before it: "24 fewer than", "twice"."""
    word, by = layers.tokens.words[pair.word], here.starting.get(pair.word)
    bound = _bound(pair.word, 1, layers)
    if by is not None:
        exact = by.kind == "multiple" and by.value is not None and by.bound == bound == "exact"
        return Turn(pair.word, 1, Fraction(by.value)) if exact and by.value is not None else None
    if word.fold in _TIMES:
        factor = _TIMES[word.fold]
        return Turn(pair.word, 1 if factor > 1 else -1, factor, bound) if bound is not None else None
    sign = sign_of(pair.word, layers)
    return None if sign is None else Turn(pair.word, sign)


def word_before(first: int, here: FigureSentence, layers: Layers) -> Turn | None:
    """The nearest word of change before the figures in their clause."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    near, t = True, first
    others = {q.last - 1 for q in here.quantities if q.kind in MEASURED and not is_size(q, layers)}
    while t >= max(here.sentence.first, first - _FAR) and t not in others:
        word, verb = words[t], verbs.get(t)
        direction = direction_of(word)
        near = near and first - t <= _NEAR
        if direction is not None and not _of_change(t, layers):
            aside = word.fold in words_for("aside")
            verb = verbs.get(t - 1) if aside else verb
            told = near or verb is not None or t in layers.phrases.noun_at
            if (verb is not None and verb.negated) or not told or _measured(t, layers):
                return None
            bound = _bound(t, 3, layers)
            return Turn(t, direction.sign, None if bound is None else direction.factor, bound or "exact")
        if verb is not None and verb.tense != "none" and verb.lemma not in words_for("says"):
            return None
        if word.fold in words_for("clause-breaks"):
            return None
        breaks = word.shape == "punct" and words[t + 1].fold not in ("from", "to")
        near = near and verb is None and not breaks and word.fold not in words_for("change-breaks")
        t -= 1
    return None


def _bound(at: int, near: int, layers: Layers) -> Bound | None:
    """How the words before a multiple bound it: "more than doubled", "almost halved"; None where they leave it open."""
    folds = [w.fold for w in layers.tokens.words[max(0, at - near) : at]]
    if not any(fold in words_for("bounding") for fold in folds):
        return "exact"
    if folds[-1] == "over" or folds[-2:] == ["more", "than"]:
        return "over"
    return "about" if folds[-1] in words_for("about") else None


def _of_change(at: int, layers: Layers) -> bool:
    """True of "raise the permitted reduction", "cut the increase": the verb before it tells what became of it."""
    groups, verb = layers.phrases.noun_at, layers.phrases.verb_at.get(at)
    group = groups.get(at if verb is None else at - 1)  # "the permissible cut", of which the cut may be read as a verb
    if group is None or group.last not in (at, at + 1) or (verb is not None and verb.tense != "none"):
        return False
    return direction_of(layers.tokens.words[led_from(group.first, layers)]) is not None


def _measured(at: int, layers: Layers) -> bool:
    """True of "a slowing in GDP growth", "cut its growth forecast", "a slower rise": how fast it rises is measured."""
    words, group = layers.tokens.words, layers.phrases.noun_at.get(at)
    if group is None or at in layers.phrases.verb_at:
        return False
    slower = any(words[t].fold in words_for("smaller") | words_for("greater") for t in range(group.first, at))
    return slower or at != group.head or group.determiner not in _EVENTS


#: Determiners of a change that happened, where a bare "growth" and "its growth" are a rate.
_EVENTS = frozenset({"a", "an", "the", "this", "that", "another"})


def _with_size(turn: Turn, pair: Contrast, here: FigureSentence, layers: Layers) -> Turn:
    """A turn with the share and the amount beside its word: "rose 8 percent to", "rose by 40 to", "24 fewer than"."""
    first, second = sorted((pair.start.quantity, pair.end.quantity), key=lambda q: q.first)
    words, sentence = layers.tokens.words, here.sentence
    adjusted = any(words[t].fold in words_for("adjusted") for t in range(sentence.first, sentence.last))
    shares = [q for q in here.quantities if q.kind == "percent"]
    parts = any(again(first, q, layers) for q in shares if q.first > first.first)  # "6.2 million, or 8 percent of all"
    for quantity in here.quantities:
        beside = quantity.last == turn.at or (
            turn.at < quantity.first and quantity.last <= pair.first + 1 and is_size(quantity, layers)
        )
        retold = not parts and quantity in shares and quantity.first > second.first and again(second, quantity, layers)
        if not (beside or retold) or quantity.bound not in ("exact", "about"):
            continue
        if before_light(quantity, layers) in ("to", "at", "from"):
            continue
        if quantity.kind in _SHARES:
            turn = turn if adjusted else turn._replace(share=turn.share or quantity)
        elif quantity.kind == "points" or (quantity.kind in MEASURED and _one_unit(quantity, pair.end)):
            turn = turn._replace(amount=turn.amount or quantity)
    if turn.share is not None or turn.at + 2 >= len(layers.tokens):
        return turn
    return turn._replace(share=fraction_at(turn.at + 1 + (words[turn.at + 1].fold in ("by", "of")), layers))


def _one_unit(quantity: Quantity, end: Figure) -> bool:
    return (quantity.unit or "").removesuffix("-cent") in ("", end.unit)


def _beside(pair: Contrast, here: FigureSentence, layers: Layers) -> Turn | None:
    """The one share of a change that stands between the two figures of a contrast, or right behind them."""
    words = layers.tokens.words
    start, end = pair.start.quantity, pair.end.quantity
    first, second = (start, end) if start.first < end.first else (end, start)
    told = list(_shares(range(end_of(first), here.sentence.last), here, layers))
    between = [turn for turn in told if turn.at < second.first]
    told = between or told[:1]
    share = told[0].share if len(told) == 1 else None
    if share is None or share.per is not None:
        return None
    begins, ends = min(told[0].at, share.first), max(told[0].at + 1, share.last)
    if ends <= second.first:
        gap = words[ends : second.first]
        onto = len(gap) <= _ONTO and all(w.shape != "punct" for w in gap)
        return told[0] if onto or any(w.fold == "when" for w in gap) else None
    if second is start and before_light(start, layers) not in words_for("compares"):
        return None  # "41 million on sales of 310 million"
    gap = words[end_of(second) : begins]
    joined = begins >= end_of(second) and all(
        w.calendar is not None or w.number is not None or w.fold in words_for("ago") | words_for("to-share")
        for w in gap
    )
    return told[0] if joined and (ends >= len(words) or words[ends].shape == "punct") else None


def _shares(within: range, here: FigureSentence, layers: Layers) -> Iterator[Turn]:
    """The shares that are said to be those of a change, in a part of a sentence: "a rise of 12 percent", "a half"."""
    words, seen = layers.tokens.words, set[int]()
    for share in here.quantities:
        if share.kind not in _SHARES or share.first not in within:
            continue
        before = share.first - 1 - (words[share.first - 1].fold in ("of", "by"))
        for at in (before, share.last):
            if 0 <= at < len(words) and (sign := sign_of(at, layers)) is not None and at not in seen:
                seen.add(at)
                yield Turn(at, sign, share=share)
                break
    for at in within[:-2]:
        known = directions().get(words[at].fold) if words[at + 1].fold == "of" and at not in seen else None
        share_told = fraction_at(at + 2, layers) if known is not None and at in layers.phrases.noun_at else None
        if known is not None and share_told is not None:
            yield Turn(at, known.sign, share=share_told)


def sign_of(at: int, layers: Layers) -> Sign | None:
    """Which way a noun of change, an adverb or a comparison goes; a verb has its figures behind it."""
    word = layers.tokens.words[at]
    if word.fold in words_for("greater"):
        return 1
    if word.fold in words_for("smaller"):
        return -1
    known = direction_of(word)
    return None if known is None or known.factor is not None else known.sign
