"""Files: finding those behind the paths of a command, and reading their articles without failing on their bytes."""

import codecs
import contextlib
import errno
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from fnmatch import fnmatch
from typing import Any, BinaryIO

import attrs

from factcheck.documents.document import Document
from factcheck.documents.fields import Fields
from factcheck.documents.lines import LARGEST, bounded_lines
from factcheck.documents.meter import Meter
from factcheck.errors import DocumentError
from factcheck.on_demand import resolve_name
from factcheck.text.frozen import Record

#: The path that stands for standard input.
STDIN = "-"

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
#: The readers of files that are one article, in this package: each is loaded when a file of its kind is met.
_WHOLE = {
    ".txt": "document:plain_document",
    ".md": "markdown:read_markdown",
    ".markdown": "markdown:read_markdown",
    ".html": "html:read_html",
    ".htm": "html:read_html",
}
_PAGES = (".html", ".htm")
_Reader = Callable[[str, BinaryIO, "Reading"], Iterator[Document | DocumentError]]


class Reading(Record):
    """How files are read: the fields of records, and whether the main text of pages is extracted (extra ``html``)."""

    fields: Fields = Fields()
    extract_html: bool = False

    def page(self, name: str, raw: str) -> Document:
        """The article of a page; raises DocumentError when the extra that extraction needs is not installed."""
        document: Document = _reader("extraction:extract_html" if self.extract_html else "html:read_html")(name, raw)
        return document


def _reader(name: str) -> Any:
    return resolve_name(f"factcheck.documents.{name}")


def _lines(read: str) -> _Reader:
    """A reader of records in lines of text."""

    def reader(name: str, stream: BinaryIO, reading: Reading) -> Iterator[Document | DocumentError]:
        lines = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline="")
        try:
            yield from _reader(read)(name, bounded_lines(lines), reading.fields)
        finally:
            lines.detach()  # whoever opened the stream closes it

    return reader


def _unpacked(read: _Reader) -> _Reader:
    return lambda name, stream, reading: read(name, resolve_name("gzip:GzipFile")(fileobj=stream), reading)


_LINES = {
    ".jsonl": _lines("records:read_jsonl"),
    ".ndjson": _lines("records:read_jsonl"),
    ".csv": _lines("records:read_csv"),
}
_RECORDS: dict[str, _Reader] = {
    **_LINES,
    **{f"{suffix}.gz": _unpacked(reader) for suffix, reader in _LINES.items()},
    ".parquet": lambda name, stream, reading: _reader("parquet:read_parquet")(name, stream, reading.fields),
    **dict.fromkeys(
        (".warc", ".warc.gz", ".wet", ".wet.gz"),
        lambda name, stream, reading: _reader("warc:read_warc")(name, stream, reading.page),
    ),
}

#: What a folder is searched for.
SUFFIXES = (*_WHOLE, *_RECORDS)


def find_files(paths: Iterable[str], *, exclude: Sequence[str] = ()) -> Iterator[str | DocumentError]:
    """The files behind paths in their order, each once; a folder gives its article files, sorted.

    A path that is no file may be a pattern (``news/**/*.md``). Names that begin with a dot are skipped within folders,
    links to folders are not followed. ``exclude`` are patterns of paths or of single names that are left out.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _behind(path):
            if isinstance(found, DocumentError):
                yield found
            elif found not in seen and not excluded(found, exclude):
                seen.add(found)
                yield found


def _behind(path: str) -> Iterator[str | DocumentError]:
    if path == STDIN:
        yield path
    elif os.path.isdir(path):
        yield from _under(path)
    elif ("*" in path or "?" in path) and not os.path.lexists(path):
        matches = sorted(resolve_name("glob:glob")(path, recursive=True))
        if not matches:
            yield DocumentError(f"no file matches {path}")
        for match in matches:
            yield from _under(match) if os.path.isdir(match) and path[-1] not in "*?" else ()
            if os.path.isfile(match):
                yield match
    else:
        yield path


def _under(folder: str) -> Iterator[str | DocumentError]:
    unreadable: list[OSError] = []
    empty = True
    for place, folders, files in os.walk(folder, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                empty = False
                yield os.path.join(place, name)
    yield from (_unreadable(str(error.filename), error) for error in unreadable)
    if empty and not unreadable:
        yield DocumentError(f"no {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]} file in {folder}")


def excluded(path: str, exclude: Sequence[str]) -> bool:
    """Whether a path, a folder that it lies in, or any single name of it matches one of the patterns."""
    plain = os.path.normpath(path).replace(os.sep, "/")
    return any(
        fnmatch(plain, pattern) or fnmatch(plain, f"{pattern.rstrip('/')}/*")
        or any(fnmatch(part, pattern.rstrip("/")) for part in plain.split("/"))
        for pattern in exclude
    )  # fmt: skip


def read_documents(
    path: str, *, reading: Reading | None = None, stdin_name: str = "", meter: Meter | None = None
) -> Iterator[Document | DocumentError]:
    """The articles of one file, or of standard input for ``-``, by the suffix of its name.

    What is not UTF-8 is replaced by U+FFFD, with a notice; other suffixes than those of SUFFIXES are read as text.
    """
    reading, meter = reading or Reading(), meter or Meter()
    name = (stdin_name or "<stdin>") if path == STDIN else path
    suffix = _suffix(name)
    try:
        with contextlib.ExitStack() as closing:
            stream = _standard_input() if path == STDIN else closing.enter_context(open(path, "rb"))
            with meter.over(stream):
                if suffix in _RECORDS:
                    yield from _RECORDS[suffix](name, stream, reading)
                    return
                data = stream.read(LARGEST + 1)
    except (OSError, EOFError, resolve_name("zlib:error"), ValueError) as error:  # ValueError: a NUL in the path
        yield _unreadable(name, error)
        return
    if len(data) > LARGEST:
        yield DocumentError(f"cannot read {name}: larger than {LARGEST:,} bytes, which no article is")
        return
    raw, notice = _decoded(name, data)
    read = reading.page if suffix in _PAGES else _reader(_WHOLE.get(suffix, _WHOLE[".txt"]))
    try:
        document: Document = read(name, raw)
    except DocumentError as error:
        yield error
        return
    yield attrs.evolve(document, notice="; ".join(filter(None, (notice, document.notice)))) if notice else document


def _standard_input() -> BinaryIO:
    if sys.stdin is None:  # closed by whoever started us
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return sys.stdin.buffer


def _suffix(name: str) -> str:
    """The ending that says how a file is read, both parts of ``.jsonl.gz``."""
    stem, last = os.path.splitext(name.lower())
    both = os.path.splitext(stem)[1] + last
    return both if both in _RECORDS else last


def _decoded(name: str, data: bytes) -> tuple[str, str]:
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding), ""
    except UnicodeDecodeError as error:
        notice = f"{name}: not UTF-8 (byte {error.start:,}); what cannot be read is replaced by U+FFFD"
        return data.decode(encoding, errors="replace"), notice


def _unreadable(name: str, error: Exception) -> DocumentError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return DocumentError(f"cannot read {name}: {reason}")
