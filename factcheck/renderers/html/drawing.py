"""Drawing: the few shapes that the pictures are made of, as SVG whose width follows the page and whose text does not.

Positions across are from 0 to 1, those down in pixels. The colours of bars stand out on light and dark paper alike;
text takes its colour from the style, and from what is around it where a host has thrown the style away.
"""

from collections.abc import Iterable

from factcheck.renderers.html import escaping
from factcheck.text.printable import columns

_FILL, _ALARM = "#4f7fbf", "#d0453a"
_WIDEST = 46


def svg(height: int, name: str, pieces: Iterable[str]) -> str:
    """A picture; ``name`` tells what it shows to those who do not see it."""
    return (
        f'<svg width="100%" height="{height}" role="img" aria-label="{escaping.text(name)}" fill="currentColor"'
        f' font-family="system-ui,sans-serif" font-size="12">{"".join(pieces)}</svg>'
    )


def text(x: float, y: int, words: str, *, faint: bool = False, bold: bool = False, middle: bool = False) -> str:
    """Words from a position on; at the right end they end there instead, with ``middle`` they stand about it."""
    anchor = "middle" if middle else "end" if x == 1 else "start"
    weight = ' font-weight="bold" style="font-weight:bold"' if bold else ""
    look = ' class="fc-faint"' if faint else ""
    return f'<text{look} x="{_across(x)}" y="{y}" text-anchor="{anchor}"{weight}>{escaping.text(words)}</text>'


def bar(start: float, end: float, y: int, *, alarm: bool = False, title: str = "") -> str:
    """A bar with round ends, so that a single value is a dot."""
    shown = f"<title>{escaping.text(title)}</title>" if title else ""
    color = _ALARM if alarm else _FILL
    return (
        f'<line x1="{_across(start)}" x2="{_across(end)}" y1="{y}" y2="{y}" stroke="{color}" stroke-width="8"'
        f' stroke-linecap="round">{shown}</line>'
    )


def upright(x: float, top: int, bottom: int, *, dashed: bool = False, title: str = "") -> str:
    """A line from top to bottom."""
    shown = f"<title>{escaping.text(title)}</title>" if title else ""
    dashes = ' stroke-dasharray="3 3"' if dashed else ""
    at = _across(x)
    return f'<line class="fc-axis" x1="{at}" x2="{at}" y1="{top}" y2="{bottom}" stroke="#8b939e"{dashes}>{shown}</line>'


def track(y: int) -> str:
    """A line across, on which a bar lies, so that the eye finds from words to bar."""
    return f'<line class="fc-axis" x1="{_across(0)}" x2="{_across(1)}" y1="{y}" y2="{y}" stroke="#8b939e"></line>'


def short(words: str) -> str:
    """Words cut to what finds room beside each other on a phone."""
    if columns(words) <= _WIDEST:
        return words
    while columns(words) >= _WIDEST:
        words = words[:-1]
    return words.rstrip() + "…"


def _across(x: float) -> str:
    """A share of the width that leaves room for round ends."""
    return f"{2 + 96 * x:.4g}%"
