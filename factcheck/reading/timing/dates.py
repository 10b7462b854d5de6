"""Dates as written: a month with its day and year in any usual order, weekdays, days by name, holidays."""

from factcheck.lexicon.entries import Tag
from factcheck.reading.timing.digit_dates import full_year
from factcheck.reading.timing.time_mentions import APOSTROPHES, Mention, Scan

_SEPARATORS = frozenset("-/")


def read_month(scan: Scan, i: int) -> Mention | None:
    """A month and what belongs to it: 3 March 2021, March 3-5, the 3rd of March, last May, mid-October, 2019-Aug-01."""
    word = scan.calendar(i)
    if word is None:
        return None
    after = i + 1
    if word.kind == "month abbreviation" and scan.fold(after) == "." and scan.tokens.glued(after):
        after += 1
    mention = Mention(i, after, "date", "month", month=int(word.value))
    mention = _day_before(scan, mention) or _day_after(scan, mention) or mention
    mention = _year_after(scan, mention)
    if mention.day is None and mention.year is None:
        return _bare_month(scan, mention, word.kind == "month abbreviation")
    return mention


def _day_before(scan: Scan, mention: Mention) -> Mention | None:
    i = mention.first
    stop = i - 1 if scan.fold(i - 1) in ("of", "-", "/") else i
    found = scan.number_before(stop)
    if found is None or scan.after_currency(found[1]):
        return None
    number, first, ordinal = found
    if number > 99 or (stop < i and scan.fold(stop) == "of" and not ordinal and scan.role(first - 1, "to") is None):
        return _year_before(scan, mention, number, first) if 1000 <= number <= 9999 and stop < i else None
    if first > scan.low and scan.tokens.glued(first) and scan.words[first - 1].shape not in ("punct",):
        return None
    mention = _article(scan, mention._replace(first=first, day=number, granularity="day"))
    which = scan.role(mention.first - 1, "which")
    if which in ("next", "last", "this"):
        return mention._replace(first=mention.first - 1, which=which)
    return _through_before(scan, mention)


def _article(scan: Scan, mention: Mention) -> Mention:
    return mention._replace(first=mention.first - 1) if scan.fold(mention.first - 1) == "the" else mention


def _through_before(scan: Scan, mention: Mention) -> Mention:
    """The first day of a range whose month stands at its end: 3 to 5 March, between the 9th and 17th of April."""
    joint = mention.first - 1
    pair = scan.role(joint, "and") is not None
    if not (scan.dash(joint) or scan.role(joint, "to") or pair):
        return mention
    found = scan.number_before(joint)
    if found is None or not 1 <= found[0] < (mention.day or 0) or scan.after_currency(found[1]):
        return mention
    number, first, _ = found
    head = _article(scan, mention._replace(first=first, last=joint, day=number))
    if pair and not scan.role(head.first - 1, "between") and mention.day != number + 1:
        return mention
    return Mention(head.first, mention.last, "range", "range", within=head, through=mention)


def _year_before(scan: Scan, mention: Mention, year: int, first: int) -> Mention | None:
    """2019-Aug-01, with the day after the month."""
    found = scan.number(mention.last + 1) if scan.fold(mention.last) in _SEPARATORS else None
    if found is None or not 1 <= found[0] <= 31:
        return mention._replace(first=first, year=year)
    return mention._replace(first=first, last=found[1], day=found[0], year=year, granularity="day")


def _day_after(scan: Scan, mention: Mention) -> Mention | None:
    i = mention.last
    joined = scan.fold(i) in _SEPARATORS and scan.tokens.glued(i)
    start = i + 1 if scan.fold(i) == "the" or joined else i
    found = scan.number(start)
    if found is None or found[0] > 99 or (joined and found[2]) or scan.year(start) is not None:
        return None
    number, last, ordinal = found
    if not ordinal and scan.counts_something(last):
        return None
    plain = not ordinal and not joined and scan.fold(mention.first - 1) != "on"
    if number > 31 and plain and scan.year(last + (scan.fold(last) == ",")) is None:
        return mention._replace(last=last, year=full_year(number))  # "Feb 87"; of "on March 67" a day is meant
    mention = mention._replace(last=last, day=number, granularity="day")
    return _through_after(scan, mention)


def _through_after(scan: Scan, mention: Mention) -> Mention:
    """The last day of a range whose month stands at its start: March 3-5, April 9th through 17th."""
    joint = mention.last
    if not (
        scan.dash(joint)
        or scan.role(joint, "to")
        or (scan.role(joint, "and") and scan.role(mention.first - 1, "between"))
    ):
        return mention
    start = joint + 2 if scan.fold(joint + 1) == "the" else joint + 1
    found = scan.number(start)
    if found is None or not (mention.day or 99) < found[0] <= 31 or scan.counts_something(found[1]):
        return mention
    end = mention._replace(first=start, last=found[1], day=found[0])
    return Mention(mention.first, found[1], "range", "range", within=mention, through=end)


