"""Change claims whose figures do not follow the word of change: multiples, differences, starts told elsewhere."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

import attrs

from factcheck.claims.arithmetic.arithmetic import ChangeClaim, Figure, figure
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, figures_of
from factcheck.claims.voices import voice_in
from factcheck.lexicon.arithmetic import words_of
from factcheck.lexicon.changes import directions
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.sentences import Sentence

_MEASURED = frozenset({"count", "money", "percent", "measure"})
_MORE = {"more": 1, "higher": 1, "above": 1, "fewer": -1, "less": -1, "lower": -1, "below": -1}
_TIMES = {"double": Fraction(2), "twice": Fraction(2), "triple": Fraction(3), "half": Fraction(1, 2)}
_LIGHT = frozenset(
    {"as", "many", "much", "the", "more", "than", "last", "previous", "year", "'s", "a", "those", "high", "large", "of",
     "its", "their", "in", "number", "just", "only", "about", "some", "figure", "total", "people", "month", "season"}
)  # fmt: skip
_BOUNDED = frozenset({"than", "least", "over", "most", "nearly", "almost", "roughly", "about"})
_CONTRASTS = frozenset({"against", "versus", "with", "to", "from"})
_AGO = frozenset({"ago", "earlier", "before", "previous", "last", "previously"})
#: How many words may stand between a multiple or difference and the figure that it is held against.
_NEAR = 7
#: How many sentences may stand between "has doubled" and its figures.
_ACROSS = 3


def changes_across(
    layers: Layers, sentences: tuple[FigureSentence, ...], told: tuple[ChangeClaim, ...]
) -> Iterator[ChangeClaim]:
    """Every change that is told by "three times as many as", "24 fewer than", or in two sentences.

    ``told`` are the changes of one sentence each, which other sentences may take up.
    """
    pairs = [(layers.sentences.index(c.at), c.start, c.end) for c in told if c.start is not None and c.factor is None]
    for here in sentences:
        if len(here.quantities) > 1:
            yield from _compared(here, layers)
            pairs += _contrasted(here, layers)
    yield from _factors(pairs, layers)
    yield from _starts_elsewhere(sentences, layers)


def _made(
    at: int, start: Figure, end: Figure, direction: int, layers: Layers, *,
    amount: Figure | None = None, percent: Figure | None = None, factor: Fraction | None = None,
) -> ChangeClaim:  # fmt: skip
    statement = layers.statements.at(at)
    return ChangeClaim(
        span=layers.tokens.span(at, at + 1),
        at=at,
        statement=statement,
        voice=voice_in(statement, layers),
        start=start,
        end=end,
        direction=1 if direction > 0 else -1,
        amount=amount,
        percent=percent,
        factor=factor,
        word=layers.tokens.span(at, at + 1),
    )


def _compared(here: FigureSentence, layers: Layers) -> Iterator[ChangeClaim]:
    """``4.2 million, three times as many as the 1.1 million of ...``, ``163, 24 fewer than the 197 of ...``."""
    words = layers.tokens.words
    for a, b in zip(here.quantities, here.quantities[1:], strict=False):
        between = range(end_of(a), b.first)
        if not 0 < len(between) <= _NEAR or b.kind not in _MEASURED or b.bound not in ("exact", "about"):
            continue
        if a.kind != "multiple" and not any(words[t].fold in _MORE for t in between[:2]):
            continue
        end = next((q for q in here.quantities if q.last <= a.first and _one_scale(q, b)), None)
        if end is None or (pair := figures_of((b, attrs.evolve(end, per=b.per)), layers)) is None or pair[0].value <= 0:
            continue
        folds = [words[t].fold for t in between]
        limited = words[a.first - 1].fold in _BOUNDED or a.bound != "exact"
        more = next((n for n, fold in enumerate(folds) if fold in _MORE), None)
        if a.kind == "multiple" and a.value is not None and not limited and all(f in _LIGHT for f in folds):
            yield _made(a.first, pair[0], pair[1], 1, layers, factor=Fraction(a.value))
        elif more is not None and more < 2 and "than" in folds and all(f in _LIGHT or f in _MORE for f in folds):
            yield from _difference(a, pair, between[more], layers)
    yield from _doubles(here, layers)


def _one_scale(end: Quantity, start: Quantity) -> bool:
    """True of figures of one kind; also of "4.1 billion euros" and a bare "5.9 billion"."""
    if end.kind == start.kind and end.unit == start.unit:
        return True
    return end.kind == "money" and start.kind == "count" and start.counted is None and (start.value or 0) >= 1000


def _difference(by: Quantity, pair: tuple[Figure, ...], at: int, layers: Layers) -> Iterator[ChangeClaim]:
    direction = _MORE[layers.tokens.words[at].fold]
    if by.kind == "percent" and by.bound == "exact" and pair[1].unit != "percent":
        made = figure(by, layers.tokens)
        if made is not None:
            yield _made(at, pair[0], pair[1], direction, layers, percent=made)
    elif by.bound in ("exact", "about") and by.unit in (None, pair[1].quantity.unit) and by.kind in _MEASURED:
        made = figure(by, layers.tokens, unit=pair[0].unit)
        if made is not None and made.value < max(pair[0].value, pair[1].value):
            yield _made(at, pair[0], pair[1], direction, layers, amount=made)


def _doubles(here: FigureSentence, layers: Layers) -> Iterator[ChangeClaim]:
    """``80 boats, twice as many as last year's 30``, ``double the 30 of last year``."""
    words = layers.tokens.words
    for a, b in zip(here.quantities, here.quantities[1:], strict=False):
        if a.kind not in _MEASURED or not _one_scale(a, b) or b.first - end_of(a) > _NEAR + 2:
            continue
        between = range(end_of(a), b.first)
        at = next((t for t in between if words[t].fold in _TIMES), None)
        if at is None or words[at - 1].fold in _BOUNDED or not all(words[t].fold in _LIGHT for t in between if t > at):
            continue
        pair = figures_of((b, a), layers)
        if pair is not None and pair[0].value > 0 and at + 1 < b.first and at - end_of(a) <= 2:
            factor = _TIMES[words[at].fold]
            yield _made(at, pair[0], pair[1], 1 if factor > 1 else -1, layers, factor=factor)


