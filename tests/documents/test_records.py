import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.document import Document
from factcheck.documents.fields import Fields
from factcheck.documents.records import read_csv, read_jsonl
from factcheck.errors import DocumentError


def jsonl(*lines: str, fields: Fields | None = None) -> list[Document | DocumentError]:
    return list(read_jsonl("a.jsonl", iter(lines), fields or Fields()))


def test_a_record_a_line() -> None:
    text = '"He said \\u201cno\\u201d.\\nSix \\ud83d\\ude00 died."'
    line = f'{{"id": "x1", "text": {text}, "title": "Six", "published": "2023-05-05T10:00"}}'
    (document,) = jsonl("\n", line + "\n")
    assert isinstance(document, Document)
    assert (document.path, document.name, document.title) == ("a.jsonl", "a.jsonl:x1", "Six")
    assert document.published == datetime.date(2023, 5, 5)
    assert document.text == "He said “no”.\nSix 😀 died."
    for words in ("said", "no", "Six", "died"):
        assert document.locate("body", document.text.index(words)) == (2, line.index(words, 20) + 1)
    assert document.locate("title", 0) == (2, line.rindex("Six") + 1)


def test_own_field_names() -> None:
    (document,) = jsonl('{"body": "Six.", "n": 4, "text": [1]}', fields=Fields(text="body", id="n"))
    assert isinstance(document, Document)
    assert (document.name, document.text) == ("a.jsonl:4", "Six.")


@pytest.mark.parametrize(("line", "message"), [
    ("oops", "a.jsonl:1:1: no JSON: Expecting value"),
    ("[1]", "a.jsonl:1: expected an object with a field 'text', found a list"),
    ('{"x": 1}', "a.jsonl:1: expected a string in the field 'text', found only x"),
    ('{"text": 7}', "a.jsonl:1: expected a string in the field 'text', found a number"),
    ("[" * 100_000, "a.jsonl:1: no JSON: nested too deeply"),
])  # fmt: skip
def test_lines_that_hold_no_article(line: str, message: str) -> None:
    error, good = jsonl(line, '{"text": "Six."}')
    assert str(error) == message
    assert isinstance(good, Document)


@given(st.text(max_size=30), st.booleans())
def test_every_character_of_a_string_is_found_again(text: str, ascii_only: bool) -> None:
    line = json.dumps({"a": {"text": "no"}, "text": text, "b": ["text", "x"]}, ensure_ascii=ascii_only)
    (document,) = jsonl(line)
    assert isinstance(document, Document)
    for offset, character in enumerate(document.text):
        at = document.body_at.origin(offset)
        assert line[at] in (character, "\\")


def test_csv() -> None:
    raw = ["id,text,title\r\n", '7,"Six ""men"" died.\r\n', 'Five lived.",T\r\n', ",Two.,\r\n"]
    first, second = read_csv("a.csv", iter(raw), Fields())
    assert isinstance(first, Document) and isinstance(second, Document)
    assert (first.name, first.title, first.text) == ("a.csv:7", "T", 'Six "men" died.\r\nFive lived.')
    assert [first.locate("body", first.text.index(w))[0] for w in ("Six", "Five")] == [2, 3]
    assert (second.name, second.title, second.locate("body", 0)[0]) == ("a.csv:4", None, 4)


@pytest.mark.parametrize(("raw", "message"), [
    ("", "a.csv:1: expected a column 'text', found nothing"),
    ("id,body\n1,Six.\n", "a.csv:1: expected a column 'text', found id, body"),
    ("id,text\n1\n", "a.csv:2: expected a string in the field 'text', found null"),
])  # fmt: skip
def test_tables_that_hold_no_article(raw: str, message: str) -> None:
    (error,) = read_csv("a.csv", iter(raw.splitlines(keepends=True)), Fields())
    assert str(error) == message


def test_a_record_that_cannot_be_read_costs_no_other() -> None:
    long = "Six men. " * 30_000
    raw = ["text,id\n", f'"{long}",1\n', "a\rb,2\n", "Two.,3\n"]
    first, error, last = read_csv("a.csv", iter(raw), Fields())
    assert isinstance(first, Document) and isinstance(last, Document)
    assert first.text == long
    assert str(error).startswith("a.csv:3: no CSV: ")
    assert (last.text, last.locate("body", 0)) == ("Two.", (4, 1))
    bad, good = jsonl('{"text": "Six.", "n": ' + "9" * 5000 + "}", '{"text": "Six."}')
    assert str(bad).startswith("a.jsonl:1: no JSON: Exceeds the limit")
    assert isinstance(good, Document)


def test_what_published_an_article() -> None:
    (document,) = jsonl('{"text": "Six.", "source": "The Post", "id": 0}')
    assert isinstance(document, Document)
    assert (document.outlet, document.name) == ("The Post", "a.jsonl:0")
