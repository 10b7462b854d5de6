"""Runs of figures: parts that a sentence sets side by side ("A paid 3 million, B 2 million and C 1.5")."""

from collections.abc import Iterator

from factcheck.claims.figures.figure_lists import FigureSentence, end_of
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.text.frozen import Record

_ADDED = frozenset({"count", "money", "measure"})
#: How many words may stand between two parts of one run.
_APART = 16


class Run(Record):
    """Parts side by side; ``closed`` where "and" joins the last, ``rest`` where the last is said to be the rest."""

    parts: tuple[Quantity, ...]
    closed: bool
    rest: bool


def runs(here: FigureSentence, layers: Layers) -> Iterator[Run]:
    """The longest runs of two parts and more, in text order."""
    words = layers.tokens.words
    found: list[Quantity] = []
    closed = False
    for quantity in _with_ones(here, layers):
        if quantity.kind not in _ADDED:
            continue
        if words[quantity.first - 1].fold in words_for("compares"):
            continue
        rest, opens = is_rest(quantity, layers), included(quantity, layers)
        if found and not (rest or opens or _marked(found[-1], quantity, layers)):
            continue  # "430 in the two lower years": a figure within an item
        heads = bool(found) and (opens or is_head(found[-1], here, layers) or of_them(quantity, layers))
        joined = _joined(found, quantity, layers, rest=rest) if found and not heads else None
        if joined is None or not _one_unit(found[0], quantity):
            if len(found) > 1:
                yield Run(tuple(found), closed, rest=False)
            found, closed = [quantity], False
            continue
        found.append(quantity)
        closed = joined
        if rest:
            yield Run(tuple(found), closed=True, rest=True)
            found, closed = [], False
    if len(found) > 1:
        yield Run(tuple(found), closed, rest=False)


def _one_unit(first: Quantity, other: Quantity) -> bool:
    """True of figures in one unit; a bare number behind a sum of money or a weight shares its unit."""
    if first.per != other.per or first.kind == "count" != other.kind:
        return False
    return first.unit == other.unit or (other.unit is None and other.counted is None and first.unit is not None)


def _joined(found: list[Quantity], item: Quantity, layers: Layers, *, rest: bool) -> bool | None:
    """Whether "and" joins an item to those before it; None where it is no item of their run.

    Only the first item may have a verb behind it: the others leave it out, or have it before their figure.
    """
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    last = found[-1]
    between = range(end_of(last), item.first)
    if not 0 < len(between) <= _APART:
        return None
    marks = [t for t in between if words[t].fold in words_for("separates")]
    if not marks or any(words[t].fold in words_for("relative") for t in between):
        return None
    if any(words[t + 1].fold in ("of", "among") for t in marks):
        return None  # "six were daughters, and of the daughters four": a whole of its own
    start = marks[0] if len(found) > 1 else marks[-1]
    if not rest and item.unit is None and _is(end_of(item), layers) and not _of_nation(end_of(item), layers):
        return None  # "six were women and seven were foreigners": the two may overlap
    for t in range(start, item.first):
        if t in verbs and verbs[t].tense != "none" and not rest and item.first - verbs[t].last > 1:
            if _of_nation(verbs[t].first, layers):
                continue
            return None
    if any(words[t].fold in words_for("contrasts") for t in between):
        return None
    return any(words[t].fold in words_for("closes") for t in range(marks[-1], min(marks[-1] + 3, item.first)))


def included(quantity: Quantity, layers: Layers) -> bool:
    """``including 51,000``, ``includes about 40``: the first part of what stands before."""
    words, at = layers.tokens.words, quantity.first - 1
    at -= at > 0 and words[at].fold in words_for("about")
    return words[at].lemma == "include"


def of_them(quantity: Quantity, layers: Layers) -> bool:
    """``51,000 of them``: the first part of what stands before."""
    words, at = layers.tokens.words, quantity.last
    return at + 1 < len(words) and words[at].fold == "of" and words[at + 1].fold in words_for("taken-up")


