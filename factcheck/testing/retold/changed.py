"""An article of which one of two tellings is changed."""

import datetime
from typing import Literal

from factcheck.checker import check
from factcheck.text.frozen import Record
from factcheck.text.source import Source
from factcheck.text.span import Span

What = Literal["figure", "weekday", "date", "year"]


class Changed(Record):
    """An article of which one telling of a fact is changed: its new text and title, and where the change stands.

    ``kept`` is the other telling in the changed article, ``changed`` the new one.
    """

    text: str
    title: str | None
    kept: Span
    changed: Span
    what: What = "figure"

    @property
    def where(self) -> str:
        """Which two tell the fact: "title and body" or "body twice"."""
        return "title and body" if "title" in (self.kept.part, self.changed.part) else "body twice"

    def is_found(self, published: datetime.date | None = None) -> bool:
        """True when an issue of the changed article points at the new telling."""
        report = check(self.text, title=self.title, published=published)
        return any(evidence.span.overlaps(self.changed) for issue in report for evidence in issue.evidence)


def change(source: Source, kept: Span, changed: Span, at: tuple[int, int], new: str) -> Changed:
    """The article with new words in the place of those at an offset range of the span to change."""
    first, last = changed.start + at[0], changed.start + at[1]
    text, title, part = source.body, source.title, source.part(changed.part)
    rest = part[:first] + new + part[last:]
    grown = len(new) - (last - first)
    span = Span(changed.part, changed.start, changed.end + grown)
    if kept.part == changed.part and kept.start > changed.start:
        kept = Span(kept.part, kept.start + grown, kept.end + grown)
    return Changed(rest, title, kept, span) if changed.part == "body" else Changed(text, rest, kept, span)
