"""The article with its evidence marked: a sweep over the boundaries of the spans, so that marks may overlap."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.renderers.html import escaping
from factcheck.renderers.sides import Side


def marked(text: str, found: Sequence[Side], prefix: str) -> Iterator[str]:
    """The text as HTML; each stretch under some evidence is a link to the first issue that it belongs to.

    The first stretch of a side carries its label and is what its issue links to.
    """
    edges = sorted({0, len(text), *(side.span.start for side in found), *(side.span.end for side in found)})
    waiting, current = list(reversed(found)), list[Side]()
    for start, end in pairwise(edges):
        current = [side for side in current if side.span.end > start]
        begun: list[Side] = []
        while waiting and waiting[-1].span.start <= start:
            side = waiting.pop()
            if side.span.end > start:
                begun.append(side)
        current += begun
        shown = escaping.lines(text[start:end])
        if not current:
            yield shown
            continue
        yield from _stretch(shown, current, begun, prefix)


def _stretch(shown: str, current: list[Side], begun: list[Side], prefix: str) -> Iterator[str]:
    gravest = min(current, key=lambda side: ("error", "warning", "note").index(side.severity))
    target = (begun or current)[0]
    for side in begun[1:]:
        yield f'<span id="{prefix}s{side.label}"></span>'
    identifier = f' id="{prefix}s{begun[0].label}"' if begun else ""
    families = " ".join(sorted({f"fc-of-{side.family}" for side in current}))
    numbers = " ".join(f"fc-i{side.issue}" for side in current)
    severities = " ".join(sorted({f"fc-is-{side.severity}" for side in current}))
    label = "".join(f'<span class="fc-number">{side.label}</span>' for side in begun)
    yield (
        f'<a class="fc-mark fc-{gravest.severity} {families} {severities} {numbers}"{identifier}'
        f' href="#{prefix}i{target.issue}">{shown}{label}</a>'
    )
