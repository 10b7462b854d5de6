from collections.abc import Callable

import pytest

from factcheck.errors import ReportError
from factcheck.renderers import terminal
from factcheck.renderers.named import Named
from factcheck.report import Report
from factcheck.text.printable import columns

Golden = Callable[[str, str], None]


def shown(*reports: Report, color: bool = False, name: str = "news/ferry.txt") -> str:
    return "".join(terminal.render([Named(name, report) for report in reports], color))


def test_issues(ferry: Report, golden: Golden) -> None:
    golden("full.txt", shown(ferry))


def test_issues_in_color(ferry: Report, golden: Golden) -> None:
    golden("full-color.txt", shown(ferry, color=True))


def test_many_articles(ferry: Report, clean: Report, partial: Report, golden: Golden) -> None:
    golden("full-many.txt", shown(clean, partial, ferry, clean))


def test_clean(clean: Report) -> None:
    assert shown(clean) == "No issues in 1 article\n"
    assert shown(clean, clean) == "No issues in 2 articles\n"
    assert shown() == "No article was checked\n"


def test_every_caret_stands_under_the_evidence(ferry: Report) -> None:
    lines = shown(ferry).split("\n")
    above = ""
    underlined = []
    for line in lines:
        if "^" in line:
            cells = "".join(c + "\0" * (columns(c) - 1) for c in above if columns(c))
            underlined.append(cells[line.index("^") : line.rindex("^") + 1])
        else:
            above = line
    wanted = [part for issue in ferry for e in issue.evidence for part in e.text.split("\n")]
    assert underlined == wanted


def test_nothing_hostile_reaches_the_terminal(hostile: Report) -> None:
    text = shown(hostile, name="a\x1b[31m\nb\u202e.txt")
    assert all(line.isprintable() for line in text.split("\n"))
    assert text.startswith("a[31m b.txt:1:9: error: sum-mismatch\n")


def test_lines_do_not_grow_with_the_article(ferry: Report) -> None:
    assert max(map(columns, shown(ferry).split("\n"))) <= 125


def test_a_report_without_its_text_cannot_be_shown(ferry: Report) -> None:
    with pytest.raises(ReportError, match="without its text"):
        shown(Report.from_dict(ferry.to_dict(text=False)))
