"""The options of ``factcheck check``, ``claims`` and ``config`` on files of several kinds."""

import csv
import io
import json
from itertools import count
from pathlib import Path

import pytest

from factcheck import checking
from factcheck.article import Article
from factcheck.checker import check_one
from factcheck.cli import main
from factcheck.commands.progress import Line, progress
from factcheck.config import Config
from factcheck.documents.meter import Meter
from factcheck.report import Report
from factcheck.text.source import Source

Capture = pytest.CaptureFixture[str]
SIX = "The crash killed six people: three men and two women."


@pytest.fixture(autouse=True)
def news(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    Path("news").mkdir()
    Path("news/a.md").write_text(f"---\ntitle: Crash\n---\n\n{SIX}\n")
    Path("news/b.html").write_text(f"<title>Crash</title>\n<p>{SIX}</p>")
    Path("news/c.jsonl").write_text("\n".join(json.dumps({"id": n, "text": SIX}) for n in range(3)))
    Path("news/d.csv").write_text(f'text\n"{SIX}"\n')


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_places_of_every_kind_of_file(capsys: Capture, jobs: str) -> None:
    assert main(["check", "news", "--format", "concise", "--jobs", jobs]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(" ")[0] for line in lines[:-1]] == [
        "news/a.md:5:18:", "news/b.html:2:21:", "news/c.jsonl:1:37:", "news/c.jsonl:2:37:", "news/c.jsonl:3:37:",
        "news/d.csv:2:18:",
    ]  # fmt: skip
    assert lines[-1] == "6 issues in 6 articles (6 errors)"


def test_exclude_statistics_and_exit_zero(capsys: Capture) -> None:
    assert main(["check", "news", "--exclude", "*.jsonl", "--statistics", "--exit-zero"]) == 0
    assert capsys.readouterr().out == "     3  sum-mismatch\n     3  in all\n"


def test_the_settings_of_a_folder_leave_out_its_files_wherever_the_command_is_called(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("news/sport").mkdir()
    Path("news/sport/draft.md").write_text(SIX)
    Path("news/factcheck.toml").write_text("exclude = ['sport/draft.md', '*.jsonl', '*.csv', '*.html']\n")
    for folder, path in ((".", "news"), ("news", "."), ("news/sport", ".."), (".", str(Path("news").absolute()))):
        with monkeypatch.context() as within:
            within.chdir(folder)
            assert main(["check", path, "--statistics"]) == 1
            assert capsys.readouterr().out == "     1  sum-mismatch\n     1  in all\n"
    assert main(["check", "news/sport/draft.md"]) == 0, "named by itself, as a hook names it"


def test_output_goes_to_a_file(capsys: Capture) -> None:
    assert main(["check", "news/a.md", "--output", "report.txt"]) == 1
    assert capsys.readouterr().out == ""
    assert Path("report.txt").read_text().startswith("news/a.md:5:18: error: sum-mismatch\n")
    assert main(["check", "news/a.md", "--output", "none/report.txt"]) == 2
    assert capsys.readouterr().err == "factcheck: cannot write none/report.txt: No such file or directory\n"


def test_fields_of_records(capsys: Capture) -> None:
    Path("news/e.jsonl").write_text(json.dumps({"body": SIX}))
    Path("factcheck.toml").write_text("[fields]\ntext = 'body'\n")
    assert main(["check", "news/e.jsonl", "--format", "concise"]) == 1
    assert capsys.readouterr().out.startswith("news/e.jsonl:1:28: ")


def test_standard_input_with_a_name(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"# Crash\n\n{SIX}\n".encode())))
    assert main(["check", "-", "--stdin-filename", "news/x.md", "--format", "concise"]) == 1
    assert capsys.readouterr().out.startswith("news/x.md:3:18: ")


@pytest.mark.parametrize("jobs", ["0", "x", "-1"])
def test_a_number_of_jobs_is_at_least_one(capsys: Capture, jobs: str) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["check", "news", "--jobs", jobs])
    assert "expected a number of processes from 1 to 512" in capsys.readouterr().err


