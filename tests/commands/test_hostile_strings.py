"""Strings that somebody else wrote (rules of a plugin, stored reports, settings, baselines, names) act on no output."""

import importlib.metadata
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import factcheck
from factcheck import Report, check, render
from factcheck.article import Article
from factcheck.cli import main
from factcheck.errors import FactcheckError, ReportError, RuleError
from factcheck.pytest_plugin.failure import closing_of, problems_of, unreadable
from factcheck.renderers import FORMATS
from factcheck.renderers.named import Named
from factcheck.report import ClaimRow, Evidence, Issue, Severity
from factcheck.rules.rule import Conflict, Rule, Side
from factcheck.text.source import Source
from factcheck.text.span import Span

Capture = pytest.CaptureFixture[str]
#: Terminal escapes, a workflow command, markup, a script, bidi controls, line breaks of all kinds, a lone surrogate.
BAD = (
    "x\x1b[2J\x1b]0;t\x07\x9b1m\u202e\u2066\n::error::x\r::error::y\u2028::error::z\x0b"
    "<script>alert(1)</script>]]>&\"'\x00\ud800"
)
TEXT = "The mayor opened the bridge on Monday. Six cars crossed it."


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT, encoding="utf-8")


def assert_harmless(text: str) -> None:
    """Nothing but plain lines, none of which is a command that the text brought along."""
    assert not {c for c in text if c != "\n" and not c.isprintable()}
    assert not any(line.lstrip().startswith("::error::") for line in text.split("\n"))
    text.encode()


def hostile_report() -> Report:
    """A report in which every free string is hostile."""
    body = f"{BAD} six and seven {BAD}"
    sides = tuple(
        Evidence(Span("body", at, at + 3), body[at : at + 3], BAD) for at in (body.index("six"), body.index("seven"))
    )
    issue = Issue(BAD, BAD, Severity.ERROR, BAD, sides, (BAD, BAD), BAD)
    rows = (ClaimRow(BAD, Span("body", 0, 5), BAD, BAD, BAD, BAD),)
    return Report(Source(body, title=BAD), (issue,), rows, (BAD,), "partial", (BAD,), BAD)


def plugin(name: str, message: str, **others: Any) -> Rule:
    def found(article: Article) -> Iterator[Conflict]:
        sides = tuple(Side(Span("body", at, at + 3), BAD) for at in (4, 43))
        yield Conflict(message, sides, (BAD,))

    return Rule(**{
        "name": name, "family": "figures", "severity": Severity.ERROR, "since": "1", "check": found,
        "inconsistent": (), "consistent": (), **others,
    })  # fmt: skip


def install(monkeypatch: pytest.MonkeyPatch, rule: Rule, name: str) -> None:
    class Point:
        value = "a_package:RULE"

        def __init__(self) -> None:
            self.name = name

        def load(self) -> Rule:
            return rule

    monkeypatch.setattr(importlib.metadata, "entry_points", lambda **_: [Point()])
    Path("factcheck.toml").write_text(f"plugins = [{json.dumps(name)}]\n")


