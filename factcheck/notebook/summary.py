"""A corpus in sum: issues by rule, and by outlet, by date or by whatever the articles are grouped by."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import repeat
from typing import Literal

from factcheck.renderers.closing import counted
from factcheck.report import Report
from factcheck.showing import Plotted
from factcheck.text.frozen import frozen

By = Literal["year", "month", "day"] | Iterable[str] | Callable[[Report], str] | None

#: How many characters of an ISO date say in which period it lies.
_PERIODS = {"year": 4, "month": 7, "day": 10}
_UNDATED = "undated"


@frozen
class Group:
    """Articles of one outlet or date: how many, how many with issues, how many not fully checked; issues by rule."""

    name: str
    articles: int
    found: int
    incomplete: int
    rules: Mapping[str, int]

    @property
    def share(self) -> float:
        """The share of its articles that have issues."""
        return self.found / self.articles


@frozen(repr=False)
class Summary(Plotted):
    """What was found in many articles. ``rules`` has the most frequent first; ``by`` says what the groups are.

    Groups by date are in order of date, others as they first appeared; without groups all articles are one.
    """

    groups: tuple[Group, ...]
    rules: Mapping[str, int]
    by: str = ""

    @property
    def articles(self) -> int:
        """The number of articles."""
        return sum(group.articles for group in self.groups)

    def __repr__(self) -> str:
        return f"<Summary: {self}>"

    def __str__(self) -> str:
        found, incomplete = (sum(getattr(g, name) for g in self.groups) for name in ("found", "incomplete"))
        issues = counted(sum(self.rules.values()), "issue")
        rest = f"; {counted(incomplete, 'article')} not fully checked" if incomplete else ""
        return f"{issues} in {found:,} of {counted(self.articles, 'article')}{rest}"


def summary(reports: Iterable[Report], /, *, by: By = None) -> Summary:
    """Sum up the reports of a corpus, one after the other, so that ``check_corpus`` may give them as it goes.

    ``by`` is "year", "month" or "day" of publication, a label for each report in their order (a list of outlets, a
    column of a data frame), or a function from a report to its label; None makes no groups. Raises TypeError and
    ValueError on anything else, and where there are more labels than reports or fewer.
    """
    if isinstance(by, str) and by not in _PERIODS:
        raise ValueError(f"by: expected {', '.join(_PERIODS)}, labels or a function, found {by!r}")
    if not (by is None or callable(by) or isinstance(by, Iterable)):
        raise TypeError(f"by: expected {', '.join(_PERIODS)}, labels or a function, found {type(by).__name__}")
    sums: dict[str, Counter[str]] = {}
    rules: dict[str, Counter[str]] = {}
    for report, name in _labelled(reports, by):
        counts = sums.setdefault(name, Counter())
        counts.update(articles=1, found=int(bool(report.issues)), incomplete=int(report.status != "complete"))
        rules.setdefault(name, Counter()).update(issue.rule for issue in report.issues)
    names = sorted(sums, key=lambda name: (name == _UNDATED, name)) if isinstance(by, str) else list(sums)
    groups = (Group(n, sums[n]["articles"], sums[n]["found"], sums[n]["incomplete"], _ranked(rules[n])) for n in names)
    shown = f"by {by}" if isinstance(by, str) else "" if by is None else "by group"
    return Summary(tuple(groups), _ranked(sum(rules.values(), Counter())), shown)


def _labelled(reports: Iterable[Report], by: By) -> Iterator[tuple[Report, str]]:
    if by is None:
        yield from zip(reports, repeat("all"))
    elif isinstance(by, str):
        for report in reports:
            day = report.source.published if report.source is not None else None
            yield report, day.isoformat()[: _PERIODS[by]] if day is not None else _UNDATED
    elif callable(by):
        for report in reports:
            yield report, str(by(report))
    else:
        yield from ((report, str(label)) for report, label in zip(reports, by, strict=True))


def _ranked(counts: Counter[str]) -> Mapping[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
