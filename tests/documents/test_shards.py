"""Shards: read one by one they give what their file gives read as a whole."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.document import Document
from factcheck.documents.fields import Fields
from factcheck.documents.files import read_documents
from factcheck.documents.shards import find_shards, is_sharded, read_shard, shard_bytes
from factcheck.errors import DocumentError

FIELDS = Fields()


def seen(documents) -> list[object]:
    return [
        str(d)
        if isinstance(d, DocumentError)
        else (d.name, d.text, d.title, d.published, d.locate("body", len(d.text)))
        for d in documents
    ]


def in_shards(path: str, size: int) -> list[object]:
    return [
        row
        for shard in find_shards(path, size=size)
        for row in seen(read_shard(path, shard, shard_bytes(path, shard), fields=FIELDS))
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("shards")


LINES = st.one_of(
    st.sampled_from(
        [b'{"text": "a\\nb"}', b'{"id": "x", "text": "\xc3\xa9", "title": "T"}', b"", b" \t", b"[]", b"{", b"\xff"]
    ),
    st.binary(max_size=12),
)
ENDS = st.sampled_from([b"\n", b"\r\n", b"\r", b"\n\n"])


@given(st.lists(st.tuples(LINES, ENDS), max_size=12), st.booleans(), st.integers(1, 5))
def test_lines_of_json(folder, lines, mark, size) -> None:
    path = folder / "a.jsonl"
    path.write_bytes((b"\xef\xbb\xbf" if mark else b"") + b"".join(line + end for line, end in lines))
    assert in_shards(str(path), size) == seen(read_documents(str(path)))


CELLS = st.text(st.sampled_from('ab,"\n\ré '), max_size=8)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=10), st.booleans(), st.integers(1, 4))
def test_records_of_a_table(folder, rows, mark, size) -> None:
    written = io.StringIO(newline="")
    csv.writer(written).writerows([("id", "text"), *rows])
    path = folder / "a.csv"
    path.write_bytes((b"\xef\xbb\xbf" if mark else b"") + written.getvalue().encode())
    assert in_shards(str(path), size) == seen(read_documents(str(path)))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"id,text\n",
        b"id,body\n1,a\n2,b\n",
        b"\n\nid,text\n1,a",
        b'text\n"a\n',
        b"text\n" + b"a" * 140_000 + b"\nb\n",
    ],
)
def test_tables_that_are_odd(folder, data) -> None:
    path = folder / "odd.csv"
    path.write_bytes(data)
    found = in_shards(str(path), 1)
    assert list(dict.fromkeys(found)) == seen(read_documents(str(path)))  # each shard tells of a wrong heading


def test_so_many_records_each(folder) -> None:
    path = folder / "five.ndjson"
    path.write_text('{"text": "a"}\n\n' * 5)
    shards = find_shards(str(path), size=2)
    assert [(shard.first, shard.last, shard.line) for shard in shards] == [(1, 2, 1), (3, 4, 4), (5, 5, 8)]
    (document,) = read_shard(str(path), shards[2], shard_bytes(str(path), shards[2]), fields=FIELDS)
    assert isinstance(document, Document)
    assert document.name == f"{path}:9"


def test_what_is_no_file(folder) -> None:
    with pytest.raises(DocumentError, match=r"cannot read .*none\.csv"):
        find_shards(str(folder / "none.csv"), size=1)
    assert is_sharded("a.CSV")
    assert not is_sharded("a.txt")
