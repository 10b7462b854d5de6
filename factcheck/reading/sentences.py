"""Sentences and paragraphs."""

from bisect import bisect_right

import attrs

from factcheck.reading.tokens import Tokens
from factcheck.text.span import Span


@attrs.frozen
class Sentence:
    """One sentence: its span, its tokens ``[first, last)``, its paragraph's number, and whether it is a heading."""

    span: Span
    first: int
    last: int
    paragraph: int
    heading: bool = False


@attrs.frozen
class Sentences:
    """The sentences in text order (title first, body after), with look-up by token."""

    all: tuple[Sentence, ...]
    firsts: tuple[int, ...]

    def index(self, token: int) -> int:
        """The number of the sentence that holds a token."""
        return bisect_right(self.firsts, token) - 1

    def of(self, token: int) -> Sentence:
        """The sentence that holds a token."""
        return self.all[self.index(token)]


def find_sentences(tokens: Tokens) -> Sentences:
    """Cut the token stream into sentences; every token lies in exactly one."""
    found = tuple(
        Sentence(tokens.span(a, b), a, b, 0) for a, b in ((0, tokens.body), (tokens.body, len(tokens))) if a < b
    )
    return Sentences(found, tuple(s.first for s in found))
