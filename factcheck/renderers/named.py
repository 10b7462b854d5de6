"""What a format renders: reports with the names of their articles."""

from collections.abc import Callable, Iterable, Iterator

import attrs

from factcheck.report import Evidence, Report
from factcheck.text.lines import Lines
from factcheck.text.printable import printable


@attrs.frozen
class Named:
    """A report and what its article is called: a path as the user gave it, or any other name."""

    name: str
    report: Report

    @property
    def shown_name(self) -> str:
        """The name as it may be printed."""
        return printable(self.name)


#: A format turns reports into text, piece by piece as they come: ``render(articles, color=False)``.
Format = Callable[[Iterable[Named], bool], Iterator[str]]


@attrs.frozen
class Places:
    """Lines and columns of one article, counted from 1 in code points; its title is line 1."""

    title: Lines
    body: Lines

    @classmethod
    def of(cls, report: Report) -> "Places":
        """Find the lines of a report's text; raises ReportError when it was stored without."""
        return cls(Lines.of(report.text.part("title")), Lines.of(report.text.body))

    def lines(self, evidence: Evidence) -> Lines:
        """The lines of the part that the evidence stands in."""
        return self.title if evidence.span.part == "title" else self.body

    def locate(self, evidence: Evidence) -> tuple[int, int]:
        """Line and column where the evidence begins."""
        return self.lines(evidence).locate(evidence.span.start)
