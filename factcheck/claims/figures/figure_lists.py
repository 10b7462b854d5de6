"""Figures by sentence, and the lists they stand in: "three men, two women and a child"."""

from collections.abc import Mapping, Set
from itertools import pairwise

import attrs

from factcheck.claims.arithmetic.arithmetic import Figure, figure
from factcheck.lexicon.arithmetic import roles
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.sentences import Sentence
from factcheck.text.frozen import Record

_JOINS = frozenset({"and", "&"})
_COMMAS = frozenset({",", ";"})
_BETWEEN = _JOINS | _COMMAS
_DASHES = frozenset({"-", "--", "–", "—"})
_OPEN = frozenset({":", "(", *_DASHES})
#: A sentence with more figures is a table, not prose; nothing in it is added up.
_MOST = 40
#: How many words an item of a list may hold beside its figure.
_LONGEST_ITEM = 9


class FigureSentence(Record):
    """A sentence with its quantities in text order, and each by its first token."""

    number: int
    sentence: Sentence
    quantities: tuple[Quantity, ...]
    starting: Mapping[int, Quantity]


class FigureList(Record):
    """A closed list ("A, B and C") on the tokens ``[first, last)``."""

    first: int
    last: int
    items: tuple[Quantity, ...]


def figure_sentences(layers: Layers) -> tuple[FigureSentence, ...]:
    """The sentences that hold quantities, in text order."""
    by_sentence: dict[int, list[Quantity]] = {}
    for quantity in layers.quantities:
        by_sentence.setdefault(layers.sentences.index(quantity.first), []).append(quantity)
    return tuple(
        FigureSentence(number, layers.sentences.all[number], tuple(found), {q.first: q for q in found})
        for number, found in by_sentence.items()
        if len(found) <= _MOST
    )


def sentences_with(words: Set[str], layers: Layers) -> Set[int]:
    """The numbers of the sentences that hold any of some words: a first look at what the others need not be asked."""
    return {layers.sentences.index(t) for t in layers.tokens.places(words)}


def cue(layers: Layers, at: int) -> tuple[int, str] | None:
    """The longest arithmetic phrase that begins at a token: its exclusive end and its role."""
    words = layers.tokens.words
    phrases = roles().get(words[at].fold)
    if phrases is None:
        return None
    for phrase, role in phrases.items():
        last = at + len(phrase)
        if last <= len(words) and all(words[at + k].fold == phrase[k] for k in range(1, len(phrase))):
            return last, role
    return None


def has_cue(layers: Layers, first: int, last: int, role: str) -> bool:
    """True when a phrase of a role begins in ``[first, last)``."""
    return any((found := cue(layers, t)) is not None and found[1] == role for t in range(first, last))


def end_of(quantity: Quantity) -> int:
    """The exclusive end of a quantity with what it counts behind it."""
    return max(quantity.last, (quantity.counted_at if quantity.counted_at is not None else -1) + 1)


