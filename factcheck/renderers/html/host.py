"""Reports and articles inside a host page, such as a notebook: a card with a style of its own."""

import hashlib
from collections.abc import Iterator, Sequence

from factcheck.renderers.closing import counted
from factcheck.renderers.html import escaping
from factcheck.renderers.html.layers import LAYER_STYLE, Layered, layered
from factcheck.renderers.html.pieces import article, claims, issues, prose, tied, trouble
from factcheck.renderers.html.style import HOST_STYLE, STYLE
from factcheck.renderers.named import Named
from factcheck.report import Report
from factcheck.text.span import Part

#: A notebook keeps all that it shows; a data frame has the rest.
_MOST_CLAIMS = 300
_PARTS: tuple[Part, Part] = ("title", "body")


def report_card(report: Report) -> str:
    """A report: marked text, issues, timeline, claims; only the issues when it was stored without its text."""
    named = Named("article", report)
    prefix = f"fc-{_key(report)}-"
    shown = [*article(named, prefix), *_claims(report)] if report.source is not None else _without_text(named, prefix)
    return card(f"<p><strong>{_heading(report)}</strong></p>{''.join(shown)}", tied(len(report.issues)))


def article_card(report: Report, found: Sequence[Layered]) -> str:
    """An article that was read: its quantities, times and names marked, timeline, claims; ``report`` has no issues."""
    source = report.text
    title, body = (layered(source.part(part), found, part) for part in _PARTS)
    legend = '<p class="fc-faint">Q quantity, T time, N name; point at one to see what is read</p>'
    return card(legend + prose(source, title, body) + "".join(_claims(report)), LAYER_STYLE)


def card(content: str, style: str = "") -> str:
    """Content as a host page may have it."""
    style = f"<style>{STYLE}{HOST_STYLE}{style}</style>"
    return f'<div class="factcheck">{style}<div class="fc-article">{content}</div></div>'


def _without_text(named: Named, prefix: str) -> Iterator[str]:
    yield from trouble(named.report)
    yield '<p class="fc-faint">Stored without its text.</p>'
    yield from issues(named, prefix)


def _claims(report: Report) -> Iterator[str]:
    return claims(report, most=_MOST_CLAIMS, unfolded=True)


def _heading(report: Report) -> str:
    found = counted(len(report.issues), "issue") if report.issues else "No issues"
    kinds = [issue.severity.value for issue in report.issues]
    by_kind = [counted(kinds.count(kind), kind) for kind in ("error", "warning", "note") if kind in kinds]
    name = f"{escaping.text(str(report.id))}: " if report.id is not None else ""
    return name + found + (f" ({', '.join(by_kind)})" if by_kind else "")


def _key(report: Report) -> str:
    """Tells cards in one page apart, and is the same whenever a cell runs."""
    told = repr((report.source, [(issue.fingerprint, issue.message) for issue in report.issues]))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:8]
