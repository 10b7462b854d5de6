"""Times by their distance or place: last month, the past three years, two weeks ago, a year earlier, the third quarter.

A bare duration ("three days") is a quantity and never a time.
"""

from factcheck.lexicon.determiners import ARTICLES
from factcheck.reading.timing.clock import read_spoken_clock
from factcheck.reading.timing.stretches import read_first_of, read_within
from factcheck.reading.timing.time_mentions import UNIT_GRANULARITY, Mention, Scan

_SHIFTS = {
    "this": 0,
    "current": 0,
    "last": -1,
    "next": 1,
    "previous": -1,
    "following": 1,
    "coming": 1,
    "past": -1,
    "latest": -1,
}
_ANCHORS = {"following": "after", "next": "after", "previous": "before", "same": "same", "that": "same"}
#: Units of which news speaks by number, and those that only count with the period they belong to.
_NUMBERED = frozenset({"quarter", "century"})
_NUMBERED_WITHIN = frozenset({"half", "week", "month", "day", "decade", "weekend"})


def read_unit(scan: Scan, i: int) -> Mention | None:
    """A unit of time with what makes a time of it; None for a bare duration."""
    word = scan.calendar(i)
    if word is None:
        return None
    unit = word.value
    if unit in ("half", "quarter") and (spoken := read_spoken_clock(scan, i)) is not None:
        return spoken
    if unit in ("hour", "minute"):
        return None
    plural = scan.fold(i).endswith("s")
    at = i
    while at > i - 3 and scan.role(at - 1, "adjective"):
        at -= 1
    working = at < i and scan.fold(at) in ("working", "business")
    if unit == "week" and working:
        unit = "working week"
    return (
        _distance(scan, i, at, unit)
        or _last_of(scan, i, at, unit)
        or _determined(scan, i, at, unit, plural)
        or _stretched(scan, i, at, "business day" if unit == "day" and working and plural else unit)
        or read_first_of(scan, i, at, unit)
        or _numbered(scan, i, at, unit)
        or _definite(scan, i, at, unit, plural)
    )


def _distance(scan: Scan, i: int, at: int, unit: str) -> Mention | None:
    """Two weeks ago, a year earlier, three days after ..., the day before; "ago" is told from the article's date."""
    counted = _count_before(scan, at)
    if counted is None:
        return (
            Mention(at, i + 2, "vague", "vague") if scan.fold(i + 1) == "ago" and scan.fold(i).endswith("s") else None
        )
    count, first = counted
    last = i + 1
    if scan.fold(last) in ("'", "\u2019", "'s") and scan.fold(last + 1) == "time":
        last += 2
        return (
            Mention(first, last, "distance", UNIT_GRANULARITY[unit], shift=(count, unit), offset=(count, unit))
            if count
            else None
        )
    side = scan.role(last, "offset")
    if side and scan.fold(first) == "the" and scan.fold(first - 1) == "of":
        return None
    if side is None:
        return read_within(scan, first, i + 1, count, unit) or _ahead(scan, i, first, count, unit)
    if side == "from" and scan.fold(first - 1) == "for":
        return None  # "for three days from Monday" is a length that with_length() reads
    if not count:
        return (
            Mention(first, last + 1, "vague", "vague", anchored=None if side == "ago" else side)
            if side != "from"
            else None
        )
    if side == "ago":
        return Mention(first, last + 1, "distance", UNIT_GRANULARITY[unit], shift=(-count, unit), offset=(count, unit))
    if scan.fold(first) == "the" and side not in ("before", "after"):
        return None
    if scan.fold(first) == "the" and scan.fold(last + 1) == {"after": "next", "before": "last"}.get(side):
        return Mention(first, last + 2, "unit", UNIT_GRANULARITY[unit], shift=(2 if side == "after" else -2, unit))
    if side == "from":
        now = scan.calendar(last + 1)
        if now is not None and now.value == "present":
            return Mention(
                first, last + 2, "distance", UNIT_GRANULARITY[unit], shift=(count, unit), offset=(count, unit)
            )
    if side in ("hence",):
        return Mention(first, last + 1, "distance", UNIT_GRANULARITY[unit], shift=(count, unit), offset=(count, unit))
    return Mention(first, last + 1, "anchored", UNIT_GRANULARITY[unit], anchored=side, offset=(count, unit))


def _count_before(scan: Scan, at: int) -> tuple[int, int] | None:
    """How many units, and the first token of the count; 0 for "several" and "a few"."""
    fold = scan.fold(at - 1)
    if fold in ARTICLES:
        return 1, at - 1
    if scan.role(at - 1, "few"):
        first = at - 2 if scan.fold(at - 2) == "a" else at - 1
        return (2 if fold == "couple" else 0), first
    if fold == "of" and scan.fold(at - 2) == "couple":
        return 2, at - 3 if scan.fold(at - 3) == "a" else at - 2
    found = scan.number_before(at)
    return (found[0], found[1]) if found is not None and not found[2] and found[0] < 10_000 else None