def _year_after(scan: Scan, mention: Mention) -> Mention:
    i = mention.last
    if mention.year is not None:
        return mention
    if scan.fold(i) in APOSTROPHES and (short := scan.number(i + 1)) and len(scan.fold(i + 1)) == 2 and short[0] < 100:
        return _with_year(mention, full_year(short[0]), short[1])
    start = i + 1 if scan.fold(i) in (",", "of", "in", "-", "/") else i
    found = scan.year(start)
    if found is None or (scan.fold(i) == "," and mention.granularity == "month" and not _ends(scan, found[1])):
        return mention
    return mention if scan.counts_something(found[1]) else _with_year(mention, *found)


def _ends(scan: Scan, i: int) -> bool:
    return scan.fold(i) in ("", ",", ".", ")", ";")


def _with_year(mention: Mention, year: int, last: int) -> Mention:
    if mention.kind == "range" and mention.within and mention.through:
        within, through = (m._replace(year=year) for m in (mention.within, mention.through))
        return mention._replace(last=last, within=within, through=through)
    return mention._replace(last=last, year=year)


def _bare_month(scan: Scan, mention: Mention, short: bool) -> Mention | None:
    """A month alone, unless it is a name (June Carter, Theresa May) or begins one."""
    if mention.kind == "range":
        return mention
    i = mention.first
    which = scan.role(i - 1, "which")
    if which:
        return mention._replace(first=i - 1, which=which)
    if scan.fold(i - 1) in ("each", "every"):
        return None
    joined = scan.calendar(i + 2) is not None and (scan.dash(i + 1) or scan.role(i + 1, "to"))
    if short or scan.words[i].text in ("May", "March", "August", "MAY", "MARCH"):
        return mention if joined or (scan.role(i - 1, "bare") and not _names(scan, mention.last)) else None
    before = scan.words[i - 1] if i > scan.low else None
    if before is not None and (before.given or before.title) and before.text[0].isupper():
        return None
    named = _names(scan, mention.last) and not scan.role(i - 1, "bare")
    return None if named and scan.words[i].given else mention


def _names(scan: Scan, i: int) -> bool:
    """True when a capitalised word that is no calendar word follows in the same phrase."""
    if not scan.low <= i < scan.high:
        return False
    word = scan.words[i]
    return (
        word.shape in ("Title", "Mixed") and word.calendar is None and not word.tags & (Tag.DET | Tag.PRON | Tag.PREP)
    )


def read_hyphened(scan: Scan, i: int, parts: list[str]) -> Mention | None:
    """A month hyphened into one word with what belongs to it: Jan-Feb, Aug-2016, Sep-23 (-2020), (2019-) Aug-01."""
    words = [scan.lookup(part).calendar or scan.lookup(part.title()).calendar for part in parts]
    months = [int(w.value) for w in words if w is not None and w.kind.startswith("month")]
    if len(parts) != 2 or words[0] is None or not months or not words[0].kind.startswith("month"):
        return None
    head = Mention(i, i + 1, "date", "month", month=months[0])
    if len(months) == 2:
        joined = Mention(i, i + 1, "range", "range", within=head, through=head._replace(month=months[1]))
        return _year_after(scan, joined)
    if not (parts[1].isascii() and parts[1].isdecimal() and len(parts[1]) in (1, 2, 4)):
        return None
    number, before = int(parts[1]), scan.digits(i - 2) if scan.fold(i - 1) in _SEPARATORS else None
    if len(parts[1]) == 4:
        if before is None:
            return head._replace(year=number)
        return head._replace(first=i - 2, year=number, day=before, granularity="day")
    dated = head._replace(day=number, granularity="day")
    if before is not None and before > 999:
        return dated._replace(first=i - 2, year=before)
    return _year_after(scan, dated)


def read_weekday(scan: Scan, i: int) -> Mention | None:
    """A weekday: Tuesday, last Friday, this coming Sunday; an abbreviated one only beside what makes it a date."""
    word = scan.calendar(i)
    if word is None:
        return None
    last = i + 1
    if word.kind == "weekday abbreviation":
        last = i + 2 if scan.fold(i + 1) == "." and scan.tokens.glued(i + 1) else i + 1
        if scan.fold(i - 1) == "the":
            return None  # "The Sun, March 8"
        named = scan.role(i - 1, "which") in ("this", "last", "next", "past", "coming")
        if not (_dated(scan, last) or named or _week_before(scan, i) or _listed(scan, i)):
            return None
    mention = Mention(i, last, "weekday", "day", weekday=int(word.value))
    which = scan.role(i - 1, "which")
    if which is None:
        fell = scan.fold(i - 1) == "a" and scan.fold(i - 2) == "on" and scan.fold(i - 3) in ("fell", "falls", "fall")
        if scan.role(i - 1, "set") and scan.fold(i - 2) != "that" and not fell:
            return None
        return _numbered_weekday(scan, mention)
    first = i - 1
    if which in ("past", "coming") and scan.role(first - 1, "which") == "this":
        first -= 1
    if scan.fold(first - 1) == "the":
        first -= 1
        if which in ("following", "previous", "next"):
            side = "before" if which == "previous" else "after"
            return mention._replace(first=first, anchored=side)
    elif which == "following":
        return _numbered_weekday(scan, mention)  # "clashes following Friday's vote"
    return _numbered_weekday(scan, mention._replace(first=first, which=which))


