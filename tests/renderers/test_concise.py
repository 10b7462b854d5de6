from factcheck.renderers import concise
from factcheck.renderers.named import Named
from factcheck.report import Report


def lines(*reports: Report, color: bool = False) -> list[str]:
    return "".join(concise.render([Named("ferry.txt", report) for report in reports], color)).splitlines()


def test_one_line_an_issue(ferry: Report) -> None:
    first, second, third, closing = lines(ferry)
    assert first == "ferry.txt:1:12: warning: figure-mismatch: The ferry's passengers are given as 50, 40 and 60."
    assert second.startswith("ferry.txt:3:19: warning: self-contradiction: ")
    assert third.startswith("ferry.txt:4:1: error: sum-mismatch: ")
    assert closing == "3 issues in 1 article (1 error, 2 warnings)"


def test_an_incomplete_check_says_why(partial: Report, clean: Report) -> None:
    assert lines(partial, clean) == [
        "ferry.txt: partial: only the first 7 of 17 characters were read",
        "No issues in 2 articles; 1 article not fully checked",
    ]


def test_color(ferry: Report) -> None:
    assert "\x1b[1;31merror\x1b[0m: sum-mismatch" in lines(ferry, color=True)[2]


def test_nothing_hostile_reaches_the_terminal(hostile: Report) -> None:
    assert all(line.isprintable() for line in lines(hostile))
