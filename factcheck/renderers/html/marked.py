"""The article with its evidence marked: a sweep over the boundaries of the spans, so that marks may overlap."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol, TypeVar

from factcheck.renderers.html import escaping
from factcheck.renderers.sides import Side
from factcheck.text.span import Span


class Spanned(Protocol):
    """Anything that stands somewhere."""

    @property
    def span(self) -> Span:
        """Where it stands."""


S = TypeVar("S", bound=Spanned)


def swept(length: int, found: Sequence[S]) -> Iterator[tuple[int, int, list[S], list[S]]]:
    """Cut a text at every boundary of what is found, which is sorted by where it begins.

    Each stretch comes with its start and end, what covers it, and what of that begins there.
    """
    edges = sorted({0, length, *(one.span.start for one in found), *(one.span.end for one in found)})
    waiting, current = list(reversed(found)), list[S]()
    for start, end in pairwise(edges):
        current = [one for one in current if one.span.end > start]
        begun: list[S] = []
        while waiting and waiting[-1].span.start <= start:
            one = waiting.pop()
            if one.span.end > start:
                begun.append(one)
        current += begun
        yield start, end, current, begun


def marked(text: str, found: Sequence[Side], prefix: str) -> Iterator[str]:
    """The text as HTML; each stretch under some evidence is a link to the first issue that it belongs to.

    The first stretch of a side carries its label and is what its issue links to.
    """
    for start, end, current, begun in swept(len(text), found):
        shown = escaping.lines(text[start:end])
        if current:
            yield from _stretch(shown, current, begun, prefix)
        else:
            yield shown


def _stretch(shown: str, current: list[Side], begun: list[Side], prefix: str) -> Iterator[str]:
    gravest = min(current, key=lambda side: ("error", "warning", "note").index(side.severity))
    target = (begun or current)[0]
    for side in begun[1:]:
        yield f'<span id="{prefix}s{side.label}"></span>'
    identifier = f' id="{prefix}s{begun[0].label}"' if begun else ""
    families = " ".join(sorted({f"fc-of-{escaping.key(side.family)}" for side in current}))
    numbers = " ".join(f"fc-i{side.issue}" for side in current)
    severities = " ".join(sorted({f"fc-is-{side.severity}" for side in current}))
    label = "".join(f'<span class="fc-number">{side.label}</span>' for side in begun)
    yield (
        f'<a class="fc-mark fc-{gravest.severity} {families} {severities} {numbers}"{identifier}'
        f' href="#{prefix}i{target.issue}">{shown}{label}</a>'
    )