@pytest.mark.parametrize("format", FORMATS)
def test_what_a_plugin_says(format: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    install(monkeypatch, plugin("odd-rule", BAD), "odd-rule")
    assert main(["check", "a.txt", "--format", format, "--color", "never"]) == 1
    out, err = capsys.readouterr()
    assert "odd-rule" in out
    assert err == ""
    assert_harmless(out)
    assert_well_formed(format, out)


def test_what_a_plugin_says_when_asked(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    install(monkeypatch, plugin("odd-rule", BAD), "odd-rule")
    assert main(["check", "a.txt", "--format", "json"]) == 1
    fingerprint = json.loads(capsys.readouterr().out)["articles"][0]["issues"][0]["fingerprint"]
    assert main(["check", "a.txt", "--explain", fingerprint]) == 1
    assert main(["check", "a.txt", "--statistics"]) == 1
    assert main(["baseline", "write", "a.txt", "--baseline", "b\x1b[2J.json"]) == 0
    assert main(["baseline", "show", "--baseline", "b\x1b[2J.json"]) == 0
    assert main(["baseline", "prune", "a.txt", "--baseline", "b\x1b[2J.json"]) == 0
    out, err = capsys.readouterr()
    assert_harmless(out + err)


@pytest.mark.parametrize(
    ("name", "others", "wanted"),
    [
        ("odd\x1b[2J", {}, "name: expected"),
        ("odd\n", {}, "name: expected"),
        ("", {}, "name: expected"),
        ("Odd Rule", {}, "name: expected"),
        ("odd-rule", {"family": "fig\x1b[2Jures"}, "family: expected"),
        ("odd-rule", {"severity": "fatal"}, "severity: expected"),
    ],
)
def test_a_rule_is_called_by_plain_words(name: str, others: dict[str, Any], wanted: str) -> None:
    with pytest.raises(RuleError, match=wanted):
        plugin(name, "x", **others)


@pytest.mark.parametrize("format", FORMATS)
def test_every_string_of_a_report(format: str) -> None:
    report = hostile_report()
    for given in (report, attrs.evolve(report, status="complete", reasons=())):
        shown = render(given, format=format)
        assert_harmless(shown)
        assert_well_formed(format, shown)


def assert_well_formed(format: str, shown: str) -> None:
    if format in ("json", "sarif"):
        json.loads(shown)
    elif format == "jsonl":
        assert [json.loads(line) for line in shown.splitlines()]
    elif format == "junit":
        assert {element.tag for element in ET.fromstring(shown).iter()} <= {
            "testsuites",
            "testsuite",
            "testcase",
            "failure",
            "error",
        }
    elif format == "html":
        assert "<script" not in shown
    elif format == "markdown":
        assert not re.search(r"(?<!\\)<script", shown)
    elif format == "github":
        assert all(line.startswith(("::error file=", "1 issue")) for line in shown.splitlines())


def test_a_report_by_itself() -> None:
    report = hostile_report()
    for text in (str(report), repr(report), *map(str, report), report._repr_mimebundle_()["text/plain"]):
        assert_harmless(text)
    assert_harmless(repr(Named("a.txt", report).shown_name))
    assert "<script" not in report._repr_html_()


def test_failures_of_pytest() -> None:
    problems = (*problems_of(Named(BAD, hostile_report()), record=BAD), unreadable("a.txt", BAD))
    for problem in problems:
        assert_harmless(f"{problem.headline}\n{problem}")
    assert_harmless(closing_of([BAD], issues=1, of=2, incomplete=1))


def test_stored_reports_hold_what_there_is() -> None:
    stored = check(TEXT).to_dict()
    with pytest.raises(ReportError, match="status"):
        Report.from_dict({**stored, "status": BAD})
    for key in ("rules", "reasons"):
        with pytest.raises(ReportError):
            Report.from_dict({**stored, key: [3]})


def test_results_of_others(capsys: Capture) -> None:
    line = {
        **hostile_report().to_dict(text=False, claims=False),
        "name": BAD,
        "title": BAD,
        "outlet": BAD,
        "published": BAD,
    }
    Path("r.jsonl").write_text(
        "\n".join(json.dumps({**line, **odd}) for odd in ({}, {"status": BAD}, {"published": "2024-05-31"}))
    )
    for format in ("text", "json", "html"):
        assert main(["corpus", "r.jsonl", "--format", format]) in (0, 2)
        out, err = capsys.readouterr()
        assert_harmless(out + err)
        assert "<script" not in out or format != "html"


@pytest.mark.parametrize(
    "settings",
    [
        {"select": [BAD]}, {"ignore": [BAD]}, {"plugins": [BAD]}, {"severity": BAD}, {"date-order": BAD},
        {"limit": BAD}, {"exclude": BAD}, {"baseline": BAD}, {"per-file-ignores": {BAD: [BAD]}},
        {"fields": {BAD: "x"}}, {BAD: 3}, {"extract-html": BAD}, {"limit-pairs": BAD},
    ],
)  # fmt: skip
def test_settings(settings: dict[str, Any], capsys: Capture) -> None:
    with pytest.raises(FactcheckError) as raised:
        found = factcheck.settings.Settings.of(settings, origin=BAD)
        found.require_rules()
        factcheck.baseline.Baseline.load(found.baseline)
    Path("factcheck.toml").write_text("".join(f"{json.dumps(k)} = {_toml(v)}\n" for k, v in settings.items()))
    for command in (["check", "a.txt"], ["config", "a.txt"], ["baseline", "show"], ["rule", BAD]):
        main(command)
        assert_harmless("".join(capsys.readouterr()))
    assert str(raised.value)


def _toml(value: Any) -> str:
    plain = BAD.replace("\ud800", "")
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(k.replace(BAD, plain))} = {_toml(v)}" for k, v in value.items()) + " }"
    return json.dumps(value).replace("\\ud800", "")


def test_names_of_files_and_settings(capsys: Capture) -> None:
    folder = Path("f\x1b[2J\n::error::x")
    folder.mkdir()
    (folder / "factcheck.toml").write_text('select = ["none"]\n')
    article = folder / "a\x1b[2J\u202e\n::error::y.txt"
    article.write_text("The crash killed six people: three men and two women.", encoding="utf-8")
    for command in (
        ["check", str(article)],
        ["config", str(article)],
        ["claims", str(article)],
        ["check", f"{folder}/none.txt"],
    ):
        main(command)
        assert_harmless("".join(capsys.readouterr()))


def test_what_a_baseline_holds(capsys: Capture) -> None:
    assert main(["baseline", "write", "a.txt"]) == 0
    stored = json.loads(Path("factcheck-baseline.json").read_text())
    entry = {"rule": BAD, "message": BAD, "fingerprint": BAD}
    for accepted in ({"a.txt": [entry]}, {BAD: [entry]}, {BAD: BAD}, [BAD], BAD):
        for key in [key for key in stored if isinstance(stored[key], (dict, list))] or ["issues"]:
            Path("factcheck-baseline.json").write_text(json.dumps({**stored, key: accepted}))
            for command in (
                ["baseline", "show"],
                ["baseline", "prune", "a.txt"],
                ["check", "a.txt", "--baseline", "factcheck-baseline.json"],
            ):
                main(command)
                assert_harmless("".join(capsys.readouterr()))
