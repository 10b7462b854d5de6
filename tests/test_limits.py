"""Limits on characters, tokens and compared pairs: a partial report says what was not looked at."""

import json
from pathlib import Path

import pytest

import factcheck
from factcheck import Config, Report, check
from factcheck.baseline import Baseline
from factcheck.cli import main
from factcheck.errors import ConfigError
from factcheck.renderers import FORMATS, render

BUS = (
    "A bus crash in the hills killed nine people on Monday. The road was shut. "
    "The crash that killed 14 people closed the road for a day. A second bus was sent."
)
#: Pairs that all rules together look at in it: enough to stop at each.
PAIRS = 60


def of(report: Report) -> list[tuple[str, str]]:
    return [(issue.rule, issue.fingerprint) for issue in report.issues]


def test_without_a_limit_met_the_report_is_whole() -> None:
    report = check(BUS)
    assert (report.status, report.reasons, [issue.rule for issue in report]) == ("complete", (), ["figure-mismatch"])


def test_characters_count_with_the_title_and_no_sentence_is_cut() -> None:
    report = check(BUS, title="Crash", config=Config(limit=len("Crash") + BUS.index("that killed")))
    read = len("Crash") + BUS.index("The crash")
    whole = len("Crash") + len(BUS)
    assert report.reasons == (
        f"only the first {read} of {whole} characters were read: the setting limit is {read + len('The crash ')}",
    )
    assert (report.status, report.ok, report.issues) == ("partial", False, ())
    assert report.text.body == BUS, "the article is reported as it was given"


def test_a_figure_is_not_read_by_half() -> None:
    text = "A fire killed 1,500 cows in Hode. The fire that killed 1,500 cows"
    for limit in range(1, len(text)):
        assert check(text, config=Config(limit=limit, limit_tokens=10**6)).issues == ()


@pytest.mark.parametrize(
    ("limit", "left"), [(9, "one two "), (8, "one two "), (7, "one two"), (6, "one "), (3, "one"), (2, "on")]
)
def test_words_are_whole_where_there_is_no_sentence(limit: int, left: str) -> None:
    (reason,) = check("one two three", config=Config(limit=limit)).reasons[:1]
    assert reason.startswith(f"only the first {len(left)} of 13 characters")


def test_tokens_count_with_the_title() -> None:
    report = check(BUS, title="Bus crash", config=Config(limit_tokens=20))
    assert report.status == "partial"
    assert report.reasons == ("only the first 19 of 38 tokens were read: the setting limit-tokens is 20",)
    assert check(BUS, title="Bus crash", config=Config(limit_tokens=38)).status == "complete"


def test_a_title_alone_may_be_too_long() -> None:
    for config in (Config(limit=8), Config(limit_tokens=1)):
        report = check("Nobody was hurt.", title="Bus crash kills nine people", config=config)
        assert report.status in ("partial", "unsupported-language")
        assert "only the first" in report.reasons[0]
        assert not report.ok


def test_pairs_name_the_rules_that_were_left() -> None:
    whole = check(BUS)
    report = check(BUS, config=Config(limit_pairs=1))
    assert report.status == "partial"
    (reason,) = report.reasons
    told, began, *others = reason.split("; ")
    assert told == "only the first 1 pairs of claims were compared: the setting limit-pairs is 1"
    unfinished = began.removesuffix(" was not finished")
    left = [unfinished, *others[0].removeprefix("not run: ").split(", ")]
    assert [*report.rules, *left] == list(whole.rules), "each rule is named: as run, or as left"
    assert "figure-mismatch" in left
    assert report.claims == whole.claims


def test_issues_under_a_limit_of_pairs_are_issues_without_it() -> None:
    whole, found = of(check(BUS)), set()
    for limit in range(1, PAIRS):
        report = check(BUS, config=Config(limit_pairs=limit))
        assert set(of(report)) <= set(whole)
        assert (report.status == "complete") == (report.rules == check(BUS).rules)
        found.update(of(report))
    assert found == set(whole)


def test_an_article_that_was_read_is_limited_in_its_pairs_alone() -> None:
    article = factcheck.read(BUS)
    config = Config(limit=5, limit_tokens=5, limit_pairs=1)
    assert [check(article, config=config).status for _ in range(2)] == ["partial", "partial"]
    assert check(article).status == "complete", "a check starts counting anew"
    (report,) = factcheck.check_corpus([article], config=Config(limit=5, limit_tokens=5))
    assert report.status == "complete"


@pytest.mark.parametrize("name", ["limit", "limit_tokens", "limit_pairs"])
@pytest.mark.parametrize("value", [0, -3, True, 2.5, "9", None])
def test_limits_are_whole_numbers_above_zero(name: str, value: object) -> None:
    with pytest.raises(ConfigError, match=f"^{name}: expected a whole number of at least 1, found"):
        Config(**{name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("config", [Config(limit=60), Config(limit_tokens=14), Config(limit_pairs=1)])
def test_every_format_says_so(format: str, config: Config) -> None:
    report = check(BUS, config=config)
    setting = report.reasons[0].partition("the setting ")[2].split(" ")[0]
    shown = render(report, format=format)
    assert setting in shown
    assert "only the first" in shown


@pytest.mark.parametrize("line", ["limit = 60", "limit-tokens = 14", "limit-pairs = 1"])
def test_the_command_ends_with_2(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bus.txt").write_text(BUS)
    Path("factcheck.toml").write_text(line)
    assert main(["check", "bus.txt"]) == 2
    assert f"the setting {line.split(' ')[0]} is {line.split(' ')[-1]}" in capsys.readouterr().out
    Path("factcheck.toml").write_text(line.split(" ")[0] + " = 0")
    assert main(["check", "bus.txt"]) == 2
    assert "expected a whole number of at least 1, found 0" in capsys.readouterr().err


def test_accepted_issues_of_what_was_not_looked_at_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bus.txt").write_text(BUS)
    assert main(["baseline", "write", "bus.txt", "--baseline", "known.json"]) == 0
    accepted = Baseline.load("known.json").accepted
    assert len(accepted) == 1
    Path("factcheck.toml").write_text("limit-pairs = 1")
    for action in ("prune", "write"):
        assert main(["baseline", action, "bus.txt", "--baseline", "known.json"]) == 2
        assert Baseline.load("known.json").accepted == accepted


def test_a_partial_report_survives_json() -> None:
    report = check(BUS, config=Config(limit_pairs=1))
    assert Report.from_dict(json.loads(json.dumps(report.to_dict()))) == report
