"""Change claims: what rose or fell, from what to what, by how much."""

from collections.abc import Iterator

import attrs

from factcheck.claims.arithmetic.arithmetic import ChangeClaim, figure
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, figures_of
from factcheck.claims.voices import voice_in
from factcheck.lexicon.arithmetic import words_of
from factcheck.lexicon.changes import Direction, directions
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

_MEASURED = frozenset({"count", "money", "percent", "points", "measure"})
#: How many words may stand between the word of change and its first figure, and between its figures.
_NEAR = 7
_BREAKS = frozenset({"and", "but", "while", ";", ":", "compared", "after", "than", "before"})
#: What a change by an amount may be said to come to again: "up 19 points, or 0.4 percent".
_AGAIN = frozenset({",", "or", "(", "about", "–", "-", "--"})


class _Parts:
    """The figures of one change as they are found."""

    def __init__(self) -> None:
        self.start: Quantity | None = None
        self.end: Quantity | None = None
        self.amount: Quantity | None = None
        self.percent: Quantity | None = None

    def by(self, quantity: Quantity) -> bool:
        """Take a figure that says by how much; False when one of its kind is there already."""
        if quantity.kind == "percent" and self.percent is None:
            self.percent = quantity
            return True
        if quantity.kind != "percent" and self.amount is None:
            self.amount = quantity
            return True
        return False


