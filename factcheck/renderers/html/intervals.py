"""The interval plot: the figures of an issue on one scale, each as the values that its words leave open."""

from collections.abc import Iterator

from factcheck.renderers.clashing import Clash, Scale, Told
from factcheck.renderers.html import drawing

_TOP, _ROW = 8, 40
#: What an arrow takes of the width.
_ROOM = 0.05


def intervals(clash: Clash) -> str:
    """An SVG with a row a figure; a figure without an upper or lower bound ends in an arrow."""
    scale = clash.scale
    bottom = _TOP + len(clash.told) * _ROW
    pieces = [piece for tick in scale.ticks for piece in _tick(scale, tick, bottom)]
    for number, told in enumerate(clash.told):
        pieces += _row(told, scale, _TOP + number * _ROW)
    if clash.unit:
        pieces.append(drawing.text(0, bottom + 34, f"in {clash.unit}", faint=True))
    values = "; ".join(f"{told.label} {told.words}" for told in clash.told)
    return drawing.svg(bottom + (40 if clash.unit else 22), f"Figures of issue {clash.issue}: {values}", pieces)


def _tick(scale: Scale, value: float, bottom: int) -> Iterator[str]:
    yield drawing.upright(scale.at(value), _TOP, bottom)
    yield drawing.text(scale.at(value), bottom + 14, f"{value:,.10g}", faint=True, middle=True)


def _row(told: Told, scale: Scale, top: int) -> Iterator[str]:
    low, high = told.figure.low, told.figure.high
    start = _ROOM if low is None else scale.at(float(low))
    end = 1 - _ROOM if high is None else scale.at(float(high))
    yield drawing.text(0, top + 12, drawing.short(f"{told.label}  {told.words}"), bold=True)
    yield drawing.track(top + 24)
    yield drawing.bar(start, end, top + 24, alarm=True, title=f"{told.words}: {told.figure}")
    if high is None:
        yield drawing.text(1, top + 28, "▶")
    if low is None:
        yield drawing.text(0, top + 28, "◀")
