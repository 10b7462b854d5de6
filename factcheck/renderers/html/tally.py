"""Tallies: bars with their numbers, one a name, as inline SVG."""

from collections.abc import Iterator, Sequence

from factcheck.renderers.html import drawing, escaping

_ROW, _MOST = 34, 40


def tally(title: str, rows: Sequence[tuple[str, float, str]], *, most: float | None = None) -> Iterator[str]:
    """A heading and a bar a row of name, value and what the value is shown as; nothing for no rows.

    A bar that reaches across is ``most``, the largest value when None. Past forty rows the rest is only counted.
    """
    if not rows:
        return
    shown, full = rows[:_MOST], most if most is not None else max(value for _, value, _ in rows)
    pieces = []
    for number, (name, value, told) in enumerate(shown):
        top = number * _ROW
        pieces += [drawing.text(0, top + 14, drawing.short(name)), drawing.text(1, top + 14, told)]
        pieces += [drawing.track(top + 24)] + ([drawing.bar(0, value / full, top + 24)] if value else [])
    yield f"<h3>{escaping.text(title)}</h3>"
    yield drawing.svg(len(shown) * _ROW, f"{title}: " + "; ".join(f"{name} {told}" for name, _, told in shown), pieces)
    if len(rows) > _MOST:
        yield f'<p class="fc-faint">and {len(rows) - _MOST:,} more</p>'
