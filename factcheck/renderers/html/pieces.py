"""The pieces of a page about one article: marked text, issues, filters, claims, timeline."""

from collections.abc import Iterator

from factcheck.renderers.clashing import clashes
from factcheck.renderers.closing import counted
from factcheck.renderers.dated import periods
from factcheck.renderers.html import escaping
from factcheck.renderers.html.intervals import intervals
from factcheck.renderers.html.marked import marked
from factcheck.renderers.html.style import scoped
from factcheck.renderers.html.timeline import timeline
from factcheck.renderers.named import Named, Places
from factcheck.renderers.sides import letter, sides
from factcheck.report import Issue, Report

_UNBROKEN = ' class="fc-time"'
_COLUMNS = ("kind", "what", "value", "time", "who")


def article(named: Named, prefix: str = "fc-") -> Iterator[str]:
    """The article with its evidence marked and the issues beside it; identifiers begin with ``prefix``.

    Raises ReportError when the report was stored without its text.
    """
    source, report = named.report.text, named.report
    for reason in report.reasons:
        yield f"<p><strong>{escaping.text(report.status)}</strong>: {escaping.text(reason)}</p>"
    yield f'<div class="fc-columns"><div lang="en">{_published(named)}'
    if source.title:
        yield f'<div class="fc-title">{"".join(marked(source.title, sides(report.issues, "title"), prefix))}</div>'
    yield f'<div class="fc-text">{"".join(marked(source.body, sides(report.issues, "body"), prefix))}</div></div>'
    yield f'<div><ol class="fc-issues" aria-label="Issues">{"".join(_issues(named, prefix))}</ol></div></div>'
    yield from claims(report)


def claims(report: Report) -> Iterator[str]:
    """The timeline and the table of claims, folded; nothing where there are none."""
    drawn = timeline(periods(report), published=report.text.published)
    if drawn:
        yield f"<details><summary>Timeline</summary>{drawn}</details>"
    if report.claims:
        yield f"<details><summary>{counted(len(report.claims), 'claim')}</summary>"
        yield '<div class="fc-scroll" tabindex="0"><table><thead><tr>'
        yield "".join(f'<th scope="col">{column}</th>' for column in (*_COLUMNS, "words")) + "</tr></thead><tbody>"
        for claim in report.claims:
            words = report.text.text(claim.span)
            cells = (*(getattr(claim, column) for column in _COLUMNS), " ".join(words.split())[:200])
            yield "<tr>" + "".join(map(_cell, (*_COLUMNS, "words"), cells)) + "</tr>"
        yield "</tbody></table></div></details>"


def _cell(column: str, value: str) -> str:
    return f"<td{_UNBROKEN if column == 'time' else ''}>{escaping.text(value)}</td>"


def _published(named: Named) -> str:
    day = named.report.text.published
    return f'<p class="fc-faint">{day.isoformat()}</p>' if day is not None else ""


def _issues(named: Named, prefix: str) -> Iterator[str]:
    places = Places.of(named)
    drawn = {clash.issue: intervals(clash) for clash in clashes(named.report)}
    for number, issue in enumerate(named.report.issues, 1):
        yield "".join(_issue(number, issue, places, prefix))
        yield drawn.get(number, "") + "</li>"
    if not named.report.issues and named.report.status == "complete":
        yield "<li>No issues.</li>"


def _issue(number: int, issue: Issue, places: Places, prefix: str) -> Iterator[str]:
    severity = issue.severity.value
    classes = f"fc-issue fc-{severity} fc-is-{severity} fc-of-{escaping.text(issue.family)} fc-i{number}"
    yield f'<li class="{classes}" id="{prefix}i{number}" tabindex="-1">'
    yield f'<span class="fc-badge">{number} {severity}</span> {escaping.text(issue.rule)}'
    yield f'<p>{escaping.text(issue.message)}</p><ul class="fc-sides">'
    for n, evidence in enumerate(issue.evidence):
        line, column = places.locate(evidence)
        label, note = f"{number}{letter(n)}", f" ({escaping.text(evidence.note)})" if evidence.note else ""
        where = f'<span class="fc-faint">{line}:{column}</span>'
        quoted = escaping.text(" ".join(evidence.text.split()))
        yield f'<li><a href="#{prefix}s{label}">{label}: “{quoted}”</a>{note} {where}</li>'
    yield "</ul>"
    for reason in issue.reasons:
        yield f'<p class="fc-faint">{escaping.text(reason)}</p>'


def tied(number: int) -> str:
    """The style that lights up all sides of one issue while one of them, or the issue, is pointed at or focused."""
    one = f".fc-i{number}"
    return scoped(f"& .fc-article:has({one}:is(:hover,:focus-within,:focus)) {one}{{outline:2px solid var(--focus)}}")
