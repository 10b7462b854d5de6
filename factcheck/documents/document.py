"""A document: one article of a file, with the way from its text back to the file's own lines and columns."""

import datetime
from bisect import bisect_right
from functools import cached_property
from typing import Literal

import attrs

from factcheck.text.frozen import Record, frozen
from factcheck.text.lines import Lines
from factcheck.text.span import Part


class Offsets(Record):
    """Where pieces of a text come from: from ``starts[i]`` on, offset ``n`` is ``origins[i] + n - starts[i]`` there."""

    starts: tuple[int, ...] = (0,)
    origins: tuple[int, ...] = (0,)

    @classmethod
    def shifted(cls, by: int) -> "Offsets":
        """A text that stands in one piece ``by`` characters further on."""
        return cls((0,), (by,))

    def after(self, lead: int) -> "Offsets":
        """Those of the text without its first ``lead`` characters."""
        rest = bisect_right(self.starts, lead)
        starts = (0, *(start - lead for start in self.starts[rest:]))
        return Offsets(starts, (self.origin(lead), *self.origins[rest:]))

    def origin(self, offset: int) -> int:
        """The offset in the file of an offset in the text."""
        piece = max(0, bisect_right(self.starts, offset) - 1)
        return self.origins[piece] + offset - self.starts[piece]


class Ignore(Record):
    """A suppression as the file writes it.

    It silences ``rules`` (names or families, all when empty) for issues with a side in the body on ``[start, end)``,
    for the whole article when these are None. ``line`` is where it stands, in a comment or in the front matter.
    """

    rules: tuple[str, ...]
    line: int
    reason: str = ""
    start: int | None = None
    end: int | None = None
    by: Literal["comment", "front matter"] = "comment"


@frozen(slots=False)
class Document:
    """One article of a file.

    ``path`` is the file as given and ``name`` the same with ``:record`` after it for one of several; ``raw`` holds the
    characters of the file that it was taken from, whose first line is line ``first_line`` there. ``title_at`` is None
    for a title that does not stand in the file. ``outlet`` is what published the article, where that is told.
    ``notice`` says what had to be put right.
    """

    path: str
    text: str
    raw: str
    name: str = attrs.field(default=attrs.Factory(lambda self: self.path, takes_self=True), kw_only=True)
    title: str | None = None
    published: datetime.date | None = None
    body_at: Offsets = Offsets()
    title_at: Offsets | None = None
    first_line: int = 1
    ignores: tuple[Ignore, ...] = ()
    notice: str = ""
    outlet: str = attrs.field(default="", kw_only=True)

    @cached_property
    def _lines(self) -> Lines:
        return Lines.of(self.raw)

    def locate(self, part: Part, offset: int) -> tuple[int, int]:
        """Line and column in the file of an offset in title or body; 1:1 in a title that does not stand there."""
        offsets = self.body_at if part == "body" else self.title_at
        if offsets is None:
            return 1, 1
        line, column = self._lines.locate(offsets.origin(offset))
        return line + self.first_line - 1, column


def plain_document(path: str, raw: str) -> Document:
    """The article of a file that holds nothing but its text."""
    return Document(path, raw, raw)
