"""Levels and sizes: whether a figure tells what something stood at, before or in the end, or by how much it changed."""

from factcheck.claims.figures.figure_lists import FigureSentence, end_of
from factcheck.lexicon.changes import direction_of, directions
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.reckoning import words_for
from factcheck.lexicon.word import Word, cached_words
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers


def is_size(quantity: Quantity, layers: Layers) -> bool:
    """``rose by 40``, ``plunged a provisional 18.7 percent``, ``a rise of four``, ``24 fewer than``: by how much."""
    words, t, behind = layers.tokens.words, led_from(quantity.first, layers), _behind(quantity, layers)
    # "Cut its 12 percent stake" tells how large the stake was.
    known = any(words[k].fold in words_for("definite") for k in range(t + 1, quantity.first))
    of = words[t].fold == "of" and t > 0
    if words[t].fold == "by" or (direction_of(words[t - of]) is not None and (of or not known)):
        return True
    after = words[behind] if behind < len(words) else None
    if after is None or layers.tokens.parted(behind):
        return False
    compared = after.fold in words_for("greater") or after.fold in words_for("smaller")
    return compared or (after.fold in directions() and after.fold not in words_for("aside"))


def _behind(quantity: Quantity, layers: Layers) -> int:
    """Where a figure ends, and the same in another unit set off behind it: "a $0.40, or 53 percent, increase"."""
    words, end = layers.tokens.words, end_of(quantity)
    if [word.fold for word in words[end : end + 2]] != [",", "or"]:
        return end
    again = (t for t in range(end + 2, min(end + 2 + NEAR, len(words))) if words[t].fold == ",")
    return 1 + next(again, end - 1)


def is_start(quantity: Quantity, layers: Layers) -> bool:
    """``from January's 23 million``, ``against the 6 million``, ``compare with 27``: what something was before."""
    words, t = layers.tokens.words, led_from(quantity.first, layers)
    compared = words[t].fold == "with" and t > 0 and words[t - 1].lemma == "compare"
    return compared or words[t].fold in _SETS_APART


_SETS_APART = frozenset({"from", "against", "than", "versus"})


#: How many words may stand between the two figures of a contrast.
APART = 12
#: How many words may stand between a figure and its time, or what sets it apart.
NEAR = 7


def tells_time(word: Word) -> bool:
    """True of "May", "2019", "ago"."""
    year = word.fold.isdigit() and len(word.fold) == 4
    return word.calendar is not None or year or word.fold in words_for("ago")


