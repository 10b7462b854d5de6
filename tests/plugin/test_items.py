"""Items and their failures: a file, a shard of records, what stands first and what below."""

import gzip
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

SIX = "The crash killed six people: three men and two women."
FIRST = "articles/bad.md:4:18: sum-mismatch: the parts “three”, “two” add up to 5, not to “six”"
IN_CONTEXT = """\
 4 | The crash killed six people: three men and two women.
   |                  ^^^ the total
   |                              ^^^^^ a part
   |                                            ^^^ a part
  = the list that follows the total gives its parts

articles/bad.md:6:32: weekday-mismatch: “Monday, 2 May 2023” is a Tuesday, not a Monday
 6 | The mayor opened the bridge on Monday, 2 May 2023.
   |                                ^^^^^^^^^^^^^^^^^^ a Tuesday
"""


def test_nothing_is_collected_unless_it_is_switched_on(newsroom, run) -> None:
    assert run("articles").ret == pytest.ExitCode.NO_TESTS_COLLECTED
    assert run("--factcheck", "articles").ret == pytest.ExitCode.TESTS_FAILED
    newsroom.makeini("[pytest]\nfactcheck = true\n")
    assert run("articles").ret == pytest.ExitCode.TESTS_FAILED
    assert run("articles", "-o", "factcheck=false").ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_an_item_a_file_and_an_item_a_shard(newsroom, run) -> None:
    result = run("--factcheck", "--factcheck-records-per-item", 2, "--collect-only", "-q")
    assert result.outlines[:5] == [
        "articles/bad.md::factcheck",
        "articles/sound.txt::factcheck",
        "articles/wire.jsonl::records-1-2",
        "articles/wire.jsonl::records-3-4",
        "articles/wire.jsonl::records-5-5",
    ]
    result = run("--factcheck", "articles/wire.jsonl", "--collect-only", "-q")
    assert result.outlines[0] == "articles/wire.jsonl::records-1-5"


def test_one_item_by_its_node_id(newsroom, run) -> None:
    run("--factcheck", "articles/wire.jsonl::records-1-5", "articles/sound.txt::factcheck").assert_outcomes(
        passed=1, failed=1
    )


def test_the_failure_of_a_file(newsroom, run) -> None:
    result = run("--factcheck", "articles/bad.md")
    result.assert_outcomes(failed=1)
    assert f"{FIRST}\n{IN_CONTEXT}" in result.stdout.str()
    assert f"FAILED articles/bad.md::factcheck - {FIRST}" in result.outlines


def test_the_failure_of_a_shard_lists_its_records(newsroom, run) -> None:
    result = run("--factcheck", "articles/wire.jsonl", "--factcheck-records-per-item", 4)
    result.assert_outcomes(failed=2)
    lines = result.outlines
    first = lines.index("articles/wire.jsonl:2:40: sum-mismatch: the parts “three”, “two” add up to 5, not to “six”")
    assert lines[first + 1] == "  in r2"
    assert "1 issue in 1 of 4 records: r2" in lines
    assert "1 issue in 1 of 1 record: r5" in lines
    assert any(
        line.startswith("FAILED articles/wire.jsonl::records-1-4 - articles/wire.jsonl:2:40: ") for line in lines
    )


def test_a_packed_file_of_records_is_one_item(newsroom, run) -> None:
    Path("articles/wire.jsonl.gz").write_bytes(gzip.compress(Path("articles/wire.jsonl").read_bytes()))
    result = run("--factcheck", "articles/wire.jsonl.gz", "--factcheck-records-per-item", 2)
    result.assert_outcomes(failed=1)
    assert "articles/wire.jsonl.gz:5:40: sum-mismatch: the parts “three”, “two” add up to 5, not to “six”" in (
        result.outlines
    )
    assert "2 issues in 2 of 5 records: r2, r5" in result.outlines


def test_records_that_hold_no_article(newsroom, run) -> None:
    Path("articles/wire.jsonl").write_text('{"text": 3}\n\n{"text": }\n')
    Path("articles/wire.csv").write_text("id,body\n1,x\n")
    result = run("--factcheck", "articles/wire.jsonl", "articles/wire.csv")
    result.assert_outcomes(failed=2)
    text = "articles/wire.jsonl:1:1: unreadable: expected a string in the field 'text', found a number"
    assert text in result.outlines
    assert "articles/wire.jsonl:3:10: unreadable: no JSON: Expecting value" in result.outlines
    assert "2 of 2 records not fully checked" in result.outlines
    assert "articles/wire.csv:1:1: unreadable: expected a column 'text', found id, body" in result.outlines


@pytest.mark.parametrize("option", [(), ("--factcheck-xfail",), ("--factcheck-update-baseline",)])
def test_what_is_not_fully_checked_fails(newsroom, run, option) -> None:
    Path("articles/lost.txt").write_text(
        "Le conseil municipal de la ville a voté hier soir un budget de neuf millions. " * 4
    )
    result = run("--factcheck", "articles/lost.txt", *option)
    result.assert_outcomes(failed=1)
    said = "articles/lost.txt:1:1: unsupported-language: the text does not read as English; no rule was run"
    assert said in result.outlines
    assert "No issues in 1 article; 1 article not fully checked" in result.outlines


def test_a_file_that_is_gone_when_its_turn_comes(newsroom, run) -> None:
    newsroom.makeconftest(
        "import os\ndef pytest_collection_finish():\n"
        "    os.remove('articles/sound.txt')\n    os.remove('articles/wire.jsonl')"
    )
    result = run("--factcheck", "articles/sound.txt", "articles/wire.jsonl")
    result.assert_outcomes(failed=2)
    for name in ("sound.txt", "wire.jsonl"):
        result.stdout.fnmatch_lines(
            [f"articles/{name}:1:1: unreadable: cannot read *{name}: No such file or directory"]
        )


