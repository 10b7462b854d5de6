"""What a notebook shows: HTML where it can, text elsewhere."""

from collections.abc import Callable, Container
from functools import singledispatch

from factcheck.article import Article
from factcheck.notebook.summary import Group, Summary
from factcheck.renderers.closing import counted
from factcheck.renderers.html.host import article_card, card, report_card
from factcheck.renderers.html.layers import Layered
from factcheck.renderers.html.tally import tally
from factcheck.report import Report
from factcheck.rows import claim_rows


def bundle(
    shown: object, *, include: Container[str] | None = None, exclude: Container[str] | None = None
) -> dict[str, str]:
    """``text/plain`` and ``text/html``, of those kinds that are wanted."""
    makers: dict[str, Callable[[object], str]] = {"text/plain": str, "text/html": html}
    return {
        kind: maker(shown)
        for kind, maker in makers.items()
        if (include is None or kind in include) and (exclude is None or kind not in exclude)
    }


@singledispatch
def html(shown: object) -> str:
    """HTML that is safe inside any page; raises TypeError on what is none of ours."""
    raise TypeError(f"expected a Report, an Article or a Summary, found {type(shown).__name__}")


@html.register
def _report(shown: Report) -> str:
    return report_card(shown)


@html.register
def _article(shown: Article) -> str:
    report = Report(shown.source, claims=claim_rows(shown))
    return article_card(report, _layers(shown))


@html.register
def _summary(shown: Summary) -> str:
    rules = [(name, number, f"{number:,}") for name, number in shown.rules.items()]
    shares = [(group.name, group.share, _told(group)) for group in shown.groups]
    pieces = [f"<p><strong>{shown}</strong></p>", *tally("Issues by rule", rules)]
    if shown.by:
        pieces += tally(f"Share of articles with issues {shown.by}", shares, most=1.0)
    return card("".join(pieces))


def _told(group: Group) -> str:
    issues = counted(sum(group.rules.values()), "issue")
    return f"{issues} in {group.found:,} of {counted(group.articles, 'article')}"


def _layers(article: Article) -> list[Layered]:
    """Quantities, times and names where they stand, and what is read of each."""
    found = [Layered(q.span, "quantity", _range(q.low, q.high, q.unit or q.counted)) for q in article.quantities]
    found += [Layered(t.span, "time", _range(t.start, t.end, None)) for t in article.times]
    return found + [
        Layered(mention, "name", f"{entity.kind}: {entity.name}")
        for entity in article.entities
        for mention in entity.mentions
    ]


def _range(low: object, high: object, unit: str | None) -> str:
    if low is None and high is None:
        return "unresolved"
    bounds = f"{low}" if low == high else f"{'' if low is None else low} to {'' if high is None else high}".strip()
    return f"{bounds} {unit}" if unit else bounds
