"""What timelines and interval plots show, before any format draws it."""

import datetime

import attrs
import pytest

import factcheck
from factcheck.renderers.clashing import Scale, clashes
from factcheck.renderers.dated import periods
from factcheck.renderers.html.drawing import short
from factcheck.report import ClaimRow, Evidence, Figure, Issue, Report, Severity
from factcheck.text.source import Source
from factcheck.text.span import Span

DAY = datetime.date(2024, 5, 31)


def report(*figures: Figure | None, family: str = "figures") -> Report:
    text = " ".join(f"f{n}" for n in range(len(figures)))
    sides = tuple(Evidence(Span("body", 3 * n, 3 * n + 2), f"f{n}", "", f) for n, f in enumerate(figures))
    return Report(Source(text), (Issue("x-mismatch", family, Severity.WARNING, "m", sides),))


def shown(found: Report) -> list[list[str]]:
    return [[told.label for told in clash.told] for clash in clashes(found)]


def test_figures_that_leave_no_value_in_common() -> None:
    assert shown(report(Figure(40, 40), None, Figure(60, 60))) == [["1a", "1c"]]
    assert shown(report(Figure(200, 1500), Figure(34, 34))) == [["1a", "1b"]]


def test_figures_that_a_rule_of_figures_holds_against_each_other_are_drawn_if_they_differ() -> None:
    assert shown(report(Figure(200, 1500), Figure(34, None))) == [["1a", "1b"]]
    assert shown(report(Figure(5, 5), Figure(5, 5))) == []


def test_elsewhere_figures_that_may_both_be_so_are_no_clash() -> None:
    assert shown(report(Figure(100, None, "USD"), Figure(112, 112, "USD"), family="events")) == []


def test_units_do_not_share_a_scale() -> None:
    assert shown(report(Figure(10, 10, "kilometre"), Figure(12, 12, "mile"))) == []
    assert shown(report(Figure(35, 35, "percent"), Figure(300, 300), Figure(1200, 1200))) == [["1b", "1c"]]


def test_a_number_that_stands_there_by_chance() -> None:
    assert shown(report(Figure(3, 3), Figure(9, 9), family="events")) == []
    assert shown(report(Figure(46, 46, "years"), Figure(52, 52, "years"), family="actors")) == [["1a", "1b"]]


@pytest.mark.parametrize(
    "values", [[40, 60], [0, 1], [5, 5], [0, 0], [-3, 8], [0.31, 0.34], [34, 9_000], [1, 10**14], [2024.0, 2025.0]]
)
def test_scales(values: list[float]) -> None:
    scale = Scale.over(values)
    places = [scale.at(value) for value in values]
    assert all(0 <= place <= 1 for place in places)
    assert places == sorted(places)
    assert 1 <= len(scale.ticks) <= 9
    assert all(-1e-9 <= scale.at(tick) <= 1 + 1e-9 for tick in scale.ticks)


def test_checks_keep_the_figures_of_their_evidence() -> None:
    text = "A bus crash in the hills killed nine people on Monday. The crash that killed at least 14 people closed it."
    found = factcheck.check(text)
    assert [[str(evidence.figure) for evidence in issue.evidence] for issue in found] == [["9", "at least 14"]]
    assert Report.from_dict(found.to_dict(text=False, claims=False)).issues == found.issues


def test_a_figure_too_large_to_draw_is_left_out() -> None:
    text = f"The fund holds {10**18} dollars. The fund that holds 5 dollars is small. It has {10**400} members."
    assert all(e.figure is None or abs(e.figure.low or 0) < 10**15 for i in factcheck.check(text) for e in i.evidence)


def test_periods_of_claims(ferry: Report) -> None:
    claims = (
        ClaimRow("event", Span("body", 4, 13), "", "sinking", "done", "2024-05-28"),
        ClaimRow("date", Span("body", 20, 33), "", "date", "x", "2024-05-28"),
        ClaimRow("time", Span("body", 0, 3), "", "date", "x", "2023-01-01/2023-12-31"),
        ClaimRow("event", Span("body", 0, 3), "", "", "", "last week"),
        ClaimRow("figure", Span("body", 0, 3), "", "", "", "2020-01-01"),
    )
    found = periods(attrs.evolve(ferry, claims=claims))
    assert [(period.when, period.told, period.labels) for period in found] == [
        ("2023", "The", ()),
        ("2024-05-28", "ferry san", ("1b",)),
    ]


def test_issues_come_first_where_not_all_find_room(ferry: Report) -> None:
    days = [datetime.date(2024, 1, 1) + datetime.timedelta(n) for n in range(50)]
    claims = [ClaimRow("date", Span("body", 0, 3), time=day.isoformat()) for day in days]
    claims.append(ClaimRow("date", Span("body", 20, 33), time="2025-01-01"))
    found = periods(attrs.evolve(ferry, claims=tuple(claims)), most=3)
    assert [period.when for period in found] == ["2024-01-01", "2024-01-02", "2025-01-01"]


def test_words_are_cut_to_their_room() -> None:
    assert short("x" * 46) == "x" * 46
    assert short("x" * 47) == "x" * 45 + "…"
    assert short("停" * 40) == "停" * 22 + "…"
