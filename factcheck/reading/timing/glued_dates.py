"""Dates run together with hyphens or slashes around the name of a month: 05-Aug-2016, 2019-Aug-1, Friday-Jun-15."""

from factcheck.reading.timing.time_mentions import Mention, Scan

_JOINTS = frozenset("-/")
#: A run holds at most a weekday, a month, a day and a year.
_MOST = 4


def read_glued(scan: Scan, i: int) -> Mention | None:
    """The date whose pieces are glued around a token, in any order; one month, and its day or year or both."""
    first, last = _run(scan, i)
    pieces = [p for k in range(first, last) for p in scan.fold(k).replace("/", "-").split("-") if p]
    if not 3 <= len(pieces) <= _MOST:
        return None
    fields = _fields(scan, pieces)
    if fields is None:
        return None
    weekday, month, day, year = fields
    if scan.role(first - 1, "which") == "this" and weekday is not None:
        first -= 1
    fine = "day" if day is not None else "month"
    return Mention(
        first, last, "date", "day" if fine == "day" else "month", weekday=weekday, month=month, day=day, year=year
    )


def _run(scan: Scan, i: int) -> tuple[int, int]:
    """The tokens glued to one another by joints around a token."""
    first, last = i, i + 1
    while (
        scan.fold(first - 1) in _JOINTS
        and scan.tokens.glued(first)
        and scan.tokens.glued(first - 1)
        and scan.fold(first - 2)
    ):
        first -= 2
    while (
        scan.fold(last) in _JOINTS and scan.fold(last + 1) and scan.tokens.glued(last) and scan.tokens.glued(last + 1)
    ):
        last += 2
    return first, last


def _fields(scan: Scan, pieces: list[str]) -> tuple[int | None, int, int | None, int | None] | None:
    weekday = month = day = year = None
    for piece in pieces:
        word = scan.lookup(piece).calendar or scan.lookup(piece.title()).calendar
        if word is not None and word.kind.startswith("month") and month is None:
            month = int(word.value)
        elif word is not None and word.kind.startswith("weekday") and weekday is None:
            weekday = int(word.value)
        elif piece.isascii() and piece.isdecimal() and len(piece) == 4 and year is None:
            year = int(piece)
        elif piece.isascii() and piece.isdecimal() and len(piece) <= 2 and day is None and 1 <= int(piece) <= 31:
            day = int(piece)
        else:
            return None
    return (weekday, month, day, year) if month is not None and day is not None else None
