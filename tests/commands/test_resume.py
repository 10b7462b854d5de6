"""Runs over a corpus: a run that was killed at any moment goes on without losing or repeating an article."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from factcheck import __version__
from factcheck.cli import main

Capture = pytest.CaptureFixture[str]
SIX = "The crash killed six people: three men and two women."
FINE = "The crash killed five people: three men and two women."
RUN = ["check", "corpus.jsonl", "--format", "jsonl", "--output", "out.jsonl"]


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(count: int = 12, *, bad: bool = False) -> list[str]:
    """A corpus of so many articles, some of them with an issue, and the names of all."""
    lines = [
        json.dumps(
            {"id": f"a{n}", "text": f"{FINE if n % 5 else SIX} It took {n + 2} hours. " + "No more. " * (n % 50)}
        )
        for n in range(count)
    ]
    if bad:
        lines[3:3] = ["no json", '{"id": "b", "body": "x"}']
    Path("corpus.jsonl").write_text("\n".join(lines) + "\n")
    return [f"corpus.jsonl:a{n}" for n in range(count)]


def results() -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path("out.jsonl").read_text().splitlines()]


def cut(at: int) -> None:
    """Leave so many bytes of the output, as a kill would."""
    data = Path("out.jsonl").read_bytes()
    Path("out.jsonl").write_bytes(data[:at])


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_that_was_cut_short_goes_on(capsys: Capture, jobs: str) -> None:
    names = write(bad=True)
    assert main(RUN) == 2
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "factcheck: corpus.jsonl:4:1: no JSON: Expecting value"
    assert told[1].startswith("factcheck: corpus.jsonl:5: expected a string in the field 'text', found only id, body")
    assert told[2] == "factcheck: 2 files or records could not be read"
    whole = Path("out.jsonl").read_bytes()
    assert [row["name"] for row in results()] == names
    second = whole.index(b"\n") + 1
    third = whole.index(b"\n", second) + 1
    places = (0, 5, second - 1, second, second + 1, third + 40, len(whole) - 1, len(whole))
    for at in places if jobs == "1" else places[4:5]:
        cut(at)
        assert main([*RUN, "--resume", "--jobs", jobs]) == 2
        assert Path("out.jsonl").read_bytes() == whole


def test_the_exit_code_is_that_of_the_whole_run() -> None:
    write(6)
    assert main(RUN) == 1
    lines = Path("out.jsonl").read_text().splitlines(keepends=True)
    assert json.loads(lines[0])["issues"] and json.loads(lines[5])["issues"]
    cut(sum(len(line) for line in lines[:5]))
    assert main([*RUN, "--resume"]) == 1
    assert main([*RUN, "--resume"]) == 1, "there is nothing left to do"
    Path("out.jsonl").unlink()
    assert main([*RUN, "--resume"]) == 1, "there is nothing to go on with"
    assert len(results()) == 6


def refused(capsys: Capture, *options: str) -> str:
    before = Path("out.jsonl").read_bytes()
    capsys.readouterr()
    assert main([*RUN[:2], *options, *RUN[2:], "--resume"]) == 2
    assert Path("out.jsonl").read_bytes() == before, "nothing is written"
    told = capsys.readouterr().err
    assert told.startswith("factcheck: cannot resume out.jsonl: ")
    assert told.endswith("; run without --resume to begin again\n")
    return told.removeprefix("factcheck: cannot resume out.jsonl: ").partition("; run without")[0]


def test_another_configuration_is_refused(capsys: Capture) -> None:
    write()
    main(RUN)
    cut(9000)
    told = refused(capsys, "--select", "figures")
    assert told == "the configuration is another: select was () and is ('figures',)"
    assert refused(capsys, "--severity", "note") == "the configuration is another: severity was warning and is note"
    assert "published was None and is 2024-05-31" in refused(capsys, "--published", "2024-05-31")
    Path("factcheck.toml").write_text("[fields]\nid = 'n'\n")
    assert "the configuration is another: fields was" in refused(capsys)
    Path("factcheck.toml").write_text("ignore = ['times']\n")
    assert "the configuration is another: ignore was () and is ('times',)" in refused(capsys)
    Path("factcheck.toml").unlink()
    record = json.loads(Path("out.jsonl.run").read_text())
    Path("out.jsonl.run").write_text(json.dumps({**record, "factcheck": "0.0.1"}))
    assert refused(capsys) == f"it was begun by factcheck 0.0.1, this is {__version__}"
    Path("out.jsonl.run").unlink()
    assert refused(capsys) == "out.jsonl.run does not tell what it was made from"


def test_a_baseline_that_has_changed_is_refused(capsys: Capture) -> None:
    write()
    main(["baseline", "write", "corpus.jsonl"])
    assert main([*RUN, "--baseline", "factcheck-baseline.json"]) == 0
    cut(9000)
    with open("factcheck-baseline.json", "a") as stream:
        stream.write("\n")
    assert "content of the baseline was" in refused(capsys, "--baseline", "factcheck-baseline.json")


def test_another_input_is_refused(capsys: Capture) -> None:
    write(bad=False)
    main(RUN)
    cut(9000)
    Path("other.jsonl").write_text(Path("corpus.jsonl").read_text())
    told = refused(capsys, "other.jsonl")
    assert told == "the input is another: corpus.jsonl then, corpus.jsonl other.jsonl now"
    text = Path("corpus.jsonl").read_text()
    Path("corpus.jsonl").write_text(text + text)
    assert refused(capsys) == "the input is another: files were added, removed or changed"
    Path("corpus.jsonl").write_text(text)
    assert main([*RUN, "--resume"]) == 1
    lines = Path("out.jsonl").read_text().splitlines(keepends=True)
    Path("out.jsonl").write_text("".join(lines[1:]))
    assert refused(capsys) == "its line 1 is of corpus.jsonl:a1, and the input has corpus.jsonl:a0 there"
    Path("out.jsonl").write_text("".join(lines + lines[:1]))
    assert refused(capsys) == "it has 13 lines, and the input only 12 articles"
    Path("out.jsonl").write_text("an old file\n")
    assert refused(capsys) == "its line 1 is no result of a check"


def test_a_part_of_the_articles_does_not_tell_what_is_unused(capsys: Capture) -> None:
    Path("news").mkdir()
    write(3)
    Path("corpus.jsonl").rename("news/corpus.jsonl")
    Path("news/factcheck.toml").write_text("[per-file-ignores]\n'corpus.jsonl' = ['sum-mismatch']\n")
    command = ["check", "news", "--format", "jsonl", "--output", "out.jsonl"]
    assert main(command) == 0
    cut(Path("out.jsonl").read_bytes().index(b"\n") + 1)
    assert main([*command, "--resume"]) == 0
    assert capsys.readouterr().err == "", "the first article, which is done, needs the ignore"


def test_what_cannot_be_resumed(capsys: Capture) -> None:
    write(1)
    for wrong in (["--format", "jsonl"], ["--output", "out.json", "--format", "json"]):
        assert main(["check", "corpus.jsonl", "--resume", *wrong]) == 2
        assert capsys.readouterr().err == "factcheck: --resume goes with --format jsonl and --output FILE\n"
    assert main(["check", "-", "--resume", *RUN[2:]]) == 2
    assert "standard input cannot be read again" in capsys.readouterr().err
    assert main(["check", "corpus.jsonl", "--format", "jsonl", "--output", "none/out.jsonl"]) == 2
    assert capsys.readouterr().err == "factcheck: cannot write none/out.jsonl: No such file or directory\n"


@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9")
def test_a_process_killed_at_any_moment(capsys: Capture) -> None:
    names = write(50, bad=True)
    main(RUN)
    whole = Path("out.jsonl").read_bytes()
    Path("out.jsonl").unlink()
    command = [sys.executable, "-m", "factcheck", *RUN, "--resume", "--jobs"]
    moments = random.Random(7)
    kills = 0
    for _ in range(60):
        # So many bytes on, a moment later: within a line, between two, and now and then before the first.
        target = size() + moments.choice((0, 1, 15_000, 30_000))
        jobs = moments.choice("12")
        with subprocess.Popen([*command, jobs], stderr=subprocess.DEVNULL, start_new_session=True) as process:
            while process.poll() is None and size() < target:
                time.sleep(0.001)
            time.sleep(moments.uniform(0, 0.02))
            if process.poll() is not None:
                break
            os.kill(process.pid, signal.SIGKILL)
            kills += 1
        assert gone(process.pid), "workers outlive a killed command"
    assert process.returncode == 2
    assert kills >= 3
    assert [row["name"] for row in results()] == names
    assert Path("out.jsonl").read_bytes() == whole


def size() -> int:
    return os.path.getsize("out.jsonl") if os.path.exists("out.jsonl") else 0


def gone(group: int) -> bool:
    """Wait for the end of all processes of a session."""
    for _ in range(2000):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.01)
    os.killpg(group, signal.SIGKILL)
    return False
