"""What goes wrong around a check: full disks, closed pipes and streams, Ctrl-C."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

import factcheck
from factcheck import checker, streaming
from factcheck.cli import main
from factcheck.commands.interrupts import Interrupts
from factcheck.renderers import json as json_format

Capture = pytest.CaptureFixture[str]
SIX = "The crash killed six people: three men and two women."
EVERY_COMMAND = ("check news", "check news --format html", "claims news", "config", "rule --all", "--version", "--help")


@pytest.fixture(autouse=True)
def news(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    Path("news").mkdir()
    for number in range(3):
        Path(f"news/{number}.txt").write_text(SIX)


def shell(line: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run a line of bash, in which ``factcheck`` is ours; the first command of a pipe gives the exit code."""
    path = str(Path(factcheck.__file__).parent.parent)
    line = line.replace("factcheck ", f"{sys.executable} -m factcheck ") + "; exit ${PIPESTATUS[0]}"
    given = {**os.environ, "PYTHONPATH": path, "PYTHONUNBUFFERED": "", **environment}
    return subprocess.run(["bash", "-c", line], capture_output=True, text=True, env=given, check=False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", EVERY_COMMAND)
def test_a_full_disk_is_one_line(command: str) -> None:
    done = shell(f"factcheck {command} > /dev/full")
    assert (done.returncode, done.stderr) == (2, "factcheck: cannot write: No space left on device\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_under_a_named_file() -> None:
    done = shell("factcheck check news --output /dev/full")
    assert (done.returncode, done.stderr) == (2, "factcheck: cannot write /dev/full: No space left on device\n")


def test_a_disk_that_is_read_only(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: Any, **__: Any) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("factcheck.commands.check.open", refused, raising=False)
    monkeypatch.setattr("factcheck.commands.baseline.open", refused, raising=False)
    assert main(["check", "news", "--output", "report.txt"]) == 2
    assert capsys.readouterr().err == "factcheck: cannot write report.txt: Read-only file system\n"
    assert main(["baseline", "write", "news"]) == 2
    assert capsys.readouterr().err == "factcheck: cannot write factcheck-baseline.json: Read-only file system\n"


@pytest.mark.parametrize("command", EVERY_COMMAND)
def test_a_broken_pipe_is_quiet(command: str) -> None:
    assert shell(f"factcheck {command} | true").stderr == ""


def test_closed_streams() -> None:
    assert shell("factcheck check news >&-").returncode == 1
    assert shell("factcheck check news none 2>&-").returncode == 2
    done = shell("factcheck check - <&-")
    assert (done.returncode, done.stderr) == (2, "factcheck: cannot read <stdin>: Bad file descriptor\n")


@pytest.mark.parametrize("format", ["json", "jsonl", "sarif", "junit", "html", "markdown", "github", "full", "concise"])
def test_an_interrupt_loses_no_finished_result(capsys: Capture, monkeypatch: pytest.MonkeyPatch, format: str) -> None:
    """It comes while the second article is checked: the first is told, and the document is whole."""
    checked = checker.check
    seen = iter(range(9))

    def interrupted(*given: Any, **named: Any) -> object:
        if next(seen) == 1:
            os.kill(os.getpid(), signal.SIGINT)
        return checked(*given, **named)

    monkeypatch.setattr(checker, "check", interrupted)
    assert main(["check", "news", "--format", format]) == 130
    out, err = capsys.readouterr()
    assert err == ""
    assert told(out, format) == 1


def told(out: str, format: str) -> int:
    """The number of articles in a whole document."""
    if format == "json":
        return len(json.loads(out)["articles"])
    if format == "jsonl":
        return len([json.loads(line) for line in out.splitlines()])
    if format == "sarif":
        return len(json.loads(out)["runs"][0]["results"])
    if format == "junit":
        return len(ElementTree.fromstring(out))
    assert "1 issue in 1 article" in out
    assert format != "html" or out.endswith("</html>\n")
    return 1


def test_an_interrupt_in_the_midst_of_printing_waits(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    stored = json_format.stored

    def interrupted(named: Any) -> dict[str, Any]:
        os.kill(os.getpid(), signal.SIGINT)
        return stored(named)

    monkeypatch.setattr(json_format, "stored", interrupted)
    assert main(["check", "news", "--format", "json"]) == 130
    (article,) = json.loads(capsys.readouterr().out)["articles"]
    assert article["issues"]


def test_a_second_interrupt_is_heard_at_once() -> None:
    interrupts = Interrupts()
    before = signal.getsignal(signal.SIGINT)
    with interrupts.held_back():
        os.kill(os.getpid(), signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
        with pytest.raises(KeyboardInterrupt), interrupts.let_in():
            pass
    assert signal.getsignal(signal.SIGINT) is before


def test_what_workers_have_finished_is_told_before_an_interrupt_is() -> None:
    class Interrupted(Future[list[str]]):
        """Ctrl-C is pressed while one waits for it; by then it is finished."""

        pressed = False

        def result(self, timeout: float | None = None) -> list[str]:
            if not self.pressed:
                self.pressed = True
                raise KeyboardInterrupt
            return super().result(timeout)

    class Pool:
        _max_workers = 2

        def __init__(self) -> None:
            self.futures: Iterator[Future[list[str]]] = iter([Interrupted(), Future(), Future(), Future()])

        def submit(self, work: Any, *given: Any) -> Future[list[str]]:
            future = next(self.futures)
            if given[1] != ["c"]:
                future.set_result([payload.upper() for payload in given[1]])
            return future

    run: Any = streaming._Run(Any, str.upper, lambda *_: "", 4)
    run.workers = type("Workers", (), {"executor": Pool()})
    results = run.results(iter([(1, "a"), (2, "b"), (3, "c"), (4, "d")]), 1)
    # Up to the first that is not finished: a run that goes on counts what is told.
    assert [next(results), next(results)] == [(1, "A"), (2, "B")]
    with pytest.raises(KeyboardInterrupt):
        next(results)