def test_the_fact_sheet(capsys: Capture) -> None:
    assert main(["claims", "news/a.md"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["place", "kind", "what", "value", "time", "who", "words"]
    assert any(line.startswith("news/a.md:5:18") and " figure " in line and "six" in line for line in lines)
    assert lines[-1].endswith("claims in a.md")


def test_the_fact_sheet_for_programs(capsys: Capture) -> None:
    assert main(["claims", "news/b.html", "--format", "json"]) == 0
    (article,) = json.loads(capsys.readouterr().out)["articles"]
    assert (article["article"], article["title"]) == ("news/b.html", "Crash")
    assert any(c["kind"] == "figure" and (c["line"], c["column"]) == (2, 21) for c in article["claims"])
    assert main(["claims", "news/a.md", "news/b.html", "--format", "csv"]) == 0
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert rows[0][:2] == ["place", "kind"]
    assert {row[0].split(":")[0] for row in rows[1:]} == {"news/a.md", "news/b.html"}


def test_a_cell_of_the_fact_sheet_is_no_formula(capsys: Capture) -> None:
    Path("x.txt").write_text('"=cmd() is what we saw," said the mayor of the town on Monday in the hall.')
    main(["claims", "x.txt", "--format", "csv"])
    cells = [cell for row in csv.reader(io.StringIO(capsys.readouterr().out)) for cell in row]
    assert not any(cell.startswith("=") for cell in cells)


def test_the_settings_in_force(capsys: Capture) -> None:
    Path("factcheck.toml").write_text("ignore = ['times']\n[per-file-ignores]\n'a.*' = ['events']\n")
    assert main(["config", "news/a.md", "--severity", "note"]) == 0
    lines = capsys.readouterr().out.splitlines()
    shown = {line.split(" = ")[0]: line.split(" = ", 1)[1] for line in lines}
    assert shown["ignore"].startswith('["times"]') and shown["ignore"].endswith("factcheck.toml")
    assert shown["severity"].split() == ['"note"', "#", "command", "line"]
    assert shown["select"].split() == ["[]", "#", "default"]
    assert shown["per-file-ignores"].startswith('{ "a.*" = ["events"] }')


def test_an_issue_is_explained(capsys: Capture) -> None:
    main(["check", "news/b.html", "--format", "json"])
    fingerprint = json.loads(capsys.readouterr().out)["articles"][0]["issues"][0]["fingerprint"]
    assert main(["check", "news", "--exclude", "a.md", "--explain", fingerprint[:8]]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "news/b.html:2:21: error: sum-mismatch"
    assert f"fingerprint {fingerprint}" in lines
    assert "clause   subject “The crash”, verb “killed”, past, asserted, in the article's own voice" in lines
    assert any(line.startswith("claim    figure: ") and "six" in line for line in lines)
    assert main(["check", "news", "--explain", "zz"]) == 2
    assert capsys.readouterr().err.startswith("factcheck: no issue has the fingerprint 'zz'; ")


@pytest.mark.parametrize("format", ["json", "junit", "sarif", "html"])
def test_an_interrupt_loses_nothing_that_is_finished(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, format: str
) -> None:
    checked = count()

    def impatient(article: Source | Article, config: Config) -> Report:
        if next(checked) == 1:
            raise KeyboardInterrupt
        return check_one(article, config)

    monkeypatch.setattr(checking, "check_one", impatient)
    assert main(["check", "news", "--format", format]) == 130
    out = capsys.readouterr().out
    assert "news/a.md" in out
    assert "news/c.jsonl" not in out
    if format in ("json", "sarif"):
        json.loads(out)
    assert out.rstrip().endswith({"junit": "</testsuites>", "html": "</html>"}.get(format, "}"))


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_counted_and_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(100))
    monkeypatch.setattr("factcheck.commands.progress.time.monotonic", lambda: next(clock))
    stream = Terminal()
    shown = Line(stream, Meter())
    for _ in range(3):
        shown.step()
    shown.clear()
    assert stream.getvalue().split("\r")[1:] == [
        "1 article checked",
        "2 articles checked, 1.0 a second",
        "3 articles checked, 1.0 a second",
        " " * 32,
        "",
    ]
    Line(None, Meter()).step()


def test_the_order_of_dates(capsys: Capture) -> None:
    Path("court.txt").write_text("The court met in Harwick on Thursday, 3/4/2025, and heard the case of the two men.")
    assert main(["check", "court.txt"]) == 1
    assert "is a Tuesday" in capsys.readouterr().out
    assert main(["check", "court.txt", "--date-order", "dmy"]) == 0
    Path("factcheck.toml").write_text("date-order = 'dmy'\n")
    assert main(["check", "court.txt"]) == 0
    assert main(["check", "court.txt", "--jobs", "2"]) == 0
    capsys.readouterr()
    assert main(["check", "court.txt", "--date-order", "mdy", "--format", "json"]) == 1
    fingerprint = json.loads(capsys.readouterr().out)["articles"][0]["issues"][0]["fingerprint"]
    assert main(["check", "court.txt", "--date-order", "mdy", "--explain", fingerprint]) == 1
    assert "2025-03-04" in capsys.readouterr().out
    assert main(["claims", "court.txt"]) == 0
    assert "2025-04-03" in capsys.readouterr().out
    assert main(["config", "court.txt"]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert f'date-order = "dmy" # {Path("factcheck.toml").absolute()}' in lines
    Path("factcheck.toml").write_text("date-order = 'ymd'\n")
    assert main(["check", "court.txt"]) == 2
    assert capsys.readouterr().err.endswith("factcheck.toml: date-order: expected mdy or dmy, found 'ymd'\n")


def test_the_time_left_is_that_of_what_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(0, 4000, 10))
    monkeypatch.setattr("factcheck.commands.progress.time.monotonic", lambda: next(clock))
    stream, meter = Terminal(), Meter(1000)
    shown = Line(stream, meter)
    meter._before = 500  # half of it was read by the run that this one goes on with
    for _ in range(3):
        shown.step()
        meter._before += 100
    assert [line.rstrip() for line in stream.getvalue().split("\r")[2:]] == [
        "2 articles checked, 0.1 a second, 40 s left",
        "3 articles checked, 0.1 a second, 30 s left",
    ]


def test_a_bar_where_rich_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("rich", reason="the extra rich is not installed")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("factcheck.commands.progress._EVERY", 0.0)
    stream = Terminal()
    shown = progress(stream, Meter(10))
    for _ in range(3):
        shown.step()
    shown.clear()
    assert "3 articles checked" in stream.getvalue()
    monkeypatch.setenv("TERM", "dumb")
    assert isinstance(progress(stream, Meter()), Line)
    assert isinstance(progress(None, Meter()), Line)
