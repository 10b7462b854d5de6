"""Spans: where in the article something stands."""

from typing import Literal

from factcheck.text.frozen import frozen

Part = Literal["title", "body"]


@frozen
class Span:
    """A half-open range ``[start, end)`` of code points in one part of the article.

    Spans sort in reading order: the title first, then by start and end.
    """

    part: Part
    start: int
    end: int

    def __lt__(self, other: "Span") -> bool:
        return self.key < other.key

    @property
    def key(self) -> tuple[bool, int, int]:
        """The sort key of reading order."""
        return (self.part != "title", self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """True when the two spans share at least one character."""
        return self.part == other.part and self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """True when ``other`` lies wholly inside this span."""
        return self.part == other.part and self.start <= other.start and other.end <= self.end
