"""Shards: stretches of a file of records, found in one pass over its bytes, so that each can be read alone."""

import codecs
import contextlib
import csv
import io
import os
from collections.abc import Callable, Iterator
from typing import BinaryIO

import attrs

from factcheck.documents.document import Document
from factcheck.documents.fields import Fields
from factcheck.documents.lines import LONGEST, bounded_lines
from factcheck.documents.records import read_csv, read_jsonl
from factcheck.errors import DocumentError
from factcheck.text.frozen import Record


class Shard(Record):
    """The records ``first`` to ``last`` of a file, counted from 1: its bytes ``[start, end)``, from ``line`` on.

    ``heading`` is where the heading of a CSV file ends, in bytes and in lines.
    """

    first: int
    last: int
    start: int
    end: int
    line: int = 1
    heading: tuple[int, int] = (0, 0)


def find_shards(path: str, *, size: int) -> tuple[Shard, ...]:
    """The shards of a JSONL or CSV file, of so many records each but the last; raises DocumentError on trouble."""
    try:
        with open(path, "rb") as stream:
            return tuple(_FINDERS[_suffix(path)](stream, size))
    except OSError as error:
        raise DocumentError(f"cannot read {path}: {error.strerror}") from None


def shard_bytes(path: str, shard: Shard) -> bytes:
    """What a shard has in its file, after the heading of the file; raises DocumentError on trouble."""
    try:
        with open(path, "rb") as stream:
            heading = stream.read(shard.heading[0])
            stream.seek(shard.start)
            return heading + stream.read(shard.end - shard.start)
    except OSError as error:
        raise DocumentError(f"cannot read {path}: {error.strerror}") from None


def read_shard(path: str, shard: Shard, data: bytes, *, fields: Fields) -> Iterator[Document | DocumentError]:
    """The articles of a shard; ``data`` is what ``shard_bytes`` gives of it. Names and lines are those of the file."""
    encoding = "utf-8" if shard.start and not shard.heading[0] else "utf-8-sig"
    lines = bounded_lines(io.TextIOWrapper(io.BytesIO(data), encoding, errors="replace", newline=""))
    if _suffix(path) == ".csv":
        return read_csv(path, lines, fields, left_out=shard.line - 1 - shard.heading[1])
    return read_jsonl(path, lines, fields, first_line=shard.line)


def is_sharded(path: str) -> bool:
    """Whether a file is one of records, by its suffix."""
    return _suffix(path) in _FINDERS


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()


@attrs.define
class _Cursor:
    """The lines of a file as text, split where readers of text split them; knows where the next one begins."""

    stream: BinaryIO
    offset: int = 0
    lines: int = 0

    def __iter__(self) -> Iterator[str]:
        while chunk := self.stream.readline(LONGEST):  # of a line that is too long, one stretch after the other
            for written in chunk.splitlines(keepends=True) if b"\r" in chunk else (chunk,):
                self.offset += len(written)
                self.lines += 1
                yield written.removeprefix(codecs.BOM_UTF8 if self.lines == 1 else b"").decode("utf-8", "replace")


def _shards(records: Iterator[bool], cursor: _Cursor, size: int, heading: tuple[int, int]) -> Iterator[Shard]:
    """Cut after every so many records; ``records`` gives, as the cursor goes on, whether a record ended there."""
    first, number = 1, 0
    start, line = heading[0], heading[1] + 1
    for is_record in records:
        number += is_record
        if number - first + 1 == size:
            yield Shard(first, number, start, cursor.offset, line, heading)
            first, start, line = number + 1, cursor.offset, cursor.lines + 1
    if number >= first:
        yield Shard(first, number, start, cursor.offset, line, heading)


def _jsonl(stream: BinaryIO, size: int) -> Iterator[Shard]:
    cursor = _Cursor(stream)
    yield from _shards((bool(line.strip()) for line in cursor), cursor, size, (0, 0))


def _csv(stream: BinaryIO, size: int) -> Iterator[Shard]:
    """The shards of a CSV file; one without records, or whose heading is no CSV, says so when it is read."""
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST))
    cursor = _Cursor(stream)
    rows = csv.reader(cursor)
    found: tuple[Shard, ...] = ()
    with contextlib.suppress(csv.Error):
        next(rows, None)
        found = tuple(_shards(_rows(rows), cursor, size, (cursor.offset, cursor.lines)))
    yield from found or (Shard(1, 1, 0, os.fstat(stream.fileno()).st_size),)


def _rows(rows: Iterator[list[str]]) -> Iterator[bool]:
    """Whether there is a record, for each row as it passes; what is no CSV is one that cannot be read."""
    while True:
        try:
            yield bool(next(rows))
        except StopIteration:
            return
        except csv.Error:
            yield True


_FINDERS: dict[str, Callable[[BinaryIO, int], Iterator[Shard]]] = {".jsonl": _jsonl, ".ndjson": _jsonl, ".csv": _csv}
