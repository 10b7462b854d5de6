"""The totals as one self-contained page: plots as inline SVG, the numbers beside them, no script."""

from collections.abc import Iterator

from factcheck.renderers.closing import counted
from factcheck.renderers.corpus.summary import headline
from factcheck.renderers.corpus.totals import UNDATED, Contradictory, Group, Totals
from factcheck.renderers.html import escaping
from factcheck.renderers.html.page import head
from factcheck.renderers.html.plots import Bar, bars, columns
from factcheck.renderers.html.style import PAGE_STYLE, STYLE

#: Sources that are drawn; JSON has them all.
_SOURCES = 40


def render(totals: Totals) -> Iterator[str]:
    """Give the page, piece by piece."""
    line = headline(totals)
    yield from head(line)
    yield f"<style>{STYLE}{PAGE_STYLE}</style>\n</head>\n"
    yield '<body><div class="factcheck"><a class="fc-skip" href="#fc-articles">Skip to the articles</a>\n'
    yield f"<header><h1>factcheck</h1><p>{escaping.text(line)}</p></header>\n<main>"
    yield from _section("Issues by rule", bars("Issues by rule", [_of_rule(*row) for row in totals.by_rule]))
    shown = totals.by_outlet[:_SOURCES]
    yield from _section("Share of articles with issues, by source", bars("By source", [_of_share(*r) for r in shown]))
    if len(totals.outlets) > len(shown):
        yield f'<p class="fc-faint">and {counted(len(totals.outlets) - len(shown), "source")} more</p>'
    months = [(month, group) for month, group in totals.by_month if month != UNDATED]
    yield from _section("Share of articles with issues, by month", columns("By month", [_of_share(*r) for r in months]))
    if UNDATED in totals.months:
        yield f'<p class="fc-faint">{_told(totals.months[UNDATED])}, undated</p>'
    yield '<section id="fc-articles"><h2>Most contradictory articles</h2><ol>'
    yield "".join(map(_article, totals.contradictory)) or "<li>No issues.</li>"
    yield "</ol></section></main></div></body></html>\n"


def _section(heading: str, drawn: str) -> Iterator[str]:
    if drawn:
        yield f"<section><h2>{escaping.text(heading)}</h2>{drawn}</section>\n"


def _of_rule(rule: str, group: Group) -> Bar:
    return Bar(rule, group.issues, f"{counted(group.issues, 'issue')} in {counted(group.articles, 'article')}")


def _of_share(name: str, group: Group) -> Bar:
    return Bar(name, group.share, f"{group.share:.1%}: {_told(group)}")


def _told(group: Group) -> str:
    return f"{group.flagged:,} of {counted(group.articles, 'article')}"


def _article(article: Contradictory) -> str:
    facts = [counted(article.issues, "issue"), counted(article.errors, "error"), article.outlet, article.month]
    messages = "".join(f"<li>{escaping.text(message)}</li>" for message in article.messages)
    title = f" {escaping.text(article.title)}" if article.title else ""
    gravest = "error" if article.errors else "warning"
    return (
        f'<li class="fc-issue fc-{gravest}"><strong>{escaping.text(article.name)}</strong>{title}'
        f'<p class="fc-faint">{escaping.text(", ".join(facts))}</p><ul class="fc-sides">{messages}</ul></li>'
    )