def _week_before(scan: Scan, i: int) -> bool:
    return scan.start == i and scan.words[i - 1].fold in ("week", ",") if i else False


def _listed(scan: Scan, i: int) -> bool:
    """True after a weekday that "or" or "and" joins it to: next Mon or Tue."""
    before = scan.words[i - 2].calendar if scan.start == i - 1 and i - 2 >= scan.low else None
    return before is not None and before.kind.startswith("weekday") and scan.fold(i - 1) in ("and", "or")


def _dated(scan: Scan, i: int) -> bool:
    """True when a date follows: a month, an ordinal, a day number."""
    at = i + 1 if scan.fold(i) in (",", "the") else i
    word = scan.calendar(at)
    if word is not None and word.kind.startswith("month"):
        return True
    found = scan.number(at)
    return found is not None and 1 <= found[0] <= 31 and not scan.counts_something(found[1])


def _numbered_weekday(scan: Scan, mention: Mention) -> Mention:
    """Monday 21, Mon 13th, Wednesday the thirty-first; a month that follows takes its day first."""
    the = scan.fold(mention.last) == "the"
    found = scan.number(mention.last + the)
    if found is None or not 1 <= found[0] <= 31 or (the and not found[2]):
        return mention
    after = scan.calendar(found[1] + (scan.fold(found[1]) == "of"))
    if after is not None and (
        after.kind.startswith("month") or after.kind in ("slash", "meridiem", "unit", "zone", "o'clock")
    ):
        return mention
    if not found[2] and (
        scan.fold(found[1]) not in ("", ".", ",", ";", "!", "?", ")", "at") or scan.fold(mention.last) == "to"
    ):
        return mention
    return mention._replace(last=found[1], day=found[0])


def read_holiday(scan: Scan, i: int, last: int, rule: str) -> Mention | None:
    """A holiday: Christmas Eve, last Easter; alone not as the first part of a name (Christmas Island)."""
    which = scan.role(i - 1, "which")
    mention = Mention(i, last, "holiday", "day", rule=rule)
    before = {t.role for t in scan.words[i - 1].timing} if i > scan.low else ()
    if scan.fold(last - 1) == "year" and not ("bare" in before or "offset" in before):
        return None  # "the new year" is its first months, "New Year" after a preposition its first day
    year = scan.calendar(last + (scan.fold(last) in (",", "of", "in")))
    if year is not None and year.kind == "year":
        last += 1 + (scan.fold(last) in (",", "of", "in"))
        return _weekend(scan, mention._replace(last=last, year=int(year.value)))
    if which in ("this", "last", "next", "previous", "following", "past", "coming"):
        return _weekend(scan, mention._replace(first=i - 1, which=which))
    return None if last == i + 1 and _names(scan, last) else _weekend(scan, mention)


def _weekend(scan: Scan, mention: Mention) -> Mention:
    """The weekend that a holiday makes: Easter weekend, Labor Day 2021 weekend."""
    if scan.fold(mention.last) != "weekend":
        return mention
    return Mention(mention.first, mention.last + 1, "around", "weekend", unit="weekend", within=mention)


def read_day(scan: Scan, i: int) -> Mention | None:
    """Today, yesterday, tomorrow, tonight; capitals inside a sentence are a programme's or a paper's name."""
    word = scan.calendar(i)
    if word is None or (scan.words[i].shape == "Title" and i > scan.low and scan.words[i - 1].shape == "lower"):
        return None
    first = i - bool(scan.role(i - 1, "part") and scan.fold(i - 1) != "end")
    tonight = "night" if scan.fold(i) == "tonight" else None
    return Mention(
        first, i + 1, "unit", "daypart" if tonight else "day", shift=(int(word.value), "day"), daypart=tonight
    )


def read_ordinal_day(scan: Scan, i: int, last: int, number: int) -> Mention | None:
    """The day of a month that stands alone: on the 18th, by the 3rd; nothing that a noun may follow (the 18th hole)."""
    if not 1 <= number <= 31:
        return None
    if scan.fold(i - 1) == "on" and scan.words[i].shape == "digits":
        return Mention(i, last, "monthday", "day", day=number) if _ends(scan, last) or scan.dash(last) else None
    if scan.fold(i - 1) != "the" or not (scan.role(i - 2, "clock") or scan.fold(i - 2) == "on"):
        return None
    this = scan.role(last, "which") and scan.calendar(last + 1) is not None
    told = this or scan.fold(last) in (".", ",", ";", ")", "", "at", "!", "?")
    return Mention(i - 1, last, "monthday", "day", day=number) if told else None
