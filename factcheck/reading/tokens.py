"""Tokens: one compiled pattern, one pass; title and body in one stream of parallel lists."""

from collections.abc import Iterator
from itertools import accumulate, chain
from typing import Any, NamedTuple

import attrs

from factcheck.lexicon.word import CACHE_LIMIT, TRIGGERS, Word, cached_words
from factcheck.text.patterns import INVISIBLE, STRETCH, TOKEN
from factcheck.text.source import Source
from factcheck.text.span import Part, Span


class Compound(NamedTuple):
    """An entry of several words ("prime minister", "United States") found at a token; ``last`` is exclusive."""

    last: int
    kind: str
    value: Any


@attrs.define(eq=False)
class Tokens:
    """The tokens of an article as parallel lists: the title's first, then the body's.

    ``words[i]`` is the word type; ``starts[i]`` and ``ends[i]`` are offsets in the token's own part; ``newlines[i]``
    counts the line breaks before it. Tokens from ``body`` on belong to the body. Layers name tokens by index and
    ranges of them half-open.
    """

    source: Source
    words: list[Word]
    starts: list[int]
    ends: list[int]
    newlines: list[int]
    body: int
    _positions: dict[str, list[int]] = attrs.field(repr=False)
    _compounds: dict[int, tuple[Compound, ...]] = attrs.field(repr=False)
    _compounds_of: dict[str, list[int]] = attrs.field(init=False, repr=False)

    @_compounds_of.default
    def _by_kind(self) -> dict[str, list[int]]:
        firsts: dict[str, list[int]] = {}
        for first, compounds in self._compounds.items():
            for kind in {compound.kind for compound in compounds}:
                firsts.setdefault(kind, []).append(first)
        return firsts

    def __len__(self) -> int:
        return len(self.words)

    def part(self, index: int) -> Part:
        """The part that a token stands in."""
        return "title" if index < self.body else "body"

    def span(self, first: int, last: int) -> Span:
        """The span of the tokens ``[first, last)``, which must stand in one part."""
        return Span("title" if first < self.body else "body", self.starts[first], self.ends[last - 1])

    def text(self, first: int, last: int) -> str:
        """The article's own characters from the first to the last token of ``[first, last)``."""
        return self.source.part(self.part(first))[self.starts[first] : self.ends[last - 1]]

    def glued(self, index: int) -> bool:
        """True when no gap stands between this token and the one before it."""
        return index not in (0, self.body) and self.starts[index] == self.ends[index - 1]

    def positions(self, kind: str) -> list[int]:
        """The indices of the tokens whose word has this kind (an attribute of Word), in text order."""
        found = self._positions.get(kind)
        if found is None:
            found = self._positions[kind] = [i for i, word in enumerate(self.words) if getattr(word, kind)]
        return found

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


#: Words, lengths of gaps and words in turn, and line breaks before each word.
Stretch = tuple[tuple[Word, ...], tuple[int, ...], tuple[int, ...]]


class _Stretches(dict[str, Stretch]):
    """What each stretch without white space holds, worked out when it is first met.

    No token reaches over white space, and news repeats its words, so that most stretches are one look-up.
    """

    def __missing__(self, text: str) -> Stretch:
        pieces = TOKEN.findall(text)
        lookup = cached_words()
        lengths = tuple(map(len, chain.from_iterable(pieces)))
        breaks = tuple(gap.count("\n") + gap.count("\r") - gap.count("\r\n") for gap, _ in pieces)
        stretch = (tuple(lookup[token] for _, token in pieces), _same(lengths, lengths), _same(breaks, breaks))
        if len(text) <= _LONGEST_KEPT:
            self[text] = stretch
        return stretch


_stretches = _Stretches()
#: One object for equal tuples of lengths: few enough to stay in the processor's cache.
_same = dict[tuple[int, ...], tuple[int, ...]]().setdefault
#: Longer stretches (addresses, a text without spaces) do not come again.
_LONGEST_KEPT = 40


def _cut(text: str) -> list[Stretch]:
    """The stretches of a text; one with invisible characters, which gaps may hold too, is one stretch."""
    # White space at the end would be scanned anew from each of its characters: it holds no stretch.
    visible = text.isascii() or INVISIBLE.search(text) is None
    return [_stretches[stretch] for stretch in (STRETCH.findall(text.rstrip()) if visible else [text])]


def tokenize(source: Source) -> Tokens:
    """Cut title and body into tokens that tile the text but for white space and invisible characters."""
    if len(_stretches) >= CACHE_LIMIT:
        _stretches.clear()
        cached_words().clear()
    words: list[Word] = []
    starts: list[int] = []
    ends: list[int] = []
    newlines: list[int] = []
    body = 0
    parts: tuple[Part, ...] = ("title", "body")
    for part in parts:
        body = len(words)
        if stretches := _cut(source.part(part)):
            of_words, of_lengths, of_breaks = zip(*stretches, strict=True)
            words += chain.from_iterable(of_words)
            newlines += chain.from_iterable(of_breaks)
            bounds = list(accumulate(chain.from_iterable(of_lengths)))
            starts += bounds[0::2]
            ends += bounds[1::2]
    positions = _find_positions(words)
    compounds = _find_compounds(words, positions["phrases"], body)
    return Tokens(source, words, starts, ends, newlines, body, positions, compounds)


def _find_positions(words: list[Word]) -> dict[str, list[int]]:
    positions: dict[str, list[int]] = {kind: [] for kind in TRIGGERS}
    for i, word in enumerate(words):
        for kind in word.triggers:
            positions[kind].append(i)
    return positions


def _find_compounds(words: list[Word], firsts: list[int], body: int) -> dict[int, tuple[Compound, ...]]:
    folds = [word.fold for word in words]
    folds.append("")
    compounds: dict[int, tuple[Compound, ...]] = {}
    for i in [i for i in firsts if folds[i + 1] in words[i].phrases and i + 1 != body]:
        stop = body if i < body else len(words)
        found = [
            Compound(last, phrase.kind, phrase.value)
            for phrase in words[i].phrases[folds[i + 1]]
            if (last := i + 1 + len(phrase.rest)) == i + 2
            or (last <= stop and tuple(folds[i + 1 : last]) == phrase.rest)
        ]
        if found:
            compounds[i] = tuple(found)
    return compounds
