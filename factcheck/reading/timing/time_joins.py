"""Joining neighbours: a weekday with its date, a clock time with its day, a quarter with its year, a range's ends."""

import datetime

from factcheck.reading.timing.stretches import starting
from factcheck.reading.timing.time_mentions import Mention, Scan

#: From fine to coarse; a mention lies within a coarser one.
_RANK: dict[str, int] = {
    "vague": -1,
    "clock": 0, "daypart": 1, "day": 2, "weekend": 3, "week": 4, "month": 5, "season": 6, "quarter": 6, "half": 7,
    "year": 8, "decade": 9, "century": 10,
}  # fmt: skip
_DAYLIKE = frozenset({"weekday", "date", "monthday", "holiday", "unit", "anchored", "distance"})


def join(scan: Scan, left: Mention, right: Mention) -> Mention | None:
    """The one mention that two neighbours make, or None where they are two."""
    gap = right.first - left.last
    if gap < 0 or gap > 3 or left.kind == "vague" or (right.kind == "vague" and right.which != "present"):
        return None
    between = tuple(scan.words[k].fold for k in range(left.last, right.first))
    for rule in (_date_with_weekday, _clock_with_day, _distance_from, _within, _range):
        joined = rule(scan, left, right, between)
        if joined is not None:
            return joined
    return None


Between = tuple[str, ...]


def _date_with_weekday(scan: Scan, left: Mention, right: Mention, between: Between) -> Mention | None:
    """Tuesday, April 15; Friday 3 May at 5 p.m.; Saturday (1 June)."""
    if between not in ((), (",",), ("(",), ("the",), ("-",), (",", "the")):
        return None
    if (
        left.kind == "weekday"
        and right.kind == "date"
        and right.day is not None
        and left.which in (None, "this", "last", "next", "coming")
    ):
        if left.day is not None or right.weekday is not None or _ends_weekdays(scan, left):
            return None
        last = right.last + (between == ("(",) and scan.fold(right.last) == ")")
        fine = left if left.clock else right
        return right._replace(
            first=left.first, last=last, weekday=left.weekday, which=None, clock=fine.clock, zone=fine.zone,
            granularity=fine.granularity, daypart=left.daypart or right.daypart,
        )  # fmt: skip
    if (
        left.kind == "date"
        and right.kind == "weekday"
        and between == (",",)
        and left.day is not None
        and left.weekday is None
    ):
        return left._replace(last=right.last, weekday=right.weekday) if right.which is None else None
    return None


def _ends_weekdays(scan: Scan, weekday: Mention) -> bool:
    """True of the last of several weekdays, of which the first may be the date's: "Saturday and Sunday, May 3-4"."""
    if weekday.first - 2 < scan.low or weekday.last != weekday.first + 1:
        return False
    before, joint = scan.calendar(weekday.first - 2), scan.fold(weekday.first - 1)
    joins = joint in ("and", "or", "/", "into") or scan.dash(weekday.first - 1) or scan.role(weekday.first - 1, "to")
    return before is not None and before.kind.startswith("weekday") and bool(joins)


def _clock_with_day(scan: Scan, left: Mention, right: Mention, between: Between) -> Mention | None:
    """3:12 a.m. on Wednesday; Sunday morning; yesterday at noon; midnight Friday; 6 p.m. on March 3."""
    if (
        left.kind in ("clock", "daypart")
        and right.kind in _DAYLIKE
        and between in ((), ("on",), (",",), ("of",), ("on", "the"))
    ):
        fine, day = left, right
    elif right.kind in ("clock", "daypart") and left.kind in _DAYLIKE:
        if between not in (
            (),
            ("at",),
            (",",),
            ("at", "about"),
            ("at", "around"),
            ("around",),
            ("about",),
            ("in", "the"),
            ("by",),
        ):
            return None
        fine, day = right, left
    elif left.kind == "clock" and right.kind == "daypart" and between in (("in", "the"), ("at",), ()):
        return left._replace(last=right.last, daypart=right.daypart, clock=_half(left, right.daypart))
    else:
        return None
    if (
        _RANK[day.granularity] > _RANK["day"]
        or (fine.clock and day.clock)
        or (between == (",",) and fine.kind == "daypart")
    ):
        return None
    daypart, clock = fine.daypart or day.daypart, _half(fine if fine.clock else day, fine.daypart or day.daypart)
    return day._replace(
        first=left.first, last=right.last, granularity="clock" if clock else "daypart", clock=clock,
        zone=fine.zone or day.zone, daypart=daypart,
    )  # fmt: skip


