"""What is in force: options over pytest's settings over ``[tool.factcheck]``, and what is wrong in any of them."""

from pathlib import Path

import pytest

SIX = "The crash killed six people: three men and two women."


def rules(result) -> list[str]:
    """The rules of the summary."""
    start = result.outlines.index(next(line for line in result.outlines if line.strip("= ") == "factcheck"))
    return [line.split()[1] for line in result.outlines[start + 2 :] if line.startswith("     ")]


def test_pytest_over_the_settings_of_factcheck_and_options_over_both(newsroom, run) -> None:
    arguments = ("--factcheck", "articles/bad.md")
    assert rules(run(*arguments)) == ["sum-mismatch", "weekday-mismatch"]
    Path("factcheck.toml").write_text("select = ['times']\n")
    assert rules(run(*arguments)) == ["weekday-mismatch"]
    Path("pytest.ini").write_text("[pytest]\nfactcheck_select = figures\n")
    assert rules(run(*arguments)) == ["sum-mismatch"]
    assert rules(run(*arguments, "--factcheck-select", "times,events")) == ["weekday-mismatch"]
    assert rules(run(*arguments, "--factcheck-select=times", "--factcheck-select=figures")) == [
        "sum-mismatch",
        "weekday-mismatch",
    ]
    assert rules(run(*arguments, "--factcheck-select=times, figures", "--factcheck-ignore=times")) == ["sum-mismatch"]


@pytest.mark.parametrize("name", ["pytest.ini", "pyproject.toml"])
def test_every_key_of_the_settings(newsroom, run, name) -> None:
    keys = {
        "factcheck": "true",
        "factcheck_files": "articles/*.md *.jsonl",
        "factcheck_ignore": "structure, actors",
        "factcheck_severity": "error",
        "factcheck_records_per_item": "3",
    }
    if name == "pytest.ini":
        lines = [f"{key} = {value}" for key, value in keys.items()]
        lines += ["factcheck_per_file_ignores =", "    bad.*: sum-mismatch", "    articles/*.jsonl: times"]
        Path(name).write_text("\n".join(["[pytest]", *lines]))
    else:
        lines = [f'{key} = "{value}"' for key, value in keys.items() if not key.endswith("item")]
        lines += ["factcheck_records_per_item = 3"]
        lines += ['factcheck_per_file_ignores = ["bad.*: sum-mismatch", "articles/*.jsonl: times"]']
        Path(name).write_text("\n".join(["[tool.pytest.ini_options]", *lines]))
    result = run()
    result.assert_outcomes(failed=3)
    assert "3 issues in 3 of 6 articles; 1 accepted" in result.outlines
    assert rules(result) == ["sum-mismatch", "weekday-mismatch"]


@pytest.mark.skipif(pytest.version_tuple < (9,), reason="[tool.pytest] came with pytest 9")
def test_settings_in_toml_of_their_own_types(newsroom, run) -> None:
    Path("pyproject.toml").write_text(
        "[tool.pytest]\nfactcheck = true\nfactcheck_files = ['*.jsonl']\nfactcheck_records_per_item = 3\n"
        "factcheck_per_file_ignores = ['articles/*: times']\nfactcheck_select = ['figures', 'times']\n"
    )
    run().assert_outcomes(failed=2)


def test_a_file_that_is_named_need_not_match(newsroom, run) -> None:
    Path("pytest.ini").write_text("[pytest]\nfactcheck = true\nfactcheck_files = *.jsonl\n")
    run().assert_outcomes(failed=1)
    run("articles/sound.txt").assert_outcomes(passed=1)
    Path("notes.rst").write_text(SIX)
    assert "no tests ran" in run("notes.rst").stdout.str()


def test_what_the_settings_exclude(newsroom, run) -> None:
    Path("factcheck.toml").write_text("exclude = ['articles/bad.md', 'drafts', '*.jsonl']\n[fields]\ntext = 'body'\n")
    Path("drafts").mkdir()
    Path("drafts/a.txt").write_text(SIX)
    run("--factcheck").assert_outcomes(passed=1)
    Path("articles/b.csv").write_text(f'id,body\n1,"{SIX}"\n')
    run("--factcheck").assert_outcomes(passed=1, failed=1)


def test_a_folder_with_settings_of_its_own(newsroom, run) -> None:
    Path("factcheck.toml").write_text("select = ['times']\n")
    Path("blog").mkdir()
    Path("blog/factcheck.toml").write_text("[per-file-ignores]\n'*.txt' = ['figures']\n")
    Path("blog/a.txt").write_text(SIX)
    Path("blog/b.md").write_text(SIX)
    result = run("--factcheck", "articles/bad.md", "blog")
    result.assert_outcomes(passed=1, failed=2)
    Path("pytest.ini").write_text("[pytest]\nfactcheck_per_file_ignores = blog/*.md: figures\n")
    run("--factcheck", "blog").assert_outcomes(passed=1, failed=1)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--factcheck-select=tims"], "factcheck: unknown rule or family 'tims'; did you mean 'times'?"),
        (["--factcheck-per-file-ignores=*: tims"], "factcheck: unknown rule or family 'tims'; did you mean 'times'?"),
        (
            ["--factcheck-per-file-ignores=times"],
            "factcheck: factcheck_per_file_ignores: expected 'pattern: rule, rule', found 'times'",
        ),
        (
            ["-o", "factcheck_severity=grave"],
            "factcheck: pytest's settings: severity: expected error, warning or note, found 'grave'",
        ),
        (
            ["--factcheck-records-per-item=0"],
            "factcheck: factcheck_records_per_item: expected a number from 1 on, found 0",
        ),
        (["--factcheck-baseline=none.json"], "factcheck: cannot read the baseline *none.json: No such file*"),
        (["--factcheck-select=sum-mismatch", "--factcheck-ignore=figures"], "factcheck: no rule is left to run*"),
    ],
)
def test_what_is_wrong_ends_the_run_before_it_begins(newsroom, run, arguments, message) -> None:
    result = run("--factcheck", "articles", *arguments)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert not result.outlines or "collected" not in result.stdout.str()
    (result.stderr if "factcheck" in result.stderr.str() else result.stdout).fnmatch_lines([f"ERROR: {message}"])


def test_a_number_that_is_none(newsroom, run) -> None:
    result = run("--factcheck", "-o", "factcheck_records_per_item=many")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: factcheck: factcheck_records_per_item: *"])


def test_settings_below_that_are_wrong_are_errors_of_their_files(newsroom, run) -> None:
    Path("articles/factcheck.toml").write_text("selct = ['times']\n")
    result = run("--factcheck")
    result.assert_outcomes(errors=3)
    result.stdout.fnmatch_lines(["factcheck: *factcheck.toml: selct: unknown setting; did you mean 'select'?"])


def test_the_options_are_told(run) -> None:
    text = run("--help").stdout.str()
    for name in ("files", "select", "ignore", "severity", "per-file-ignores", "baseline", "records-per-item"):
        assert f"--factcheck-{name}" in text
        assert f"factcheck_{name.replace('-', '_')}" in text
    assert "--factcheck-xfail" in text
    assert "--factcheck-update-baseline" in text
