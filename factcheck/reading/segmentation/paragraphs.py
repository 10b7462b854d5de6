"""Paragraphs: which line breaks end one and which only wrap a line."""

from itertools import compress

from factcheck.reading.tokens import Tokens

#: A line with at most so many tokens and no stop may be a heading.
HEADING_TOKENS = 16

_ENDS = frozenset({"stop", "ellipsis", "quote", "quote-close", "dotted", "bracket-close", "single"})


def paragraph_starts(tokens: Tokens) -> list[int]:
    """The first tokens of all paragraphs; title and body begin with one each.

    A blank line ends a paragraph. A single line break does when most lines that end in one end in sentence
    punctuation or are headings; in other texts lines are wrapped by hand.
    """
    breaks = [i for i in compress(range(len(tokens)), tokens.newlines) if i > tokens.body]
    starts = [0] if tokens.body else []
    if tokens.body < len(tokens):
        starts.append(tokens.body)
    single = [i for i in breaks if tokens.newlines[i] == 1]
    if single and _lines_are_paragraphs(tokens, breaks, single):
        return starts + [i for i in breaks if tokens.newlines[i] > 1 or not _wraps(tokens, i)]
    return starts + [i for i in breaks if tokens.newlines[i] > 1]


def _lines_are_paragraphs(tokens: Tokens, breaks: list[int], single: list[int]) -> bool:
    previous = dict(zip(breaks, [tokens.body, *breaks], strict=False))
    ended = sum(_complete(tokens, previous[i], i) for i in single)
    return 2 * ended > len(single)


def _complete(tokens: Tokens, first: int, following: int) -> bool:
    """True when the line on ``[first, following)`` ends in sentence punctuation or looks like a heading."""
    last = tokens.words[following - 1]
    if last.mark in _ENDS or last.text == ":":
        return True
    short = following - first <= HEADING_TOKENS and tokens.ends[following - 1] - tokens.starts[first] <= 60
    return short and _opens(tokens, following) and _opens(tokens, first) and last.text not in (",", ";", "-")


def _opens(tokens: Tokens, index: int) -> bool:
    return not tokens.words[index].text[0].islower()


def _wraps(tokens: Tokens, following: int) -> bool:
    return not _opens(tokens, following) and tokens.words[following - 1].mark not in _ENDS
