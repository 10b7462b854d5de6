"""What short articles give under all rules, and why their sides were taken for one thing.

A row of ``compared/<family>.txt`` is an article: the day of publication before `` | `` and the title before `` || ``
where it has them, ``¶`` between paragraphs. Behind it stand, for each issue, its rule with the words that clash, then
the reasons. A row without any is an article that must be silent; it is almost the same as one that is not.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck import Config, check
from factcheck.report import Severity
from tests.comparison.articles import source_of
from tests.tables import read_table

TABLES = sorted(Path(__file__).with_name("compared").glob("*.txt"))


def told(row: str) -> Iterator[str]:
    source = source_of(row)
    config = Config(severity=Severity.NOTE)
    report = check(source.body, title=source.title, published=source.published, config=config)
    assert report.status == "complete", report.reasons
    for issue in report.issues:
        yield f"{issue.rule}: " + " / ".join(f"“{' '.join(e.text.split())}”" for e in issue.evidence)
        if issue.reasons:
            yield "because " + "; ".join(issue.reasons)


@pytest.mark.parametrize(("row", "wanted"), [row for table in TABLES for row in read_table(table)])
def test_compared(row: str, wanted: list[str]) -> None:
    assert list(told(row)) == wanted
