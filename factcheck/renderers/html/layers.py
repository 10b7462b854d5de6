"""The article with what was read of it marked: quantities, times, names, each with a letter and what it was read as."""

from collections.abc import Iterator, Sequence

from factcheck.renderers.html import escaping
from factcheck.renderers.html.marked import swept
from factcheck.renderers.html.style import scoped
from factcheck.text.frozen import Record
from factcheck.text.span import Part, Span


class Layered(Record):
    """Something read: where it stands, of which kind (quantity, time or name), and as what."""

    span: Span
    kind: str
    meaning: str


LAYER_STYLE = scoped(
    "& mark{color:#0a2f52;background:#d6eaff;border-radius:2px;padding:0 .1em}"
    "& mark.fc-read-time{color:#123d1c;background:#d3f0d8}"
    "& mark.fc-read-quantity{color:#3d2a00;background:#ffe7a8}\n"
)


def layered(text: str, found: Sequence[Layered], part: Part) -> Iterator[str]:
    """One part of the article as HTML; the shortest of what covers a stretch gives it its look."""
    here = sorted((one for one in found if one.span.part == part), key=lambda one: one.span.key)
    for start, end, current, begun in swept(len(text), here):
        shown = escaping.lines(text[start:end])
        if not current:
            yield shown
            continue
        inner = min(current, key=lambda one: len(one.span))
        letters = "".join(f'<span class="fc-number">{one.kind[0].upper()}</span>' for one in begun)
        meaning = "; ".join(f"{one.kind}: {one.meaning}" for one in current)
        yield f'<mark class="fc-read-{inner.kind}" title="{escaping.text(meaning)}">{shown}{letters}</mark>'
