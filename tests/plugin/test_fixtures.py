"""The fixtures, and what pytest shows of a report."""

from pathlib import Path


def test_a_report_in_a_test(newsroom, run) -> None:
    newsroom.makepyfile(
        """
        import datetime

        SIX = "The crash killed six people: three men and two women."

        def test_ok(factcheck_report):
            assert factcheck_report("The crash killed five people: three men and two women.").ok

        def test_title_and_date(factcheck_report):
            report = factcheck_report("They met on Monday.", title="Talks", published=datetime.date(2024, 5, 3))
            assert report.text.title == "Talks"
            assert report.text.published == datetime.date(2024, 5, 3)

        def test_config(factcheck_report):
            assert factcheck_report(SIX, ignore=["figures"]).ok

        def test_not_ok(factcheck_report):
            report = factcheck_report(SIX)
            assert report.ok
        """
    )
    result = run()
    result.assert_outcomes(passed=3, failed=1)
    result.stdout.fnmatch_lines(
        [
            "E   * where False = <Report complete: 1 issue: "
            "error: sum-mismatch: the parts “three”, “two” add up to 5, not to “six”>.ok"
        ]
    )


def test_every_issue_is_printed(newsroom, run) -> None:
    newsroom.makepyfile(
        """
        import pytest

        def test_two(assert_consistent):
            assert_consistent(
                "The crash killed six people: three men and two women.\\n\\n"
                "The mayor opened the bridge on Monday, 2 May 2023."
            )

        def test_good(assert_consistent):
            assert assert_consistent("Nothing happened on that day in the town, the mayor said.").ok

        def test_not_english(assert_consistent):
            assert_consistent("Le conseil municipal de la ville a voté hier soir un budget de neuf millions. " * 4)

        def test_unknown(assert_consistent):
            with pytest.raises(TypeError, match="selct"):
                assert_consistent("Nothing.", selct=["times"])
        """
    )
    result = run()
    result.assert_outcomes(passed=2, failed=2)
    result.stdout.fnmatch_lines(
        [
            "E * AssertionError: text:1:18: sum-mismatch: the parts “three”, “two” add up to 5, not to “six”",
            "E * text:3:32: weekday-mismatch: “Monday, 2 May 2023” is a Tuesday, not a Monday",
            "E * AssertionError: text:1:1: unsupported-language: *",
        ]
    )
    assert "asserting.py" not in result.stdout.str()


def test_the_settings_of_the_project_are_in_force(newsroom, run) -> None:
    newsroom.makepyfile(
        "def test_six(assert_consistent):\n"
        "    assert_consistent('The crash killed six people: three men and two women.')\n"
    )
    run().assert_outcomes(failed=1)
    Path("factcheck.toml").write_text("ignore = ['figures']\n")
    run().assert_outcomes(passed=1)
    run("--factcheck-ignore=times").assert_outcomes(failed=1)
    Path("factcheck.toml").write_text("ignore = ['figure']\n")
    result = run()
    result.assert_outcomes(errors=1)
    assert "factcheck: unknown rule or family 'figure'; did you mean 'figures'?" in result.stdout.str()


def test_the_fixtures_are_listed(run) -> None:
    text = run("--fixtures").stdout.str()
    assert "factcheck_report" in text
    assert "assert_consistent" in text
