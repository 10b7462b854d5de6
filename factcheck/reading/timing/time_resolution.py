"""From mentions to periods: resolving what is written against a reference date and the tense of the sentence."""

import datetime
from collections.abc import Callable

from factcheck.reading.timing import periods
from factcheck.reading.timing.periods import Period
from factcheck.reading.timing.time_choice import BACKWARD, FORWARD, Reference, choose
from factcheck.reading.timing.time_mentions import Mention


def resolve(mention: Mention, reference: Reference) -> Period | None:
    """The period of a mention, None where it has none or nothing tells it."""
    found = _RESOLVERS[mention.kind](mention, reference)
    if found is None or mention.part is None:
        return found
    return _parted(found, mention, reference)


def _parted(period: Period, mention: Mention, reference: Reference) -> Period:
    """Early, late, the end of; "earlier this month" ends before it, "later" begins with the reference."""
    start, end = period
    if mention.part in ("earlier", "later", "rest"):
        day = reference.date
        if mention.shift is None or mention.shift[0] or day is None or not start <= day <= end:
            return period
        return (start, max(start, periods.shifted(day, -1, "day") or day)) if mention.part == "earlier" else (day, end)
    return periods.part(period, mention.part or "")


def _container_year(mention: Mention, reference: Reference) -> tuple[int | None, bool]:
    """The year that ``within`` gives, and whether ``within`` resolved at all."""
    if mention.year is not None:
        return mention.year, True
    if mention.within is None:
        return None, True
    outer = resolve(mention.within, reference)
    return (outer[0].year, True) if outer is not None else (None, False)


def _yearly(
    mention: Mention, reference: Reference, of_year: Callable[[int], Period | None], span: int = 2
) -> Period | None:
    """A period that comes every year, in the year said or else in the year that fits."""
    year, known = _container_year(mention, reference)
    if year is not None or not known:
        return of_year(year) if year is not None else None
    day = reference.day()
    if day is None:
        return None
    return choose((of_year(y) for y in range(day.year - span, day.year + span + 1)), mention, reference)


def _date(mention: Mention, reference: Reference) -> Period | None:
    month, number = mention.month or 0, mention.day
    if number is None:
        return _yearly(mention, reference, lambda year: periods.months(year, month, 1))
    leap = month == 2 and number == 29
    return _yearly(mention, reference, lambda year: periods.day(year, month, number), 8 if leap else 2)


def _weekday(mention: Mention, reference: Reference) -> Period | None:
    day = reference.day()
    weekday = mention.weekday or 0
    if mention.anchored or day is None:
        return None
    if mention.within is not None:
        week = resolve(mention.within, reference)
        found = week and periods.shifted(week[0], (weekday - week[0].weekday()) % 7, "day")
    elif mention.day is not None:
        return _numbered_weekday(mention, reference, day)
    elif mention.which == "next":
        week = periods.unit_at(day, 1, "week")
        found = week and periods.shifted(week[0], weekday, "day")
    elif mention.which in ("this", "current"):
        week = periods.around(day, "week")
        found = week and periods.shifted(week[0], weekday, "day")
    elif mention.which == "previous":
        week = periods.unit_at(day, -1, "week")
        found = week and periods.shifted(week[0], weekday, "day")
    elif mention.which in BACKWARD:
        found = periods.weekday_near(day, weekday, -1)
    elif mention.which in FORWARD:
        found = periods.weekday_near(day, weekday, 1)
    elif reference.ahead:
        found = periods.shifted(day, (weekday - day.weekday()) % 7, "day")
    else:
        found = periods.weekday_near(day, weekday, 0)
    return (found, found) if found else None