def _ahead(scan: Scan, i: int, first: int, count: int, unit: str) -> Mention | None:
    """In two weeks: a time only where the sentence looks ahead, which resolving finds out; else it is a duration."""
    if scan.fold(first - 1) != "in" or not count or scan.fold(first) == "the" or unit in ("quarter", "half"):
        return None
    return Mention(first - 1, i + 1, "ahead", UNIT_GRANULARITY[unit], shift=(count, unit), offset=(count, unit))


def _determined(scan: Scan, i: int, at: int, unit: str, plural: bool) -> Mention | None:
    """This week, last year, the following day, that month, the past year."""
    which = scan.role(at - 1, "which")
    if which is None:
        return None
    if plural:
        return None
    first = at - 1
    definite = scan.fold(first - 1) == "the"
    if which in ("past", "coming") and scan.role(first - 1, "which") == "this":
        return Mention(first - 1, i + 1, "unit", UNIT_GRANULARITY[unit], shift=(_SHIFTS[which], unit), which=which)
    if definite and which in ("past", "coming", "next", "last") and unit != "day" and unit != "weekend":
        return _span_of(first - 1, i + 1, -1 if which in ("past", "last") else 1, unit)
    if (definite and which in _ANCHORS) or which in ("same", "that"):
        if which == "that" and (scan.fold(at - 2).isalpha() and scan.fold(i + 1) in ("after", "before", "the")):
            return None
        return Mention(
            first - definite, i + 1, "anchored", UNIT_GRANULARITY[unit], anchored=_ANCHORS[which], offset=(1, unit)
        )
    if which not in _SHIFTS:
        return None
    return Mention(first - definite, i + 1, "unit", UNIT_GRANULARITY[unit], shift=(_SHIFTS[which], unit), which=which)


def _span_of(first: int, last: int, count: int, unit: str) -> Mention:
    return Mention(first, last, "stretch", "range", shift=(count, unit), offset=(abs(count), unit))


def _stretched(scan: Scan, i: int, at: int, unit: str) -> Mention | None:
    """The past three years, next 3 days, 5 past years, recent weeks, the last few months."""
    found = _counted_stretch(scan, at)
    if found is None:
        return None
    first, count, which = found
    if which not in ("last", "past", "previous", "next", "coming", "following"):
        return None
    if scan.fold(first - 1) == "the":
        first -= 1
    if count == 0:
        return Mention(first, i + 1, "vague", "vague")
    sign = -1 if which in ("last", "past", "previous") else 1
    return _span_of(first, i + 1, sign * count, unit)


def _counted_stretch(scan: Scan, at: int) -> tuple[int, int, str] | None:
    which = scan.role(at - 1, "which")
    if which:
        found = scan.number_before(at - 1)
        return (found[1], found[0], which) if found is not None and not found[2] and found[0] > 1 else None
    counted = _count_before(scan, at)
    if counted is None or scan.fold(counted[1]) in ARTICLES:
        return None
    which = scan.role(counted[1] - 1, "which")
    return (counted[1] - 1, counted[0], which) if which else None


def _last_of(scan: Scan, i: int, at: int, unit: str) -> Mention | None:
    """The last week of a period, and no other last week."""
    if scan.role(at - 1, "which") != "last" or scan.fold(i + 1) != "of" or unit not in _NUMBERED_WITHIN | _NUMBERED:
        return None
    first = at - 2 if scan.fold(at - 2) == "the" else at - 1
    return Mention(first, i + 1, "part of", UNIT_GRANULARITY[unit], number=-1, unit=unit)


def _numbered(scan: Scan, i: int, at: int, unit: str) -> Mention | None:
    """The third quarter, 21st century, the first half (of a year), the last week (of May)."""
    if unit not in _NUMBERED and unit not in _NUMBERED_WITHIN:
        return None
    found = scan.number_before(at)
    if unit == "week" and (of_year := scan.number(i + 1)) and not of_year[2]:
        return _week_of_year(scan, i, *of_year[:2])
    if found is None or not found[2]:
        return None
    number, first = found[0], found[1]
    first -= scan.role(first - 1, "adjective") == "fiscal"
    first -= scan.fold(first - 1) == "the"
    if unit == "century":
        return Mention(first, i + 1, "century", "century", year=(number - 1) * 100) if 1 < number < 30 else None
    if unit == "quarter" and 1 <= number <= 4:
        return Mention(first, i + 1, "ordinal", "quarter", number=number, unit=unit)
    joined = scan.fold(i + 1) in ("of", "in") or scan.role(at - 1, "adjective") == "fiscal"
    before = scan.words[first - 1].calendar if first == scan.start and first > scan.low else None
    if unit in _NUMBERED_WITHIN and (joined or before is not None):
        return Mention(first, i + 1, "part of", UNIT_GRANULARITY[unit], number=number, unit=unit)
    return None


