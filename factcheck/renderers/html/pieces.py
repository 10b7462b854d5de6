"""The pieces of a page about one article: marked text, issues, filters, claims, timeline."""

from collections.abc import Iterable, Iterator

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
from factcheck.text.source import Source
from factcheck.text.span import Part

#: Issues of an article whose sides light up together; more would make the style longer than the page.
_TIED = 60
_PARTS: tuple[Part, Part] = ("title", "body")

_UNBROKEN = ' class="fc-time"'
_COLUMNS = ("kind", "what", "value", "time", "who")


def article(named: Named, prefix: str = "fc-") -> Iterator[str]:
    """The article with its evidence marked and the issues beside it; identifiers begin with ``prefix``.

    What is told of its claims comes apart, from ``claims``.

    Raises ReportError when the report was stored without its text.
    """
    source, report = named.report.text, named.report
    title, body = (marked(source.part(part), sides(report.issues, part), prefix) for part in _PARTS)
    yield from trouble(report)
    yield f'<div class="fc-columns">{prose(source, title, body)}<div>'
    yield from issues(named, prefix)
    yield "</div></div>"


def trouble(report: Report) -> Iterator[str]:
    """Why the check was not complete."""
    for reason in report.reasons:
        yield f"<p><strong>{escaping.text(report.status)}</strong>: {escaping.text(reason)}</p>"


def prose(source: Source, title: Iterable[str], body: Iterable[str]) -> str:
    """The article's date, title and text, the latter two as HTML."""
    day = f'<p class="fc-faint">{source.published.isoformat()}</p>' if source.published is not None else ""
    heading = f'<div class="fc-title">{"".join(title)}</div>' if source.title else ""
    return f'<div lang="en">{day}{heading}<div class="fc-text">{"".join(body)}</div></div>'


def claims(report: Report, *, most: int | None = None, unfolded: bool = False) -> Iterator[str]:
    """The timeline, folded or not, and the table of claims, at most so many; nothing where there are none."""
    drawn = timeline(periods(report), published=report.text.published)
    if drawn:
        yield f"<details{' open' if unfolded else ''}><summary>Timeline</summary>{drawn}</details>"
    if report.claims:
        yield f"<details><summary>{counted(len(report.claims), 'claim')}</summary>"
        yield '<div class="fc-scroll" tabindex="0"><table><thead><tr>'
        yield "".join(f'<th scope="col">{column}</th>' for column in (*_COLUMNS, "words")) + "</tr></thead><tbody>"
        for claim in report.claims[:most]:
            words = report.text.text(claim.span)
            cells = (*(getattr(claim, column) for column in _COLUMNS), " ".join(words.split())[:200])
            yield "<tr>" + "".join(map(_cell, (*_COLUMNS, "words"), cells)) + "</tr>"
        yield "</tbody></table></div>"
        if most is not None and len(report.claims) > most:
            yield f'<p class="fc-faint">and {len(report.claims) - most:,} more</p>'
        yield "</details>"


def _cell(column: str, value: str) -> str:
    return f"<td{_UNBROKEN if column == 'time' else ''}>{escaping.text(value)}</td>"


def issues(named: Named, prefix: str = "fc-") -> Iterator[str]:
    """The list of issues with their sides; without places and links when the report was stored without its text."""
    places = Places.of(named) if named.report.source is not None else None
    yield '<ol class="fc-issues" aria-label="Issues">'
    drawn = {clash.issue: intervals(clash) for clash in clashes(named.report)}
    for number, issue in enumerate(named.report.issues, 1):
        yield "".join(_issue(number, issue, places, prefix))
        yield drawn.get(number, "") + "</li>"
    if not named.report.issues and named.report.status == "complete":
        yield "<li>No issues.</li>"
    yield "</ol>"


def _issue(number: int, issue: Issue, places: Places | None, prefix: str) -> Iterator[str]:
    severity = issue.severity.value
    classes = f"fc-issue fc-{severity} fc-is-{severity} fc-of-{escaping.key(issue.family)} fc-i{number}"
    yield f'<li class="{classes}" id="{prefix}i{number}" tabindex="-1">'
    yield f'<span class="fc-badge">{number} {severity}</span> {escaping.text(issue.rule)}'
    yield f'<p>{escaping.text(issue.message)}</p><ul class="fc-sides">'
    for n, evidence in enumerate(issue.evidence):
        label, note = f"{number}{letter(n)}", f" ({escaping.text(evidence.note)})" if evidence.note else ""
        quoted = f"{label}: “{escaping.text(' '.join(evidence.text.split()))}”"
        if places is None:
            yield f"<li>{quoted}{note}</li>"
            continue
        line, column = places.locate(evidence)
        where = f'<span class="fc-faint">{line}:{column}</span>'
        yield f'<li><a href="#{prefix}s{label}">{quoted}</a>{note} {where}</li>'
    yield "</ul>"
    for reason in issue.reasons:
        yield f'<p class="fc-faint">{escaping.text(reason)}</p>'


def tied(number: int) -> str:
    """The style that lights up all sides of an issue while one of them, or the issue, is pointed at or focused.

    It does so for the issues of an article up to this number.
    """
    return scoped(
        "".join(
            f"& .fc-article:has(.fc-i{one}:is(:hover,:focus-within,:focus)) .fc-i{one}"
            "{outline:2px solid var(--focus)}"
            for one in range(1, min(number, _TIED) + 1)
        )
    )
