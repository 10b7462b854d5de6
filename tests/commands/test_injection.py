"""What an article, its title or its file's name holds cannot act on a terminal, a CI log or a page."""

import json
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.renderers import FORMATS

Capture = pytest.CaptureFixture[str]
ESCAPES = "\x1b[31m\x1b]0;owned\x07\x9b2J\u202e\u2066\u200b\x00\x08\r"
NAME = "n\x1b[2J\u202e\n::error::x\u2028.md"
ARTICLE = f"""---
title: {ESCAPES}Crash <script>alert(1)</script> ::error::title
date: 2024-05-31
---

The crash killed {ESCAPES}six people: three men{ESCAPES} and two women. <!-- factcheck: ignore[ti\x1bmes] x -->

::error::a line that is no command

{ESCAPES}The mayor{ESCAPES} of Harwick said on Monday, 2 May 2023, that it was over.
"""


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    Path(NAME).write_text(ARTICLE, encoding="utf-8", newline="")


def assert_harmless(text: str) -> None:
    odd = {c for c in text if c != "\n" and not c.isprintable()}
    assert not odd
    assert not any(line.startswith("::error::x") for line in text.split("\n"))


@pytest.mark.parametrize("format", FORMATS)
def test_every_format(capsys: Capture, format: str) -> None:
    assert main(["check", NAME, "none\x1b[2J.txt", "--format", format, "--color", "never"]) == 2
    out, err = capsys.readouterr()
    assert "weekday-mismatch" in out
    assert_harmless(out)
    assert_harmless(err)
    if format == "github":
        commands = [line for line in out.split("\n") if line.startswith("::")]
        assert all(line.startswith("::error file=n[2J") for line in commands)
    if format == "html":
        assert "<script" not in out


@pytest.mark.parametrize("format", ["table", "json"])
def test_the_fact_sheet(capsys: Capture, format: str) -> None:
    assert main(["claims", NAME, "--format", format]) == 0
    assert_harmless(capsys.readouterr().out)


def test_explanations_statistics_and_baselines(capsys: Capture) -> None:
    assert main(["check", NAME, "--format", "json"]) == 1
    issues = json.loads(capsys.readouterr().out)["articles"][0]["issues"]
    for issue in issues:
        assert main(["check", NAME, "--explain", issue["fingerprint"]]) == 1
    assert main(["check", NAME, "--statistics"]) == 1
    assert main(["baseline", "write", NAME]) == 0
    assert main(["baseline", "show"]) == 0
    assert main(["config", NAME]) == 0
    assert main(["check", NAME, "--baseline", "none\x1b.json"]) == 2
    assert main(["rule", "no\x1brule"]) == 2
    Path("factcheck.toml").write_text('"sel\\u001bect" = []\n')
    assert main(["check", NAME]) == 2
    with pytest.raises(SystemExit):
        main(["check", NAME, "--published", "\x1b[2J"])
    with pytest.raises(SystemExit):
        main(["check", NAME, "--bad\x1b[2J"])
    with pytest.raises(SystemExit):
        main(["check", NAME, "--format", "\x1b[2J"])
    out, err = capsys.readouterr()
    assert_harmless(out)
    assert_harmless(err)
