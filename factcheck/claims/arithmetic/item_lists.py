"""Lists of things told by common nouns, item by item: "the astrolabe, a cross-staff and a pocket sundial"."""

from bisect import bisect_left
from collections.abc import Callable
from operator import attrgetter

from factcheck.lexicon.entries import Tag
from factcheck.reading.reader import Layers
from factcheck.text.span import Span

_ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their", "one", "another"})
_RELATIVE = frozenset({"who", "which", "that", "where", "whose", "whom", "including", "among", "such", "but", "while"})
_MARKS = frozenset({"(", ")", ":", "–", "—", "--", "?", "or", "plus", "etc", "&"})
_NOMINAL = int(Tag.NOUN | Tag.NAME | Tag.ADJ)
#: An item of more words is a clause or holds a remark of its own.
_LONGEST = 9


def items(first: int, last: int, layers: Layers, *, people: bool = False) -> tuple[Span, ...]:
    """The items of the list that fills ``[first, last)``; none where one cannot be sure how it is to be cut.

    All items open alike (an article each, capitals, verbs of one form, or plain nouns of few words), "and" stands
    before the last alone, and none holds a finite verb or a relative clause: an apposition cannot be taken for an item.
    Among ``people`` a couple or a family is no one item.
    """
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    if any(
        words[t].fold in _RELATIVE or words[t].fold in _MARKS or (t in verbs and verbs[t].tense != "none")
        for t in range(first, last)
    ):
        return ()
    cuts = _cut(first, last, layers)
    if len(cuts) < 2 or any(not 0 < b - a <= _LONGEST for a, b in cuts) or _counts_more(first, last, layers, people):
        return ()
    alike = frozenset.intersection(*(_openings(a, layers) for a, _ in cuts))
    if not alike and len(cuts) > 2 and "article" in _openings(cuts[-1][0], layers):
        alike = frozenset.intersection(*(_openings(a, layers) for a, _ in cuts[:-1])) & {"plain"}  # "and a spoon"
    if not alike or (alike == {"plain"} and any(b - a > 4 for a, b in cuts)):
        return ()
    return tuple(layers.tokens.span(a, b) for a, b in cuts)


def _counts_more(first: int, last: int, layers: Layers, people: bool) -> bool:
    """True where an item is of several: "a couple and their three children"."""
    words = layers.tokens.words[first:last]
    numbers = [word.number for word in words if word.number is not None]
    several = any(number.kind == "cardinal" and number.value > 1 for number in numbers)
    return several or (people and any(word.person is not None and word.person.kind == "group" for word in words))


def closed_list(at: int, stop: int, ends: Callable[[int], int | None], layers: Layers) -> list[tuple[int, int]]:
    """The items of a closed list ("A, B and C") that fills all up to a mark; none where anything else stands in it.

    ``ends`` tells where the item that begins at a token ends, if one begins there.
    """
    words = layers.tokens.words
    found: list[tuple[int, int]] = []
    closed = False
    while at < stop:
        at += words[at].text == "the"
        end = ends(at)
        if end is None:
            return []
        found.append((at, end))
        at = end + (end + 1 < stop and words[end].fold == "." and words[end + 1].fold == ",")  # "Prater Jr., both of"
        if at >= stop or (closed and words[at].fold in _CLOSING):
            of = at + 2 < stop and words[at + 1].fold in ("both", "all") and at + 2 not in layers.phrases.verb_at
            goes_on = at + 1 < stop and words[at].fold == "," and ends(at + 1) is not None
            if at + 1 < stop and words[at].fold != ")" and (of or goes_on or words[at + 1].fold == "and"):
                return []  # "A and B, both of Leeds, and C", "bread and butter, tea, and salt"
            break
        joined = words[at].fold in ("and", "&")
        within = words[end - 1].shape == "punct" and words[end - 2].fold == ","  # "Salt," "Umber" and "Tin"
        if not joined and not within and words[at].fold not in (",", ";"):
            return []
        at += joined or not within
        if not joined and at < stop and words[at].fold == "and":
            joined, at = True, at + 1
        if closed:
            return []
        closed = joined
    return found if closed else []


_CLOSING = frozenset({".", ",", ")", ";", "–", "—", "--", "-", "!"})


def title_end(at: int, layers: Layers) -> int | None:
    """Where a quoted title ends, with whom it is by: ``"Umber" by Luc Tassin``."""
    words, told = layers.tokens.words, layers.quotations
    number = bisect_left(told, at + 1, key=attrgetter("first"))
    if number == len(told) or told[number].first != at + 1 or told[number].whole:
        return None
    end = min(told[number].last + 1, len(words))
    if end < len(words) and words[end].fold == "by":
        end += 1
        while end < len(words) and words[end].shape in ("Title", "UPPER", "Mixed"):
            end += 1
    return end


def date_end(at: int, layers: Layers) -> int | None:
    """Where a date of a list ends: "in 1998", "on Friday"."""
    words = layers.tokens.words
    at += words[at].fold in ("in", "on")
    time = next(iter(layers.times_within(at, at + 1)), None)
    return time.last if time is not None and time.first == at else None


def _cut(first: int, last: int, layers: Layers) -> list[tuple[int, int]]:
    """Where each item begins and ends; none unless the one "and" joins the last item."""
    words = layers.tokens.words
    mark = ";" if any(words[t].fold == ";" for t in range(first, last)) else ","
    joins = [t for t in range(first, last) if words[t].fold == "and"]
    marks = [t for t in range(first, last) if words[t].fold == mark]
    if not joins or (marks and joins[-1] < marks[-1]) or (mark == "," and len(joins) > 1):
        return []
    edges = sorted({*marks, joins[-1]})
    found, at = [], first
    for edge in edges:
        if edge > at:
            found.append((at, edge))
        at = edge + 1
    return [*found, (at, last)] if at < last else []


def _openings(at: int, layers: Layers) -> frozenset[str]:
    """How an item may open: with an article, a capital, a verb of some form, or a plain noun or adjective."""
    word = layers.tokens.words[at]
    if word.fold in _ARTICLES:
        titled = word.shape in ("Title", "UPPER") and layers.tokens.words[at + 1].shape in ("Title", "UPPER", "Mixed")
        return frozenset({"name" if titled else "article"})  # "The Wax Seal"
    if word.number is not None:
        return frozenset()
    tags = int(word.tags)
    found = {kind for kind, mask in _FORMS.items() if tags & mask}
    if word.fold == "to":
        return frozenset({"to"})
    if word.shape in ("Title", "UPPER", "Mixed"):
        return frozenset({"name", *(found & {"ing"})})
    return frozenset(found | ({"to"} if "base" in found else set()))


_FORMS = {"ing": int(Tag.ING), "base": int(Tag.BASE), "plain": _NOMINAL}
