"""Plots: bars and columns as inline SVG, each with its number in words, in the colours of the page."""

from collections.abc import Sequence

from factcheck.renderers.html import escaping
from factcheck.text.frozen import Record

_WIDTH, _ROW, _NAMES, _LONGEST = 720, 24, 230, 250
_HEIGHT, _TOP, _AXIS = 180, 20, 60
_FONT = 'font-family="system-ui,sans-serif" font-size="12" fill="currentColor"'

#: Contrasts with the paper of both themes.
_FILL = "#5a7fb5"


class Bar(Record):
    """A value with its name, and what it says in words."""

    name: str
    value: float
    told: str


def bars(label: str, rows: Sequence[Bar]) -> str:
    """Bars under each other, each with its name before and its words behind it; nothing where there is no row."""
    if not rows:
        return ""
    most = max(row.value for row in rows) or 1
    drawn = []
    for number, row in enumerate(rows):
        y, wide = number * _ROW, max(1.0, _LONGEST * row.value / most)
        name = row.name if len(row.name) <= 34 else f"…{row.name[-33:]}"
        drawn.append(
            f'<text x="{_NAMES - 8}" y="{y + 16}" text-anchor="end">{escaping.text(name)}</text>'
            f'<rect x="{_NAMES}" y="{y + 5}" width="{wide:.1f}" height="14" rx="2" fill="{_FILL}">'
            f"<title>{escaping.text(row.name)}: {escaping.text(row.told)}</title></rect>"
            f'<text x="{_NAMES + wide + 6:.1f}" y="{y + 16}">{escaping.text(row.told)}</text>'
        )
    return _svg(label, len(rows) * _ROW, drawn)


def columns(label: str, rows: Sequence[Bar]) -> str:
    """Columns beside each other, names below as far as there is room; nothing where there are fewer than two."""
    if len(rows) < 2:
        return ""
    most = max(row.value for row in rows) or 1
    step = _WIDTH / len(rows)
    every = -(-len(rows) // 24)
    drawn = [f'<text x="0" y="12">{escaping.text(max(rows, key=lambda row: row.value).told)} at the highest</text>']
    for number, row in enumerate(rows):
        x, high = number * step, max(1.0, _HEIGHT * row.value / most)
        middle, foot = x + step / 2, _TOP + _HEIGHT
        drawn.append(
            f'<rect x="{x + step * 0.1:.1f}" y="{foot - high:.1f}" width="{step * 0.8:.1f}" height="{high:.1f}"'
            f' fill="{_FILL}"><title>{escaping.text(row.name)}: {escaping.text(row.told)}</title></rect>'
        )
        if number % every == 0:
            drawn.append(
                f'<text x="{middle:.1f}" y="{foot + 12}" text-anchor="end"'
                f' transform="rotate(-60 {middle:.1f} {foot + 12})">{escaping.text(row.name)}</text>'
            )
    return _svg(label, _TOP + _HEIGHT + _AXIS, drawn)


def _svg(label: str, height: int, drawn: Sequence[str]) -> str:
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{escaping.text(label)}" {_FONT}>'
        f"{''.join(drawn)}</svg>"
    )
