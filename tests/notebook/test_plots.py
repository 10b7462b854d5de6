"""Pictures for papers."""

from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.errors import ReportError
from factcheck.report import Evidence, Figure, Issue, Report, Severity
from factcheck.text.source import Source
from factcheck.text.span import Span

pytest.importorskip("matplotlib", reason="matplotlib is not installed")


def labels(axes: Any) -> list[str]:
    return [label.get_text() for label in axes.get_yticklabels()]


def test_a_report(bridge: Report, tmp_path: Path) -> None:
    figure = bridge.plot()
    intervals, timeline = figure.axes
    assert labels(intervals) == ["1a  120 metres", "1b  140-metre"]
    assert intervals.get_xlabel() == "metre"
    assert intervals.get_title(loc="left") == "1  figure-mismatch"
    assert any("2019-03-03 opened" in label for label in labels(timeline))
    figure.savefig(tmp_path / "bridge.pdf")
    assert (tmp_path / "bridge.pdf").read_bytes().startswith(b"%PDF")


def test_open_intervals_on_a_wide_scale() -> None:
    figures = (Figure(None, 5, "USD"), Figure(9_000, None, "USD"), Figure(30, 50, "USD"))
    text = "$at most $5$ and more"
    sides = tuple(Evidence(Span("body", n, n + 9), text[n : n + 9], "", f) for n, f in enumerate(figures))
    report = Report(Source(text), (Issue("figure-mismatch", "figures", Severity.WARNING, "m", sides),))
    figure = report.plot()
    assert figure.axes[0].get_xscale() == "log"
    figure.canvas.draw()  # dollar signs are no formula


def test_figures_are_drawn_of_a_report_without_its_text(bridge: Report) -> None:
    assert len(Report.from_dict(bridge.to_dict(text=False, claims=False)).plot().axes) == 1


def test_nothing_to_draw(clean: Report) -> None:
    with pytest.raises(ReportError, match="nothing to plot"):
        clean.plot()
    with pytest.raises(ReportError, match="nothing to plot"):
        factcheck.summary([]).plot()


def test_a_summary(bridge: Report, clean: Report) -> None:
    summed = factcheck.summary([bridge, clean], by=["Herald", "Post"])
    rules, outlets = summed.plot().axes
    assert labels(rules) == ["figure-mismatch"]
    assert labels(outlets) == ["Herald", "Post"]
    assert [bar.get_width() for bar in outlets.patches] == [100, 0]
    assert len(factcheck.summary([bridge]).plot().axes) == 1


def test_no_figure_is_left_open(bridge: Report) -> None:
    pyplot = pytest.importorskip("matplotlib.pyplot")
    before = pyplot.get_fignums()
    bridge.plot()
    assert pyplot.get_fignums() == before