def _numbered_weekday(mention: Mention, reference: Reference, day: datetime.date) -> Period | None:
    """Monday 21: the nearest month, within a year either way, in which the two agree."""
    number = mention.day or 0
    found: list[Period | None] = []
    for offset in range(-12, 13):
        total = day.year * 12 + day.month - 1 + offset
        one = periods.day(total // 12, total % 12 + 1, number) if total >= 12 else None
        if one is not None and one[0].weekday() == mention.weekday:
            found.append(one)
    return choose(iter(found), mention, reference)


def _monthday(mention: Mention, reference: Reference) -> Period | None:
    number = mention.day or 0
    if mention.within is not None:
        outer = resolve(mention.within, reference)
        return periods.day(outer[0].year, outer[0].month, number) if outer else None
    day = reference.day()
    if day is None:
        return None
    totals = (day.year * 12 + day.month - 1 + offset for offset in (-2, -1, 0, 1, 2))
    return choose((periods.day(t // 12, t % 12 + 1, number) for t in totals), mention, reference)


def _year(mention: Mention, reference: Reference) -> Period | None:
    return periods.years(mention.year or 0)


def _decade(mention: Mention, reference: Reference) -> Period | None:
    return periods.years(mention.year or 0, 10)


def _century(mention: Mention, reference: Reference) -> Period | None:
    return periods.years(mention.year or 0, 100)


def _ordinal(mention: Mention, reference: Reference) -> Period | None:
    """A quarter or half of a year."""
    size = 3 if mention.unit == "quarter" else 6
    return _yearly(mention, reference, lambda year: periods.months(year, ((mention.number or 1) - 1) * size + 1, size))


def _part_of(mention: Mention, reference: Reference) -> Period | None:
    if mention.within is None:
        day = reference.day()
        outer = periods.years(day.year) if day and mention.unit == "week" else None
    else:
        outer = resolve(mention.within, reference)
    if outer is not None and mention.shift is not None:
        count, unit = mention.shift
        found = periods.counted(outer[0] if count > 0 else outer[1], count, unit)
        return found if found and outer[0] <= found[0] and found[1] <= outer[1] else None
    return periods.nth(outer, mention.number or 1, mention.unit or "day") if outer else None


def _length(mention: Mention, reference: Reference) -> Period | None:
    """So many units from the first day of another mention on, or back from its last, that day included."""
    outer = resolve(mention.within, reference) if mention.within else None
    return periods.counted(outer[mention.shift[0] < 0], *mention.shift) if outer and mention.shift else None


def _within(mention: Mention, reference: Reference) -> Period | None:
    """So many units from the reference on."""
    day = reference.day()
    return periods.counted(day, *mention.shift) if day and mention.shift else None


def _around(mention: Mention, reference: Reference) -> Period | None:
    """The week or weekend that holds a day."""
    outer = resolve(mention.within, reference) if mention.within else None
    if outer is None:
        return None
    found = periods.around(outer[0], mention.unit or "week")
    holiday = mention.within is not None and mention.within.kind == "holiday" and mention.unit == "weekend"
    return periods.joined(outer, periods.nearest_weekend(outer[0])) if holiday else found


def _season(mention: Mention, reference: Reference) -> Period | None:
    return _yearly(mention, reference, lambda year: periods.season(year, mention.rule or "spring"))


def _holiday(mention: Mention, reference: Reference) -> Period | None:
    return _yearly(mention, reference, lambda year: periods.holiday(mention.rule or "", year))


def _unit(mention: Mention, reference: Reference) -> Period | None:
    day = reference.day()
    return periods.unit_at(day, *mention.shift) if day and mention.shift else None


def _weekend(mention: Mention, reference: Reference) -> Period | None:
    day = reference.day()
    if day is None:
        return None
    found = (periods.unit_at(day, offset, "weekend") for offset in (-1, 0, 1))
    return choose(found, mention, reference)


def _stretch(mention: Mention, reference: Reference) -> Period | None:
    """The past three years end on the eve of the reference; quarters are whole calendar quarters."""
    day = reference.day()
    if day is None or mention.shift is None:
        return None
    count, unit = mention.shift
    if unit == "business day":
        return periods.business_days(day, count)
    if unit not in ("quarter", "weekend"):
        return periods.stretch(day, count, unit)
    ends = periods.unit_at(day, 1 if count > 0 else -1, unit), periods.unit_at(day, count, unit)
    near, far = ends if count > 0 else ends[::-1]
    return (near[0], far[1]) if near and far else None


def _distance(mention: Mention, reference: Reference) -> Period | None:
    """The day so far from the reference, or from the mention that stands after "before" or "after"."""
    if mention.within is None:
        origin = reference.day()
    else:
        outer = resolve(mention.within, reference)
        if outer and mention.shift and mention.within.granularity == mention.shift[1] != "day":
            return periods.unit_at(outer[0], *mention.shift)
        origin = outer and (outer[0] if (mention.shift or (0, ""))[0] < 0 else outer[1])
    found = periods.shifted(origin, *mention.shift) if origin and mention.shift else None
    return (found, found) if found else None


def _overnight(mention: Mention, reference: Reference) -> Period | None:
    day = reference.day()
    before = day and periods.shifted(day, -1, "day")
    return (before, day) if before and day else None


def _range(mention: Mention, reference: Reference) -> Period | None:
    """From the start of the first to the end of the second, which lends its year to a first without one.

    Up to now means up to the eve of the reference, as with the past three years.
    """
    left, right = mention.within, mention.through
    if left is None or right is None:
        return None
    if (
        right.year is not None
        and left.year is None
        and left.kind in ("date", "ordinal", "season", "holiday")
        and left.within is None
    ):
        left = left._replace(year=right.year)
    elif left.year is not None and right.year is None and right.kind == "date":
        right = right._replace(year=left.year)
    start, end = _bound(left, reference), _bound(right, reference)
    if start is not None and end is not None and end[1] < start[0] and right.year is None:
        end = _after(right, start[0], reference)
    if start is None or end is None or end[1] < start[0]:
        return None
    if reference.date and reference.ahead and left.year is None and start[0] > reference.date:
        running = _range(mention, Reference(reference.date, ahead=False))
        if running is not None and running[1] >= reference.date:
            return running  # "will be closed from May to September", said in July
    eve = periods.shifted(end[1], -1, "day") if _to_date(right) else None
    return start[0], eve if eve is not None and eve >= start[0] else end[1]


def _bound(mention: Mention, reference: Reference) -> Period | None:
    """An end of a range, where "now" is the reference itself."""
    if mention.kind != "vague":
        return resolve(mention, reference)
    day = reference.day() if mention.which == "present" else None
    return (day, day) if day else None


def _to_date(mention: Mention) -> bool:
    """True for an end of a range that is the reference: now, today."""
    return mention.which == "present" if mention.kind == "vague" else mention.shift == (0, "day")


def _after(mention: Mention, start: datetime.date, reference: Reference) -> Period | None:
    """A range's end, found again as the first one after its start."""
    return resolve(mention, Reference(start, ahead=True)) if reference.date else None


def _unresolved(mention: Mention, reference: Reference) -> Period | None:
    return None


_RESOLVERS: dict[str, Callable[[Mention, Reference], Period | None]] = {
    "date": _date, "weekday": _weekday, "monthday": _monthday, "year": _year, "decade": _decade, "century": _century,
    "ordinal": _ordinal, "part of": _part_of, "around": _around, "season": _season, "holiday": _holiday, "unit": _unit,
    "weekend": _weekend, "stretch": _stretch, "distance": _distance, "ahead": _distance, "overnight": _overnight,
    "range": _range, "length": _length, "within": _within, "anchored": _unresolved, "clock": _unresolved,
    "daypart": _unresolved, "vague": _unresolved,
}  # fmt: skip
