"""What a format renders: reports with the names of their articles."""

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from factcheck.report import Evidence, Issue, Report
from factcheck.text.frozen import Record
from factcheck.text.lines import Lines
from factcheck.text.printable import printable
from factcheck.text.span import Part

#: Line and column, in the file that an article stands in, of an offset in one of its parts.
Locate = Callable[[Part, int], tuple[int, int]]


class Hidden(Record):
    """An issue that somebody has accepted, where, and why as far as it is told."""

    issue: Issue
    by: Literal["comment", "front matter", "configuration", "baseline"]
    reason: str = ""


class Named(Record):
    """A report and what its article is called: a path as the user gave it, or any other name.

    ``path`` is the file that the article stands in, the name where it is not given; ``locate`` its own way from offsets
    to lines of that file, else lines are those of the text and the title is line 1. ``hidden`` are the issues that are
    suppressed, which ``report`` does not have; ``baselined`` is true when a baseline was looked at. ``outlet`` is what
    published the article, where that is told.
    """

    name: str
    report: Report
    path: str = ""
    locate: Locate | None = None
    hidden: tuple[Hidden, ...] = ()
    baselined: bool = False
    outlet: str = ""

    @property
    def shown_name(self) -> str:
        """The name as it may be printed."""
        return printable(self.name)

    @property
    def shown_path(self) -> str:
        """The file as it may be printed."""
        return printable(self.path or self.name)


#: A format turns reports into text, piece by piece as they come: ``render(articles, color=False)``.
Format = Callable[[Iterable[Named], bool], Iterator[str]]


class Places(Record):
    """Lines and columns of one article, counted from 1 in code points."""

    title: Lines
    body: Lines
    origin: Locate | None = None

    @classmethod
    def of(cls, named: Named) -> "Places":
        """Find the lines of a report's text; raises ReportError when it was stored without."""
        source = named.report.text
        return cls(Lines.of(source.part("title")), Lines.of(source.body), named.locate)

    def lines(self, evidence: Evidence) -> Lines:
        """The lines of the part that the evidence stands in."""
        return self.title if evidence.span.part == "title" else self.body

    def locate(self, evidence: Evidence) -> tuple[int, int]:
        """Line and column of the file where the evidence begins."""
        return self._place(evidence, evidence.span.start)

    def locate_end(self, evidence: Evidence) -> tuple[int, int]:
        """Line and exclusive column of the file where the evidence ends."""
        line, column = self._place(evidence, max(evidence.span.start, evidence.span.end - 1))
        return line, column + 1

    def label(self, evidence: Evidence, line: int) -> str:
        """What a line of the evidence's part is called beside its text: its number in the file, or "title"."""
        part = evidence.span.part
        if self.origin is None:
            return "title" if part == "title" else str(line)
        number, _ = self.origin(part, self.lines(evidence).starts[line - 1])
        return "title" if part == "title" else str(number)

    def _place(self, evidence: Evidence, offset: int) -> tuple[int, int]:
        if self.origin is None:
            return self.lines(evidence).locate(offset)
        return self.origin(evidence.span.part, offset)
