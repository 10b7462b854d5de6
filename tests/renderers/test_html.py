from collections.abc import Callable
from html.parser import HTMLParser

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import ReportError
from factcheck.renderers.html import render
from factcheck.renderers.html.marked import marked
from factcheck.renderers.named import Named
from factcheck.renderers.sides import Side, letter
from factcheck.report import ClaimRow, Report
from factcheck.text.source import Source
from factcheck.text.span import Span

Golden = Callable[[str, str], None]
VOID = frozenset({"meta", "input", "br"})


class Page(HTMLParser):
    """What a page holds: its tags, identifiers, links, and the text that shows."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.shown = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)
        given = dict(attributes)
        assert not any(name.startswith("on") or name in ("src", "srcset", "action") for name in given)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] not in ("style", "title"):
            self.shown += data


def page(*articles: Named | Report) -> str:
    return "".join(render([a if isinstance(a, Named) else Named(f"{n}.txt", a) for n, a in enumerate(articles)]))


def test_golden(ferry: Report, golden: Golden) -> None:
    claims = (
        ClaimRow("figure", Span("body", 20, 33), "the coast guard", "passengers", "40", "2024-05-28"),
        ClaimRow("event", Span("body", 4, 13), "", "sinking", "done", "2024-05-28/2024-05-30"),
        ClaimRow("event", Span("body", 0, 3), "", "talks", "planned", "2024-06-30 10:00, 2024-07-01"),
    )
    golden("page.html", page(attrs.evolve(ferry, claims=claims)))


def test_every_link_leads_somewhere_and_every_tag_is_closed(ferry: Report, clean: Report, partial: Report) -> None:
    read = Page(page(ferry, clean, partial, ferry))
    assert read.open == []
    assert len(read.ids) == len(set(read.ids))
    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)
    assert not {"script", "img", "link", "iframe", "object"} & set(read.tags)


def test_the_article_is_shown_as_it_is(ferry: Report) -> None:
    shown = Page(page(ferry)).shown
    assert all(sentence in shown for sentence in ("停火", "were saved.", "The ferry sank with 40 passengers"))


def test_markup_in_an_article_is_text(hostile: Report) -> None:
    source = Source('Six <script>alert("x")</script> & five\u202e died.', title="</title><script>")
    report = Report(source, claims=(ClaimRow("<b>", Span("body", 0, 3), '"><i>', "", "", ""),))
    read = Page(page(Named('"><script>.txt', report)))
    assert "script" not in read.tags
    assert "i" not in read.tags
    assert '<script>alert("x")</script> & five died.' in read.shown
    assert not any(c in page(hostile) for c in "\x1b\u202e\x9b\x07")


def test_an_index_of_many_articles(ferry: Report, clean: Report, partial: Report) -> None:
    read = Page(page(clean, ferry, partial))
    assert "0.txt: no issues" in read.shown
    assert "1.txt: 3 issues" in read.shown
    assert "2.txt: partial, no issues" in read.shown
    assert [link for link in read.links if link[5:].isdigit()] == ["#fc-a2", "#fc-a3"]
    assert "Nothing happened" not in read.shown


def test_one_sound_article_is_shown(clean: Report) -> None:
    shown = Page(page(clean)).shown
    assert "Nothing happened." in shown
    assert "No issues" in shown


def test_no_article() -> None:
    assert "No article was checked" in Page(page()).shown


def test_a_report_without_its_text(ferry: Report) -> None:
    with pytest.raises(ReportError, match="stored without its text"):
        page(Report.from_dict(ferry.to_dict(text=False)))


def test_letters() -> None:
    assert [letter(n) for n in (0, 25, 26, 27, 52, 701, 702)] == ["a", "z", "aa", "ab", "ba", "zz", "aaa"]


@given(st.text(max_size=20), st.lists(st.tuples(st.integers(0, 20), st.integers(1, 20)), max_size=6))
def test_overlapping_marks(text: str, ranges: list[tuple[int, int]]) -> None:
    """All text is there once; every side is linked to once."""
    found = sorted(
        (
            Side(n, "a", "error", "figures", Span("body", start, min(start + length, len(text))))
            for n, (start, length) in enumerate(ranges)
            if start < len(text)
        ),
        key=lambda side: (side.span.key, side.issue),
    )
    html = "".join(marked(text, found, "x-"))
    read = Page(html)
    assert read.open == []
    assert sorted(read.ids) == sorted(f"x-s{side.label}" for side in found)
    if not found:
        assert "".join(read.shown.split()) == "".join(c for c in text if c.isprintable() and not c.isspace()) or not (
            text.isprintable()
        )


def test_many_sound_articles_are_folded_behind_the_others(ferry: Report, clean: Report) -> None:
    shown = page(*[clean] * 6, ferry)
    assert shown.index("6.txt</a>: 3 issues") < shown.index("<summary>6 articles without issues</summary>")
    assert "without issues" not in page(*[clean] * 5, ferry)
    assert Page(page(*[clean] * 7)).shown.count("Nothing happened") == 0
