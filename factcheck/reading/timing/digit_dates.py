"""Dates in digits: 3/4/2021 and 3.4.2021, 2021-03-04, and a slashed pair after a weekday or a preposition."""

from factcheck.reading.timing.time_mentions import Mention, Scan


def full_year(year: int) -> int:
    """Two digits mean the years from 1930 to 2029."""
    return 2000 + year if year < 30 else 1900 + year


def read_slash(scan: Scan, i: int) -> Mention | None:
    """A date in digits with slashes: 3/4/2021 (month first or day first), 2021/3/4; two parts only where shown."""
    left, right = scan.digits(i - 1), scan.digits(i + 1)
    if left is None or right is None or scan.after_currency(i - 1):
        return None
    third = scan.digits(i + 3) if scan.fold(i + 2) == "/" else None
    if third is not None:
        return digits_date(scan, i - 1, i + 4, (left, right, third), len(scan.fold(i + 3)))
    open_end = scan.dash(i + 2) or scan.role(i + 2, "to") or scan.fold(i + 2) in ("", ".", ",", ")")
    placed = scan.fold(i - 2) in ("on", "from", "between") or (scan.start == i - 2 and scan.dash(i - 2))
    shown = _weekday_ended(scan, i - 1) or (placed and open_end)
    return _in_order(scan, i - 1, i + 2, left, right, None) if shown else None


def _weekday_ended(scan: Scan, i: int) -> bool:
    """True when the mention before, which ends here, was a weekday."""
    word = scan.words[i - 1].calendar if i == scan.start and i > scan.low else None
    return word is not None and word.kind.startswith("weekday")


def read_dotted(scan: Scan, i: int) -> Mention | None:
    """A date in digits with dots: day, month, year; not a version or a section number."""
    day, month, year = scan.fold(i).split(".")
    if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
        return None
    full = int(year) if len(year) == 4 else full_year(int(year))
    return Mention(i, i + 1, "date", "day", day=int(day), month=int(month), year=full)


def read_basic(scan: Scan, i: int) -> Mention | None:
    """A date in eight digits (ISO 8601, basic): 20210304."""
    text = scan.fold(i)
    return digits_date(scan, i, i + 1, (int(text[:4]), int(text[4:6]), int(text[6:])), 2)


def read_spaced(scan: Scan, i: int) -> Mention | None:
    """A date in digits with gaps, where "on" shows it: on 2021 03 04."""
    month, day = scan.digits(i + 1), scan.digits(i + 2)
    if scan.fold(i - 1) != "on" or month is None or day is None or scan.counts_something(i + 3):
        return None
    return digits_date(scan, i, i + 3, (int(scan.fold(i)), month, day), 2)


def read_digits(scan: Scan, i: int) -> Mention | None:
    """A date in digits with hyphens around a year: 2021-03-04 (ISO 8601), 10-1-2018."""
    year = scan.digits(i) or 0
    if scan.dash(i + 1) and scan.dash(i + 3):
        month, day = scan.digits(i + 2), scan.digits(i + 4)
        if month is not None and day is not None:
            return digits_date(scan, i, i + 5, (year, month, day), 2)
    if scan.dash(i - 1) and scan.dash(i - 3):
        first, second = scan.digits(i - 4), scan.digits(i - 2)
        if first is not None and second is not None:
            return digits_date(scan, i - 4, i + 1, (first, second, year), 4)
    return None


def digits_date(scan: Scan, first: int, last: int, parts: tuple[int, int, int], width: int) -> Mention | None:
    """Three numbers as a date, its year first or last; ``width`` is how many digits the last one has."""
    a, b, c = parts
    if a >= 1000:
        return Mention(first, last, "date", "day", year=a, month=b, day=c) if 1 <= b <= 12 and c <= 31 else None
    if width not in (2, 4):
        return None
    return _in_order(scan, first, last, a, b, c if width == 4 else full_year(c))


def _in_order(scan: Scan, first: int, last: int, a: int, b: int, year: int | None) -> Mention | None:
    """Month and day in the order that the scan is told, else in the other one."""
    month, day = (b, a) if scan.day_first else (a, b)
    if not 1 <= month <= 12:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Mention(first, last, "date", "day", month=month, day=day, year=year)
