"""Several processes: the same failures, the same counts, one cache and one baseline."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

pytest.importorskip("xdist")

FIRST = "articles/bad.md:4:18: sum-mismatch: the parts “three”, “two” add up to 5, not to “six”"
#: Plugins of others take longer to load, in each worker, than all that is tested here.
ONLY = ("-p", "xdist.plugin", "-p", "factcheck.pytest_plugin")
SPLIT = (*ONLY, "--factcheck", "--factcheck-records-per-item", 1)


@pytest.fixture(autouse=True)
def _no_other_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")


def summary(result: pytest.RunResult) -> list[str]:
    start = next(n for n, line in enumerate(result.outlines) if line.strip("= ") == "factcheck")
    end = next(n for n, line in enumerate(result.outlines) if n > start and line.startswith("==="))
    return result.outlines[start + 1 : end]


def test_two_workers_find_what_one_process_finds(newsroom, run) -> None:
    entry = {"article": "articles/bad.md", "rule": "place-conflict", "fingerprint": "0"}
    Path("known.json").write_text(json.dumps({"schema": 1, "issues": [entry]}))
    alone = run(*SPLIT, "--factcheck-baseline=known.json", "-p", "no:cacheprovider")
    Path("articles/a.md").write_text("Nothing happened. <!-- factcheck: ignore -->")
    both = run(*SPLIT, "--factcheck-baseline=known.json", "-n", 2, "--junitxml=out.xml")
    both.assert_outcomes(passed=5, failed=3)
    assert f"FAILED articles/bad.md::factcheck - {FIRST}" in both.outlines
    assert "   |                  ^^^ the total" in both.outlines
    assert summary(alone)[0] == "4 issues in 3 of 7 articles"
    assert summary(both)[0] == "4 issues in 3 of 8 articles"
    assert summary(both)[1:3] == summary(alone)[1:3] == ["     3  sum-mismatch", "     1  weekday-mismatch"]
    assert summary(both)[3] == "articles/a.md:1: unused suppression: ignore"
    assert summary(both)[4:] == summary(alone)[3:] == ["known.json: stale: articles/bad.md: place-conflict:  (0)"]
    messages = {failure.get("message") for failure in ET.parse("out.xml").iter("failure")}
    assert FIRST in messages
    assert len(messages) == 3
    kept = json.loads(Path(".pytest_cache/v/factcheck/passes").read_text())
    assert len(kept) == 5


def test_workers_use_the_cache_and_leave_the_baseline_to_the_controller(newsroom, run) -> None:
    run(*SPLIT, "-q")
    result = run(*SPLIT, "-n", 2, "--factcheck-update-baseline")
    result.assert_outcomes(passed=7)
    assert "factcheck-baseline.json: 4 accepted" in result.outlines
    result = run(*SPLIT, "-n", 2, "--factcheck-baseline=factcheck-baseline.json", "--factcheck-xfail")
    result.assert_outcomes(passed=7)
