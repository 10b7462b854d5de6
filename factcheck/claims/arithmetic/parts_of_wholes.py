"""Parts and the wholes that a sentence takes them out of: "300 of the 1,200", "of the 1,200, 300", "9 of them"."""

from itertools import pairwise

from factcheck.claims.arithmetic.runs import is_head
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, is_converted
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

FIGURES = frozenset({"count", "money", "measure"})
#: A part with its whole.
Taken = tuple[Quantity, Quantity]
#: How many words may stand between "of" and the whole: "out of total spending of 19.2 billion".
_WHOLE_AT = 6
#: How many words may stand between a whole that heads its clause and the part.
_FAR = 24


def taken_by_sentence(layers: Layers, sentences: tuple[FigureSentence, ...]) -> dict[int, list[Taken]]:
    """The parts with their wholes of every sentence that gives any, by its number."""
    return {here.number: pairs for here in sentences if (pairs := wholes(here, layers))}


def wholes(here: FigureSentence, layers: Layers) -> list[Taken]:
    """Every part with its whole that a sentence gives."""
    if len(here.quantities) < 2:
        return []
    figures = [q for q in here.quantities if q.kind in FIGURES and q.per is None and not is_converted(q, here, layers)]
    found = []
    for n, (a, b) in enumerate(pairwise(figures)):
        if is_head(a, here, layers):
            part = _headed(a, figures[n + 1 :], layers)
            found += [(part, a)] if part is not None else []
        elif taken_of(a, b, layers):
            found.append((a, b))
        elif _of_them(a, b, layers) and not shared_out(a, layers):
            found.append((b, a))
    return [(part, whole) for part, whole in found if go_together(part, whole) and part.value not in (0, 1)]


def taken_of(a: Quantity, b: Quantity, layers: Layers) -> bool:
    """True when ``b`` is the whole that ``a`` is taken of: "a of the b", "a people out of a total b"."""
    words = layers.tokens.words
    if not a.last < b.first <= a.last + _WHOLE_AT + 3:
        return False
    of = next((t for t in range(a.last, b.first) if words[t].fold == "of"), None)
    if of is None or b.first - of - 1 > _WHOLE_AT:
        return False
    if words[of + 1].fold in words_for("those-people"):
        return False  # "nearly half of them in the two townships"
    before = of - 1 if words[of - 1].fold == "out" else of
    before -= words[before - 1].fold == ","
    noun = a.counted_at is not None and a.last <= a.counted_at < before
    if before > a.last and not (noun and before - 1 == a.counted_at):
        return False
    return all(
        (words[t].fold.isalpha() or words[t].fold in ("'s", "’s", "-"))
        and t not in layers.phrases.verb_at
        and words[t].fold not in words_for("sites")  # "54 percent of its shares for 1.6 billion"
        for t in range(of + 1, b.first)
    )


def _headed(whole: Quantity, following: list[Quantity], layers: Layers) -> Quantity | None:
    """``Of the 90 towns in the two valleys, 30 are``, ``Of 8,000 people on the register 4,120 voted``."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    last = min(following[-1].first, whole.last + _FAR)
    comma = next((t for t in range(whole.last, last) if words[t].fold == ","), None)
    if comma is not None:
        return next(q for q in following if q.first > comma)
    part, between = following[0], range(whole.last, following[0].first)
    bare = part.counted is None and part.last in verbs and verbs[part.last].first == part.last
    plain = bool(between) and all(t not in verbs or verbs[t].tense == "none" for t in between)
    return part if bare and plain else None


def _of_them(whole: Quantity, part: Quantity, layers: Layers) -> bool:
    """``1,200 goats, of which 300``, ``1,200 goats, 300 of them``."""
    words = layers.tokens.words
    gap = (*range(end_of(whole), part.first), *range(part.last, min(part.last + 1, len(words) - 1)))
    return any(words[t].fold == "of" and words[t + 1].fold in words_for("taken-up") for t in gap)


def shared_out(whole: Quantity, layers: Layers) -> bool:
    """True of "half of the 600 nurses", "most of the 600": "them" may be those, of whom no number is told."""
    words, at = layers.tokens.words, whole.first - 1
    return at > 0 and words[at].fold in words_for("total-determiner") and words[at - 1].fold == "of"


def go_together(part: Quantity, whole: Quantity) -> bool:
    """True of figures in one unit that may be part and whole; a bare number shares the other's unit."""
    rated = part.per not in (None, whole.per) and (whole.per is not None or part.kind == "money")
    if rated or None in (part.value, whole.value):
        return False  # "1.6 billion, or 130 a share"
    one = part.unit == whole.unit or any(q.unit is None and q.counted is None for q in (part, whole))
    return one and (part.value or 0) < (whole.value or 0)