def _is(at: int, layers: Layers) -> bool:
    verb = layers.phrases.verb_at.get(at)
    return verb is not None and verb.lemma == "be" and not verb.passive and verb.tense != "none"


def _of_nation(at: int, layers: Layers) -> bool:
    """``five are Ukrainians``: nobody is counted under two nations."""
    verb = layers.phrases.verb_at.get(at)
    return verb is not None and verb.last < len(layers.tokens) and layers.tokens.words[verb.last].country is not None


def _marked(last: Quantity, item: Quantity, layers: Layers) -> bool:
    """True when a mark or "and" stands between two figures."""
    words = layers.tokens.words
    return any(
        words[t].fold in words_for("separates") or words[t].fold in words_for("opens")
        for t in range(end_of(last), item.first)
    )


def is_head(total: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """``Of the 180 people who sailed in her, ...``: a total at the head of a clause, whose parts follow."""
    words = layers.tokens.words
    t = total.first - 1
    group = layers.phrases.noun_at.get(total.first)
    if group is not None and group.possessor is not None and group.first < total.first:
        t = group.first - 1  # "Of the union's 4,800 members"
    t -= t >= here.sentence.first and words[t].fold in words_for("total-determiner")
    if t < here.sentence.first or words[t].fold not in ("of", "among"):
        return False
    return t == here.sentence.first or words[t - 1].fold in words_for("clause-opens")


def _with_ones(here: FigureSentence, layers: Layers) -> list[Quantity]:
    """The figures of a sentence with every "one" that "and" joins to them: "six in Hale and one in Ely"."""
    words, found = layers.tokens.words, list(here.quantities)
    for t in range(found[0].last, here.sentence.last - 1):
        if words[t].fold != "one" or words[t - 1].fold not in words_for("closes") or t in here.starting:
            continue
        if words[t + 1].fold in words_for("sites") or t + 1 in layers.phrases.verb_at:
            one = Quantity(layers.tokens.span(t, t + 1), 1, 1, "count", "exact", None, None, None, t, t + 1)
            found = sorted([*found, one], key=lambda q: q.first)
    return found


def is_rest(quantity: Quantity, layers: Layers) -> bool:
    """``the remaining 2 million``, ``the rest, 2 million``, ``the remainder (2 million)``, ``the other two``."""
    words, t = layers.tokens.words, quantity.first - 1
    if t < 1:
        return False
    if words[t].fold in words_for("rest-adjective"):
        return words[t - 1].fold in words_for("rest-determiner") and not _of_two(t, layers)
    for _ in range(3):
        if words[t].fold in words_for("rest-noun"):
            return words[t - 1].fold in words_for("rest-determiner")
        if t < 2 or words[t].fold not in words_for("rest-link"):
            return False
        t -= 1
    return False


def _of_two(at: int, layers: Layers) -> bool:
    """``one of them employed 180, the other about 90``: the other of two, not another 90."""
    words, sentence = layers.tokens.words, layers.sentences.of(at)
    if words[at].fold != "other":
        return False
    return any(
        words[t].fold == "one" and words[t + 1].fold in ("of", "has", "had", "is", "was")
        for t in range(sentence.first, at)
    )


def says_more(layers: Layers, within: range) -> bool:
    """True where some words say that there is more than the parts."""
    words = layers.tokens.words
    return any(
        words[t].fold in words_for("more")
        and not (words[t].fold in words_for("else") and words[t - 1].fold in words_for("none"))  # "and nobody else"
        for t in within
    )


def goes_on(here: FigureSentence, layers: Layers) -> bool:
    """True where the next sentence begins with further parts: "The rest ...", "Twelve more ...", "Others ..."."""
    following = here.number + 1
    if following >= len(layers.sentences.all):
        return False
    words, first = layers.tokens.words, layers.sentences.all[following].first
    opening = words[first : first + 3]
    return opening[:1] != [] and (
        opening[0].number is not None
        or any(w.fold in words_for("rest-noun") or w.fold in words_for("further") for w in opening)
    )
