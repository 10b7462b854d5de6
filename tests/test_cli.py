import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

import factcheck
from factcheck.article import Article
from factcheck.cli import main
from factcheck.commands.options import wants_color
from factcheck.report import Severity
from factcheck.rules.listed import Listed
from factcheck.rules.rule import Conflict, Rule, Side
from factcheck.text.span import Span


def black_and_white(article: Article) -> Iterator[Conflict]:
    """What these tests are about is not what real rules find."""
    body = article.source.body
    black, white = body.find("black"), body.find("white")
    if black >= 0 and white >= 0:
        yield Conflict(
            "It is black and white.",
            (Side(Span("body", black, black + 5), "black"), Side(Span("body", white, white + 5), "white")),
        )


RULE = Rule("black-and-white", "events", Severity.WARNING, "0.1", black_and_white, ("[[black]], [[white]]",), ("grey",))


@pytest.fixture(autouse=True)
def one_rule(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for module in ("rules.ruleset", "commands.rule", "commands.check"):
        monkeypatch.setattr(f"factcheck.{module}.LISTED", (Listed("events", "black-and-white"),))
    monkeypatch.setattr("factcheck.rules.listed._load", lambda family, name: RULE)
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    Path("bad.txt").write_text("The flag is black.\nThe flag is white.\n")
    Path("good.txt").write_text("The flag is grey.\n")


Capture = pytest.CaptureFixture[str]


def test_clean(capsys: Capture) -> None:
    assert main(["check", "good.txt"]) == 0
    assert capsys.readouterr() == ("No issues in 1 article\n", "")


def test_issues(capsys: Capture) -> None:
    assert main(["check", "good.txt", "bad.txt"]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "bad.txt:1:13: warning: black-and-white",
        "  It is black and white.",
        " 1 | The flag is black.",
        "   |             ^^^^^ black",
        " 2 | The flag is white.",
        "   |             ^^^^^ white",
        "",
        "1 issue in 2 articles (1 warning)",
    ]
    assert err == ""


def test_trouble_with_one_file_does_not_stop_the_others(capsys: Capture) -> None:
    assert main(["check", "none.txt", "bad.txt", "--format", "concise"]) == 2
    out, err = capsys.readouterr()
    assert out.startswith("bad.txt:1:13: ")
    assert err == "factcheck: cannot read none.txt: No such file or directory\n"


def test_file_names_reach_the_terminal_stripped(capsys: Capture) -> None:
    main(["check", "no\x1b[2J\u202e\nne.txt"])
    assert capsys.readouterr().err == "factcheck: cannot read no[2J ne.txt: No such file or directory\n"


def test_other_encodings(capsys: Capture) -> None:
    Path("bad.txt").write_bytes(b"The caf\xe9 is black and white.")
    assert main(["check", "bad.txt", "--format", "concise"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("bad.txt:1:13: ")
    assert err == "factcheck: bad.txt: not UTF-8 (byte 7); what cannot be read is replaced by U+FFFD\n"


def test_columns_after_a_byte_order_mark(capsys: Capture) -> None:
    Path("bad.txt").write_bytes(b"\xef\xbb\xbfblack\r\nwhite")
    main(["check", "bad.txt", "--format", "json"])
    (issue,) = json.loads(capsys.readouterr().out)["articles"][0]["issues"]
    assert [(e["line"], e["column"]) for e in issue["evidence"]] == [(1, 1), (2, 1)]


def test_folders(capsys: Capture) -> None:
    assert main(["check", ".", "--format", "concise"]) == 1
    assert capsys.readouterr().out.endswith("1 issue in 2 articles (1 warning)\n")


def test_standard_input(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"black and white")))
    assert main(["check", "-", "--format", "concise"]) == 1
    assert capsys.readouterr().out.startswith("<stdin>:1:1: ")


def test_an_incomplete_check_is_trouble(capsys: Capture) -> None:
    Path("good.txt").write_text("Der Hund und die Katze sind nicht mehr im Haus, sagte er gestern Abend. " * 10)
    assert main(["check", "good.txt", "bad.txt"]) == 2
    out = capsys.readouterr().out
    assert out.startswith("good.txt: unsupported-language\n")
    assert out.endswith("1 issue in 2 articles (1 warning); 1 article not fully checked\n")


def test_a_crash_costs_one_article(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(article: Article) -> Iterator[Conflict]:
        if "grey" in article.source.body:
            raise KeyError("grey")
        yield from black_and_white(article)

    monkeypatch.setattr("factcheck.rules.listed._load", lambda family, name: attrs.evolve(RULE, check=broken))
    assert main(["check", "good.txt", "bad.txt", "--format", "concise"]) == 2
    crashed, issue, closing = capsys.readouterr().out.splitlines()
    assert crashed.startswith(
        "good.txt: crashed: a defect of factcheck, please report it: KeyError: 'grey' (test_cli.py:"
    )
    assert issue.startswith("bad.txt:1:13: ")
    assert closing.endswith("; 1 article not fully checked")


def test_select_and_ignore(capsys: Capture) -> None:
    assert main(["check", "bad.txt", "--select", "events"]) == 1
    assert main(["check", "bad.txt", "--ignore", "black-and-white"]) == 2
    assert "no rule is left to run" in capsys.readouterr().err
    assert main(["check", "bad.txt", "--select", "black-and-white,colour"]) == 2
    assert "unknown rule or family 'colour'" in capsys.readouterr().err


def test_severity() -> None:
    assert main(["check", "bad.txt", "--severity", "error"]) == 0


def test_title_goes_with_one_article(capsys: Capture) -> None:
    assert main(["check", "bad.txt", "--title", "Flags"]) == 1
    assert main(["check", "bad.txt", "good.txt", "--title", "Flags"]) == 2
    assert capsys.readouterr().err == "factcheck: --title goes with one article, more were given\n"


def test_published(capsys: Capture) -> None:
    assert main(["check", "bad.txt", "--published", "2024-05-31"]) == 1
    with pytest.raises(SystemExit, match="2"):
        main(["check", "bad.txt", "--published", "31.5.2024"])
    assert "expected a date such as 2024-05-31" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["check"], ["check", "x", "--format", "yaml"], ["rule"]])
