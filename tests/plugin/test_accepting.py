"""Known issues: comments, front matter, settings, a baseline; what nothing needs any more; a baseline written."""

import json
import sys
from pathlib import Path

import pytest

SIX = "The crash killed six people: three men and two women."
SOUND = "The council met on the first floor, and nothing else of note happened in the town on that day."


def entries(path: str = "known.json") -> list[tuple[str, str]]:
    return [(row["article"], row["rule"]) for row in json.loads(Path(path).read_text())["issues"]]


def test_comments_and_front_matter(newsroom, run) -> None:
    Path("articles/bad.md").write_text(f"{SIX} <!-- factcheck: ignore[sum-mismatch] as the police said -->\n")
    Path("articles/front.md").write_text(f"---\nfactcheck-ignore: figures\n---\n{SIX}\n")
    result = run("--factcheck", "articles/bad.md", "articles/front.md")
    result.assert_outcomes(passed=2)
    assert "No issues in 2 articles; 2 accepted" in result.outlines


def test_a_comment_that_nothing_needs_is_told(newsroom, run) -> None:
    Path("articles/a.md").write_text(f"{SOUND} <!-- factcheck: ignore[sum-mismatch] why -->\n")
    for _ in range(2):  # the second time from the cache
        result = run("--factcheck", "articles/a.md", "-q")
        assert result.ret == pytest.ExitCode.OK
        assert "articles/a.md:1: unused suppression: ignore[sum-mismatch]" in result.outlines
    assert "unused" not in run("--factcheck", "articles/a.md", "--factcheck-select=times").stdout.str()


def test_a_baseline_is_written_and_accepts(newsroom, run) -> None:
    Path("pytest.ini").write_text("[pytest]\nfactcheck = true\nfactcheck_baseline = known.json\n")
    result = run("--factcheck-update-baseline")
    result.assert_outcomes(passed=3)
    assert "No issues in 7 articles; 4 accepted" in result.outlines
    assert "known.json: 4 accepted" in result.outlines
    assert entries() == [
        ("articles/bad.md", "sum-mismatch"),
        ("articles/bad.md", "weekday-mismatch"),
        ("articles/wire.jsonl:r2", "sum-mismatch"),
        ("articles/wire.jsonl:r5", "sum-mismatch"),
    ]
    result = run()
    result.assert_outcomes(passed=3)
    assert "stale" not in result.stdout.str()
    Path("articles/bad.md").write_text(f"A new paragraph.\n\n{SIX} A bus crash killed 9. The bus crash killed 14.\n")
    result = run()
    result.assert_outcomes(passed=2, failed=1)
    assert "1 issue in 1 of 7 articles; 3 accepted" in result.outlines
    stale = [line for line in result.outlines if "stale" in line]
    assert [line.split("(")[0] for line in stale] == [
        "known.json: stale: articles/bad.md: weekday-mismatch: “Monday, 2 May 2023” is a Tuesday, not a Monday "
    ]


def test_the_command_reads_the_baseline_that_the_plugin_writes(newsroom, run) -> None:
    run("--factcheck", "--factcheck-update-baseline")
    result = newsroom.run(
        sys.executable, "-m", "factcheck", "check", "articles", "--baseline", "factcheck-baseline.json"
    )
    assert result.ret == 0


def test_what_is_stale_is_told_only_of_what_was_checked(newsroom, run) -> None:
    baseline = ("--factcheck-baseline", "known.json")
    run("--factcheck", *baseline, "--factcheck-update-baseline")
    mended, fifth = json.dumps({"id": "r2", "text": SOUND}), Path("articles/wire.jsonl").read_text().splitlines()[4]
    Path("articles/wire.jsonl").write_text(f"{mended}\n{fifth}\n")
    Path("articles/bad.md").unlink()
    assert "stale" in (text := run("--factcheck", "articles/sound.txt", *baseline).stdout.str())
    assert "r2" not in text, "the file was not looked at"
    assert text.count("stale: articles/bad.md") == 2, "the file is gone"
    assert "stale: articles/wire.jsonl:r2:" in run("--factcheck", *baseline).stdout.str()
    split = ("--factcheck-records-per-item", 1)
    text = run("--factcheck", *baseline, *split, "articles/wire.jsonl::records-1-1").stdout.str()
    assert "r2" not in text, "not every part of the file was looked at"
    assert "r2" in run("--factcheck", *baseline, *split, "articles/wire.jsonl").stdout.str()
    assert "r2" not in run("--factcheck", *baseline, "--factcheck-select=times").stdout.str(), "its rule did not run"


def test_what_is_less_grave_than_what_is_reported_stays_accepted(newsroom, run) -> None:
    """The severity that counts is that of the issue, which its entry keeps, for the command as well."""
    Path("articles/bad.md").write_text(f"{SIX} A bus crash killed 9. The bus crash killed 14.")
    baseline = ("--factcheck-baseline", "known.json")
    run("--factcheck", *baseline, "--factcheck-update-baseline")
    severities = {entry["severity"] for entry in json.loads(Path("known.json").read_text())["issues"]}
    assert severities == {"error", "warning"}
    assert "stale" not in run("--factcheck", *baseline, "--factcheck-severity=error").stdout.str()
    told = newsroom.run(
        sys.executable, "-m", "factcheck", "check", "articles", "--baseline", "known.json", "--severity=error"
    )
    assert told.stderr.str() == ""


def test_an_update_keeps_what_was_not_checked_and_drops_what_is_stale(newsroom, run) -> None:
    update = ("--factcheck-baseline", "known.json", "--factcheck-update-baseline")
    run("--factcheck", *update)
    Path("articles/bad.md").write_text(SIX)
    result = run("--factcheck", *update, "articles/bad.md")
    assert "known.json: 1 accepted, 2 of other articles kept" in result.outlines
    assert len(entries()) == 3
    run("--factcheck", *update, "--factcheck-select=times")
    assert len(entries()) == 3
    Path("articles/wire.jsonl").unlink()
    run("--factcheck", *update)
    assert entries() == [("articles/bad.md", "sum-mismatch")]


def test_a_baseline_stands_where_the_settings_stand(newsroom, run, monkeypatch) -> None:
    Path("pytest.ini").write_text("[pytest]\nfactcheck = true\nfactcheck_baseline = known.json\n")
    monkeypatch.chdir("articles")
    assert "../known.json: 2 accepted" in run("bad.md", "--factcheck-update-baseline").outlines
    run("bad.md").assert_outcomes(passed=1)
    run("bad.md", "--factcheck-baseline=here.json", "--factcheck-update-baseline")
    assert entries("here.json")[0] == ("bad.md", "sum-mismatch")


def test_a_baseline_that_cannot_be_written(newsroom, run) -> None:
    result = run("--factcheck", "--factcheck-update-baseline", "--factcheck-baseline=none/known.json")
    assert result.ret != pytest.ExitCode.OK
    assert "factcheck: cannot write" in result.stdout.str() + result.stderr.str()
