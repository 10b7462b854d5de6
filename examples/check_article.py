"""Check one article and print what is wrong with it, both sides of each conflict.

Run from anywhere: ``python examples/check_article.py [FILE]``; without a file it checks the article below.
"""

import sys
from datetime import date
from pathlib import Path

import factcheck

ARTICLE = """\
The ferry left at 8:30 a.m. with 40 passengers and a crew of six, the harbour office said.

The inquiry will open on Monday, 14 October. A second hearing is set for November 31.
"""


def main() -> None:
    text = Path(sys.argv[1]).read_text(encoding="utf-8", errors="replace") if len(sys.argv) > 1 else ARTICLE
    report = factcheck.check(text, published=date(2025, 10, 9))
    for issue in report:
        print(f"{issue.severity}: {issue.rule}: {issue.message}")
        for evidence in issue.evidence:
            print(f"    {evidence.span.start}-{evidence.span.end} {evidence.text!r}: {evidence.note}")
    print(repr(report))


if __name__ == "__main__":
    main()
