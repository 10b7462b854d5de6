"""Stretches that begin or end somewhere: two weeks from 20 May, within nine months, the first ten days of a year."""

from factcheck.reading.timing.time_mentions import UNIT_GRANULARITY, Mention, Scan

_STARTING = frozenset({"starting", "beginning", "commencing"})
_ENDING = frozenset({"ended", "ending"})


def with_length(scan: Scan, mention: Mention) -> Mention:
    """A time with the length counted from it: two weeks starting 20 May, nine months ended June 30."""
    if mention.kind not in ("date", "weekday", "unit", "year", "holiday", "monthday", "season"):
        return mention
    if scan.role(mention.last, "to") or scan.dash(mention.last):
        return mention  # "for 18 years, from 1981 to 1999" is a length and a range
    at = mention.first
    if scan.fold(at - 1) in _ENDING and (length := counted_units(scan, at - 1)) is not None:
        first, count, unit = length[0] - (scan.fold(length[0] - 1) == "the"), *length[1:]
        shift, offset = (-count, unit), (count, unit)
        return Mention(first, mention.last, "length", "range", shift=shift, offset=offset, within=mention)
    if scan.fold(at - 1) in ("on", "from", "in") and scan.fold(at - 2) in _STARTING:
        at -= 1
    starting = scan.fold(at - 1) in _STARTING
    if not starting and scan.fold(at - 1) != "from":
        return mention
    end = at - 2 if scan.fold(at - 2) == "," else at - 1
    length = counted_units(scan, end)
    if length is None or (not starting and scan.fold(length[0] - 1) != "for"):
        return mention
    return Mention(length[0], mention.last, "length", "range", shift=length[1:], offset=length[1:], within=mention)


def counted_units(scan: Scan, last: int) -> tuple[int, int, str] | None:
    """The length that ends before a token ("three working days"): its first token, how many, of what."""
    word = scan.calendar(last - 1)
    if word is None or word.kind != "unit" or word.value not in UNIT_GRANULARITY:
        return None
    if scan.fold(last - 2) in ("a", "an", "one"):
        return last - 2, 1, word.value
    found = scan.number_before(last - 1)
    return (found[1], found[0], word.value) if found is not None and not found[2] and found[0] < 1000 else None


def read_within(scan: Scan, first: int, last: int, count: int, unit: str) -> Mention | None:
    """Within (the next) nine months: from the reference on, where the sentence looks ahead."""
    at = first - 1
    while scan.fold(at) == "the" or scan.role(at, "which") in ("next", "coming"):
        at -= 1
    if scan.fold(at) != "within" or not count:
        return None
    return Mention(at, last, "within", "range", shift=(count, unit), offset=(count, unit))


def read_first_of(scan: Scan, i: int, at: int, unit: str) -> Mention | None:
    """The first ten days, the last three months (of a period)."""
    found = scan.number_before(at)
    if found is None or found[2] or found[0] < 2 or scan.fold(i + 1) not in ("of", "in"):
        return None
    side = scan.fold(found[1] - 1)
    if side not in ("first", "last", "final", "opening", "closing"):
        return None
    first = found[1] - 1 - (scan.fold(found[1] - 2) == "the")
    count = found[0] if side in ("first", "opening") else -found[0]
    return Mention(first, i + 1, "part of", UNIT_GRANULARITY[unit], shift=(count, unit))


def starting(mention: Mention, first: int) -> Mention:
    """A distance that bounds a stretch: less than three days after Monday."""
    return mention._replace(first=first, kind="length", granularity="range")
