import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.document import Document, Ignore
from factcheck.documents.markdown import read_markdown

PAGE = """\
---
title: "Bridge *opens*"
date: 2023-05-05T10:00:00Z
tags: [roads, news]
---
The **mayor** opened the [new bridge](https://example.org/a_(b)) on *Monday*.

> A quoted_name stays, 3 * 4 as well.

```
code = "not prose"
```

| a | table |
<!-- a note -->
- one
"""


def read(raw: str) -> Document:
    return read_markdown("a.md", raw)


def test_front_matter() -> None:
    document = read(PAGE)
    assert (document.title, document.published) == ("Bridge *opens*", datetime.date(2023, 5, 5))
    assert document.locate("title", 0) == (2, 9)
    assert document.locate("body", 0) == (6, 1)


def test_markup_is_blanked_out_in_place() -> None:
    text = read(PAGE).text
    assert " ".join(text.split()) == (
        "The mayor opened the new bridge ) on Monday . A quoted_name stays, 3 * 4 as well. - one"
    )
    assert text.index("mayor") == PAGE.index("mayor") - PAGE.index("The **")


def dated(value: str) -> Document:
    return read(f"---\ntitle: A bridge\ndate: {value}\n---\nThe bridge opened.\n")


@pytest.mark.parametrize(
    "value",
    [
        "2024-05-03", "2024-05-03 10:00:00 +02:00", "20240503", "2024-5-3", "2024/05/03", "3 May 2024", "May 3, 2024",
        "'3rd May 2024'", "Fri, 03 May 2024 23:30:00 EDT", "May 3, 2024 at 10:15 pm",
    ],
)  # fmt: skip
def test_dates_as_people_write_them(value: str) -> None:
    document = dated(value)
    assert (document.published, document.notice) == (datetime.date(2024, 5, 3), "")


@pytest.mark.parametrize(
    "value", ["3/5/2024", "May 2024", "3 May", "2024", "2024-13-03", "soon", "31 June 2024", "9" * 40]
)
def test_what_names_no_one_day_is_told(value: str) -> None:
    document = dated(value)
    assert document.published is None
    assert document.notice == f"a.md:3: date: expected a date like 2024-05-03, found {value!r}"


def test_a_second_field_may_hold_the_date() -> None:
    document = read("---\npublished: soon\ndate: 2024-05-03\n---\nThe bridge opened.\n")
    assert (document.published, document.notice) == (datetime.date(2024, 5, 3), "")


def test_toml_front_matter() -> None:
    raw = '+++\ntitle = "Six die"\ndate = 2023-05-05\nfactcheck-ignore = ["figures"]\n+++\nFive died.'
    document = read(raw)
    assert (document.title, document.published) == ("Six die", datetime.date(2023, 5, 5))
    assert document.locate("title", 0) == (2, 10)
    assert document.ignores == (Ignore(("figures",), 4, by="front matter"),)


def test_a_first_heading_is_the_title() -> None:
    document = read("\n# Bridge _opens_ #\n\nThe mayor came.\n# Second\n")
    assert document.title is not None
    assert document.title.split() == ["Bridge", "opens"]
    assert document.locate("title", 0) == (2, 3)
    assert document.text.split() == ["The", "mayor", "came.", "Second"]


@pytest.mark.parametrize("raw", ["", "---", "---\nno: end", "plain", "-- -\ntitle: x\n---\n", "+++\n= broken\n+++\nx"])
def test_files_without_title(raw: str) -> None:
    assert read(raw).title is None


def test_suppressions() -> None:
    raw = """\
---
factcheck-ignore: weekday-mismatch, figures
---
One six. <!-- factcheck: ignore[sum-mismatch, times] agreed with the desk -->
Still one.

<!-- factcheck: ignore -->

Two.

<!-- FACTCHECK:ignore-file[events] -->
"""
    document = read(raw)
    front, first, second, whole = document.ignores
    assert front == Ignore(("weekday-mismatch", "figures"), 2, by="front matter")
    assert (first.rules, first.line, first.reason) == (("sum-mismatch", "times"), 4, "agreed with the desk")
    assert raw[document.body_at.origin(first.start or 0) : document.body_at.origin(first.end or 0)].endswith("one.")
    assert "Two." in document.text[second.start : second.end]
    assert (second.rules, second.line) == ((), 7)
    assert (whole.rules, whole.start, whole.end) == (("events",), None, None)


def test_an_unclosed_comment_suppresses_nothing() -> None:
    assert read("Six. <!-- factcheck: ignore[figures]\n\nSeven.").ignores == ()


@given(st.text(alphabet="ab #*_[]()<!->`~|\n\r:+=\"'", max_size=80))
def test_every_character_keeps_its_place(raw: str) -> None:
    document = read(raw)
    start = len(raw) - len(document.text)
    assert start >= 0
    assert all(a == b or a == " " for a, b in zip(document.text, raw[start:], strict=True))
    assert document.body_at.origin(0) == start
