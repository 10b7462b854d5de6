"""JUnit XML, as CI servers read it: a suite an article, a failed case an issue; a sound article is one passed case."""

from collections.abc import Iterable, Iterator
from html import escape

from factcheck.renderers.named import Named, Places
from factcheck.report import Issue
from factcheck.text.printable import printable


def render(articles: Iterable[Named], color: bool = False) -> Iterator[str]:
    """Give one document, whose head counts the cases: it comes when all articles have passed by."""
    suites: list[str] = []
    tests = failures = errors = 0
    for named in articles:
        report = named.report
        broken = report.status != "complete"
        cases = len(report.issues) + broken or 1
        tests, failures, errors = tests + cases, failures + len(report.issues), errors + broken
        suites.append("".join(_suite(named, cases)))
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield f'<testsuites name="factcheck" tests="{tests}" failures="{failures}" errors="{errors}">\n'
    yield from suites
    yield "</testsuites>\n"


def _suite(named: Named, cases: int) -> Iterator[str]:
    report = named.report
    broken = report.status != "complete"
    counts = f'tests="{cases}" failures="{len(report.issues)}" errors="{int(broken)}"'
    yield f"<testsuite name={_attribute(named.name)} {counts}>\n"
    if broken:
        reasons = "; ".join(report.reasons)
        yield _case(named, "check", f"<error type={_attribute(report.status)} message={_attribute(reasons)}/>")
    if report.issues:
        places = Places.of(named)
        for issue in report.issues:
            yield _issue(named, issue, places)
    elif not broken:
        yield _case(named, "agrees with itself", "")
    yield "</testsuite>\n"


def _issue(named: Named, issue: Issue, places: Places) -> str:
    line, column = places.locate(issue.evidence[0])
    sides = [
        f"{named.shown_path}:{places.locate(e)[0]}:{places.locate(e)[1]}: {e.text}" + (f" ({e.note})" if e.note else "")
        for e in issue.evidence
    ]
    text = "\n".join(escape(printable(text), quote=False) for text in (*sides, *issue.reasons))
    failure = f"<failure type={_attribute(issue.severity.value)} message={_attribute(issue.message)}>{text}</failure>"
    return _case(named, f"{issue.rule} {line}:{column}", failure, line)


def _case(named: Named, name: str, inside: str, line: int = 1) -> str:
    where = f'file={_attribute(named.path or named.name)} line="{line}"'
    head = f'<testcase classname={_attribute(named.name)} name={_attribute(name)} {where} time="0"'
    return f"{head}>{inside}</testcase>\n" if inside else f"{head}/>\n"


def _attribute(text: str) -> str:
    return f'"{escape(printable(text))}"'
