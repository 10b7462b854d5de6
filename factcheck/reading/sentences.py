"""Sentences and paragraphs."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from factcheck.reading.segmentation.missing_stops import sentences_run_on, unstopped
from factcheck.reading.segmentation.paragraphs import HEADING_TOKENS, paragraph_starts
from factcheck.reading.segmentation.stops import ends_sentence
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record
from factcheck.text.span import Span


class Sentence(Record):
    """One sentence: its span, its tokens ``[first, last)``, its paragraph's number, and whether it is a heading."""

    span: Span
    first: int
    last: int
    paragraph: int
    heading: bool = False


class Sentences:
    """The sentences in text order (title first, body after), with look-up by token."""

    def __init__(self, all: tuple[Sentence, ...], firsts: tuple[int, ...]) -> None:
        self.all = all
        self.firsts = firsts

    def index(self, token: int) -> int:
        """The number of the sentence that holds a token."""
        return bisect_right(self.firsts, token) - 1

    def of(self, token: int) -> Sentence:
        """The sentence that holds a token."""
        return self.all[self.index(token)]


def find_sentences(tokens: Tokens) -> Sentences:
    """Cut the token stream into sentences; every token lies in exactly one."""
    starts = paragraph_starts(tokens)
    marks = [*tokens.positions("mark"), len(tokens)]
    opening = [i for i in tokens.positions("opening") if unstopped(tokens, i)]
    found: list[Sentence] = []
    at = 0
    for number, (first, last) in enumerate(pairwise([*starts, len(tokens)])):
        stop = at
        while marks[stop] < last:
            stop += 1
        firsts = [first, *_cuts(tokens, marks[at:stop], first, last)]
        if opening and first >= tokens.body:
            firsts = sentences_run_on(tokens, firsts, last, [i for i in opening if first < i < last])
        heading = first < tokens.body or (len(firsts) == 1 and _is_heading(tokens, first, last))
        found += [
            Sentence(tokens.span(a, b), a, b, number, heading) for a, b in zip(firsts, [*firsts[1:], last], strict=True)
        ]
        at = stop
    return Sentences(tuple(found), tuple(s.first for s in found))


_FINAL = frozenset({"stop", "ellipsis", "quote", "quote-close", "dotted"})


def _is_heading(tokens: Tokens, first: int, last: int) -> bool:
    words = tokens.words
    if last - first > HEADING_TOKENS or words[last - 1].mark in _FINAL or words[last - 1].text in (":", ","):
        return False
    return words[first].mark != "bullet" and not words[first].text[0].islower()


def _cuts(tokens: Tokens, marks: list[int], first: int, last: int) -> Iterator[int]:
    """The first tokens of all sentences of one paragraph but its first."""
    words = tokens.words
    start = first
    opened = False  # a straight quotation mark waits for its partner
    bracket = -1  # the bracket that opened inside this sentence
    item = _item(tokens, first, last)
    for i in marks:
        cut = -1
        mark = words[i].mark
        if mark == "bracket-open":
            bracket = i if i > start else -1
        elif mark == "quote" and i >= start:
            opened = not opened
        if item and i > start + 3 and words[i].text == item[1] and _is_next_item(tokens, i, item):
            cut = i - 1
        elif i < start:
            continue
        elif mark == "bullet":
            cut = i if i > start else -1
        elif mark == "bracket-close":
            bracket = -1
        elif mark in _STOPS:
            cut = ends_sentence(tokens, i, start, last, opened=opened)
            if cut > 0 and 0 < i - bracket < _LONGEST_BRACKET and bracket > start:
                cut = cut if "bracket-close" in {w.mark for w in words[i:cut]} else -1
        if start < cut < last:
            opened ^= sum(words[k].mark == "quote" for k in range(i + 1, cut)) % 2 == 1
            yield cut
            following = _item(tokens, cut, last)
            start, bracket = cut, -1
            item = following or item


_STOPS = frozenset({"stop", "ellipsis", "dotted"})
_LONGEST_BRACKET = 60  # tokens; past it the bracket is taken for one that was never closed


def _item(tokens: Tokens, first: int, last: int) -> tuple[str, str] | None:
    """The number or letter of the list item that begins at ``first`` and the mark after it: ("1", ".")."""
    if first < last and tokens.words[first].mark == "bullet":
        first += 1
    if first + 2 >= last or not tokens.glued(first + 1) or tokens.words[first + 1].text not in (".", ")"):
        return None
    label = tokens.words[first].text
    return (label, tokens.words[first + 1].text) if label.isdecimal() or len(label) == 1 else None


def _is_next_item(tokens: Tokens, mark: int, item: tuple[str, str]) -> bool:
    label, before = tokens.words[mark - 1].text, item[0]
    if not tokens.glued(mark) or tokens.glued(mark - 1) or len(label) > 3:
        return False
    if label.isdecimal() and before.isdecimal():
        return int(label) == int(before) + 1
    return len(label) == len(before) == 1 and ord(label) == ord(before) + 1 and label.isalpha()
