"""Tokens: one compiled pattern, one pass; title and body in one stream of parallel lists."""

from collections.abc import Iterator
from itertools import accumulate, chain, compress
from operator import attrgetter
from typing import Any

import attrs

from factcheck.lexicon.word import Word, cached_words
from factcheck.text.patterns import TOKEN
from factcheck.text.source import Source
from factcheck.text.span import Part, Span


@attrs.frozen
class Compound:
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
    _positions: dict[str, list[int]] = attrs.field(factory=dict, repr=False)
    _compounds: dict[int, tuple[Compound, ...]] = attrs.field(factory=dict, repr=False)

    def __len__(self) -> int:
        return len(self.words)

    def part(self, index: int) -> Part:
        """The part that a token stands in."""
        return "title" if index < self.body else "body"

    def span(self, first: int, last: int) -> Span:
        """The span of the tokens ``[first, last)``, which must stand in one part."""
        return Span(self.part(first), self.starts[first], self.ends[last - 1])

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
            found = self._positions[kind] = list(compress(range(len(self.words)), map(attrgetter(kind), self.words)))
        return found

    def compounds(self, index: int) -> tuple[Compound, ...]:
        """The entries of several words that begin at a token, longest first."""
        return self._compounds.get(index, ())

    def compound_entries(self, kind: str) -> Iterator[tuple[int, int, tuple[Any, ...]]]:
        """The longest entries of several words of ``kind``: first token, exclusive last, all values of that length."""
        for first, compounds in self._compounds.items():
            last = next((c.last for c in compounds if c.kind == kind), None)
            if last is not None:
                yield first, last, tuple(c.value for c in compounds if c.kind == kind and c.last == last)

    def entry(self, index: int, kind: str) -> tuple[int, Any] | None:
        """The longest entry of ``kind`` that begins at a token: the exclusive last token and the entry's value."""
        for compound in self._compounds.get(index, ()):
            if compound.kind == kind:
                return compound.last, compound.value
        value = getattr(self.words[index], kind)
        return (index + 1, value) if value else None


class _Breaks(dict[str, int]):
    """Line breaks by gap: news has a handful of different gaps, so that each is counted once."""

    def __missing__(self, gap: str) -> int:
        breaks = gap.count("\n") + gap.count("\r") - gap.count("\r\n")
        if len(gap) < 8:
            self[gap] = breaks
        return breaks


_breaks = _Breaks()


def tokenize(source: Source) -> Tokens:
    """Cut title and body into tokens that tile the text but for white space and invisible characters."""
    words: list[Word] = []
    starts: list[int] = []
    ends: list[int] = []
    newlines: list[int] = []
    body = 0
    lookup = cached_words()
    parts: tuple[Part, ...] = ("title", "body")
    for part in parts:
        body = len(words)
        pieces = TOKEN.findall(source.part(part))
        words += [lookup[text] for _, text in pieces]
        bounds = list(accumulate(map(len, chain.from_iterable(pieces))))
        starts += bounds[0::2]
        ends += bounds[1::2]
        newlines += [_breaks[gap] for gap, _ in pieces]
    tokens = Tokens(source, words, starts, ends, newlines, body)
    _find_compounds(tokens)
    return tokens


def _find_compounds(tokens: Tokens) -> None:
    words = tokens.words
    for i in tokens.positions("phrases"):
        if i + 1 == len(words) or not (candidates := words[i].phrases.get(words[i + 1].fold)):
            continue
        stop = tokens.body if i < tokens.body else len(words)
        found = tuple(
            Compound(last, phrase.kind, phrase.value)
            for phrase in candidates
            if (last := i + 1 + len(phrase.rest)) <= stop
            and all(words[i + 1 + k].fold == rest for k, rest in enumerate(phrase.rest))
        )
        if found:
            tokens._compounds[i] = found
