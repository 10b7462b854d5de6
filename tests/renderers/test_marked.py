"""Marks that overlap, nest, touch and coincide: what covers a character covers it, and nothing is lost or doubled."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.renderers.html.marked import marked
from factcheck.renderers.sides import Side
from factcheck.text.span import Span


class Drawn(HTMLParser):
    """Each character of the article with the issues that its mark names; labels apart."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.characters: list[tuple[str, frozenset[int]]] = []
        self.labels: list[str] = []
        self.classes: list[list[str]] = []
        self.feed(html)
        self.close()
        assert self.classes == []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.classes.append((dict(attributes).get("class") or "").split())

    def handle_endtag(self, tag: str) -> None:
        self.classes.pop()

    def handle_data(self, data: str) -> None:
        if self.classes and "fc-number" in self.classes[-1]:
            self.labels.append(data)
            return
        marks = self.classes[-1] if self.classes else []
        issues = frozenset(int(name[4:]) for name in marks if name.startswith("fc-i") and name[4:].isdigit())
        self.characters += [(character, issues) for character in data]


def side(number: int, start: int, end: int, severity: str = "warning") -> Side:
    return Side(number, "a", severity, "figures", Span("body", start, end))


def drawn(text: str, *found: Side) -> Drawn:
    return Drawn("".join(marked(text, sorted(found, key=lambda one: (one.span.key, one.issue)), "x-")))


@pytest.mark.parametrize(
    ("spans", "wanted"),
    [
        pytest.param([(2, 6), (4, 8)], ["", "", "1", "1", "12", "12", "2", "2", "", ""], id="overlap"),
        pytest.param([(1, 8), (3, 5)], ["", "1", "1", "12", "12", "1", "1", "1", "", ""], id="nest"),
        pytest.param([(2, 5), (5, 7)], ["", "", "1", "1", "1", "2", "2", "", "", ""], id="touch"),
        pytest.param([(2, 4), (2, 4)], ["", "", "12", "12", "", "", "", "", "", ""], id="coincide"),
        pytest.param([(0, 10), (0, 1), (9, 10)], ["12", *["1"] * 8, "13"], id="ends"),
    ],
)
def test_each_character_is_under_what_covers_it(spans: list[tuple[int, int]], wanted: list[str]) -> None:
    found = drawn("0123456789", *(side(n, *span) for n, span in enumerate(spans, 1)))
    assert ["".join(map(str, sorted(issues))) for _, issues in found.characters] == wanted
    assert sorted(found.labels) == [f"{n}a" for n in range(1, len(spans) + 1)]


def test_the_gravest_colours_what_is_shared() -> None:
    html = "".join(marked("abcdef", [side(1, 0, 4, "note"), side(2, 2, 6, "error")], "x-"))
    colours = [piece.split('"')[0].split()[1] for piece in html.split('<a class="')[1:]]
    assert colours == ["fc-note", "fc-error", "fc-error"]


@given(
    st.text(alphabet="ab<&\"' \né停", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 30)), max_size=8),
)
def test_any_overlap(text: str, ranges: list[tuple[int, int]]) -> None:
    found = [side(n, at, min(at + length, len(text))) for n, (at, length) in enumerate(ranges, 1) if at < len(text)]
    shown = drawn(text, *found)
    assert [
        (character, frozenset(one.issue for one in found if one.span.start <= at < one.span.end))
        for at, character in enumerate(text)
    ] == shown.characters
    assert sorted(shown.labels) == sorted(one.label for one in found)
