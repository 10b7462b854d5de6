"""JSON: one document with the stored form of each report, and line and column of each piece of evidence."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from factcheck.renderers.named import Named, Places
from factcheck.report import SCHEMA_VERSION, Issue

_VISIBLE_SEPARATORS = "\t\n "


def render(articles: Iterable[Named], color: bool = False) -> Iterator[str]:
    """Give ``{"schema": ..., "articles": [...]}``, one article a piece; ``Report.from_dict`` reads each article.

    Control, bidi and other invisible characters are escaped. JSON has no colour.
    """
    yield f'{{"schema": {SCHEMA_VERSION}, "articles": ['
    separator = "\n"
    for named in articles:
        yield separator + escaped(json.dumps(stored(named), ensure_ascii=False, indent=1))
        separator = ",\n"
    yield "\n]}\n"


def render_lines(articles: Iterable[Named], color: bool = False) -> Iterator[str]:
    """Give the same object an article, a line each, as they come (JSONL)."""
    for named in articles:
        yield escaped(json.dumps(stored(named), ensure_ascii=False)) + "\n"


def stored(named: Named) -> dict[str, Any]:
    """The stored form of a report without its text, with the article's name and the lines of its evidence."""
    report = named.report
    found = {"path": named.path or named.name, "name": named.name, **_article(named)}
    found |= report.to_dict(text=False, claims=False)
    hidden = attrs.evolve(report, issues=tuple(h.issue for h in named.hidden)).to_dict(text=False, claims=False)
    if report.source is not None and (report.issues or named.hidden):
        places = Places.of(named)
        _locate(report.issues, found["issues"], places)
        _locate(tuple(h.issue for h in named.hidden), hidden["issues"], places)
    found["suppressed"] = [
        {"by": h.by, "reason": h.reason, "issue": row} for h, row in zip(named.hidden, hidden["issues"], strict=True)
    ]
    return found


def _article(named: Named) -> dict[str, Any]:
    """What totals over many results ask for, as far as it is known."""
    source = named.report.source
    if source is None:
        return {}
    published = source.published.isoformat() if source.published else None
    return {"title": source.title, "published": published, "outlet": named.outlet, "characters": len(source.body)}


def _locate(issues: tuple[Issue, ...], rows: list[dict[str, Any]], places: Places) -> None:
    for issue, row in zip(issues, rows, strict=True):
        for evidence, side in zip(issue.evidence, row["evidence"], strict=True):
            side["line"], side["column"] = places.locate(evidence)


def escaped(document: str) -> str:
    """A document with what does not show escaped."""
    if document.replace("\n", "").isprintable():
        return document
    return "".join(c if c.isprintable() or c in _VISIBLE_SEPARATORS else json.dumps(c)[1:-1] for c in document)
