"""What two reports are compared by, when one is of the other's text written another way."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import Any

import regex

from factcheck import Report
from factcheck.text.span import Span

#: Where each place of a text has come to, by part; None where it is gone.
Places = dict[str, list[int]]

_PLAIN = str.maketrans("“”‘’\u00a0\u202f", "\"\"''  ", "\u00ad\u200d")
_GAP = regex.compile(r"\s+")


def folded(text: str) -> str:
    """A text without what spelling it another way changes."""
    return _GAP.sub(" ", unicodedata.normalize("NFC", text).translate(_PLAIN))


def respelled(text: str, changed: Callable[[str], str], pattern: str = r"(?s).") -> tuple[str, list[int]]:
    """A text with each match of a pattern changed, and where each of its places has come to."""
    pieces: list[str] = []
    places: list[int] = []
    length, at = 0, 0
    for match in regex.finditer(pattern, text):
        between, new = text[at : match.start()], changed(match[0])
        places += range(length, length + len(between))
        length += len(between)
        places += [length] * len(match[0])
        length += len(new)
        pieces += between, new
        at = match.end()
    places += range(length, length + len(text) - at + 1)
    return "".join([*pieces, text[at:]]), places


def outline(
    report: Report, *, places: Places | None = None, words: Callable[[str], str] = folded, within: range | None = None
) -> Iterable[Any]:
    """Issues and claims as plain values: spans as they have moved, texts through ``words``, claims ``within`` a range.

    With a range, off-topic actors are left out: what an article is about is told by all that stands in it.
    """

    def moved(span: Span) -> Any:
        if places is None:
            return span.part, span.start, span.end
        here = places[span.part]
        return span.part, here[span.start], here[span.end]

    def inside(span: Span) -> bool:
        return within is None or span.part == "title" or span.start in within

    issues = [
        (
            issue.rule,
            issue.severity,
            words(issue.message),
            tuple((moved(e.span), words(e.text), words(e.note), e.figure) for e in issue.evidence),
            tuple(map(words, issue.reasons)),
        )
        for issue in report
        if within is None or issue.rule != "off-topic-actor"
    ]
    claims = [
        (row.kind, moved(row.span), *map(words, (row.who, row.what, row.value, row.time)))
        for row in report.claims
        if inside(row.span)
    ]
    return report.status, issues, claims
