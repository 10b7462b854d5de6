"""How the public names are used, with the types that a checker must see: checked by ``test_typing.py``, never run."""

import datetime
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, assert_type

import factcheck
from factcheck import Article, Config, Evidence, Issue, Report, Severity
from factcheck.claims.claim import FigureClaim
from factcheck.text.span import Span

report = factcheck.check("Six people died.", title="Crash", published=datetime.date(2024, 5, 31), config=Config())
assert_type(report, Report)
assert_type(report.issues, tuple[Issue, ...])
assert_type(report.ok, bool)
assert_type(len(report), int)
assert_type(report.to_dict(), dict[str, Any])
assert_type(Report.from_dict({}), Report)
for issue in report:
    assert_type(issue, Issue)
    assert_type(issue.severity, Severity)
    assert_type(issue.message, str)
    assert_type(issue.evidence, tuple[Evidence, ...])
    assert_type(issue.evidence[0].span, Span)

article = factcheck.read("Six people died.")
assert_type(article, Article)
assert_type(article.claims_of(FigureClaim), tuple[FigureClaim, ...])
assert_type(factcheck.check(article), Report)
assert_type(factcheck.render(report, format="json"), str)

with ThreadPoolExecutor() as executor:
    assert_type(factcheck.check_corpus(["Six people died."], executor=executor), Iterator[Report])
assert_type(factcheck.check_batch(["Six people died."]), list[dict[str, Any]])

# What is wrong is seen as such: an error that is no longer one is an unused "ignore", which strict checkers report.
factcheck.check(b"bytes")  # type: ignore[arg-type]
factcheck.check("text", None)  # type: ignore[call-arg]
report.issues = ()  # type: ignore[misc]
