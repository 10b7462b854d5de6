"""What a timeline shows, in any format: the days and periods that an article tells of, with the issues about them."""

import datetime
from bisect import bisect_left

from factcheck.renderers.sides import labelled
from factcheck.report import Report
from factcheck.text.frozen import Record
from factcheck.text.printable import printable
from factcheck.text.span import Span

Days = tuple[datetime.date, datetime.date]

#: Kinds of claims that are shown, the ones that tell more first: an event, when it is, a bare date.
_KINDS = ("event", "time", "date")


class Period(Record):
    """A day or a period, both ends inclusive, with the words told of it and the labels of the issues' sides there."""

    start: datetime.date
    end: datetime.date
    words: tuple[str, ...]
    labels: tuple[str, ...] = ()

    @property
    def when(self) -> str:
        """ISO dates; a whole year by its number."""
        first, last = self.start, self.end
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return f"{first.year:04}" if first.year == last.year else f"{first.year:04} to {last.year:04}"
        return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"

    @property
    def told(self) -> str:
        """The words on one line."""
        return ", ".join(self.words)


def periods(report: Report, *, most: int = 40) -> tuple[Period, ...]:
    """The resolved periods of the claims, in order, at most so many: those with issues first.

    Raises ReportError when the report was stored without its text.
    """
    told: dict[Days, dict[str, None]] = {}
    dated = [(claim, period) for claim in report.claims if (period := days(claim.time)) is not None]
    for kind in _KINDS:
        known = set(told)
        for claim, period in dated:
            if claim.kind == kind and (kind == "event" or period not in known):
                words = printable(" ".join(report.text.text(claim.span).split()))
                told.setdefault(period, {})[words] = None
    labels = _labels(report, [(claim.span, period) for claim, period in dated if claim.kind in ("time", "date")])
    found = [Period(*period, tuple(words), tuple(labels.get(period, ()))) for period, words in told.items()]
    kept = sorted(found, key=lambda period: (not period.labels, period.start, period.end))[:most]
    return tuple(sorted(kept, key=lambda period: (period.start, period.end)))


def _labels(report: Report, times: list[tuple[Span, Days]]) -> dict[Days, dict[str, None]]:
    """The sides of issues that stand on the words of each period."""
    times.sort(key=lambda time: time[0].key)
    labels: dict[Days, dict[str, None]] = {}
    for side, _ in labelled(report.issues):
        at = bisect_left(times, side.span.key, key=lambda time: time[0].key)
        for span, period in times[max(0, at - 2) : at + 4]:
            if side.span.overlaps(span):
                labels.setdefault(period, {})[side.label] = None
    return labels


def days(time: str) -> Days | None:
    """The first and last day of the first resolved time of a claim."""
    first, _, last = time.split(", ")[0].split(" ")[0].partition("/")
    try:
        start = datetime.date.fromisoformat(first)
        return start, datetime.date.fromisoformat(last) if last else start
    except ValueError:
        return None