def test_usage_errors(arguments: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert capsys.readouterr().err.startswith("usage: factcheck")


def test_rule_pages(capsys: Capture) -> None:
    assert main(["rule", "black-and-white"]) == 0
    one = capsys.readouterr().out
    assert one.startswith("# black-and-white\n")
    assert "> **[black]**, **[white]**" in one
    assert main(["rule", "--all"]) == 0
    assert capsys.readouterr().out == one
    assert main(["rule", "grey"]) == 2
    assert capsys.readouterr().err.startswith("factcheck: unknown rule 'grey'")


def test_version(capsys: Capture) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"factcheck {factcheck.__version__}\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("choice", "terminal", "environment", "wanted"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"NO_COLOR": ""}, True),
        ("auto", False, {"FORCE_COLOR": "1"}, True),
        ("auto", True, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("auto", True, {"TERM": "dumb"}, False),
        ("always", False, {"NO_COLOR": "1"}, True),
        ("never", True, {"FORCE_COLOR": "1"}, False),
    ],
)
def test_color(choice: str, terminal: bool, environment: dict[str, str], wanted: bool) -> None:
    assert wants_color(choice, Terminal() if terminal else io.StringIO(), environment) is wanted


def run(*arguments: str, **options: object) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(Path(factcheck.__file__).parent.parent)}
    command = [sys.executable, "-m", "factcheck", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env={**environment, **options}, check=False)


def test_the_module_runs(root: Path) -> None:
    done = run("--version")
    assert (done.returncode, done.stdout) == (0, f"factcheck {factcheck.__version__}\n")


def test_a_terminal_that_cannot_show_everything() -> None:
    done = run("check", "caf\u00e9.txt", PYTHONIOENCODING="ascii")
    assert done.returncode == 2
    assert done.stderr == "factcheck: cannot read caf?.txt: No such file or directory\n"


def test_a_broken_pipe_is_quiet() -> None:
    for number in range(300):
        Path(f"{number}.txt").write_text("Nothing.")
    environment = {**os.environ, "PYTHONPATH": str(Path(factcheck.__file__).parent.parent), "PYTHONUNBUFFERED": "1"}
    code = f"{sys.executable} -m factcheck check . --format json | true"
    done = subprocess.run(["bash", "-c", code], capture_output=True, text=True, env=environment, check=False)
    assert done.stderr == ""


COMPLETING = {"_ARGCOMPLETE": "1", "COMP_LINE": "factcheck check --da", "COMP_POINT": "20", "COMP_TYPE": "9"}


def test_a_shell_completes_options(tmp_path: Path) -> None:
    pytest.importorskip("argcomplete")
    run(**COMPLETING, _ARGCOMPLETE_STDOUT_FILENAME=str(tmp_path / "words"))
    assert (tmp_path / "words").read_text().strip() == "--date-order"


def test_completion_without_its_extra_is_quiet(tmp_path: Path) -> None:
    (tmp_path / "argcomplete.py").write_text("raise ImportError")
    path = os.pathsep.join((str(tmp_path), str(Path(factcheck.__file__).parent.parent)))
    done = run(**COMPLETING, PYTHONPATH=path)
    assert (done.stdout, done.stderr) == ("", "")
