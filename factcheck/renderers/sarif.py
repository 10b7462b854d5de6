"""SARIF 2.1.0 (OASIS): one run with a result an issue, for code scanning and editors.

The standard is https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; columns count code points.
"""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from factcheck.renderers.json import escaped
from factcheck.renderers.named import Hidden, Named, Places
from factcheck.report import Evidence, Issue

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_IN_SOURCE = ("comment", "front matter")


def render(articles: Iterable[Named], color: bool = False) -> Iterator[str]:
    """Give one document, its results as the articles come; rules and the outcome of the run stand at its end."""
    rules: dict[str, str] = {}
    notices: list[dict[str, Any]] = []
    yield f'{{"$schema": "{SCHEMA}",\n"version": "2.1.0",\n"runs": [{{\n'
    yield '"columnKind": "unicodeCodePoints",\n"results": ['
    separator = "\n"
    for named in articles:
        notices += _notices(named)
        for result in _results(named, rules):
            yield separator + escaped(json.dumps(result, ensure_ascii=False))
            separator = ",\n"
    yield "\n],\n" + escaped(json.dumps(_closing(rules, notices), ensure_ascii=False))[1:] + "]}\n"


def _closing(rules: dict[str, str], notices: list[dict[str, Any]]) -> dict[str, Any]:
    described = [{"id": rule, "properties": {"tags": [family]}} for rule, family in rules.items()]
    invocation: dict[str, Any] = {"executionSuccessful": not notices}
    if notices:
        invocation["toolExecutionNotifications"] = notices
    return {
        "tool": {"driver": {"name": "factcheck", "rules": described}},
        "invocations": [invocation],
    }


def _notices(named: Named) -> list[dict[str, Any]]:
    """What kept an article from being checked wholly."""
    location = {"physicalLocation": {"artifactLocation": {"uri": uri(named)}}}
    return [
        {"level": "error", "message": {"text": f"{named.report.status}: {reason}"}, "locations": [location]}
        for reason in named.report.reasons
    ]


def _results(named: Named, rules: dict[str, str]) -> Iterator[dict[str, Any]]:
    report = named.report
    if not report.issues and not named.hidden:
        return
    places = Places.of(named)
    shown: list[tuple[Issue, Hidden | None]] = [(issue, None) for issue in report.issues]
    shown += [(hidden.issue, hidden) for hidden in named.hidden]
    for issue, hidden in shown:
        rules.setdefault(issue.rule, issue.family)
        yield _result(named, issue, places, list(rules).index(issue.rule), hidden)


def _result(named: Named, issue: Issue, places: Places, number: int, hidden: Hidden | None) -> dict[str, Any]:
    first, *others = issue.evidence
    result: dict[str, Any] = {
        "ruleId": issue.rule,
        "ruleIndex": number,
        "level": issue.severity.value,
        "message": {"text": issue.message},
        "locations": [_location(named, first, places)],
        "relatedLocations": [{"id": n, **_location(named, side, places)} for n, side in enumerate(others, 1)],
        "partialFingerprints": {"factcheck/v1": issue.fingerprint},
    }
    if hidden is not None and hidden.by != "baseline":
        suppression = {"kind": "inSource" if hidden.by in _IN_SOURCE else "external"}
        result["suppressions"] = [{**suppression, "justification": hidden.reason} if hidden.reason else suppression]
    if named.baselined:
        result["baselineState"] = "unchanged" if hidden is not None and hidden.by == "baseline" else "new"
    return result


def _location(named: Named, evidence: Evidence, places: Places) -> dict[str, Any]:
    (line, column), (end_line, end_column) = places.locate(evidence), places.locate_end(evidence)
    region = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    text = f"{evidence.text}: {evidence.note}" if evidence.note else evidence.text
    return {
        "physicalLocation": {"artifactLocation": {"uri": uri(named)}, "region": region},
        "message": {"text": text},
    }


def uri(named: Named) -> str:
    """The file as a URI: relative where its path is."""
    path = named.path or named.name
    if os.path.isabs(path):
        return Path(path).as_uri()
    return quote(path.replace(os.sep, "/").encode("utf-8", "surrogateescape"))
