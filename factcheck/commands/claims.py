"""``factcheck claims``: print an article's fact sheet: who, what, how many, when, where, said by whom."""

import argparse
import csv
import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator

from factcheck.checking import check_documents
from factcheck.commands.gathering import gather
from factcheck.commands.options import add_articles, add_reading, settings_given
from factcheck.documents.document import Document
from factcheck.errors import DocumentError
from factcheck.report import ClaimRow, Report
from factcheck.settings import SettingsFinder
from factcheck.text.printable import columns, printable

Row = tuple[str, str, str, str, str, str, str]
HEADING: Row = ("place", "kind", "what", "value", "time", "who", "words")


def add(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.description = "Print an article's fact sheet."
    add_articles(parser)
    add_reading(parser)
    parser.add_argument("--format", choices=FORMATS, default="table", help="what is printed (default: table)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the claims of each article with their place in the file."""
    code = 0
    articles: list[tuple[Document, Report]] = []
    for item in check_documents(gather(options, SettingsFinder(settings_given(options)))):
        if isinstance(item, DocumentError):
            print(f"factcheck: {printable(str(item))}", file=sys.stderr)
            code = 2
            continue
        articles.append((item.document, item.report))
        code = max(code, 0 if item.report.status == "complete" else 2)
    for piece in FORMATS[options.format](articles):
        sys.stdout.write(piece)
    return code


def rows(document: Document, report: Report) -> Iterator[Row]:
    """The claims of an article as rows of strings: where, of what kind, of what, which value, when, who says it."""
    for claim in report.claims:
        line, column = document.locate(claim.span.part, claim.span.start)
        words = " ".join(report.text.text(claim.span).split())
        yield f"{document.name}:{line}:{column}", claim.kind, claim.what, claim.value, claim.time, claim.who, words


def _table(articles: Iterable[tuple[Document, Report]]) -> Iterator[str]:
    """A table an article, the columns as wide as they need to be up to a limit."""
    limits = (40, 12, 34, 30, 24, 24, 40)
    for document, report in articles:
        found = [HEADING, *rows(document, report)]
        shown = [tuple(_cut(printable(cell), limit) for cell, limit in zip(row, limits, strict=True)) for row in found]
        wide = [max(columns(row[i]) for row in shown) for i in range(len(HEADING))]
        for row in shown:
            cells = (cell + " " * (width - columns(cell)) for cell, width in zip(row, wide, strict=True))
            yield "  ".join(cells).rstrip() + "\n"
        yield f"{len(report.claims):,} claims in {printable(os.path.basename(document.name))}\n"


def _cut(cell: str, limit: int) -> str:
    if columns(cell) <= limit:
        return cell
    while columns(cell) > limit - 1:
        cell = cell[:-1]
    return cell + "\u2026"


def _json(articles: Iterable[tuple[Document, Report]]) -> Iterator[str]:
    stored = []
    for document, report in articles:
        claims = [
            _stored(document, claim, row) for claim, row in zip(report.claims, rows(document, report), strict=True)
        ]
        stored.append({"article": document.name, "title": document.title, "status": report.status, "claims": claims})
    yield json.dumps({"articles": stored}, indent=1) + "\n"


def _stored(document: Document, claim: ClaimRow, row: Row) -> dict[str, object]:
    line, column = document.locate(claim.span.part, claim.span.start)
    named = dict(zip(HEADING[1:], row[1:], strict=True))
    return {**named, "line": line, "column": column, "span": [claim.span.part, claim.span.start, claim.span.end]}


def _csv(articles: Iterable[tuple[Document, Report]]) -> Iterator[str]:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADING)
    for document, report in articles:
        # A cell that begins like a formula would be run by a spreadsheet.
        writer.writerows(
            [f"'{c}" if c[:1] in "=+-@\t" and not c[1:2].isdigit() else c for c in row]
            for row in rows(document, report)
        )
    yield text.getvalue()


FORMATS: dict[str, Callable[[Iterable[tuple[Document, Report]]], Iterator[str]]] = {
    "table": _table,
    "json": _json,
    "csv": _csv,
}
