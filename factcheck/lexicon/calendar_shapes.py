"""Calendar words that no table can list: years, clock times, dotted dates, numbered quarters, hyphenated compounds."""

from collections.abc import Callable

from factcheck.lexicon.entries import CalendarWord

#: Years as news writes them bare; earlier ones need a month or an era, which the grammar of dates reads.
_YEARS = range(1000, 2200)
_PERIOD_LETTERS = {"q": ("quarter", 4), "h": ("half", 2)}


def by_shape(fold: str, shape: str, lookup: Callable[[str], CalendarWord | None]) -> CalendarWord | None:
    """The calendar word that the shape of a folded word tells, or None; ``lookup`` gives a compound's parts."""
    if shape == "digits":
        return _by_digits(fold) if fold.isascii() else None
    if shape == "identifier":
        return _numbered(fold) or (_compound(fold, lookup) if "-" in fold else None)
    if "-" in fold and shape != "punct":
        return _compound(fold, lookup)
    return None


def _by_digits(fold: str) -> CalendarWord | None:
    if fold.isdecimal():
        if len(fold) == 4 and int(fold) in _YEARS:
            return CalendarWord("year", fold)
        basic = (
            len(fold) == 8 and 1900 <= int(fold[:4]) < 2100 and 1 <= int(fold[4:6]) <= 12 and 1 <= int(fold[6:]) <= 31
        )
        return CalendarWord("basic date", fold) if basic else None
    if ":" in fold:
        return CalendarWord("clock time", fold) if fold.count(":") == 1 and "." not in fold else None
    parts = fold.split(".")
    if len(parts) == 3 and all(p.isdecimal() for p in parts) and len(parts[0]) <= 2 >= len(parts[1]):
        return CalendarWord("dotted date", fold) if len(parts[2]) in (2, 4) else None
    return None


def _numbered(fold: str) -> CalendarWord | None:
    """Q3, H1 and 1Q as business news numbers the parts of a year."""
    head, _, year = fold.partition("-")
    if len(head) == 2 and head[0] in _PERIOD_LETTERS and head[1].isdecimal():
        unit, most = _PERIOD_LETTERS[head[0]]
        if 1 <= int(head[1]) <= most and (not year or (len(year) == 4 and year.isdecimal())):
            return CalendarWord(f"numbered {unit}", f"{head[1]}-{year}" if year else head[1])
    return None


def _compound(fold: str, lookup: Callable[[str], CalendarWord | None]) -> CalendarWord | None:
    """``mid-October``, ``third-quarter``, ``year-end``, ``aug-2016``: a part triggers, the grammar reads the rest."""
    last = lookup(fold.rpartition("-")[2])
    if last is not None and last.kind in ("month", "weekday", "unit", "season", "day", "daypart"):
        return CalendarWord("compound", fold)
    first = lookup(fold.partition("-")[0])
    if first is not None and first.kind in ("unit", "month"):
        return CalendarWord("compound", fold)
    dated = [first, last] if any(c.isdecimal() for c in fold) or (first and last) else []
    if any(word is not None and word.kind.startswith("month") for word in dated):
        return CalendarWord("compound", fold)
    return None