def _week_of_year(scan: Scan, i: int, number: int, last: int) -> Mention | None:
    """Week 31 (of 2019), by its number in the year; a smaller one alone may be a season's or a trial's."""
    if scan.fold(last) == "of":
        return Mention(i, last, "part of", "week", number=number, unit="week")
    alone = _ends(scan, last) and (scan.fold(i - 1) == "the" or number > 26)
    return Mention(i, last, "part of", "week", number=number, unit="week", which="of the year") if alone else None


def _definite(scan: Scan, i: int, at: int, unit: str, plural: bool) -> Mention | None:
    """The weekend, the quarter, the end of the year; other units with "the" alone are left as nouns.

    "The quarter" may be a part of town: ``which`` marks it, so that it counts only beside a quarter with a number.
    """
    if unit == "year" and scan.fold(i - 1) == "of" and scan.role(i - 2, "part"):
        return Mention(i, i + 1, "unit", "year", shift=(0, unit))
    if unit == "weekend" and not plural and scan.fold(i + 1) == "of" and scan.calendar(i + 2) is not None:
        return Mention(i - (scan.fold(i - 1) == "the"), i + 1, "around", "weekend", unit=unit)
    if plural or scan.fold(at - 1) != "the":
        return None
    if unit in ("week", "weekend") and scan.fold(i + 1) in ("of", "starting", "beginning", "commencing"):
        return Mention(at - 1, i + 1, "around", UNIT_GRANULARITY[unit], unit=unit)
    if unit == "weekend":
        return Mention(at - 1, i + 1, "weekend", "weekend")
    if unit == "quarter" and scan.fold(i + 1) not in ("of", "-", "final"):
        return Mention(at - 1, i + 1, "unit", "quarter", shift=(-1, "quarter"), which="business")
    if unit in ("week", "month", "year") and scan.fold(at - 2) in ("for", "in", "during") and _ends(scan, i + 1):
        return Mention(at - 1, i + 1, "unit", UNIT_GRANULARITY[unit], shift=(0, unit))
    parted = scan.fold(at - 2) in ("of", "in") and scan.role(at - 3, "part")
    if unit in ("month", "year") and scan.fold(at - 2) == "of" and scan.words[at - 3].person is not None:
        return Mention(at - 1, i + 1, "unit", UNIT_GRANULARITY[unit], shift=(0, unit))  # player of the month
    if unit in ("week", "month", "year", "decade", "century") and parted:
        return Mention(at - 1, i + 1, "unit", UNIT_GRANULARITY[unit], shift=(0, unit))
    return None


def _ends(scan: Scan, i: int) -> bool:
    return scan.fold(i) in ("", ".", ",", ";", "!", "?")


def read_vague(scan: Scan, i: int, last: int, value: str) -> Mention | None:
    """Now, recently, in the past; not the start of "the past three years" or "the future king"."""
    if (scan.fold(i) == "the" and not _ends(scan, last)) or scan.fold(i - 1) == "as" or scan.role(last, "offset"):
        return None
    if last - i > 1 and (scan.number(last) is not None or scan.calendar(last) is not None):
        return None  # "in the past two months", "in the past year"
    first = i - (last - i > 1 and scan.fold(i - 1) == "the")  # "in the coming weeks"
    return Mention(first, last, "vague", "vague", which=value)


def with_part(scan: Scan, mention: Mention) -> Mention:
    """A mention with the part that the words before it name: early March, late last year, the end of May, mid-2019."""
    i = mention.first
    if mention.granularity in ("clock", "range", "vague"):
        return mention
    at = i - 2 if scan.fold(i - 1) in ("of", "in", "-") else i - 1
    part = scan.role(at, "part")
    if part is None or (scan.fold(i - 1) == "in" and part not in ("early", "late")):
        return mention
    joined = at == i - 2
    if part in ("end", "start", "rest") and not (joined and scan.fold(i - 1) == "of"):
        return mention
    if joined and scan.fold(i - 1) == "of" and part in ("early", "late"):
        return mention
    first = at - 1 if scan.fold(at - 1) == "the" else at
    if scan.fold(at) in ("earlier", "later"):
        part = scan.fold(at)
    if (
        part == "end"
        and mention.day is not None
        and mention.year is None
        and mention.kind == "date"
        and not scan.fold(mention.last - 1).endswith("th")
    ):
        return mention._replace(first=first, day=None, year=2000 + mention.day, granularity="month", part=part)
    if mention.granularity in ("day", "daypart", "weekend"):
        return mention._replace(first=first) if part in ("early", "late") else mention
    return mention._replace(first=first, part=part)
