"""The page of the documentation: its files and commands, in its order, give what it shows."""

import re
import shlex
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parents[2] / "docs" / "pytest.md"
_BLOCK = re.compile(r"<!-- (?P<what>file: (?P<name>\S+)|run) -->\n```\w+\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)


def test_the_page_shows_what_happens(pytester: pytest.Pytester, run, monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    blocks = list(_BLOCK.finditer(PAGE.read_text(encoding="utf-8")))
    assert len(blocks) > 8
    for block in blocks:
        if block["name"]:
            path = pytester.path / block["name"]
            path.parent.mkdir(exist_ok=True)
            path.write_text(block["text"], encoding="utf-8")
            continue
        command, *shown = block["text"].splitlines()
        program, *arguments = shlex.split(command.removeprefix("$ "))
        assert program == "pytest"
        lines = [line.replace("[", "[[]") + "*" for line in shown]  # the bracket is none of a pattern
        run(*arguments).stdout.fnmatch_lines(lines)


def test_every_option_is_on_the_page(pytestconfig, run) -> None:
    options = set(re.findall(r"--factcheck[a-z-]*", run("--help").stdout.str()))
    assert len(options) > 8
    text = PAGE.read_text(encoding="utf-8")
    assert not {option for option in options if f"`{option}`" not in text}
