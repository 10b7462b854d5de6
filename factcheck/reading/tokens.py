"""Tokens: one compiled pattern, one pass; title and body in one stream of parallel lists."""

from collections.abc import Callable, Iterator, Set
from functools import cached_property
from itertools import accumulate, chain, compress
from operator import attrgetter, itemgetter
from typing import Any

from factcheck.lexicon.word import CACHE_LIMIT, TRIGGERS, Word, cached_words
from factcheck.text.frozen import Record
from factcheck.text.patterns import INVISIBLE, STRETCH, TOKEN, WRITTEN_RETURN
from factcheck.text.source import Source
from factcheck.text.span import Part, Span


class Compound(Record):
    """An entry of several words ("prime minister", "United States") found at a token; ``last`` is exclusive."""

    last: int
    kind: str
    value: Any


class Tokens:
    """The tokens of an article as parallel lists: the title's first, then the body's.

    ``words[i]`` is the word type; ``starts[i]`` and ``ends[i]`` are offsets in the token's own part; ``newlines[i]``
    counts the line breaks before it, 255 at most. Tokens from ``body`` on belong to the body. Layers name tokens by
    index and ranges of them half-open.
    """

    def __init__(
        self,
        source: Source,
        words: list[Word],
        starts: list[int],
        ends: list[int],
        newlines: bytes,
        body: int,
        triggers: tuple[bytes, ...],
    ) -> None:
        self.source = source
        self.words = words
        self.starts = starts
        self.ends = ends
        self.newlines = newlines
        self.body = body
        #: The triggers of each word (see ``Word``), eight kinds a byte.
        self._triggers = triggers
        self._indices = list(range(len(words)))
        self._positions: dict[str, list[int]] = {}
        self._compounds = _find_compounds(words, self.positions("phrases"), body)
        self._compounds_of: dict[str, list[int]] = {}
        for first, compounds in self._compounds.items():
            for kind in {compound.kind for compound in compounds}:
                self._compounds_of.setdefault(kind, []).append(first)

    def __len__(self) -> int:
        return len(self.words)

    def __repr__(self) -> str:
        return f"<{len(self)} tokens>"

    def part(self, index: int) -> Part:
        """The part that a token stands in."""
        return "title" if index < self.body else "body"

    def span(self, first: int, last: int) -> Span:
        """The span of the tokens ``[first, last)``; what begins in the title ends with it, if it ends in a comma."""
        if first < self.body:
            return Span("title", self.starts[first], self.ends[min(last, self.body) - 1])
        return Span("body", self.starts[first], self.ends[last - 1])

    def text(self, first: int, last: int) -> str:
        """The article's own characters from the first to the last token of ``[first, last)``."""
        last = min(last, self.body) if first < self.body else last
        return self.source.part(self.part(first))[self.starts[first] : self.ends[last - 1]]

    def folds(self, first: int, last: int) -> tuple[str, ...]:
        """The folded words of the tokens ``[first, last)``."""
        return tuple(self.folded[first:last])

    @cached_property
    def folded(self) -> list[str]:
        """The folded word of each token."""
        return list(map(attrgetter("fold"), self.words))

    def glued(self, index: int) -> bool:
        """True when no gap stands between this token and the one before it; False past the last token."""
        apart = index in (0, self.body) or index >= len(self.words)
        return not apart and self.starts[index] == self.ends[index - 1]

    def parted(self, index: int) -> bool:
        """True when the end of the title or an empty line stands between this token and the one before it."""
        return index == self.body or (index < len(self.words) and self.newlines[index] > 1)

    def positions(self, kind: str) -> list[int]:
        """The indices of the tokens whose word has this kind (an attribute of Word), in text order."""
        found = self._positions.get(kind)
        if found is None:
            bit = _BITS.get(kind)
            holds = map(attrgetter(kind), self.words) if bit is None else self._triggers[bit[0]].translate(bit[1])
            found = self._positions[kind] = list(compress(self._indices, holds))
        return found

    def places(self, folds: Set[str]) -> list[int]:
        """The indices of the tokens whose folded word is one of some, in text order."""
        met = self._firsts.keys() & folds
        return [index for index, fold in enumerate(self.folded) if fold in met] if met else []

    def said_before(self, fold: str, index: int) -> bool:
        """True when a folded word stands anywhere before a token."""
        return self._firsts.get(fold, index) < index

    @cached_property
    def _firsts(self) -> dict[str, int]:
        """Where each folded word stands first."""
        return dict(zip(reversed(self.folded), reversed(self._indices), strict=True))

    def compounds(self, index: int) -> tuple[Compound, ...]:
        """The entries of several words that begin at a token, longest first."""
        return self._compounds.get(index, ())

    def compound_entries(self, kind: str) -> Iterator[tuple[int, int, tuple[Any, ...]]]:
        """The longest entries of several words of ``kind``: first token, exclusive last, all values of that length."""
        for first in self._compounds_of.get(kind, ()):
            of_kind = [c for c in self._compounds[first] if c.kind == kind]
            yield first, of_kind[0].last, tuple(c.value for c in of_kind if c.last == of_kind[0].last)

    def entry(self, index: int, kind: str) -> tuple[int, Any] | None:
        """The longest entry of ``kind`` that begins at a token: the exclusive last token and the entry's value."""
        for compound in self._compounds.get(index, ()):
            if compound.kind == kind:
                return compound.last, compound.value
        value = getattr(self.words[index], kind)
        return (index + 1, value) if value else None


