"""What is fuzzed: for each name a function that takes any bytes, and raises when something is wrong.

An error of ``factcheck.errors`` where one may be expected is right; any other, and any broken promise, is a finding.
"""

import contextlib
import datetime
import json
import os
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import factcheck
from factcheck.baseline import Baseline
from factcheck.checker import check
from factcheck.documents.document import Document
from factcheck.documents.fields import Fields
from factcheck.documents.files import Reading, read_documents
from factcheck.documents.shards import find_shards, is_sharded, read_shard, shard_bytes
from factcheck.errors import ConfigError, DocumentError, ReportError, RuleError
from factcheck.renderers import FORMATS, render
from factcheck.report import Report
from factcheck.settings import Settings

#: Dates at which calendars end, leap and begin; which one an input has depends on its length.
DAYS = (None, datetime.date(2024, 2, 29), datetime.date.min, datetime.date.max, datetime.date(2000, 1, 1))
#: Where inputs become files: in memory where the machine has such a place.
FOLDER = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def checked(data: bytes) -> None:
    """A line of dashes parts title and text; evidence is the article's own, and the report survives JSON."""
    title, dashes, body = _text(data).partition("\n---\n")
    if not dashes:
        title, body = "", title
    report = check(body, title=title or None, published=DAYS[len(data) % len(DAYS)])
    assert report.status != "crashed", report.reasons
    for issue in report.issues:
        for evidence in issue.evidence:
            span = evidence.span
            assert 0 <= span.start < span.end <= len(report.text.part(span.part)), span
            assert report.text.text(span) == evidence.text
    for row in report.claims:
        assert 0 <= row.span.start < row.span.end <= len(report.text.part(row.span.part)), row
    assert Report.from_dict(json.loads(json.dumps(report.to_dict()))) == report
    if len(data) % 4 == 0:  # what costs most is done for some
        _shown(report)


def _shown(report: Report) -> None:
    str(report), repr(report), report._repr_html_()
    for format in FORMATS:
        with contextlib.suppress(ReportError):  # it was stored without its text
            render(report, format=format).encode()


def stored_report(data: bytes) -> None:
    """What is read as a report is one: it can be shown, and stored as it was."""
    try:
        stored = json.loads(data)
        report = Report.from_dict(stored)
    except (ValueError, RecursionError, ReportError):
        return
    assert Report.from_dict(report.to_dict()) == report or stored != stored
    _shown(report)


def settings(data: bytes) -> None:
    try:
        found = Settings.of(tomllib.loads(_text(data)), origin="factcheck.toml")
        found.require_rules()
    except (tomllib.TOMLDecodeError, RecursionError, ConfigError, RuleError):
        return
    found.ignored_in("news/a.md")


def baseline(data: bytes) -> None:
    with _file(data, ".json") as path, contextlib.suppress(ConfigError):
        known = Baseline.load(path)
        written = known.dumped(known.accepted)
        with _file(written.encode("utf-8", "surrogatepass"), ".json") as again:
            assert Baseline.load(again).accepted == known.accepted


@contextlib.contextmanager
def _file(data: bytes, suffix: str) -> Iterator[str]:
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        path = os.path.join(folder, f"a{suffix}")
        Path(path).write_bytes(data)
        yield path


def _documents(suffix: str, *, extract: bool = False, exact: bool = False) -> Callable[[bytes], None]:
    """Reads a file: articles and errors of documents; where places are ``exact``, each is that of its character."""

    def read(data: bytes) -> None:
        with _file(data, suffix) as path:
            found = list(read_documents(path, reading=Reading(extract_html=extract)))
            for item in found:
                assert isinstance(item, Document | DocumentError)
                if isinstance(item, Document):
                    _placed(item, exact=exact)
            if is_sharded(path):
                _sharded(path, found)

    return read


def _placed(document: Document, *, exact: bool) -> None:
    for part, text in (("title", document.title or ""), ("body", document.text)):
        offsets = document.body_at if part == "body" else document.title_at
        for at in {0, len(text) // 3, len(text) // 2, max(0, len(text) - 1)}:
            line, column = document.locate(part, at)
            assert line >= 1 and column >= 1
            if offsets is None or at >= len(text) or not exact:
                continue
            assert 0 <= offsets.origin(at) < len(document.raw), (part, at, offsets.origin(at), len(document.raw))
            there = document.raw[offsets.origin(at)]
            assert text[at] in (there, " ", "\n") or there in "\\&" or not text[at].isascii(), (part, at, there)
    for ignore in document.ignores:
        assert ignore.line >= 1
        assert ignore.start is None or 0 <= ignore.start <= ignore.end <= len(document.text)


def _sharded(path: str, whole: list[Document | DocumentError]) -> None:
    """Shards give what the file gives; errors that stand for the whole file may be told by each shard."""
    try:
        shards = find_shards(path, size=2)
    except DocumentError:
        return
    parts = [item for s in shards for item in read_shard(path, s, shard_bytes(path, s), fields=Fields())]
    said = [str(item) if isinstance(item, DocumentError) else item for item in parts]
    wanted = [str(item) if isinstance(item, DocumentError) else item for item in whole]
    if len(wanted) == 1:
        said = said[:1]
    assert said == wanted


def corpus(data: bytes) -> None:
    """Any JSON is a batch of articles or an error that names what was expected."""
    try:
        articles = json.loads(data)
    except (ValueError, RecursionError):
        return
    with contextlib.suppress(TypeError, ValueError):
        for row in factcheck.check_batch(articles):
            assert Report.from_dict(row).status in ("complete", "partial", "unsupported-language")


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "check": checked,
    "report": stored_report,
    "settings": settings,
    "baseline": baseline,
    "batch": corpus,
    "markdown": _documents(".md", exact=True),
    "html": _documents(".html", exact=True),
    "jsonl": _documents(".jsonl", exact=True),
    "csv": _documents(".csv"),
    "gzip": _documents(".jsonl.gz", exact=True),
    "warc": _documents(".warc"),
    "parquet": _documents(".parquet"),
    "extraction": _documents(".html", extract=True),
}