def is_past(quantity: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """``a year ago``, ``the month before``, ``in 2019``, ``last year's 265``: the figure is of an earlier time."""
    words, end = layers.tokens.words, end_of(quantity)
    behind = range(end, min(end + NEAR, here.sentence.last))
    around = [*range(max(quantity.first - 4, here.sentence.first), quantity.first), *behind]
    if any(words[t].fold in words_for("ago") for t in around):
        return True
    return any(words[t].fold in ("in", "of") and tells_time(words[t + 1]) for t in behind[:-1])


def is_rate(quantity: Quantity, layers: Layers) -> bool:
    """True of a rate of exchange, which falls when more is paid: "fell to 35.67 to the US dollar", "$1.36 a euro"."""
    words = layers.tokens.words[quantity.last : quantity.last + 4]
    paid = next((w for w in words[1:] if w.currency is not None or w.number is not None), None)
    named = paid is not None and paid.currency is not None and paid.shape != "punct"
    rated = named and any(w.fold in words_for("rate-to") for w in words[:2])
    return rated or (quantity.per is not None and cached_words()[quantity.per].currency is not None)


def are_rates(one: Quantity, other: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """True of rates of exchange, and of small bare figures where a currency is named: "the yen rose to 112"."""
    if is_rate(one, layers) or is_rate(other, layers):
        return True
    words, sums = layers.tokens.words, [q for q in here.quantities if q.kind == "money"]
    bare = all(q.unit is None and q.counted is None and 0 < (q.value or 0) < _MOST_PAID for q in (one, other))
    return bare and any(
        words[t].currency is not None or words[t].fold in words_for("traded")
        for t in range(here.sentence.first, here.sentence.last)
        if t in layers.phrases.noun_at and not any(q.first <= t < q.last for q in sums)
    )


#: A rate of exchange is a small number: more of it is a sum.
_MOST_PAID = 10_000
#: What may stand between a figure and the word that leads to it: "a provisional, seasonally adjusted 2 percent".
_LEADING = int(Tag.ADJ | Tag.ADV | Tag.DET | Tag.POSS | Tag.PARTICIPLE)


def led_from(at: int, layers: Layers) -> int:
    """Where the word stands that leads to a figure or noun, past those which describe, date or hedge it."""
    words, tags, t = layers.tokens.words, layers.phrases.tags, at - 1
    while t > 0:
        word = words[t]
        described = int(tags[t]) & _LEADING or word.calendar is not None or word.fold == ","
        described = described or any(word.fold in words_for(use) for use in ("light", "ago", "leads-in"))
        if not described or direction_of(word) is not None or word.fold in _SETS_APART:
            break
        t -= 1
    return max(t, 0)


def set_apart_at(quantity: Quantity, layers: Layers) -> int:
    """Where the word stands that leads to an earlier figure: "from May's 23", "from a record low of 45"."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    own = nouns.get(quantity.first)
    t = led_from(quantity.first if own is None else min(own.first, quantity.first), layers)
    group = nouns.get(t - 1) if words[t].fold == "of" else None
    named = words[group.first : group.last] if group is not None else ()
    if group is None or any(word.fold in words_for("losing") for word in named):
        return t
    dated = any(word.calendar is not None or word.fold in words_for("ago") for word in named)
    return led_from(group.first, layers) if dated or words[group.head].fold in words_for("level") else t


def before_light(quantity: Quantity, layers: Layers) -> str:
    """The word before a figure, an article or possessive between them left aside: "down from the 480 million"."""
    words, at = layers.tokens.words, quantity.first - 1
    at -= at > 0 and words[at].fold in words_for("leads-in")
    return words[at].fold if at >= 0 else ""


def again(a: Quantity, b: Quantity, layers: Layers) -> bool:
    """``19 points, or 0.4 percent``, ``6,630 (12.9 percent)``: the same told again in another way."""
    gap = [w.fold for w in layers.tokens.words[end_of(a) : b.first]]
    return ("or" in gap or "(" in gap) and all(f in words_for("apposes") or f in words_for("about") for f in gap)


def second_start(start: Quantity, here: FigureSentence, layers: Layers) -> Quantity | None:
    """``grew to 4.7, against 5 in December and 3.9 a year ago``: of which of them the change is told is left open."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    other = next((q for q in here.quantities if q.first >= start.last and q.kind == start.kind), None)
    if other is None or other.unit not in (start.unit, None) or before_light(other, layers) in ("to", "at", "by", "of"):
        return None
    gap = range(end_of(start), other.first)
    joined = len(gap) <= APART and any(words[t].fold == "and" for t in gap) and not any(t in verbs for t in gap)
    return other if joined else None


def shares_in(gap: range, here: FigureSentence) -> list[Quantity]:
    """The shares told between two figures, of which each may be another change's."""
    return [q for q in here.quantities if q.first in gap and q.kind in ("percent", "fraction")]


def by_share(end: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """``rose 8 percent to 612``, ``an 8 percent jump to 612``: what stands against that end can only be its start."""
    words, at = layers.tokens.words, end.first - 1
    told = any(q.kind == "percent" and at - 3 < q.last <= at for q in here.quantities if q.first < end.first)
    sized = any(q.last == at and is_size(q, layers) for q in here.quantities)
    return told and words[at].fold == "to" and (sized or direction_of(words[at - 1]) is not None)


def is_change(at: int, layers: Layers) -> bool:
    """``a 12 percent increase on the 620``: a noun that tells which way, and not how many times."""
    direction = direction_of(layers.tokens.words[at])
    return direction is not None and direction.factor is None and at in layers.phrases.noun_at
