"""Check a corpus in several processes and print what it comes to: issues by rule, by month, and the worst articles.

``python corpus_report.py [FILE.jsonl]``; a line holds an article, with ``text`` and, where there are such, ``id``,
``title`` and ``published``. Without a file it checks the wire of ``newsroom/``. Articles are read and reports come one
by one, so that a corpus of any size will do.
"""

import json
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import factcheck

WIRE = Path(__file__).parent / "newsroom" / "wire" / "october.jsonl"


def articles(path: Path) -> Iterator[dict[str, str]]:
    """Give the articles of a file as they are needed."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def told(reports: Iterator[factcheck.Report]) -> Iterator[factcheck.Report]:
    """Print each article that has issues, or could not be checked wholly, as it goes by."""
    for report in reports:
        if not report.ok:
            print(
                f"{report.id}  {report.source.title}" + (f"  ({report.status})" if report.status != "complete" else "")
            )
        for issue in report:
            print(f"    {issue.severity}: {issue.rule}: {issue.message}")
        yield report


def main(arguments: list[str]) -> None:
    path = Path(arguments[0]) if arguments else WIRE
    with ProcessPoolExecutor(2) as executor:
        reports = factcheck.check_corpus(articles(path), executor=executor)
        summary = factcheck.summary(told(reports), by="month")
    print(f"\n{summary}\n")
    for rule, number in summary.rules.items():
        print(f"{number:6}  {rule}")
    print()
    for group in summary.groups:
        print(f"{group.name}  {group.found:,} of {group.articles:,} articles with issues ({group.share:.0%})")


if __name__ == "__main__":  # each process imports this file
    main(sys.argv[1:])
