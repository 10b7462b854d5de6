"""The timeline: the dated claims of an article on a line, as inline SVG."""

import datetime
from collections.abc import Iterator, Sequence

from factcheck.renderers.dated import Period
from factcheck.renderers.html import drawing

_TOP, _ROW = 26, 40


def timeline(shown: Sequence[Period], *, published: datetime.date | None = None) -> str:
    """An SVG with a row a period, nothing where fewer than two days are told; ``published`` is a dashed line."""
    days = {day for period in shown for day in (period.start, period.end)}
    if len(days) < 2:
        return ""
    days |= {published} if published is not None else set()
    first, last = min(days), max(days)

    def at(day: datetime.date) -> float:
        return (day - first).days / (last - first).days

    height = _TOP + len(shown) * _ROW + 6
    told = f"published {published.isoformat()}" if published is not None else ""
    pieces = [drawing.upright(0, 18, height), drawing.upright(1, 18, height)]
    pieces += [drawing.text(0, 12, first.isoformat(), faint=True), drawing.text(1, 12, last.isoformat(), faint=True)]
    if published is not None:
        pieces.append(drawing.upright(at(published), 18, height, dashed=True, title=told))
        pieces.append(drawing.text(0, height + 14, f"dashed: {told}", faint=True))
    for number, period in enumerate(shown):
        pieces += _row(period, at(period.start), at(period.end), _TOP + number * _ROW)
    name = f"Timeline of {len(shown)} dates from {first.isoformat()} to {last.isoformat()}"
    return drawing.svg(height + 20 * bool(told), name, pieces)


def _row(period: Period, start: float, end: float, top: int) -> Iterator[str]:
    mark = " ".join(period.labels)
    label = f"{period.when}  {period.told}"
    yield drawing.text(0, top + 14, drawing.short(f"{mark}  {label}" if mark else label), bold=bool(mark))
    yield drawing.track(top + 25)
    yield drawing.bar(start, end, top + 25, alarm=bool(mark), title=label)
