"""Periods with a name or a number of their own: years, decades, centuries, quarters, halves, seasons, fiscal years."""

from factcheck.reading.timing.digit_dates import read_digits, read_spaced
from factcheck.reading.timing.glued_dates import read_glued
from factcheck.reading.timing.time_mentions import APOSTROPHES, Mention, Scan

#: What follows a count that looks like a year: 2000 m, a 2000 year old feast.
_MEASURED = frozenset({"m", "km", "year", "years", "million"})
#: Years that news writes bare without being asked for a preposition.
_NEWS_YEARS = range(1800, 2101)
#: A later one before a word is a count as likely: a poll of 2047 registered voters.
_LAST_NEWS = 2035


def read_year(scan: Scan, i: int) -> Mention | None:
    """A year alone, where its surroundings show that it is one and no count (in 1984, the 2004 election, 1999-2000)."""
    if scan.dash(i + 1) or scan.dash(i - 1) or scan.fold(i + 1) == "/":
        digits = read_glued(scan, i) or read_digits(scan, i)
        if digits is not None:
            return digits
    if scan.fold(i - 1) == "on" and (spaced := read_spaced(scan, i)) is not None:
        return spaced
    year = int(scan.fold(i))
    if scan.fold(i + 1) == "s" and scan.tokens.glued(i + 1):
        return None
    if scan.after_currency(i) or scan.counts_something(i + 1) or scan.fold(i + 1) in _MEASURED:
        return None
    span = _years_joined(scan, i, year)
    if span is not None:
        return span
    return _fiscal(scan, Mention(i, i + 1, "year", "year", year=year)) if _is_year(scan, i, year) else None


def _years_joined(scan: Scan, i: int, year: int) -> Mention | None:
    """1999-2000, 2014-18, 2014/15 and 2014-5."""
    if not ((scan.dash(i + 1) or scan.fold(i + 1) == "/") and scan.tokens.glued(i + 1)):
        return None
    found = scan.number(i + 2)
    if found is None or found[2] or year not in _NEWS_YEARS or scan.dash(found[1]) or scan.counts_something(found[1]):
        return None
    width = len(scan.fold(i + 2))
    written = 10**width
    end = year // written * written + found[0] if width != 3 else 0
    if width == 2 and end % 100 == 0 and year % 100 == 99:
        end = year + 1
    if not year < end <= 2200 or (
        width == 2 and scan.fold(i + 1) != "/" and not scan.role(i - 1, "year") and end - year > 20
    ):
        return None
    head = Mention(i, i + 1, "year", "year", year=year)
    return Mention(
        i, found[1], "range", "range", within=head, through=head._replace(first=i + 2, last=found[1], year=end)
    )


def _is_year(scan: Scan, i: int, year: int) -> bool:
    before, after = scan.fold(i - 1), scan.fold(i + 1)
    if before in ("", "=") and after in ("", ".", ":") and year in _NEWS_YEARS:
        return True
    if before == "(" and after in (")", ",", "-", ":", ";") and year in _NEWS_YEARS:
        return True
    after_word = scan.calendar(i + 1)
    if (scan.start == i and i > scan.low) or (after_word is not None and after_word.kind.startswith("numbered")):
        return True
    if scan.dash(i - 1) and scan.role(i - 2, "part"):
        return True
    if scan.role(i - 1, "adjective") or scan.role(i - 1, "part"):
        return scan.fold(i - 1) not in ("full", "straight")
    if before == "year" or (before == "of" and scan.fold(i - 2) == "year"):
        return True
    if before in ("in", "since", "during") and not _counted_plural(scan, i + 1, year):
        return before == "since" or year in _NEWS_YEARS or after in (".", ",", ")", "")
    if year not in _NEWS_YEARS or _counted_plural(scan, i + 1, year):
        return False
    return _shown(scan, i, year)