#: The byte of ``Tokens._triggers`` that holds a kind, and the table that leaves nothing but its bit.
_LEAVING = [bytes(byte >> bit & 1 for byte in range(256)) for bit in range(8)]
_BITS = {kind: (number // 8, _LEAVING[number % 8]) for number, kind in enumerate(TRIGGERS)}

#: Words, lengths of gaps and words in turn, line breaks before each word, and the triggers of each word.
Stretch = tuple[tuple[Word, ...], tuple[int, ...], bytes, bytes, bytes]


class _Stretches(dict[str, Stretch]):
    """What each stretch without white space holds, worked out when it is first met.

    No token reaches over white space, and news repeats its words, so that most stretches are one look-up.
    """

    def __missing__(self, text: str) -> Stretch:
        pieces = TOKEN.findall(text)
        lookup = cached_words()
        words = tuple([lookup[token] for _, token in pieces])
        lengths = tuple(map(len, chain.from_iterable(pieces)))
        breaks = bytes([_line_breaks(gap) if gap not in ("", " ") else 0 for gap, _ in pieces])
        low, high = bytes([word.triggers & 255 for word in words]), bytes([word.triggers >> 8 for word in words])
        stretch = (words, _same(lengths, lengths), _same(breaks, breaks), _same(low, low), _same(high, high))
        if len(text) <= _LONGEST_KEPT:
            self[text] = stretch
        return stretch


def _line_breaks(gap: str) -> int:
    gap = gap.replace(WRITTEN_RETURN, "\r")
    return min(gap.count("\n") + gap.count("\r") - gap.count("\r\n"), 255)


_stretches = _Stretches()
#: One object for equal lengths, line breaks and triggers: few enough to stay in the processor's cache.
_same: Callable[[Any, Any], Any] = dict[Any, Any]().setdefault
#: Longer stretches (addresses, a text without spaces) do not come again.
_LONGEST_KEPT = 40
_WORDS, _LENGTHS, _BREAKS, _LOW, _HIGH = map(itemgetter, range(5))


def _cut(text: str) -> list[Stretch]:
    """The stretches of a text; one with invisible characters or written returns, as gaps hold too, is one stretch."""
    if WRITTEN_RETURN in text:
        return [_stretches[text[: _end(text)]]]
    # White space at the end would be scanned anew from each of its characters: it holds no stretch.
    visible = text.isascii() or INVISIBLE.search(text) is None
    return list(map(_stretches.__getitem__, STRETCH.findall(text.rstrip()) if visible else [text]))


def _end(text: str) -> int:
    """Where a text ends but for white space and written returns."""
    end = len(text)
    while (space := text[end - 1 : end].isspace()) or text.endswith(WRITTEN_RETURN, 0, end):
        end -= 1 if space else len(WRITTEN_RETURN)
    return end


def tokenize(source: Source) -> Tokens:
    """Cut title and body into tokens that tile the text but for white space and invisible characters."""
    if len(cached_words()) >= CACHE_LIMIT:
        cached_words().clear()
        _stretches.clear()
    elif len(_stretches) >= CACHE_LIMIT:
        _stretches.clear()  # its words cost most of what a stretch costs, and stay
    title, body = _cut(source.part("title")), _cut(source.part("body"))
    bounds = [list(accumulate(chain.from_iterable(map(_LENGTHS, stretches)))) for stretches in (title, body)]
    both = title + body
    return Tokens(
        source,
        list(chain.from_iterable(map(_WORDS, both))),
        bounds[0][0::2] + bounds[1][0::2],
        bounds[0][1::2] + bounds[1][1::2],
        b"".join(map(_BREAKS, both)),
        len(bounds[0]) // 2,
        (b"".join(map(_LOW, both)), b"".join(map(_HIGH, both))),
    )


def _find_compounds(words: list[Word], firsts: list[int], body: int) -> dict[int, tuple[Compound, ...]]:
    compounds: dict[int, tuple[Compound, ...]] = {}
    if firsts and firsts[-1] + 1 == len(words):
        firsts = firsts[:-1]
    for i in [i for i in firsts if words[i + 1].fold in words[i].phrases and i + 1 != body]:
        stop = body if i < body else len(words)
        found = [
            Compound(last, phrase.kind, phrase.value)
            for phrase in words[i].phrases[words[i + 1].fold]
            if (last := i + 1 + len(phrase.rest)) == i + 2
            or (last <= stop and tuple(word.fold for word in words[i + 1 : last]) == phrase.rest)
        ]
        if found:
            compounds[i] = tuple(found)
    return compounds
