"""Excerpts: the part of a long line around its marked words, with the columns where the marks stand."""

from collections.abc import Iterator, Sequence

from factcheck.text.frozen import Record
from factcheck.text.printable import columns, printable

_GAP = "\u2026"


class Mark(Record):
    """A half-open range ``[start, end)`` of characters of a line, and what is noted about it."""

    start: int
    end: int
    note: str = ""


class Excerpt(Record):
    """A line as shown, and each mark with its first and its exclusive last column in ``text``, counted from 0."""

    text: str
    marks: tuple[tuple[int, int, Mark], ...]


def excerpts(line: str, marks: Sequence[Mark], *, width: int) -> Iterator[Excerpt]:
    """Cut ``line`` to about ``width`` columns around its marks; marks that stand far apart get an excerpt each."""
    group: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.end)):
        if group and max(mark.end, *(other.end for other in group)) - group[0].start > width * 9 // 10:
            yield _excerpt(line, group, width)
            group = []
        group.append(mark)
    if group:
        yield _excerpt(line, group, width)


def _excerpt(line: str, group: Sequence[Mark], width: int) -> Excerpt:
    first, last = group[0].start, max(mark.end for mark in group)
    ranges = _shown_ranges(line, first, last, width)
    text = ""
    places: list[tuple[int, int]] = []  # (offset in the line, column in the excerpt) of each shown character
    column = 0
    for number, (start, end) in enumerate(ranges):
        lead = f" {_GAP} " if number else f"{_GAP} " if start else ""
        text += lead
        column += len(lead)
        for offset in range(start, end):
            shown = printable(line[offset])
            places.append((offset, column))
            text += shown
            column += columns(shown)
    places.append((ranges[-1][1], column))
    return Excerpt(text + (f" {_GAP}" if ranges[-1][1] < len(line) else ""), tuple(_placed(places, m) for m in group))


def _placed(places: Sequence[tuple[int, int]], mark: Mark) -> tuple[int, int, Mark]:
    start = next((column for offset, column in places if offset >= mark.start), places[-1][1])
    end = next((column for offset, column in places if offset >= mark.end), places[-1][1])
    return start, max(end, start + 1), mark


def _shown_ranges(line: str, first: int, last: int, width: int) -> tuple[tuple[int, int], ...]:
    if len(line) <= width and columns(printable(line)) <= width:
        return ((0, len(line)),)
    marked = columns(printable(line[first : min(last, first + 2 * width)]))
    if marked > width - 12:  # the marked words alone fill the line: their beginning and their end
        shown = min(last - first, 2 * width)
        half = max(1, (width // 2 - 10) * shown // marked)
        head = line[: _leftwards(line, first + half, 8)].rstrip()
        tail = line[_rightwards(line, last - half, 8) :].lstrip()
        return (
            (_leftwards(line, first, 8), max(first + 1, len(head))),
            (min(last - 1, len(line) - len(tail)), _rightwards(line, last, 8)),
        )
    room = width - marked - 4
    before = columns(printable(line[max(0, first - room) : first]))
    after = columns(printable(line[last : last + room]))
    left = min(before, max(room // 2, room - after))
    return ((_leftwards(line, first, left), _rightwards(line, last, room - left)),)


def _leftwards(line: str, offset: int, room: int) -> int:
    """The start of the earliest word that lies at most ``room`` columns before ``offset``."""
    start = offset
    while start > 0 and room > 0:
        start -= 1
        room -= columns(printable(line[start]))
    if start == 0 and room >= 0:
        return 0
    while start < offset and not line[start - 1].isspace():
        start += 1
    return start


def _rightwards(line: str, offset: int, room: int) -> int:
    """The end of the latest word that lies at most ``room`` columns after ``offset``."""
    end = offset
    while end < len(line) and room > 0:
        room -= columns(printable(line[end]))
        end += 1
    if end == len(line) and room >= 0:
        return end
    while end > offset and not line[end : end + 1].isspace():
        end -= 1
    return end