def is_converted(quantity: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """True of the second of "1.56 billion euros ($1.70 billion)", which is the first again."""
    if layers.tokens.words[quantity.first - 1].fold != "(":
        return False
    number = here.quantities.index(quantity)
    before = here.quantities[number - 1] if number else None
    return before is not None and before.kind == quantity.kind and before.unit != quantity.unit


def opens_list(fold: str) -> bool:
    """True of the marks that a list may follow: a colon, a bracket, a dash."""
    return fold in _OPEN


def read_list(first: int, stop: int, layers: Layers, starting: Mapping[int, Quantity]) -> FigureList | None:
    """The closed list that begins at a token, or None: every item begins with a figure, the last is joined by "and".

    A list in brackets needs no "and": "36 medals (11 gold, eight silver, 17 bronze)".
    """
    items: list[Quantity] = []
    at, closed = first, False
    while (item := starting.get(at) or _one(at, stop, layers)) is not None:
        items.append(item)
        end = end_of(item)
        following = _next_item(end, stop, layers, starting)
        if following is None:
            at = end
            break
        at, joined = following
        closed |= joined
    else:
        return None
    words = layers.tokens.words
    closed |= words[first - 1].fold == "(" and ")" in (w.fold for w in words[at : at + _CLOSES])
    if not closed or len(items) < 2 or all(item.unit is None and _bare(item, layers) for item in items):
        return None
    last = _end(at, min(stop, at + _LONGEST_ITEM), layers)
    several = {item.counted_at for item in items if item.value != 1}  # "112 passengers and eight crew"
    if any(_group(t, layers) and t not in several for t in range(first, last)):
        return None  # "a couple and three children": how many a couple or a family is, no figure tells
    return FigureList(first, last, tuple(items))


#: How many words may stand between the last figure of a list in brackets and its end.
_CLOSES = 3


def kinds_of_people(layers: Layers) -> frozenset[int]:
    """Where the figures stand that share a list with those of other kinds of people: "20 men, 30 women"."""
    words = layers.tokens.words
    found: set[int] = set()
    for here in figure_sentences(layers):
        people = [q for q in here.quantities if q.counted_at is not None and words[q.counted_at].person is not None]
        if len({q.counted for q in people}) < 2:
            continue
        for quantity in people:
            listed = read_list(quantity.first, here.sentence.last, layers, here.starting)
            if listed is not None and quantity.first not in found:
                found.update(item.first for item in listed.items)
    return frozenset(found)


#: What leads from a number to where those counted are.
_PLACING = frozenset({"in", "at", "on", "from", "near", "aboard"})
#: How many words may stand between a figure and the bare number that shares its noun.
_SHARED = 6


def shared_out(layers: Layers) -> frozenset[int]:
    """Where figures stand that one clause shares out: "300 jobs in Corvale and 164 in Tarn", "A lost 300 and B 164"."""
    words, names = layers.tokens.words, layers.entities.by_token
    found: set[int] = set()
    for first, second in pairwise(layers.quantities):
        end = end_of(first)
        bare = first.kind == second.kind == "count" and second.counted is None and first.counted is not None
        if not bare or not end < second.first <= end + _SHARED:
            continue
        after = min(second.last, len(words) - 1)
        joined = any(words[t].fold in _BETWEEN for t in range(end, second.first))
        placed = words[end].fold in _PLACING and words[after].fold in _PLACING
        party = any(t in names for t in range(end, second.first))
        named = words[end].fold in _JOINS and party and words[after].shape == "punct"
        if joined and (placed or named) and words[second.first - 1].fold not in _PLACING:
            found.update((first.first, second.first))
    return frozenset(found)


def is_one(at: int, stop: int, layers: Layers) -> bool:
    """True where a token begins a single person that no figure counts: "a child"."""
    return _one(at, stop, layers) is not None


def _bare(item: Quantity, layers: Layers) -> bool:
    """True of a number with no word behind it: "two interstates, 15 and 70" names, it does not count."""
    words = layers.tokens.words
    return item.counted is None and (
        item.last >= len(words) or words[item.last].shape == "punct" or words[item.last].fold in _JOINS
    )


def _group(at: int, layers: Layers) -> bool:
    person = layers.tokens.words[at].person
    return person is not None and person.kind == "group"


def _one(at: int, stop: int, layers: Layers) -> Quantity | None:
    """``a child``: one, where a figure is not written."""
    group = layers.phrases.noun_at.get(at)
    if group is None or group.first != at or group.determiner not in ("a", "an") or group.plural or group.head >= stop:
        return None
    word = layers.tokens.words[group.head]
    if word.person is None:
        return None
    return Quantity(
        layers.tokens.span(at, group.head + 1), 1, 1, "count", "exact", None, word.fold, group.head, at, at + 1
    )  # fmt: skip


def _next_item(at: int, stop: int, layers: Layers, starting: Mapping[int, Quantity]) -> tuple[int, bool] | None:
    """Where the next item of a list begins, and whether "and" joins it; None at the list's end."""
    words = layers.tokens.words
    for t in range(at, min(at + _LONGEST_ITEM, stop - 1)):
        fold = words[t].fold
        if fold in _COMMAS or fold in _JOINS:
            after = t + 1
            joined = fold in _JOINS
            if not joined and after < stop and words[after].fold in _JOINS:
                joined, after = True, after + 1
            if after < stop and (after in starting or _one(after, stop, layers) is not None):
                return after, joined
            if joined:
                return None
        elif fold in _OPEN or fold == ")" or _finite(t, layers):
            return None
    return None


def _finite(at: int, layers: Layers) -> bool:
    verb = layers.phrases.verb_at.get(at)
    return verb is not None and verb.tense != "none"


def _end(at: int, stop: int, layers: Layers) -> int:
    """The end of the last item: the next mark, verb or the stop."""
    words = layers.tokens.words
    for t in range(at, stop):
        if words[t].shape == "punct" or words[t].mark is not None or _finite(t, layers):
            return t
    return stop


def figures_of(quantities: tuple[Quantity, ...], layers: Layers) -> tuple[Figure, ...] | None:
    """The figures of quantities that go together, in one unit; None when one has no single value or the units differ.

    A bare number behind an amount of money or a percentage shares its unit ("418 million euros from 379 million").
    """
    units = [q.unit for q in quantities if q.unit is not None]
    if len({u.removesuffix("-cent") for u in units}) > 1:
        return None
    unit = units[0] if units else None
    found = []
    for quantity in quantities:
        if quantity.kind not in _ADDED or quantity.per is not None:
            return None
        if unit is not None and quantity.unit is None and quantity.counted is not None:
            return None
        if quantity.unit is None and unit is not None:
            quantity = attrs.evolve(quantity, unit=unit)  # "from 22 to 44 cents"
        made = figure(quantity, layers.tokens)
        if made is None:
            return None
        found.append(made)
    return tuple(found)


_ADDED = frozenset({"count", "money", "percent", "measure", "age"})
