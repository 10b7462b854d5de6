"""Figures told twice: which are changed, what stands where afterwards, and what the command prints."""

import json
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from factcheck.testing.retold import Changed, changed_figures, changed_times
from factcheck.testing.retold.__main__ import main

TEXT = (
    "The yard at Hode built 34 ferries last year, the council said on Monday. Gulls followed the boats.\n"
    "Of those who built the 34 ferries most live in Elva. The yard paid $4.5 million in wages."
)
TITLE = "Hode yard pays $4.5 million"


def _words(one: Changed, *, kept: bool = False) -> str:
    span = one.kept if kept else one.changed
    return (one.text if span.part == "body" else one.title or "")[span.start : span.end]


def test_one_telling_is_changed_and_nothing_else() -> None:
    body, title = sorted(changed_figures(TEXT, title=TITLE), key=lambda one: one.where)
    assert (body.where, title.where) == ("body twice", "title and body")
    assert _words(body, kept=True) == "34" and _words(body) != "34"
    assert body.title == TITLE and body.text.replace(_words(body), "34") == TEXT
    assert _words(title, kept=True) == "$4.5 million" and title.text == TEXT
    assert title.title is not None and title.title.replace(_words(title), "$4.5 million") == TITLE


def test_the_title_is_found_and_the_sound_article_is_not_told_of() -> None:
    title = next(one for one in changed_figures(TEXT, title=TITLE) if one.where == "title and body")
    assert title.is_found()
    assert not title._replace(title=TITLE).is_found()


@given(st.integers())
def test_a_seed_gives_the_same_changes(seed: int) -> None:
    assert list(changed_figures(TEXT, title=TITLE, seed=seed)) == list(changed_figures(TEXT, title=TITLE, seed=seed))


@pytest.mark.parametrize(
    "text",
    [
        "The yard built 34 ferries. Gulls came. In 1934 it built 12 ferries.",
        "The yard built 34 ferries. Gulls came. It sold the 34 ferries. The 34 ferries sank.",
        "The yard built 34 ferries and sold 34 ferries.",
        "The yard built 20 ferries. Gulls came. It sold the 20 ferries.",
        "The yard built nine ferries. Gulls came. It sold the nine ferries.",
    ],
    ids=["once", "three times", "in one sentence", "round", "small"],
)
def test_figures_that_stay(text: str) -> None:
    assert list(changed_figures(text)) == []


def test_the_command_counts_and_shows_what_is_missed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    articles = tmp_path / "articles.jsonl"
    hard = "The kiln fired 47 tiles. Rain fell on the town and its roofs.\nA guide has 47 postcards in a box."
    lines = [{"id": "yard", "title": TITLE, "text": TEXT}, {"id": "kiln", "text": hard}]
    articles.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert main([str(articles), "-v"]) == 0
    out = capsys.readouterr().out
    assert "figure, title and body        1 of 1 changes found" in out
    assert "2 articles" in out
    assert "articles.jsonl:kiln" in out and "postcards in a box" in out


def test_nothing_to_measure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none.jsonl")]) == 2
    assert "cannot read" in capsys.readouterr().err


TIMES = (
    "The council approved the new bridge over the Elva on Monday, 40 votes to two. Gulls cried.\n"
    "The bridge that the council approved on Monday will replace a ferry. Rain fell."
)


@pytest.mark.parametrize(
    ("what", "told", "new"),
    [
        ("weekday", "on Monday", r"on (Wednesday|Thursday|Friday)"),
        ("date", "on 3 May", "on 12 May"),
        ("date", "on May 25", "on May 6"),
        ("year", "in 2014", r"in 201[012]"),
    ],
)
def test_times_that_two_sentences_tell_alike(what: str, told: str, new: str) -> None:
    text = TIMES.replace("on Monday", told)
    one = next(changed_times(text))
    assert one.what == what and one.where == "body twice"
    head, tail = text.rsplit(told, 1)
    assert one.text.startswith(head) and one.text.endswith(tail)
    assert regex.fullmatch(new, one.text[len(head) : len(one.text) - len(tail)])
    assert one.text[one.kept.start : one.kept.end] in told


def test_the_time_of_a_title_is_changed_and_found() -> None:
    text = "A fire destroyed the mill at Hode on Monday. Nobody was hurt in the fire."
    one = next(changed_times(text, title="Fire destroys mill at Hode on Monday"))
    assert (one.where, one.text) == ("title and body", text)
    assert one.is_found()


@pytest.mark.parametrize(
    "text",
    [
        "The council approved the bridge on Monday. Gulls cried. On Monday the mayor fell ill.",
        "The council approved the bridge on Monday and opened the bridge on Monday.",
        TIMES.replace("Gulls cried", "Wednesday, Thursday, Friday"),
    ],
    ids=["other matters", "one sentence", "the other weekdays are told"],
)
def test_times_that_stay(text: str) -> None:
    assert list(changed_times(text)) == []