def _shown(scan: Scan, i: int, year: int) -> bool:
    """What shows a year of news: a preposition, a determiner with a noun after it, a list or range of years, a verb."""
    before = scan.fold(i - 1)
    if scan.role(i - 1, "year") and before not in ("to", "between", "about", "around", "than", "from"):
        closed = scan.fold(i + 1) in (".", ",", ")", "")
        return closed or (year % 100 != 0 and (year <= _LAST_NEWS or not scan.fold(i + 1).isalpha()))
    if before in ("from", "between", "to", "than"):
        if before == "from" and scan.fold(i + 1) in ("until", "till"):
            return True  # "from 1902 until her death"
        other = next((w for k in (2, 3) if (w := scan.calendar(i + k)) is not None and w.kind == "year"), None)
        bounded = before in ("from", "between") and (after_the_end(scan, i + 1) or scan.fold(i + 1) in (".", ",", ""))
        return other is not None or bounded or (before == "to" and (scan.fold(i - 2) == "back" or _listed(scan, i)))
    if before in ("the", "'s", "his", "her", "their", "its", "a", "that"):
        return year in range(1900, 2036) and scan.fold(i + 1).isalpha()
    return _listed(scan, i) or (i == scan.low and scan.fold(i + 1) in ("was", "saw", "has", "will", "is", ":"))


def after_the_end(scan: Scan, i: int) -> bool:
    """True when a range goes on to a part of a period: to the end of 2008, and early 2009, and now."""
    at = i + 2 if scan.fold(i + 1) == "the" else i + 1
    if not (scan.role(i, "to") or scan.role(i, "and")):
        return False
    word = scan.calendar(at)
    return bool(scan.role(at, "part")) or (word is not None and word.kind in ("vague", "day"))


def _listed(scan: Scan, i: int) -> bool:
    """True after "and", "or", a comma or a range word that joins it to a mention that has just ended."""
    if scan.start != i - 1 or i - 2 < scan.low:
        return scan.start == i and i > scan.low
    return scan.words[i - 1].fold in ("and", "or", ",", "/") or scan.role(i - 1, "to") is not None or scan.dash(i - 1)


def _counted_plural(scan: Scan, i: int, year: int) -> bool:
    """True when a plural noun in small letters follows a round number: "in 2000 homes"."""
    after = scan.fold(i)
    round_number = year % 100 == 0 or year not in range(1900, 2036)
    return (
        round_number
        and after.endswith("s")
        and after not in ("was", "has", "is", "as", "'s")
        and scan.words[i].shape == "lower"
    )


def read_spoken_year(scan: Scan, i: int) -> Mention | None:
    """A year in words: nineteen ninety-six, which no count is told as; in two thousand and five, the year 2000."""
    found = scan.year(i)
    if found is None or scan.counts_something(found[1]):
        return None
    in_halves = scan.runs[i].last < found[1]
    led = scan.role(i - 1, "year") and scan.fold(i - 1) in ("in", "since", "year", "until", "by", "of", "during")
    if not (led or in_halves) or _counted_plural(scan, found[1], 1000):
        return None
    return _fiscal(scan, Mention(i, found[1], "year", "year", year=found[0]))


def _fiscal(scan: Scan, mention: Mention) -> Mention:
    first = mention.first
    if scan.fold(first - 1) == "of" and scan.fold(first - 2) == "year":
        first -= 2
    elif scan.fold(first - 1) == "year":
        first -= 1
    if scan.role(first - 1, "adjective") == "fiscal":
        first -= 1
    if first != mention.first and scan.fold(first - 1) == "the":
        first -= 1
    return mention._replace(first=first)


