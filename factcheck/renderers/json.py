"""JSON: one document with the stored form of each report, and line and column of each piece of evidence."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.renderers.named import Named, Places
from factcheck.report import SCHEMA_VERSION

_VISIBLE_SEPARATORS = "\t\n "


def render(articles: Iterable[Named], color: bool = False) -> Iterator[str]:
    """Give ``{"schema": ..., "articles": [...]}``, one article a piece; ``Report.from_dict`` reads each article.

    Control, bidi and other invisible characters are escaped. JSON has no colour.
    """
    yield f'{{"schema": {SCHEMA_VERSION}, "articles": ['
    separator = "\n"
    for named in articles:
        yield separator + _escaped(json.dumps(_stored(named), ensure_ascii=False, indent=1))
        separator = ",\n"
    yield "\n]}\n"


def _stored(named: Named) -> dict[str, Any]:
    report = named.report
    stored = {"path": named.name, **report.to_dict(text=False, claims=False)}
    if report.source is not None and report.issues:
        places = Places.of(named)
        for issue, row in zip(report.issues, stored["issues"], strict=True):
            for evidence, side in zip(issue.evidence, row["evidence"], strict=True):
                side["line"], side["column"] = places.locate(evidence)
    return stored


def _escaped(document: str) -> str:
    if document.replace("\n", "").isprintable():
        return document
    return "".join(c if c.isprintable() or c in _VISIBLE_SEPARATORS else json.dumps(c)[1:-1] for c in document)
