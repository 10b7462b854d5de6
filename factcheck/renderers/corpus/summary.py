"""The totals as text for a terminal, and as JSON."""

import json
from collections.abc import Callable, Iterator, Sequence

import attrs

from factcheck.renderers.closing import counted
from factcheck.renderers.corpus.totals import UNDATED, Group, Totals
from factcheck.text.printable import columns, printable

#: Characters of the longest bar, and of a name.
_BAR, _NAME = 24, 44

#: Sources that are shown; JSON has them all.
_SOURCES = 25

Cells = Callable[[Group], tuple[str, ...]]


def headline(totals: Totals) -> str:
    """One line: articles, those with issues, issues by severity, articles that could not be checked wholly."""
    every = totals.all
    kinds = [counted(totals.severities[s], s) for s in ("error", "warning", "note") if totals.severities[s]]
    line = f"{every.flagged:,} of {counted(every.articles, 'article')} with issues ({every.share:.1%})"
    line += f"; {counted(every.issues, 'issue')}" + (f" ({', '.join(kinds)})" if kinds else "")
    rest = [f"{number:,} {status}" for status, number in sorted(totals.statuses.items()) if status != "complete"]
    return line + (f"; not fully checked: {', '.join(rest)}" if rest else "")


def render(totals: Totals) -> Iterator[str]:
    """Give tables by rule, by source and by month, and the most contradictory articles."""
    yield headline(totals) + "\n"
    yield from _table("rule", ("issues", "articles"), totals.by_rule, _of_rule, lambda group: group.issues)
    shown = totals.by_outlet[:_SOURCES]
    yield from _table("source", ("articles", "with issues", "share"), shown, _of_articles, lambda group: group.share)
    if len(totals.outlets) > len(shown):
        yield f"and {counted(len(totals.outlets) - len(shown), 'source')} more\n"
    months = totals.by_month if set(totals.months) != {UNDATED} else []
    yield from _table("month", ("articles", "with issues", "share"), months, _of_articles, lambda group: group.share)
    if totals.contradictory:
        yield "\nmost contradictory\n"
    for article in totals.contradictory:
        title = f"  {printable(article.title)}" if article.title else ""
        yield f"{counted(article.issues, 'issue'):>10}  {printable(article.name)}{title}\n"
        for message in article.messages:
            yield f"            {printable(message)}\n"


def _of_rule(group: Group) -> tuple[str, ...]:
    return f"{group.issues:,}", f"{group.articles:,}"


def _of_articles(group: Group) -> tuple[str, ...]:
    return f"{group.articles:,}", f"{group.flagged:,}", f"{group.share:.1%}"


def _table(
    name: str,
    heading: tuple[str, ...],
    groups: Sequence[tuple[str, Group]],
    cells: Cells,
    length: Callable[[Group], float],
) -> Iterator[str]:
    """A row a group: its name, its numbers under their headings, and a bar."""
    if not groups:
        return
    longest = max(length(group) for _, group in groups) or 1
    names = [_cut(printable(key)) for key, _ in groups]
    wide = max(len(name), *map(columns, names))
    yield f"\n{name.ljust(wide)}  {'  '.join(word.rjust(9) for word in heading)}\n"
    for (_, group), shown in zip(groups, names, strict=True):
        numbers = "  ".join(cell.rjust(max(9, len(word))) for cell, word in zip(cells(group), heading, strict=True))
        bar = "▇" * round(_BAR * length(group) / longest)
        yield f"{shown}{' ' * (wide - columns(shown))}  {numbers}  {bar}".rstrip() + "\n"


def _cut(name: str) -> str:
    """A name that is not too wide: of a path or address the end tells more."""
    while columns(name) > _NAME:
        name = "…" + name[2:]
    return name


def render_json(totals: Totals) -> Iterator[str]:
    """Give one document with all counts; groups are lists in the order of the text form."""
    document = {
        **_numbers(totals.all),
        "statuses": dict(sorted(totals.statuses.items())),
        "severities": dict(sorted(totals.severities.items())),
        "rules": [{"rule": rule, "issues": group.issues, "articles": group.articles} for rule, group in totals.by_rule],
        "sources": [{"source": outlet, **_numbers(group)} for outlet, group in totals.by_outlet],
        "months": [{"month": month, **_numbers(group)} for month, group in totals.by_month],
        "contradictory": [attrs.asdict(article) for article in totals.contradictory],
    }
    yield json.dumps(document, indent=1) + "\n"


def _numbers(group: Group) -> dict[str, int]:
    return {"articles": group.articles, "with issues": group.flagged, "issues": group.issues}
