"""Source, spans and lines."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.lines import Lines
from factcheck.text.source import Source
from factcheck.text.span import Span


def test_spans_sort_title_first() -> None:
    spans = [Span("body", 0, 3), Span("title", 5, 9), Span("title", 5, 6), Span("body", 0, 2)]
    assert sorted(spans) == [Span("title", 5, 6), Span("title", 5, 9), Span("body", 0, 2), Span("body", 0, 3)]


def test_spans_of_two_parts_never_overlap() -> None:
    assert Span("body", 0, 3).overlaps(Span("body", 2, 5))
    assert not Span("body", 0, 3).overlaps(Span("body", 3, 5))
    assert not Span("title", 0, 3).overlaps(Span("body", 0, 3))
    assert Span("body", 0, 5).covers(Span("body", 2, 5))


def test_source_gives_the_exact_characters() -> None:
    source = Source("\ufeffA\r\nB\u0301", title="T\u200bt")
    assert source.text(Span("body", 1, 6)) == "A\r\nB\u0301"
    assert source.text(Span("title", 0, 3)) == "T\u200bt"
    assert Source("x").text(Span("title", 0, 1)) == ""


@pytest.mark.parametrize(
    ("body", "title", "published", "named"),
    [
        (b"x", None, None, "body"),
        ("x", 3, None, "title"),
        ("x", None, "2025-01-01", "published"),
        ("x", None, datetime.datetime(2025, 1, 1), "published"),
    ],
)
def test_wrong_types_are_refused_by_name(body: object, title: object, published: object, named: str) -> None:
    with pytest.raises(TypeError, match=named):
        Source(body, title=title, published=published)  # type: ignore[arg-type]


def test_lines_end_as_in_an_editor() -> None:
    lines = Lines.of("ab\r\nc\rd\ne\x0bf")
    assert [lines.locate(i) for i in (0, 1, 4, 6, 8, 10)] == [(1, 1), (1, 2), (2, 1), (3, 1), (4, 1), (4, 3)]
    assert lines.line(1) == "ab"
    assert lines.line(4) == "e\x0bf"


@given(st.text(alphabet="ab\n\r", max_size=30), st.data())
def test_every_offset_lies_in_its_line(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    number, column = Lines.of(text).locate(offset)
    before = text[:offset]
    ended = before.count("\n") + before.count("\r") - before.count("\r\n")
    inside = offset and text[offset - 1 : offset + 1] == "\r\n"
    assert number == ended + 1 - bool(inside)
    assert column >= 1