def _half(clock: Mention, daypart: str | None) -> datetime.time | None:
    time = clock.clock
    if time is not None and time.hour < 12 and daypart in ("afternoon", "evening"):
        return time.replace(hour=time.hour + 12)
    return time


def _distance_from(scan: Scan, left: Mention, right: Mention, between: Between) -> Mention | None:
    """Two days before yesterday, three weeks from Monday, the day after Christmas: a distance with a resolved end."""
    if (
        left.kind != "anchored"
        or left.offset is None
        or between not in ((), ("the",))
        or right.kind in ("anchored", "clock")
    ):
        return None
    if left.anchored not in ("before", "after", "from"):
        return None
    count, unit = left.offset
    definite = scan.words[left.first].fold == "the"
    if definite and _RANK[right.granularity] < _RANK[left.granularity] and unit != "week":
        return None
    shift = (-count if left.anchored == "before" else count, unit)
    if (
        left.anchored == "after"
        and scan.fold(left.first - 1) == "than"
        and scan.fold(left.first - 2) in ("less", "fewer")
    ):
        joined = left._replace(last=right.last, anchored=None, shift=shift, within=right)
        return starting(joined, left.first - 2)
    return left._replace(last=right.last, kind="distance", anchored=None, shift=shift, within=right)


def _within(scan: Scan, left: Mention, right: Mention, between: Between) -> Mention | None:
    """The third quarter of last year, June last year, next year's first quarter, Monday of next week."""
    if right.granularity == "clock" or "range" in (left.granularity, right.granularity):
        return None
    if left.granularity == "clock" and left.kind != "date":
        return None  # "at noon on 27 October last year" lies within the year, "noon last year" in none
    if (
        (
            between in ((), ("'s",), ("-",))
            and right.kind in ("ordinal", "part of", "season")
            and right.within is None
            and right.year is None
        )
        and _RANK[left.granularity] > _RANK[right.granularity]
        and left.kind in ("unit", "year")
    ):
        return right._replace(first=left.first, within=left)
    if between in ((), ("-",)) and right.kind == "weekday" and left.kind == "unit" and left.granularity == "week":
        return right._replace(first=left.first, within=left, which=None)
    if left.kind == "around" and right.kind in ("date", "holiday", "unit", "monthday") and right.granularity == "day":
        opened = between[1:] in ((), ("on",), ("the",)) and between[:1] != (",",)
        return left._replace(last=right.last, within=right) if opened else None
    if between not in ((), ("of",), ("in",), (",",), ("of", "the")) or not _fits(left, right, between):
        return None
    return left._replace(last=right.last, within=right)


def _fits(left: Mention, right: Mention, between: Between) -> bool:
    if left.within is not None or left.which is not None or _RANK[right.granularity] <= _RANK[left.granularity]:
        return False
    if left.kind == "part of":
        return between in (("of",), ("in",), ("of", "the"), ())
    if right.anchored:
        return left.kind == "weekday" and right.granularity == "week" and between == ("of",)
    if right.kind not in ("unit", "year", "date"):
        return False
    if left.kind in ("weekday", "monthday"):
        return right.kind != "year" and (left.kind == "monthday" or right.granularity == "week")
    if left.kind in ("date", "ordinal", "season", "holiday"):
        return left.year is None and right.granularity == "year" and (between != (",",) or right.kind == "year")
    return False


def _range(scan: Scan, left: Mention, right: Mention, between: Between) -> Mention | None:
    """From 1981 to 1999, between March and May, Jan 3 - Feb 2, 2 July to 10 July."""
    if "clock" in (left.granularity, right.granularity) or "range" in (left.granularity, right.granularity):
        return None
    if not between or "anchored" in (left.kind, right.kind) or "daypart" in (left.granularity, right.granularity):
        return None
    joint = left.last
    if between[1:] not in ((), ("the",), ("in",)) or (right.kind == "vague" and left.year is None):
        return None
    opened = scan.words[left.first - 1].timing if left.first > scan.low else ()
    if any(t.role == "and" for t in scan.words[joint].timing):
        if not any(t.role == "between" for t in opened):
            return None
    elif not (
        scan.words[joint].fold in ("-", "\u2013", "\u2014") or any(t.role == "to" for t in scan.words[joint].timing)
    ):
        return None
    opening = any(t.role in ("from", "between") for t in opened)
    same = _RANK[left.granularity] == _RANK[right.granularity]
    opening = opening or scan.words[joint].fold in ("through", "thru", "until", "till")
    if not (same or opening) or (left.kind == "unit" and right.kind == "unit" and not opening):
        return None
    return Mention(left.first, right.last, "range", "range", within=left, through=right)
