"""The timeline: the dated claims of an article on a line, as inline SVG."""

import datetime
from collections.abc import Sequence

from factcheck.renderers.html import escaping
from factcheck.report import ClaimRow

_WIDTH, _ROW, _LEFT, _MOST = 720, 22, 10, 40


def timeline(claims: Sequence[ClaimRow]) -> str:
    """An SVG of the resolved times of events, nothing where fewer than two days are told."""
    found = sorted({
        (start, end, f"{claim.what}: {claim.value}" if claim.kind == "time" else claim.what or claim.kind)
        for claim in claims
        if claim.kind in ("time", "date", "event") and (days := _days(claim.time)) is not None
        for start, end in (days,)
    })[:_MOST]  # fmt: skip
    if len({day for start, end, _ in found for day in (start, end)}) < 2:
        return ""
    first, last = min(start for start, _, _ in found), max(end for _, end, _ in found)
    scale = (_WIDTH - 2 * _LEFT - 220) / max(1, (last - first).days)
    rows = []
    for number, (start, end, what) in enumerate(found):
        x, y = _LEFT + (start - first).days * scale, 34 + number * _ROW
        width = max(6.0, (end - start).days * scale)
        when = start.isoformat() if start == end else f"{start.isoformat()} to {end.isoformat()}"
        label = escaping.text(f"{when} {what}")
        rows.append(
            f'<rect x="{x:.1f}" y="{y - 9}" width="{width:.1f}" height="10" rx="3" fill="#5a7fb5">'
            f'<title>{label}</title></rect><text x="{min(x + width + 6, _WIDTH - 330):.1f}" y="{y}">{label}</text>'
        )
    height = 34 + len(found) * _ROW
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="Timeline of {len(found)} dated claims"'
        ' font-family="system-ui,sans-serif" font-size="12" fill="currentColor">'
        f'<text x="{_LEFT}" y="14">{first.isoformat()} to {last.isoformat()}</text>{"".join(rows)}</svg>'
    )


def _days(time: str) -> tuple[datetime.date, datetime.date] | None:
    """The first and last day of the first resolved time of a claim."""
    first, _, last = time.split(", ")[0].split(" ")[0].partition("/")
    try:
        start = datetime.date.fromisoformat(first)
        return start, datetime.date.fromisoformat(last) if last else start
    except ValueError:
        return None
