import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.document import Document
from factcheck.documents.html import read_html

PAGE = """\
<!doctype html><html><head><title>Six die | The Star</title>
<meta property="article:published_time" content="2023-05-05T08:00:00+02:00">
<script>var x = "five died";</script></head>
<body><nav><p>Home</p></nav>
<article><h1>Six die &amp; two live</h1>
<p>Six people <b>died</b>,<br>say police &amp; doctors&#33;</p>
<figure><figcaption>A caption.</figcaption></figure>
<p>&ldquo;Five&rdquo; were men.</p></article>
<p>More news below.</p>
</body></html>
"""


def read(raw: str) -> Document:
    return read_html("a.html", raw)


def test_the_running_text_of_the_article() -> None:
    document = read(PAGE)
    assert document.text.split("\n\n") != [document.text]
    assert document.text.split() == [
        "Six",
        "people",
        "died,",
        "say",
        "police",
        "&",
        "doctors!",
        "“Five”",
        "were",
        "men.",
    ]
    assert (document.title, document.published) == ("Six die & two live", datetime.date(2023, 5, 5))


@pytest.mark.parametrize(("words", "line", "column"), [
    ("Six people", 6, 4), ("died", 6, 18), ("doctors", 6, 48), ("“", 8, 4), ("Five", 8, 11),
])  # fmt: skip
def test_places_are_those_of_the_page(words: str, line: int, column: int) -> None:
    document = read(PAGE)
    assert document.locate("body", document.text.index(words)) == (line, column)
    assert document.locate("title", 0) == (5, 14)


def test_a_page_without_heading_has_the_title_of_its_head() -> None:
    document = read("<title>Six &lt; seven</title><p>Text.")
    assert (document.title, document.title_at) == ("Six < seven", None)
    assert document.locate("title", 3) == (1, 1)


def test_places_in_a_heading_with_references() -> None:
    document = read("<h1>\n Six &amp; seven &lt; <b>eight</b>\n</h1><p>Text.")
    assert document.title == "Six & seven < eight"
    for word, column in (("Six", 2), ("&", 6), ("seven", 12), ("eight", 26)):
        assert document.locate("title", document.title.index(word)) == (2, column)


def test_suppressions() -> None:
    document = read(
        "<p>One six.</p>\n\n<!-- factcheck: ignore[figures] known -->\n\n<p>Two &amp; three.</p>\n\n<p>Four.</p>"
    )
    (ignore,) = document.ignores
    assert (ignore.rules, ignore.reason, ignore.line) == (("figures",), "known", 3)
    assert document.text[ignore.start : ignore.end].strip() == "Two & three."


@given(st.lists(st.sampled_from(
    ["<p>", "</p>", "<b>", "a ", "b.", "&amp;", "&", "<", "<!--", "-->", "<script>", "</script>", "\n", "<br>", "&#0;",
     "<article>", "</article>", "<h1>", "</h1>", "<![CDATA[", "]]>", "<?x", "&ldquo"]
), max_size=30).map("".join))  # fmt: skip
def test_any_page_is_read(raw: str) -> None:
    document = read(raw)
    for offset in range(len(document.text)):
        line, column = document.locate("body", offset)
        assert line >= 1 and column >= 1


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("R&D cut 4 &mdash; no, 5 &copy 2024", "R&D cut 4 — no, 5 © 2024"),
        ("&nbsand sailed &nosuch; ship", "&nbsand sailed &nosuch; ship"),
        ("&#8220;four&#8221 men", "“four” men"),
    ],
)
def test_what_is_no_reference_stays_as_it_is_written(raw: str, text: str) -> None:
    document = read(f"<p>{raw}")
    assert document.text.strip() == text
    last = document.text.rindex(" ") + 1
    assert document.body_at is not None
    assert document.raw[document.body_at.origin(last)] == document.text[last]
