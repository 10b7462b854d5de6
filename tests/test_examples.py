"""The examples run, as a reader would run them; those of the plugin and the notebook have tests beside these."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"
TESTS = EXAMPLES / "test_generated_text.py"
PACKAGE = EXAMPLES / "third_party_rules"


def run(*arguments: str | Path, folder: Path, installed: Path | None = None) -> "subprocess.CompletedProcess[str]":
    """Run Python as a shell would, with what was installed in a folder."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV"))}
    if installed is not None:
        environment["PYTHONPATH"] = str(installed)
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("path", sorted(set(EXAMPLES.glob("*.py")) - {TESTS}), ids=lambda path: path.name)
def test_example_runs(path: Path, tmp_path: Path) -> None:
    done = run(path, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    assert not done.stderr


def test_one_article_is_told_with_both_sides(tmp_path: Path) -> None:
    shown = run(EXAMPLES / "check_one_article.py", folder=tmp_path).stdout
    for word in ("figure-mismatch", "'40 passengers'", "'60 passengers'", "because: ", "weekday-mismatch", "3 issues"):
        assert word in shown


def test_a_file_of_ones_own_is_read_with_its_date(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The inquiry will open on Monday, 14 October, the mayor told the council.")
    assert "no issues" in run(EXAMPLES / "check_one_article.py", "a.txt", "2024-10-09", folder=tmp_path).stdout
    assert "weekday-mismatch" in run(EXAMPLES / "check_one_article.py", "a.txt", "2025-10-09", folder=tmp_path).stdout


def test_the_corpus_is_told_in_sum(tmp_path: Path) -> None:
    shown = run(EXAMPLES / "corpus_report.py", folder=tmp_path).stdout
    assert "2 issues in 2 of 6 articles" in shown
    assert "2024-10  2 of 6 articles with issues (33%)" in shown


def test_the_tests_of_generated_text_pass(tmp_path: Path) -> None:
    shutil.copy(TESTS, tmp_path)
    done = run("-m", "pytest", "-q", folder=tmp_path)
    assert done.returncode == 0, done.stdout
    assert "7 passed" in done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the package of the third party was built and installed, with its entry point."""
    source = shutil.copytree(PACKAGE, tmp_path_factory.mktemp("source") / "rules")
    folder = tmp_path_factory.mktemp("installed")
    pip = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index", "--no-deps")
    done = run(*pip, "--no-build-isolation", "--target", folder, source, folder=source)
    assert done.returncode == 0, done.stderr
    return folder


def test_the_rule_of_a_third_party_is_short() -> None:
    assert len((PACKAGE / "house_style" / "mixed_dates.py").read_text(encoding="utf-8").splitlines()) < 40


def test_the_tests_of_a_third_party_pass(installed: Path, tmp_path: Path) -> None:
    shutil.copytree(PACKAGE / "tests", tmp_path / "tests")
    done = run("-m", "pytest", "-q", "tests", folder=tmp_path, installed=installed)
    assert done.returncode == 0, done.stdout
    assert "4 passed" in done.stdout


def test_the_command_runs_the_rule_where_the_settings_name_it(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The pool closed on 3 March 1931, a Tuesday. It opened again on June 9, 1932.")
    check = ("-m", "factcheck", "check", "--format", "concise", "a.txt")
    assert run(*check, folder=tmp_path, installed=installed).returncode == 0
    (tmp_path / "factcheck.toml").write_text('plugins = ["mixed-dates"]\n')
    done = run(*check, folder=tmp_path, installed=installed)
    assert (done.returncode, done.stdout.count("mixed-dates")) == (1, 1)
    assert "not installed" in run(*check, folder=tmp_path).stderr
