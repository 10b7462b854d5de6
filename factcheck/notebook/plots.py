"""Pictures for papers, by matplotlib: interval plots and the timeline of a report, the bars of a summary."""

from collections.abc import Callable, Sequence
from functools import singledispatch
from typing import Any

from factcheck.errors import ReportError
from factcheck.notebook.extras import extra
from factcheck.notebook.summary import Summary
from factcheck.renderers.clashing import Clash, clashes
from factcheck.renderers.dated import Period, periods
from factcheck.renderers.html.drawing import short
from factcheck.report import Report

#: Inches: the width of a page's text, the height of a row, and what a panel needs besides its rows.
_WIDE, _ROW, _FRAME = 6.3, 0.28, 0.85
#: Blue and vermilion of Okabe and Ito, which readers with any colour vision tell apart.
_PLAIN, _ALARM = "#0072B2", "#D55E00"

#: A panel: the number of its rows, and what draws it.
Panel = tuple[int, Callable[[Any], None]]


@singledispatch
def plot(shown: object) -> Any:
    """A matplotlib Figure, to show as it is or to save; raises ExtraError where matplotlib is missing.

    Raises ReportError where there is nothing to draw, TypeError on what is none of ours.
    """
    raise TypeError(f"expected a Report or a Summary, found {type(shown).__name__}")


@plot.register
def _report(shown: Report) -> Any:
    panels: list[Panel] = [_intervals(clash) for clash in clashes(shown)]
    dated = periods(shown) if shown.source is not None else ()
    if len({day for period in dated for day in (period.start, period.end)}) > 1:
        panels.append(_timeline(dated))
    if not panels:
        raise ReportError("nothing to plot: no figures clash, and fewer than two days are told")
    return _figure(panels)


@plot.register
def _summary(shown: Summary) -> Any:
    if not shown.groups:
        raise ReportError("nothing to plot: no article was checked")
    panels = [_bars("issues", list(shown.rules), list(shown.rules.values()))] if shown.rules else []
    if shown.by or not panels:
        names = [group.name for group in shown.groups]
        panels.append(_bars("% of articles with issues", names, [100 * group.share for group in shown.groups]))
    return _figure(panels)


def _figure(panels: Sequence[Panel]) -> Any:
    """Made and closed: a notebook shows it once, where it is the value of a cell, and a script saves it."""
    pyplot = extra("matplotlib.pyplot", extra="plot", purpose="plot()")
    heights = [rows * _ROW + _FRAME for rows, _ in panels]
    with pyplot.ioff():
        figure, axes = pyplot.subplots(
            len(panels), figsize=(_WIDE, sum(heights)), height_ratios=heights, squeeze=False, layout="constrained"
        )
    for (_, draw), ax in zip(panels, axes[:, 0], strict=True):
        draw(ax)
        ax.spines[["top", "right"]].set_visible(False)
        ax.grid(axis="x", linewidth=0.5, alpha=0.5)
        ax.set_axisbelow(True)
    pyplot.close(figure)
    return figure


def _rows(ax: Any, labels: Sequence[str]) -> None:
    """Labels from the top down, as they are: a dollar sign begins no formula."""
    ax.set_yticks(range(len(labels)), [short(label).replace("$", r"\$") for label in labels])
    ax.set_ylim(len(labels) - 0.5, -0.5)
    ax.tick_params(axis="y", length=0)


def _intervals(clash: Clash) -> Panel:
    def draw(ax: Any) -> None:
        scale = clash.scale
        if scale.logarithmic:
            ax.set_xscale("log")
        ax.set_xlim(scale.first, scale.last)
        for row, told in enumerate(clash.told):
            low, high = told.figure.low, told.figure.high
            ends = (scale.first if low is None else low, scale.last if high is None else high)
            ax.plot(ends, (row, row), color=_ALARM, linewidth=4, solid_capstyle="butt")
            for value, marker in ((low, "|"), (high, "|")):
                if value is not None:
                    ax.plot(value, row, "o" if low == high else marker, color=_ALARM, markersize=8)
            if low is None:
                ax.plot(scale.first, row, "<", color=_ALARM, clip_on=False)
            if high is None:
                ax.plot(scale.last, row, ">", color=_ALARM, clip_on=False)
        _rows(ax, [f"{told.label}  {told.words}" for told in clash.told])
        ax.set_title(f"{clash.issue}  {clash.rule}", loc="left", fontsize="medium")
        ax.set_xlabel(clash.unit)

    return len(clash.told), draw


def _timeline(dated: Sequence[Period]) -> Panel:
    dates = extra("matplotlib.dates", extra="plot", purpose="plot()")

    def draw(ax: Any) -> None:
        locator = dates.AutoDateLocator(maxticks=6)
        ax.xaxis.set_major_locator(locator)
        ax.xaxis.set_major_formatter(dates.ConciseDateFormatter(locator))
        for row, period in enumerate(dated):
            color = _ALARM if period.labels else _PLAIN
            ax.plot((period.start, period.end), (row, row), color=color, linewidth=5, solid_capstyle="round")
            if period.start == period.end:
                ax.plot(period.start, row, "o", color=color)
        _rows(ax, [" ".join((*period.labels, period.when, period.told)) for period in dated])
        ax.set_title("Dated claims", loc="left", fontsize="medium")

    return len(dated), draw


def _bars(measure: str, names: Sequence[str], values: Sequence[float]) -> Panel:
    def draw(ax: Any) -> None:
        drawn = ax.barh(range(len(names)), values, color=_PLAIN, height=0.7)
        ax.bar_label(drawn, fmt="{:,.0f}", padding=3)
        ax.set_xlim(0, 1.1 * max(max(values), 1))
        ax.xaxis.get_major_locator().set_params(integer=True)
        _rows(ax, names)
        ax.set_xlabel(measure)

    return len(names), draw
