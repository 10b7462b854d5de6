"""Passes are kept by text, version and configuration, and reported as passes."""

from pathlib import Path

import pytest

from factcheck.pytest_plugin import checks, passes

SIX = "The crash killed six people: three men and two women."


@pytest.fixture
def checked(monkeypatch) -> list[str]:
    """The names of the articles that were really checked."""
    names: list[str] = []
    suppress = checks.suppress

    def counting(document, *others, **given):
        names.append(Path(document.name).name)
        return suppress(document, *others, **given)

    monkeypatch.setattr(checks, "suppress", counting)
    return names


def again(checked: list[str]) -> list[str]:
    names = sorted(checked)
    checked.clear()
    return names


WIRE = [f"wire.jsonl:r{n}" for n in range(1, 6)]


def test_what_passed_is_not_checked_again(newsroom, run, checked) -> None:
    run("--factcheck").assert_outcomes(passed=1, failed=2)
    assert again(checked) == ["bad.md", "sound.txt", *WIRE]
    result = run("--factcheck")
    result.assert_outcomes(passed=1, failed=2)
    assert "4 issues in 3 of 7 articles" in result.outlines
    assert again(checked) == ["bad.md", *WIRE]
    run("--factcheck", "--cache-clear")
    assert again(checked) == ["bad.md", "sound.txt", *WIRE]


def test_the_text(newsroom, run, checked) -> None:
    run("--factcheck", "articles/sound.txt")
    Path("articles/sound.txt").write_text(SIX)
    run("--factcheck", "articles/sound.txt").assert_outcomes(failed=1)
    run("--factcheck", "articles/sound.txt").assert_outcomes(failed=1)
    assert len(again(checked)) == 3


def test_the_version(newsroom, run, checked, monkeypatch) -> None:
    run("--factcheck", "articles/sound.txt")
    monkeypatch.setattr(passes.Passes, "version", "0.0")
    run("--factcheck", "articles/sound.txt")
    assert len(again(checked)) == 2


def test_the_version_is_that_of_the_code(pytestconfig, tmp_path, monkeypatch) -> None:
    before = passes.Passes(pytestconfig).version
    assert before == passes.Passes(pytestconfig).version
    (tmp_path / "__init__.py").write_text("")
    monkeypatch.setattr(passes.factcheck, "__file__", str(tmp_path / "__init__.py"))
    assert passes.Passes(pytestconfig).version != before


@pytest.mark.parametrize(
    "option",
    [
        "--factcheck-select=figures",
        "--factcheck-ignore=times",
        "--factcheck-severity=note",
        "--factcheck-per-file-ignores=sound.txt: times",
        "--factcheck-baseline=known.json",
    ],
)
def test_the_configuration(newsroom, run, checked, option) -> None:
    Path("known.json").write_text('{"schema": 1, "issues": []}')
    for _ in range(2):
        run("--factcheck", "articles/sound.txt")
    assert len(again(checked)) == 1
    for _ in range(2):
        run("--factcheck", "articles/sound.txt", option).assert_outcomes(passed=1)
    assert len(again(checked)) == 1


def test_where_rules_of_others_run_nothing_is_kept(newsroom, run, checked, monkeypatch) -> None:
    Path("factcheck.toml").write_text("plugins = ['own-rule']\n")
    monkeypatch.setattr("factcheck.rules.ruleset.plugins", lambda names: ())
    for _ in range(2):
        run("--factcheck", "articles/sound.txt").assert_outcomes(passed=1)
    assert len(again(checked)) == 2


def test_without_the_cache(newsroom, run, checked) -> None:
    for _ in range(2):
        run("--factcheck", "-p", "no:cacheprovider").assert_outcomes(passed=1, failed=2)
    assert len(again(checked)) == 14


@pytest.mark.parametrize("stored", ["[]", '{"articles/sound.txt::factcheck": 3}', "{"])
def test_a_cache_that_somebody_has_broken(newsroom, run, checked, stored) -> None:
    run("--factcheck", "articles/sound.txt")
    Path(".pytest_cache/v/factcheck/passes").write_text(stored)
    run("--factcheck", "articles/sound.txt").assert_outcomes(passed=1)
    assert len(again(checked)) == 2


def test_what_is_met_in_the_baseline_is_kept_with_the_pass(newsroom, run, checked) -> None:
    options = ("--factcheck", "articles/bad.md", "--factcheck-baseline=known.json")
    run(*options, "--factcheck-update-baseline")
    for _ in range(2):
        result = run(*options)
        result.assert_outcomes(passed=1)
        assert "stale" not in result.stdout.str()
        assert "No issues in 1 article; 2 accepted" in result.outlines
    assert len(again(checked)) == 2


def test_passes_of_files_that_are_gone_are_forgotten(newsroom, run) -> None:
    Path("articles/other.txt").write_text("Nothing happened on that day in the town, the mayor said.")
    run("--factcheck", "articles/other.txt")
    run("--factcheck", "articles/sound.txt")
    assert "other.txt" in Path(".pytest_cache/v/factcheck/passes").read_text()
    Path("articles/other.txt").unlink()
    run("--factcheck", "articles/sound.txt")
    assert "other.txt" not in Path(".pytest_cache/v/factcheck/passes").read_text()
