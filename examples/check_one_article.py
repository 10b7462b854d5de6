"""Check one article and print what is wrong with it, both sides of each conflict and why they were compared.

``python check_one_article.py [FILE [DATE]]``; without a file it checks the article below. The date of publication, such
as 2025-10-09, is what "last Tuesday" is reckoned from.
"""

import sys
from datetime import date
from pathlib import Path

import factcheck

ARTICLE = """\
A ferry ran aground off Pell Point on Tuesday with 40 passengers aboard. Two tugs pulled it free.

The ferry, which carried 60 passengers, had left Dunmere at 8:30 a.m.

The inquiry will open on Monday, 14 October. A second hearing is set for November 31.
"""


def main(arguments: list[str]) -> None:
    text = Path(arguments[0]).read_text(encoding="utf-8", errors="replace") if arguments else ARTICLE
    published = date.fromisoformat(arguments[1]) if len(arguments) > 1 else None if arguments else date(2025, 10, 9)
    report = factcheck.check(text, published=published)
    for issue in report:
        print(f"{issue.severity}: {issue.rule}: {issue.message}")
        for evidence in issue.evidence:
            print(f"    {evidence.span.start}-{evidence.span.end} {evidence.text!r}: {evidence.note}")
        for reason in issue.reasons:
            print(f"    because: {reason}")
    print(repr(report))


if __name__ == "__main__":
    main(sys.argv[1:])
