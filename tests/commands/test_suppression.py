"""Accepted issues: comments, front matter, settings and baselines, as the command goes by them."""

import json
from pathlib import Path

import pytest

from factcheck.cli import main

Capture = pytest.CaptureFixture[str]
SIX = "The crash killed six people: three men and two women."


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def found(capsys: Capture, *arguments: str) -> tuple[int, list[str], str]:
    code = main(["check", "--format", "concise", *arguments])
    out, err = capsys.readouterr()
    return code, out.splitlines()[:-1], err


def test_a_comment_silences_its_paragraph(capsys: Capture) -> None:
    Path("a.md").write_text(f"{SIX} <!-- factcheck: ignore[sum-mismatch] known -->\n\n{SIX}\n")
    code, lines, err = found(capsys, "a.md")
    assert (code, err) == (1, "")
    assert [line.split(":")[1] for line in lines] == ["3"]


@pytest.mark.parametrize("ignore", ["[times]", "[weekday-mismatch]"])
def test_a_suppression_that_is_not_needed_is_told(capsys: Capture, ignore: str) -> None:
    Path("a.md").write_text(f"Nothing happened on that day in the town.\n\nx <!-- factcheck: ignore{ignore} -->\n")
    code, lines, err = found(capsys, "a.md")
    assert (code, lines) == (0, [])
    assert err == f"factcheck: a.md:3: unused suppression: ignore{ignore}\n"
    assert found(capsys, "a.md", "--select", "events") == (0, [], "")


def test_front_matter_and_settings(capsys: Capture) -> None:
    Path("a.md").write_text(f"---\nfactcheck-ignore: figures\n---\n{SIX}\n")
    Path("b.md").write_text(SIX)
    Path("c.md").write_text(SIX)
    Path("factcheck.toml").write_text("[per-file-ignores]\n'b.*' = ['sum-mismatch']\n")
    code, lines, err = found(capsys, "a.md", "b.md", "c.md")
    assert (code, err) == (1, "")
    assert [line.split(":")[0] for line in lines] == ["c.md"]


def test_a_rule_that_is_misspelt_in_the_settings(capsys: Capture) -> None:
    Path("a.md").write_text(SIX)
    Path("factcheck.toml").write_text("[per-file-ignores]\n'b.*' = ['sum-mismach']\n")
    assert found(capsys, "a.md")[2] == "factcheck: unknown rule or family 'sum-mismach'; did you mean 'sum-mismatch'?\n"


def test_a_baseline_survives_edits_elsewhere(capsys: Capture) -> None:
    Path("news").mkdir()
    Path("news/a.txt").write_text(SIX)
    Path("news/b.txt").write_text(SIX)
    assert main(["baseline", "write", "news", "--baseline", "known.json"]) == 0
    assert capsys.readouterr().out == "known.json: 2 accepted\n"
    entries = json.loads(Path("known.json").read_text())["issues"]
    assert [entry["article"] for entry in entries] == ["news/a.txt", "news/b.txt"]
    Path("news/a.txt").write_text(f"A new paragraph was put before it by the desk.\n\n{SIX}")
    assert found(capsys, "news", "--baseline", "known.json") == (0, [], "")
    Path("news/a.txt").write_text("It is gone.")
    gone = "factcheck: known.json: 1 accepted issue is gone; factcheck baseline prune forgets what is gone\n"
    assert found(capsys, "news", "--baseline", "known.json") == (0, [], gone)
    assert found(capsys, "news/b.txt", "--baseline", "known.json") == (0, [], "")
    assert found(capsys, "news", "--baseline", "known.json", "--select", "times") == (0, [], "")
    assert main(["baseline", "prune", "news/a.txt", "--baseline", "known.json"]) == 0
    assert capsys.readouterr().out == "known.json: 1 forgotten, 1 left\n"
    assert main(["baseline", "show", "--baseline", "known.json"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("news/b.txt: sum-mismatch: ")
    assert out.endswith("1 accepted in known.json\n")


def test_a_baseline_is_the_one_that_the_settings_name(capsys: Capture) -> None:
    Path("a.txt").write_text(SIX)
    Path("factcheck.toml").write_text("baseline = 'known.json'\n")
    code, _, err = found(capsys, "a.txt")
    assert code == 2
    assert err == f"factcheck: cannot read the baseline {Path('known.json').absolute()}: No such file or directory\n"
    assert main(["baseline", "write", "a.txt"]) == 0
    assert Path("known.json").exists()
    capsys.readouterr()
    assert found(capsys, "a.txt") == (0, [], "")


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"schema": 2, "issues": []}', '{"schema": 1, "issues": [{}]}'])
def test_a_file_that_is_no_baseline(capsys: Capture, content: str) -> None:
    Path("a.txt").write_text(SIX)
    Path("known.json").write_text(content)
    code, _, err = found(capsys, "a.txt", "--baseline", "known.json")
    assert code == 2
    assert err.startswith("factcheck: known.json: ")


def test_writing_keeps_the_entries_of_other_articles(capsys: Capture) -> None:
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(SIX)
        assert main(["baseline", "write", name]) == 0
    assert capsys.readouterr().out.splitlines()[1].endswith("1 accepted, 1 of other articles kept")


def test_ignores_of_the_settings_that_nothing_needs(capsys: Capture) -> None:
    """They are told when everything that the settings are for is checked: another article may need them."""
    Path("a.txt").write_text(SIX)
    Path("b.txt").write_text("Nothing happened.")
    Path("factcheck.toml").write_text("[per-file-ignores]\n'*.txt' = ['figures', 'times']\n'c.txt' = ['events']\n")
    code, lines, err = found(capsys, ".")
    assert (code, lines) == (0, [])
    origin = Path("factcheck.toml").absolute()
    assert err == f"factcheck: {origin}: unused suppression: per-file-ignores, '*.txt': times\n"
    assert found(capsys, "b.txt") == (0, [], "")
    assert found(capsys, ".", "--select", "figures") == (0, [], "")


def test_accepted_notes_are_not_looked_for_where_none_are_reported(capsys: Capture) -> None:
    Path("a.txt").write_text(SIX)
    main(["baseline", "write", "a.txt"])
    stored = json.loads(Path("factcheck-baseline.json").read_text())
    note = {**stored["issues"][0], "severity": "note", "fingerprint": "0" * 16}
    Path("factcheck-baseline.json").write_text(json.dumps({**stored, "issues": [*stored["issues"], note]}))
    capsys.readouterr()
    assert found(capsys, "a.txt", "--baseline", "factcheck-baseline.json") == (0, [], "")
    err = found(capsys, "a.txt", "--baseline", "factcheck-baseline.json", "--severity", "note")[2]
    assert "1 accepted issue is gone" in err
