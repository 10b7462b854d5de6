"""Times hyphenated into one word: mid-October, third-quarter, year-end, year-ago, Aug-2016."""

from factcheck.reading.timing.dates import read_hyphened
from factcheck.reading.timing.glued_dates import read_glued
from factcheck.reading.timing.time_mentions import UNIT_GRANULARITY, Mention, Scan


def read_compound(scan: Scan, i: int) -> Mention | None:
    """One hyphenated word: mid-October, third-quarter, year-end, year-ago, year-earlier."""
    head, _, tail = scan.fold(i).partition("-")
    dated = read_glued(scan, i) or read_hyphened(scan, i, [head, tail])
    if dated is not None:
        return dated
    lookup = scan.lookup
    number = lookup(head).number
    capital = scan.words[i].text.partition("-")[2][:1].isupper()
    unit = lookup(tail).calendar or (lookup(tail.title()).calendar if capital else None)  # mid-March, no mid-march
    if unit is not None and unit.kind == "unit" and number is not None and number.kind == "ordinal":
        if unit.value == "quarter" and 1 <= number.value <= 4:
            first = i - 1 if scan.role(i - 1, "adjective") == "fiscal" else i
            return Mention(first, i + 1, "ordinal", "quarter", number=int(number.value), unit="quarter")
        return None
    part = next((t.value for t in lookup(head).timing if t.role == "part"), None)
    if part and unit is not None and unit.kind == "month":
        return Mention(i, i + 1, "date", "month", month=int(unit.value), part=part)
    if part and unit is not None and unit.kind in ("daypart", "season"):
        if unit.kind == "daypart":
            return Mention(i, i + 1, "daypart", "daypart", daypart=unit.value)
        return Mention(i, i + 1, "season", "season", rule=unit.value, part=part)
    before = lookup(head).calendar
    if before is None or before.kind != "unit" or before.value not in UNIT_GRANULARITY:
        return None
    found = _from_unit(scan, i, before.value, tail)
    return found and _with_noun(scan, found)


def _with_noun(scan: Scan, mention: Mention) -> Mention:
    """The year-ago quarter, the year-earlier third quarter, the year-ago period."""
    at = mention.last
    ordinal = scan.number(at)
    if ordinal is not None and ordinal[2]:
        at = ordinal[1]
    noun = scan.calendar(at)
    if (
        scan.role(at, "noun")
        or (noun is not None and noun.kind == "unit")
        or (noun is not None and noun.kind == "compound")
    ):
        mention = mention._replace(last=at + 1)
    return mention._replace(first=mention.first - 1) if scan.fold(mention.first - 1) == "the" else mention


def _from_unit(scan: Scan, i: int, unit: str, tail: str) -> Mention | None:
    timing = scan.lookup(tail).timing
    side = next((t.value for t in timing if t.role == "offset"), None)
    if side == "ago":
        return Mention(i, i + 1, "distance", UNIT_GRANULARITY[unit], shift=(-1, unit), offset=(1, unit))
    if side == "earlier":
        return Mention(i, i + 1, "anchored", UNIT_GRANULARITY[unit], anchored=side, offset=(1, unit))
    if unit == "year" and any(t.role == "part" and t.value == "end" for t in timing):
        return Mention(i, i + 1, "unit", "year", shift=(0, unit), part="end")
    return None
