"""Data frames: the evidence of a report, the claims of an article, the counts of a summary."""

from functools import singledispatch
from typing import Any

from factcheck.article import Article
from factcheck.notebook.extras import extra
from factcheck.notebook.summary import Summary
from factcheck.renderers.dated import days
from factcheck.renderers.sides import labelled
from factcheck.report import Report
from factcheck.rows import claim_rows

_REPORT = (
    "issue", "side", "rule", "family", "severity", "message", "part", "start", "end", "text", "note", "low", "high",
    "unit", "fingerprint",
)  # fmt: skip
_ARTICLE = ("kind", "what", "value", "time", "first", "last", "who", "part", "start", "end", "text")


@singledispatch
def frame(shown: object) -> Any:
    """A pandas DataFrame; raises ExtraError where pandas is missing, TypeError on what is none of ours."""
    raise TypeError(f"expected a Report, an Article or a Summary, found {type(shown).__name__}")


@frame.register
def _report(shown: Report) -> Any:
    """A row a side of an issue."""
    rows = []
    for side, evidence in labelled(shown.issues):
        issue, span, figure = shown.issues[side.issue - 1], evidence.span, evidence.figure
        bounds = (figure.low, figure.high, figure.unit) if figure is not None else (None, None, "")
        head = (side.issue, side.letter, issue.rule, issue.family, issue.severity.value, issue.message)
        place = (span.part, span.start, span.end, evidence.text, evidence.note)
        rows.append((*head, *place, *bounds, issue.fingerprint))
    return _frame(rows, _REPORT)


@frame.register
def _article(shown: Article) -> Any:
    """A row a claim; ``first`` and ``last`` are the days of its first resolved time."""
    rows = []
    for claim in claim_rows(shown):
        first, last = days(claim.time) or (None, None)
        place = (claim.span.part, claim.span.start, claim.span.end, shown.source.text(claim.span))
        rows.append((claim.kind, claim.what, claim.value, claim.time, first, last, claim.who, *place))
    return _frame(rows, _ARTICLE)


@frame.register
def _summary(shown: Summary) -> Any:
    """A row a group: its articles, those with issues, those not fully checked, and the issues of each rule."""
    rows = [(g.articles, g.found, g.incomplete, *(g.rules.get(rule, 0) for rule in shown.rules)) for g in shown.groups]
    made = _frame(rows, ("articles", "with issues", "incomplete", *shown.rules))
    made.index = [group.name for group in shown.groups]
    return made


def _frame(rows: list[tuple[Any, ...]], columns: tuple[str, ...]) -> Any:
    return extra("pandas", extra="pandas", purpose="to_frame()").DataFrame(rows, columns=list(columns))
