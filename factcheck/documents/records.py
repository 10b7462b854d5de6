"""Records: JSONL and CSV files with an article a record."""

import csv
import datetime
import json
from collections.abc import Iterator, Mapping, Sequence

import attrs

from factcheck.documents.dates import date_of
from factcheck.documents.document import Document, Offsets
from factcheck.documents.fields import Fields
from factcheck.documents.lines import LONGEST
from factcheck.errors import DocumentError
from factcheck.text.patterns import json_escape, json_token

#: Columns of a table; one with more is no table of articles.
_WIDEST = 10_000
#: Names that an error shows.
_SHOWN = 12


def read_jsonl(
    name: str, lines: Iterator[str], fields: Fields, *, first_line: int = 1
) -> Iterator[Document | DocumentError]:
    """The articles of a JSONL file, a line each; a line that holds none gives the error that says why.

    ``first_line`` is the number of the first of the lines in its file.
    """
    for number, line in enumerate(lines, first_line):
        if not line.strip():
            continue
        if len(line) > LONGEST:
            yield DocumentError(f"{name}:{number}: a line of more than {LONGEST:,} characters")
            continue
        try:
            record = json.loads(line)
            yield _of_json(name, number, line, record, fields)
        except json.JSONDecodeError as error:
            yield DocumentError(f"{name}:{number}:{error.colno}: no JSON: {error.msg}")
        except RecursionError:
            yield DocumentError(f"{name}:{number}: no JSON: nested too deeply")
        except ValueError as error:  # a number of more digits than Python reads
            yield DocumentError(f"{name}:{number}: no JSON: {error}")
        except DocumentError as error:
            yield error


def _of_json(name: str, number: int, line: str, record: object, fields: Fields) -> Document:
    if not isinstance(record, dict):
        raise DocumentError(f"{name}:{number}: expected an object with a field {fields.text!r}, found {_kind(record)}")
    document = record_document(name, number, record, fields)
    places = _string_fields(line)
    body_at = places.get(fields.text, Offsets())
    title_at = places.get(fields.title) if document.title is not None else None
    return attrs.evolve(document, raw=line, body_at=body_at, title_at=title_at, first_line=number)


def read_csv(
    name: str, lines: Iterator[str], fields: Fields, *, left_out: int = 0
) -> Iterator[Document | DocumentError]:
    """The articles of a CSV file with a heading line, a record each; places are those of the record's first line.

    ``left_out`` is the number of lines that the file has between the heading and the first of these records.
    """
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST))
    taken = 0

    def counted() -> Iterator[str]:
        nonlocal taken  # the reader's own number leaves out lines that are no CSV
        for taken, line in enumerate(lines, 1):  # noqa: B007
            if len(line) > LONGEST:
                raise csv.Error(f"a line of more than {LONGEST:,} characters")
            yield line

    reader = csv.DictReader(counted())
    try:
        if reader.fieldnames is None or fields.text not in reader.fieldnames:
            found = _listed(reader.fieldnames or ())
            yield DocumentError(f"{name}:1: expected a column {fields.text!r}, found {found}")
            return
        if len(reader.fieldnames) > _WIDEST:
            yield DocumentError(f"{name}:1: {len(reader.fieldnames):,} columns, expected {_WIDEST:,} at most")
            return
    except csv.Error as error:
        yield DocumentError(f"{name}:1: no CSV: {error}")
        return
    while True:
        number = taken + left_out + 1
        try:
            document = record_document(name, number, next(reader), fields)
            yield attrs.evolve(document, first_line=number, body_at=Offsets((0,), (0,)))
        except StopIteration:
            return
        except DocumentError as error:
            yield error
        except csv.Error as error:
            yield DocumentError(f"{name}:{number}: no CSV: {error}")


def record_document(name: str, number: int, record: Mapping[str, object], fields: Fields) -> Document:
    """The article of one record of a file; raises DocumentError when its text is no string."""
    text = record.get(fields.text)
    if not isinstance(text, str):
        found = _kind(text) if fields.text in record else f"only {_listed([str(name) for name in record])}"
        raise DocumentError(f"{name}:{number}: expected a string in the field {fields.text!r}, found {found}")
    title, outlet, called = record.get(fields.title), record.get(fields.source), record.get(fields.id)
    return Document(
        name, text, text, title if isinstance(title, str) and title else None,
        _published(record.get(fields.published)), outlet=outlet if isinstance(outlet, str) else "",
        name=f"{name}:{number if called is None or called == '' else called}",
    )  # fmt: skip


def within_record(document: Document, number: int) -> Document:
    """A document whose places are in a record that has no lines in its file: record and character."""
    raw = document.raw.replace("\r", " ").replace("\n", " ")
    title_at = Offsets() if document.title is not None else None
    return attrs.evolve(document, raw=raw, title_at=title_at, first_line=number)


def _published(value: object) -> datetime.date | None:
    if isinstance(value, datetime.datetime):
        return value.date()
    return value if isinstance(value, datetime.date) else date_of(value) if isinstance(value, str) else None


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    return ", ".join(name[:_LONG_NAME] for name in names[:_SHOWN]) + more or "nothing"


#: Characters that an error shows of a name.
_LONG_NAME = 80


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "a truth value", type(None): "null"}
    return names.get(type(value), "a number")


def _string_fields(line: str) -> dict[str, Offsets]:
    """Where the characters of each string field of the outer object stand in its line."""
    found: dict[str, Offsets] = {}
    depth, key, value_next = 0, "", False
    for token in json_token().finditer(line):
        written = token[0]
        if written in "{[":
            depth += 1
            value_next = False
        elif written in "}]":
            depth -= 1
        elif depth == 1 and written == ":":
            value_next = True
        elif depth == 1 and written == ",":
            value_next = False
        elif depth == 1 and written[0] == '"':
            if value_next:
                found[key] = _unescaped(line, token.start() + 1, token.end() - 1)
            else:
                key = json.loads(written)
    return found


def _unescaped(line: str, start: int, end: int) -> Offsets:
    starts, origins = [0], [start]
    saved = 0
    for escape in json_escape().finditer(line, start, end):
        saved += escape.end() - escape.start() - 1
        starts.append(escape.end() - start - saved)
        origins.append(escape.end())
    return Offsets(tuple(starts), tuple(origins))