def change_claims(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[ChangeClaim]:
    """Every change that tells where it ends, and where it starts or by how much and by what share."""
    words = layers.tokens.words
    for here in sentences:
        if len(here.quantities) < 2:
            continue
        ranked: bool | None = None
        for number in range(len(here.quantities)):
            if (claim := _change(number, here, layers)) is None:
                continue
            if ranked is None:
                ranked = any(
                    words[t].fold in words_of("ranking") for t in range(here.sentence.first, here.sentence.last)
                )
            if not ranked:
                yield claim


def _change(number: int, here: FigureSentence, layers: Layers) -> ChangeClaim | None:
    """The change told by the word right before a figure and by the figures that follow each other closely."""
    found = _word(here.quantities[number], here, layers)
    if found is None:
        return None
    at, direction = found
    parts = _parts(number, direction, here, layers)
    if layers.tokens.words[at].fold in ("up", "down") and parts.end is None:
        parts.end = _before(at, number, here, layers)
    if parts.end is not None and parts.start is None and parts.amount is None:
        parts.start = _stood_at(number, at, here, layers)
    if parts.end is None or (parts.start is None and (parts.amount is None or parts.percent is None)):
        return None
    return _claim(parts, direction, at, layers)


def _parts(number: int, direction: Direction, here: FigureSentence, layers: Layers) -> _Parts:
    """What each figure from ``number`` on is to the change, as far as they hang together."""
    words = layers.tokens.words
    parts = _Parts()
    first = last = here.quantities[number]
    for quantity in here.quantities[number : number + 4]:
        if quantity.kind == "duration" and quantity is not first and not _broken(last, quantity, layers):
            last = quantity  # "to 36 million in the six months to May, from 25 million"
            continue
        contrast = parts.end is not None and parts.start is None and _contrasts(quantity, parts.end, here, layers)
        if quantity.kind not in _MEASURED or (
            quantity is not first and not contrast and _broken(last, quantity, layers)
        ):
            break
        before = before_light(quantity, layers)
        if contrast:
            parts.start = quantity
            break
        gap = [w.fold for w in words[end_of(last) : quantity.first]]
        if (
            ("(" in gap or "or" in gap)
            and quantity.unit is not None
            and quantity.unit != last.unit
            and quantity.kind == last.kind
        ):
            last = quantity  # the same again in another unit
            continue
        if before == "from" and parts.start is None:
            parts.start = quantity
        elif before in ("to", "at") and parts.end is None:
            parts.end = quantity
        elif quantity is first and direction.factor is None and before != "to":
            parts.by(quantity)
        elif not _again(gap) or "percent" not in (quantity.kind, first.kind) or not parts.by(quantity):
            break
        last = quantity
    return parts


def before_light(quantity: Quantity, layers: Layers) -> str:
    """The word before a figure, an article or possessive between them left aside: "down from the 480 million"."""
    words, at = layers.tokens.words, quantity.first - 1
    at -= at > 0 and words[at].fold in _DETERMINERS
    return words[at].fold if at >= 0 else ""


_DETERMINERS = frozenset({"the", "its", "their", "his", "her", "a", "an"})


def _contrasts(start: Quantity, end: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """``rose to 36 million, compared with 25 million a year before``."""
    words = layers.tokens.words
    if start.kind != end.kind or start.unit not in (None, end.unit) or start.first - end_of(end) > _NEAR:
        return False
    before = words[start.first - 1].fold
    marked = before in ("against", "versus") or (before in ("with", "to") and words[start.first - 2].fold == "compared")
    after = words[end_of(start) : min(end_of(start) + 6, here.sentence.last)]
    return marked and any(w.fold in _AGO for w in after)


_AGO = frozenset({"ago", "earlier", "before", "previous", "last"})


def _again(gap: list[str]) -> bool:
    """``19 points, or 0.4 percent``, ``from 12,000 to 9,000, a fall of 25 percent``."""
    if gap[-4:-2] in ([",", "a"], [",", "an"]) and gap[-1] == "of" and gap.count(",") == 1:
        return gap[-2] in directions()  # "to 9,000 last year, a fall of 25 percent"
    return ("or" in gap or "(" in gap) and all(fold in _AGAIN for fold in gap)


def _word(first: Quantity, here: FigureSentence, layers: Layers) -> tuple[int, Direction] | None:
    """The word of change before a figure, with only light words between."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    t = first.first - 1
    stop = max(here.sentence.first, t - _NEAR)
    while t >= stop:
        word = words[t]
        known = directions().get(word.fold) or directions().get(word.lemma)
        if known is not None:
            return t, known
        comma = word.fold == "," and words[t + 1].fold in ("from", "to")
        if (word.shape == "punct" and not comma) or t in verbs or word.fold in _BREAKS:
            return None
        inside = next((q for q in here.quantities if q.first <= t < q.last), None)
        if inside is not None and (inside.kind != "duration" or words[t + 1].fold != ","):
            return None
        if inside is not None:
            t = inside.first  # "have trebled in ten years, from 300 to 900"
        t -= 1
    return None


def _broken(a: Quantity, b: Quantity, layers: Layers) -> bool:
    """True when another clause or contrast begins between two figures, or they stand far apart."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    between = range(end_of(a), b.first)
    return len(between) > _NEAR or any(
        words[t].fold in _BREAKS or (t in verbs and verbs[t].lemma not in words_of("closing")) for t in between
    )


def _before(at: int, number: int, here: FigureSentence, layers: Layers) -> Quantity | None:
    """``15 million, up from 12 million``: the end stands right before the word."""
    if number == 0:
        return None
    end = here.quantities[number - 1]
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    tokens = range(end_of(end), at)
    between = [words[t].fold for t in tokens]
    near = between in ([","], [], ["–"], ["--"], ["("])
    if not near and between[-1:] == [","] and len(between) <= _NEAR:
        near = all(words[t].shape != "punct" and t not in verbs for t in tokens[:-1])
    return end if end.kind in _MEASURED and near else None


def is_rate(end: Quantity, layers: Layers) -> bool:
    """True of a rate of exchange, which falls when more is paid: "fell to 35.67 against the dollar"."""
    after = layers.tokens.words[end.last : end.last + 3]
    return (end.per is not None and end.kind != "money") or any(
        w.fold in ("against", "per", "to") and end.unit is None for w in after[:2]
    )


def _stood_at(number: int, at: int, here: FigureSentence, layers: Layers) -> Quantity | None:
    """``Sales, which stood at 160 in May, fell to 56``: what a clause about the same noun says that it was."""
    start = here.quantities[number - 1] if number else None
    now = layers.statements.at(at)
    was = None if start is None else layers.statements.at(start.first)
    if start is None or now is None or was is None or was.verb is None or now.subject is None:
        return None
    told = was.kind == "relative" and was.antecedent == now.subject and was.tense == "past" and not was.negated
    if not told or start.kind not in _MEASURED or was.verb.lemma not in words_for("stood"):
        return None
    if was.verb.last == start.first:  # "which was 60 metres tall" tells a size, whatever it then climbed to
        return start if start.kind != "measure" and start.counted is None else None
    return start if was.verb.last + 1 == start.first and layers.tokens.words[was.verb.last].fold == "at" else None


def _without_its_rate(start: Quantity, end: Quantity) -> bool:
    """``from $800 to $840 a year``: a start near its end, which leaves the rate to it."""
    if start.per is not None or start.unit not in (None, end.unit) or not start.value or not end.value:
        return False
    return start.unit is None or (end.value < start.value * _NEAR_RATE and start.value < end.value * _NEAR_RATE)


#: By what factor a start without its rate may differ from its end: "from $30,000 to $900 a month" is of a year's.
_NEAR_RATE = 4


def _claim(parts: _Parts, direction: Direction, at: int, layers: Layers) -> ChangeClaim | None:
    tokens = layers.tokens
    assert parts.end is not None
    ends: tuple[Quantity, ...] = (parts.end,) if parts.start is None else (parts.start, parts.end)
    if len(ends) > 1 and ends[1].per and (ends[0].per == ends[1].per or _without_its_rate(*ends)):
        ends = tuple(attrs.evolve(q, per=None) for q in ends)  # "26 francs a share, up from 24"
    if parts.start is None and parts.amount is not None and parts.amount.kind != "points":
        ends = (parts.amount, parts.end)
    pair = figures_of(ends, layers)
    if pair is None or any(f.value < 0 for f in pair) or is_rate(ends[-1], layers):
        return None
    if parts.start is None and parts.amount is not None and parts.amount.kind == "points":
        pair = (pair[0], pair[0])
    by = figure(parts.amount, tokens, unit=pair[-1].unit) if parts.amount is not None else None
    percent = figure(parts.percent, tokens) if parts.percent is not None else None
    if (by is None) != (parts.amount is None) or (percent is None) != (parts.percent is None):
        return None
    bounded = direction.factor is not None and tokens.words[at - 1].fold in (
        "than",
        "nearly",
        "almost",
        "about",
        "roughly",
    )
    statement = layers.statements.at(at)
    first = min(at, *(q.first for q in ends))
    return ChangeClaim(
        span=tokens.span(at, at + 1),
        at=first,
        statement=statement,
        voice=voice_in(statement, layers),
        start=pair[0] if parts.start is not None else None,
        end=pair[-1],
        direction=direction.sign,
        amount=by,
        percent=percent,
        factor=None if bounded else direction.factor,
        word=tokens.span(at, at + 1),
    )
