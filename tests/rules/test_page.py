"""It is said to be wet and dry.

Readers do not know what to wear.
"""

import datetime
from collections.abc import Iterator

from factcheck.article import Article
from factcheck.report import Severity
from factcheck.rules.page import page, pages
from factcheck.rules.rule import Conflict, Example, Rule


def check(article: Article) -> Iterator[Conflict]:
    return iter(())


RULE = Rule(
    "wet-and-dry",
    "events",
    Severity.WARNING,
    "0.1",
    check,
    inconsistent=("It was [[wet]].\nIt was [[dry]].", "[[Wet]] and\n\n[[dry]]."),
    consistent=(Example("It was dry.", title="[[Rain]]", published=datetime.date(2024, 5, 31)),),
)


def test_a_page() -> None:
    assert page(RULE).split("\n") == [
        "# wet-and-dry",
        "",
        "Family `events`, severity warning, since 0.1.",
        "",
        "It is said to be wet and dry.",
        "",
        "Readers do not know what to wear.",
        "",
        "## Flagged",
        "",
        "The marked words are what an issue points at.",
        "",
        "> It was **[wet]**.",
        ">",
        "> It was **[dry]**.",
        "",
        "---",
        "",
        "> **[Wet]** and",
        ">",
        "> **[dry]**.",
        "",
        "## Not flagged",
        "",
        "> Title: **[Rain]**",
        ">",
        "> Published: 2024-05-31",
        ">",
        "> It was dry.",
        "",
    ]


def test_the_index_lists_every_rule() -> None:
    written = pages([RULE])
    assert list(written) == ["wet-and-dry.md", "index.md"]
    assert "| [wet-and-dry](wet-and-dry.md) | events | warning | It is said to be wet and dry. |" in written["index.md"]