def test_paths_are_those_from_where_pytest_is_called(newsroom, run, monkeypatch) -> None:
    newsroom.makeini("[pytest]\nfactcheck = true\n")
    monkeypatch.chdir("articles")
    result = run("bad.md")
    assert FIRST.removeprefix("articles/") in result.outlines
    assert "../" not in result.stdout.str().replace("rootdir", "")


def test_a_test_that_changes_the_folder_does_not_disturb(newsroom, run) -> None:
    newsroom.makepyfile(test_aaa="import os\ndef test_moves(tmp_path):\n    os.chdir(tmp_path)\n")
    assert FIRST in run("--factcheck", "test_aaa.py", "articles/bad.md").outlines


def test_junit(newsroom, run) -> None:
    run("--factcheck", "articles", "--junitxml", "out.xml")
    cases = {case.get("name"): case for case in ET.parse("out.xml").iter("testcase")}
    failures = list(ET.parse("out.xml").iter("failure"))
    assert set(cases) == {"factcheck", "records-1-5"}
    assert failures[0].get("message") == FIRST
    assert (failures[0].text or "").startswith(f"{FIRST}\n 4 | The crash")
    assert len(failures) == 2


def test_a_failure_stands_at_its_line(newsroom, run) -> None:
    """Where services that annotate pull requests, and JUnit in the older form, look for it."""
    run("--factcheck", "articles/bad.md", "--junitxml", "out.xml", "-o", "junit_family=xunit1")
    (case,) = ET.parse("out.xml").iter("testcase")
    assert (case.get("file"), case.get("line")) == ("articles/bad.md", "3")  # counted from 0


@pytest.mark.parametrize("quiet", ["-q", "-qq"])
def test_quiet(newsroom, run, quiet) -> None:
    result = run("--factcheck", "articles", quiet)
    assert f"FAILED articles/bad.md::factcheck - {FIRST}" in result.outlines
    assert "     3  sum-mismatch" in result.outlines
    sound = run("--factcheck", "articles/sound.txt", quiet)
    assert "factcheck" not in sound.stdout.str()


@pytest.mark.parametrize("style", ["line", "no", "native", "short"])
def test_other_styles_of_tracebacks(newsroom, run, style) -> None:
    result = run("--factcheck", "articles/bad.md", f"--tb={style}")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert ("^^^ the total" in result.stdout.str()) == (style in ("native", "short"))
    assert f"FAILED articles/bad.md::factcheck - {FIRST}" in result.outlines


def test_on_a_ci_server_the_line_is_not_cut(newsroom, run, monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("CI", "true")
    assert f"FAILED articles/bad.md::factcheck - {FIRST}" in run("--factcheck", "articles/bad.md").outlines


def test_the_marker_selects(newsroom, run) -> None:
    newsroom.makepyfile("def test_code(): pass")
    run("--factcheck", "--strict-markers", "-m", "factcheck").assert_outcomes(passed=1, failed=2, deselected=1)
    run("--factcheck", "--strict-markers", "-m", "not factcheck").assert_outcomes(passed=1, deselected=3)
    assert "@pytest.mark.factcheck: an article" in run("--markers").stdout.str()


def test_only_what_failed(newsroom, run) -> None:
    run("--factcheck", "articles", "--factcheck-records-per-item", 2)
    result = run("--factcheck", "articles", "--factcheck-records-per-item", 2, "--lf")
    result.assert_outcomes(failed=3)
    Path("articles/bad.md").write_text("Nothing happened on that day in the town, the mayor said.")
    run("--factcheck", "articles", "--factcheck-records-per-item", 2, "--lf").assert_outcomes(passed=1, failed=2)
    run("--factcheck", "articles", "--factcheck-records-per-item", 2, "--lf").assert_outcomes(failed=2)


def test_another_plugin_that_collects_the_same_files(newsroom, run) -> None:
    newsroom.makeconftest(
        """
        import pytest

        def pytest_collect_file(file_path, parent):
            if file_path.suffix in (".md", ".jsonl"):
                return Spelling.from_parent(parent, path=file_path)

        class Spelling(pytest.File):
            def collect(self):
                yield Spelled.from_parent(self, name="spelling")

        class Spelled(pytest.Item):
            def runtest(self):
                pass
        """
    )
    run("--factcheck", "articles").assert_outcomes(passed=3, failed=2)
    run("--factcheck", "articles/bad.md::spelling").assert_outcomes(passed=1)
    run("--factcheck", "articles/bad.md::factcheck").assert_outcomes(failed=1)
    Path("articles/doc.md").write_text(f">>> 1 + 1\n2\n\n{SIX}\n")
    run("--factcheck", "--doctest-glob=*.md", "articles/doc.md").assert_outcomes(passed=2, failed=1)


def test_a_mark_of_a_conftest_is_heeded(newsroom, run) -> None:
    newsroom.makeconftest(
        """
        import pytest

        def pytest_collection_modifyitems(items):
            for item in items:
                if item.path.name == "bad.md":
                    item.add_marker(pytest.mark.xfail(reason="known"))
                if item.path.suffix == ".jsonl":
                    item.add_marker(pytest.mark.skip)
        """
    )
    run("--factcheck", "articles").assert_outcomes(passed=1, xfailed=1, skipped=1)


def test_articles_with_issues_as_expected_failures(newsroom, run) -> None:
    result = run("--factcheck", "articles", "--factcheck-xfail", "-rx")
    assert result.ret == pytest.ExitCode.OK
    result.assert_outcomes(passed=1, xfailed=2)
    assert f"XFAIL articles/bad.md::factcheck - {FIRST}" in result.outlines
    assert "4 issues in 3 of 7 articles" in result.outlines