def _contrasted(here: FigureSentence, layers: Layers) -> list[tuple[int, Figure, Figure]]:
    """``5.40 euros against 7.80 euros a year ago``."""
    words = layers.tokens.words
    found = []
    measured = [q for q in here.quantities if q.kind in _MEASURED]
    for a, b in pairwise(measured):
        if a.kind != b.kind or b.first - end_of(a) > _NEAR or b.first < 2:
            continue
        before = words[b.first - 1].fold
        marked = before in ("against", "versus") or (before in ("with", "to") and words[b.first - 2].fold == "compared")
        ago = any(w.fold in _AGO for w in words[end_of(b) : min(end_of(b) + 6, here.sentence.last)])
        if marked and ago and (pair := figures_of((b, a), layers)) is not None and pair[0].value > 0:
            found.append((here.number, pair[0], pair[1]))
    return found


def _factors(pairs: list[tuple[int, Figure, Figure]], layers: Layers) -> Iterator[ChangeClaim]:
    """``The population has doubled``: the figures are the only start and end near it that go the same way."""
    if not pairs:
        return
    tokens = layers.tokens
    for verb in layers.phrases.verbs:
        known = directions().get(verb.lemma)
        if known is None or known.factor is None or verb.negated or verb.modal:
            continue
        number = layers.sentences.index(verb.head)
        sentence = layers.sentences.all[number]
        light = {tokens.words[t].fold for t in range(max(sentence.first, verb.first - 2), verb.last)}
        if light & _BOUNDED or light & {"more", "will", "to", "could"}:
            continue
        if any(at == number for at, _, _ in pairs) or _elsewhere(sentence, layers):
            continue
        near = [(s, e) for at, s, e in pairs if abs(at - number) <= _ACROSS]
        same = [(s, e) for s, e in near if known.sign * (e.value - s.value) > 0]
        if len(near) == 1 and len(same) == 1 and not _own(verb.last, sentence.last, layers):
            yield _made(verb.head, *same[0], known.sign, layers, factor=known.factor)


def _elsewhere(sentence: Sentence, layers: Layers) -> bool:
    """``In Scotland they doubled``: the sentence speaks of a place of its own."""
    first = sentence.first
    return layers.tokens.words[first].fold == "in" and first + 1 in layers.entities.by_token


def _own(first: int, last: int, layers: Layers) -> bool:
    """True when figures follow the verb in its sentence: those are what it speaks of."""
    words = layers.tokens.words
    return any(words[t].fold in ("from", "to") and words[t + 1].shape == "digits" for t in range(first, last - 1))


def _starts_elsewhere(sentences: tuple[FigureSentence, ...], layers: Layers) -> Iterator[ChangeClaim]:
    """``It raised its rate by half a point to 6.25 percent. The rate had stood at 5.5 percent since May.``"""
    words = layers.tokens.words
    earlier = [(s, q) for s in sentences for q in s.quantities if q.kind in _MEASURED and _previous(q, s, layers)]
    if not earlier:
        return
    for here in sentences:
        for by, end in zip(here.quantities, here.quantities[1:], strict=False):
            if words[end.first - 1].fold != "to" or words[by.first - 1].fold not in ("by", "key", "rate", "rates"):
                continue
            at = next((t for t in range(by.first - 1, here.sentence.first - 1, -1) if _turn(t, layers)), None)
            starts = [q for s, q in earlier if abs(s.number - here.number) <= 2 and q.unit == end.unit]
            points = by.kind == "points" and end.kind == "percent"
            if at is None or len(starts) != 1 or not (points or by.unit == end.unit) or end.first - end_of(by) > 4:
                continue
            pair, made = figures_of((starts[0], end), layers), figure(by, layers.tokens, unit=end.unit or "")
            if pair is not None and made is not None and starts[0] is not end:
                yield _made(at, pair[0], pair[1], directions()[words[at].lemma].sign, layers, amount=made)


def _turn(at: int, layers: Layers) -> bool:
    return at in layers.phrases.verb_at and layers.tokens.words[at].lemma in directions()


def _previous(quantity: Quantity, here: FigureSentence, layers: Layers) -> bool:
    words = layers.tokens.words
    near = range(max(here.sentence.first, quantity.first - 3), quantity.first)
    return any(words[t].fold in words_of("previously") for t in near) and here.quantities[0] is quantity
