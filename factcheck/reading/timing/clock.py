"""Clock times and parts of the day: 8:30 a.m., 0900 GMT, half past nine, noon; this morning, last night."""

import datetime

from factcheck.reading.timing.time_mentions import Mention, Scan

_MERIDIEM_HOURS = range(1, 13)


def read_clock_time(scan: Scan, i: int) -> Mention | None:
    """A time with a colon; alone only where a preposition or a zone shows it to be no score, verse or ratio."""
    hour, minute = map(int, scan.fold(i).split(":"))
    meridiem = scan.calendar(i + 1)
    if meridiem is not None and meridiem.kind == "meridiem":
        return _clock(scan, i, i + 2, hour, minute, meridiem.value)
    mention = _clock(scan, i, i + 1, hour, minute, "")
    if mention is None:
        return None
    shown = scan.role(i - 1, "clock") and scan.fold(i - 1) not in ("and", "past")
    return mention if mention.zone or (shown and scan.fold(i + 1) != "-") else None


def read_meridiem(scan: Scan, i: int) -> Mention | None:
    """The number before a.m. or p.m.: six p.m., 1.52am, 10 am."""
    word = scan.calendar(i)
    if word is None:
        return None
    text = scan.fold(i - 1)
    whole, dot, rest = text.partition(".")
    if dot and whole.isdecimal() and rest.isdecimal() and len(rest) == 2 and len(whole) <= 2:
        return _clock(scan, i - 1, i + 1, int(whole), int(rest), word.value)
    found = scan.number_before(i)
    if found is None or found[2] or scan.after_currency(found[1]):
        return None
    return _clock(scan, found[1], i + 1, found[0], 0, word.value)


def _clock(scan: Scan, first: int, last: int, hour: int, minute: int, meridiem: str) -> Mention | None:
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        return None
    if meridiem:
        if hour in _MERIDIEM_HOURS:
            hour = hour % 12 + 12 * (meridiem == "pm")
        elif meridiem == "am" or hour == 0 or hour > 23:
            return None
    return _zoned(scan, Mention(first, last, "clock", "clock", clock=datetime.time(hour % 24, minute)))


def _zoned(scan: Scan, mention: Mention) -> Mention:
    at = mention.last + (scan.fold(mention.last) == "(")
    found = scan.tokens.entry(at, "calendar") if at < scan.high else None
    if found is None or found[1].kind != "zone":
        return mention
    last = found[0] + (scan.fold(found[0]) == ")" and at > mention.last)
    return Mention(mention.first, last, "clock", "clock", clock=mention.clock, zone=found[1].value)


def read_zone(scan: Scan, i: int) -> Mention | None:
    """Four digits before a zone: 0900 GMT, 2127 GMT."""
    text = scan.fold(i - 1)
    if len(text) == 4 and text.isascii() and text.isdecimal():
        return _clock(scan, i - 1, i, int(text[:2]), int(text[2:]), "")
    return None


def read_oclock(scan: Scan, i: int) -> Mention | None:
    """Four o'clock; which half of the day is said by what follows, else left as written."""
    found = scan.number_before(i)
    if found is None or not 1 <= found[0] <= 12:
        return None
    return _zoned(scan, Mention(found[1], i + 1, "clock", "clock", clock=datetime.time(found[0] % 12)))


def read_named_clock(scan: Scan, i: int) -> Mention | None:
    """Noon and midnight."""
    word = scan.calendar(i)
    if word is None:
        return None
    hour, minute = map(int, word.value.split(":"))
    daypart = "noon" if hour else "midnight"
    mention = _zoned(scan, Mention(i, i + 1, "clock", "clock", clock=datetime.time(hour, minute)))
    return Mention(i, mention.last, "clock", "clock", clock=mention.clock, zone=mention.zone, daypart=daypart)


def read_spoken_clock(scan: Scan, i: int) -> Mention | None:
    """Half past nine, quarter to ten."""
    word = scan.calendar(i)
    side = scan.fold(i + 1)
    found = scan.number(i + 2) if side in ("past", "to") else None
    if word is None or found is None or found[2] or not 1 <= found[0] <= 12 or scan.counts_something(found[1]):
        return None
    minutes = 30 if word.value == "half" else 15
    if side == "to" and minutes == 30:
        return None
    hour, minute = (found[0] % 12, minutes) if side == "past" else ((found[0] - 1) % 12, 60 - minutes)
    after = scan.calendar(found[1])
    if after is not None and after.kind == "meridiem":
        return _clock(scan, i, found[1] + 1, hour or 12, minute, after.value)
    return Mention(i, found[1], "clock", "clock", clock=datetime.time(hour, minute))


def read_daypart(scan: Scan, i: int) -> Mention | None:
    """This morning, last night, overnight; a bare "in the morning" is no time but joins a day beside it."""
    word = scan.calendar(i)
    if word is None:
        return None
    if word.value == "overnight":
        return Mention(i, i + 1, "overnight", "daypart", daypart="night")
    at = i - 1 if scan.role(i - 1, "part") else i
    hour = scan.number_before(i - 2) if scan.fold(i - 1) == "the" and scan.fold(i - 2) == "in" else None
    if hour is not None and 1 <= hour[0] <= 12 and scan.role(hour[1] - 1, "clock") and not hour[2]:
        return _clock(scan, hour[1], i + 1, hour[0], 0, "am" if word.value in ("morning", "dawn") else "pm")
    which = scan.role(at - 1, "which")
    if which in ("this", "last"):
        shift = (-1 if which == "last" else 0, "day")
        return Mention(at - 1, i + 1, "unit", "daypart", daypart=word.value, shift=shift)
    if which in ("next", "following", "previous", "same", "that"):
        side = {"next": "after", "following": "after", "previous": "before"}.get(which, "same")
        first = at - 2 if scan.fold(at - 2) == "the" else at - 1
        return Mention(first, i + 1, "anchored", "daypart", daypart=word.value, anchored=side)
    return Mention(at, i + 1, "daypart", "daypart", daypart=word.value)
