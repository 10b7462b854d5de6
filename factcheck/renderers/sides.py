"""The sides of issues as readers are shown them: issue 2's first side is ``2a``, in every picture, table and text."""

from collections.abc import Sequence

from factcheck.report import Evidence, Issue
from factcheck.text.frozen import Record
from factcheck.text.span import Part, Span


class Side(Record):
    """One side of an issue."""

    issue: int
    letter: str
    severity: str
    family: str
    span: Span

    @property
    def label(self) -> str:
        """What a reader sees."""
        return f"{self.issue}{self.letter}"


def labelled(issues: Sequence[Issue]) -> list[tuple[Side, Evidence]]:
    """Every side of all issues with its evidence, issue by issue."""
    return [
        (Side(number, letter(n), issue.severity.value, issue.family, evidence.span), evidence)
        for number, issue in enumerate(issues, 1)
        for n, evidence in enumerate(issue.evidence)
    ]


def sides(issues: Sequence[Issue], part: Part) -> list[Side]:
    """The sides of all issues that stand in one part of the article, in text order."""
    found = [side for side, _ in labelled(issues) if side.span.part == part]
    return sorted(found, key=lambda side: (side.span.key, side.issue))


def letter(number: int) -> str:
    """a to z, then aa, ab ..."""
    return (letter(number // 26 - 1) if number >= 26 else "") + chr(ord("a") + number % 26)
