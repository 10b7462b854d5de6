"""Corpora in sum: by outlet, by date, in the numbers and in the picture."""

import datetime
from collections.abc import Iterator

import pytest

import factcheck
from factcheck.report import Evidence, Issue, Report, Severity
from factcheck.text.source import Source
from factcheck.text.span import Span


def report(*rules: str, day: datetime.date | None = None, complete: bool = True) -> Report:
    side = (Evidence(Span("body", 0, 1), "x", ""),)
    issues = tuple(Issue(rule, "figures", Severity.WARNING, "m", side) for rule in rules)
    return Report(Source("x", published=day), issues, status="complete" if complete else "partial")


REPORTS = (
    report("a", "b", day=datetime.date(2024, 5, 31)),
    report(day=datetime.date(2024, 6, 1)),
    report("b", day=datetime.date(2024, 5, 1), complete=False),
    report("b"),
)


def counts(summed: factcheck.Summary) -> list[tuple[str, int, int, dict[str, int]]]:
    return [(group.name, group.articles, group.found, dict(group.rules)) for group in summed.groups]


def test_by_rule() -> None:
    summed = factcheck.summary(REPORTS)
    assert list(summed.rules.items()) == [("b", 3), ("a", 1)]
    assert summed.articles == 4
    assert str(summed) == "4 issues in 3 of 4 articles; 1 article not fully checked"
    assert repr(summed) == f"<Summary: {summed}>"


def test_by_date() -> None:
    assert [g[:3] for g in counts(factcheck.summary(REPORTS, by="month"))] == [
        ("2024-05", 2, 2),
        ("2024-06", 1, 0),
        ("undated", 1, 1),
    ]
    assert [g[0] for g in counts(factcheck.summary(REPORTS, by="year"))] == ["2024", "undated"]
    assert counts(factcheck.summary(REPORTS, by="day"))[0][0] == "2024-05-01"
    assert [g.incomplete for g in factcheck.summary(REPORTS, by="month").groups] == [1, 0, 0]


def test_by_outlet() -> None:
    wanted = [("Post", 3, 2, {"b": 2, "a": 1}), ("Herald", 1, 1, {"b": 1})]
    assert counts(factcheck.summary(REPORTS, by=["Post", "Post", "Post", "Herald"])) == wanted
    assert [g[0] for g in counts(factcheck.summary(REPORTS, by=lambda r: len(r)))] == ["2", "0", "1"]


def test_reports_are_taken_as_they_come() -> None:
    alive: list[Report] = []

    def stream() -> Iterator[Report]:
        for one in REPORTS:
            alive.append(one)
            yield one

    assert factcheck.summary(stream()).articles == len(alive) == 4


def test_bad_arguments() -> None:
    with pytest.raises(ValueError, match="by: expected year, month, day, labels or a function, found 'week'"):
        factcheck.summary([], by="week")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"by: expected .* found int"):
        factcheck.summary([], by=3)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="longer than"):
        factcheck.summary(REPORTS, by=["Post"] * 5)
    with pytest.raises(ValueError, match="shorter than"):
        factcheck.summary(REPORTS, by=["Post"])


def test_it_shows_itself() -> None:
    made = factcheck.summary(REPORTS, by="month")._repr_html_()
    assert made.count("<svg") == 2
    assert "Issues by rule" in made and "Share of articles with issues by month" in made
    assert "3 issues in 2 of 2 articles" in made
    assert factcheck.summary(REPORTS)._repr_html_().count("<svg") == 1
    assert "<svg" not in factcheck.summary([])._repr_html_()


def test_what_finds_no_room_is_counted() -> None:
    made = factcheck.summary([report(*(f"r{n:03}" for n in range(50)))])._repr_html_()
    assert "and 10 more" in made
