"""The newsroom of the examples: pytest run in a copy of it finds what is planted there and nothing else."""

import re
import shutil
from pathlib import Path

import pytest

from factcheck.cli import main

ROOT = Path(__file__).resolve().parents[2]
NEWSROOM = ROOT / "examples" / "newsroom"
PLANTED = {
    "articles/ferry.md:6:60: figure-mismatch",
    "articles/market.md:8:75: weekday-mismatch",
    "wire/october.jsonl:3:123: sum-mismatch",
    "wire/october.jsonl:5:112: weekday-mismatch",
}
ISSUE = re.compile(r"^([\w/.]+:\d+:\d+: [a-z-]+): ", re.MULTILINE)


@pytest.fixture
def copied(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Path:
    copy = shutil.copytree(NEWSROOM, pytester.path / "newsroom", ignore=shutil.ignore_patterns(".*_cache"))
    monkeypatch.chdir(copy)
    return copy


def test_exactly_what_is_planted(copied, run) -> None:
    result = run()
    result.assert_outcomes(passed=5, failed=3)
    assert set(ISSUE.findall(result.stdout.str())) == PLANTED
    assert "4 issues in 4 of 12 articles; 3 accepted" in result.outlines
    assert "stale" not in result.stdout.str()
    assert "unused" not in result.stdout.str()


def test_its_baseline_is_what_an_update_would_keep(copied, run) -> None:
    before = Path("factcheck-baseline.json").read_text(encoding="utf-8")
    run("articles/flood.md", "--factcheck-update-baseline")
    assert Path("factcheck-baseline.json").read_text(encoding="utf-8") == before


def test_the_command_that_its_hook_runs_finds_the_same(copied, capsys) -> None:
    assert main(["check", "--format", "concise", "articles", "wire"]) == 1
    printed = capsys.readouterr()
    assert printed.err == "", "an ignore or an entry of the baseline that nothing needs"
    found = printed.out.replace(" error:", "").replace(" warning:", "")
    assert set(ISSUE.findall(found)) == PLANTED


def test_its_hook_and_its_job_name_what_there_is(copied) -> None:
    hooks = re.findall(r"- id: (\S+)", (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert re.findall(r"- id: (\S+)", Path(".pre-commit-config.yaml").read_text(encoding="utf-8")) == hooks
    files = re.search(r"files: (\S+)", Path(".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert files is not None
    for name in ("articles/ferry.md", "articles/opinion/bridge.md", "wire/october.jsonl"):
        assert Path(name).exists()
        assert re.search(files[1], name)
    assert "factcheck-text[pytest]" in Path(".github/workflows/factcheck.yml").read_text(encoding="utf-8")