def read_decade_digits(scan: Scan, i: int) -> Mention | None:
    """The 1950s, '90s, the 80s: an s glued to digits that end in 0; no ages (in her 20s)."""
    text = scan.fold(i - 1)
    if not (scan.tokens.glued(i) and text.isascii() and text.isdecimal() and text[-1] == "0") or len(text) not in (
        2,
        4,
    ):
        return None
    first = i - 1
    if len(text) == 4:
        year = int(text)
    else:
        year = 1900 + int(text) if int(text) > 10 else 2000 + int(text)
        marked = scan.fold(first - 1) in APOSTROPHES and scan.tokens.glued(first)
        if not marked and (
            scan.fold(first - 1) not in ("the", "early", "late")
            or int(text) < 20
            or scan.fold(first - 2) in ("his", "her", "their")
        ):
            return None
        first -= marked
    if not 1000 <= year <= 2100:
        return None
    first -= scan.fold(first - 1) == "the"
    if len(text) == 4 and year % 100 == 0 and year < 2000:
        return Mention(first, i + 1, "century", "century", year=year)
    return Mention(first, i + 1, "decade", "decade", year=year)


def read_decade_word(scan: Scan, i: int) -> Mention | None:
    """The nineties, the early sixties: of the twentieth century."""
    word = scan.calendar(i)
    at = i - 1 if scan.role(i - 1, "part") else i
    if word is None or scan.fold(at - 1) != "the":
        return None
    return Mention(i if at < i else i - 1, i + 1, "decade", "decade", year=1900 + int(word.value))


def read_numbered(scan: Scan, i: int) -> Mention | None:
    """Q3, H1 2024, Q1-2019, 2019-Q3; the year beside it is joined later."""
    word = scan.calendar(i)
    if word is None:
        return None
    number, _, year = word.value.partition("-")
    unit = word.kind.removeprefix("numbered ")
    mention = Mention(i, i + 1, "ordinal", "quarter" if unit == "quarter" else "half", number=int(number), unit=unit)
    if year:
        return mention._replace(year=int(year))
    at = i + 2 if scan.dash(i + 1) or scan.fold(i + 1) in ("of", "fiscal") else i + 1
    after, before = scan.calendar(at), scan.calendar(i - 2)
    if after is not None and after.kind == "year":
        return mention._replace(last=at + 1, year=int(after.value))
    if scan.dash(i - 1) and before is not None and before.kind == "year":
        return mention._replace(first=i - 2, year=int(before.value))
    return mention


def read_season(scan: Scan, i: int) -> Mention | None:
    """A season: this summer, in the spring, last fall, the winter of 1994, summer of '69; no other spring or fall."""
    word = scan.calendar(i)
    if word is None:
        return None
    mention = Mention(i, i + 1, "season", "season", rule=word.value)
    at = i - 1 if scan.role(i - 1, "part") else i
    which = scan.role(at - 1, "which")
    year = _season_year(scan, i + 1)
    if year is not None:
        mention = mention._replace(last=year[1], year=year[0])
    if which in ("this", "last", "next", "past", "coming", "previous", "current"):
        first = at - 1
        if which in ("past", "coming", "current") and scan.fold(first - 1) in ("this", "the"):
            first -= 1
        return mention._replace(first=first, which=which)
    if year is not None:
        return mention._replace(first=i - 1) if scan.fold(i - 1) == "the" else mention
    if at < i and scan.fold(at) not in ("early", "late", "mid"):
        return None
    plain = scan.fold(i) in ("summer", "winter", "autumn")
    if scan.fold(at - 1) == "the" and scan.role(at - 2, "bare") and (plain or scan.fold(i + 1) in (".", ",", "", ")")):
        return mention._replace(first=at - 1) if at == i else mention
    return None


def _season_year(scan: Scan, i: int) -> tuple[int, int] | None:
    at = i + 1 if scan.fold(i) in ("of", "in") else i
    word = scan.calendar(at)
    if word is not None and word.kind == "year" and not scan.counts_something(at + 1):
        return int(word.value), at + 1
    marked = scan.fold(at) in APOSTROPHES
    if not marked and (scan.counts_something(at + 1) or scan.fold(i - 2) in ("a", "an")):
        return None  # "a fall of 30 per cent"
    found = scan.number(at + marked) if at > i or marked else None
    if found is None or found[2] or len(scan.fold(at + marked)) != 2 or not scan.fold(at + marked).isdecimal():
        return None
    return (1900 if found[0] >= 30 else 2000) + found[0], found[1]
