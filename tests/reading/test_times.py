"""Times: what is read as one, what it resolves to, and what is none."""

import datetime
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.numerals import find_numerals
from factcheck.reading.sentences import find_sentences
from factcheck.reading.times import Time, find_times
from factcheck.reading.tokens import tokenize
from factcheck.text.source import Source
from tests.tables import read_table

#: A Wednesday.
PUBLISHED = datetime.date(2021, 6, 16)


def times(text: str, published: datetime.date | None = PUBLISHED) -> tuple[Time, ...]:
    tokens = tokenize(Source(text, published=published))
    return find_times(tokens, find_sentences(tokens), find_numerals(tokens), published)


def periods(text: str, published: datetime.date | None = PUBLISHED) -> list[tuple[str, str, str]]:
    return [(text[t.span.start : t.span.end], str(t.start), str(t.end)) for t in times(text, published)]


def told_times(text: str) -> list[str]:
    """Every time of a sentence as ``times.txt`` writes it."""
    return [" | ".join((text[t.span.start : t.span.end], _resolved(t), *filter(None, _fields(t)))) for t in times(text)]


def _resolved(time: Time) -> str:
    days = "-" if time.start is None else str(time.start) if time.start == time.end else f"{time.start}..{time.end}"
    return f"{time.granularity} {days}{' relative' if time.relative else ''}"


def _fields(time: Time) -> Iterator[str | None]:
    names = ("weekday", "day", "month", "year", "daypart")
    yield ", ".join(f"{name} {value}" for name in names if (value := getattr(time, name)) is not None)
    yield time.clock and f"{time.clock:%H:%M}{' ' if time.clock_zone else ''}{time.clock_zone or ''}"
    yield time.anchored
    yield time.offset and f"{time.offset[0]} {time.offset[1]}"


@pytest.mark.parametrize(("text", "rows"), read_table(Path(__file__).with_name("times.txt")))
def test_what_the_table_says(text: str, rows: list[str]) -> None:
    assert told_times(text) == rows


@pytest.mark.parametrize(
    ("text", "read", "start", "end"),
    [
        ("It fell on March 3, 2019.", "March 3, 2019", "2019-03-03", "2019-03-03"),
        ("It fell on 3 March 2019.", "3 March 2019", "2019-03-03", "2019-03-03"),
        ("It fell on the 3rd of March 2019.", "the 3rd of March 2019", "2019-03-03", "2019-03-03"),
        ("It fell on 2019-03-04.", "2019-03-04", "2019-03-04", "2019-03-04"),
        ("It fell on 03/04/2019.", "03/04/2019", "2019-03-04", "2019-03-04"),
        ("It fell on 23/04/2019.", "23/04/2019", "2019-04-23", "2019-04-23"),
        ("It fell on 3.4.2019.", "3.4.2019", "2019-04-03", "2019-04-03"),
        ("It fell on 12-Oct-2018.", "12-Oct-2018", "2018-10-12", "2018-10-12"),
        ("It fell on 2018-oct-12.", "2018-oct-12", "2018-10-12", "2018-10-12"),
        ("The stamp says 20181012.", "20181012", "2018-10-12", "2018-10-12"),
        ("Sales rose in the first three months of 2019.", "the first three months of 2019", "2019-01-01", "2019-03-31"),
        ("She trained for two weeks from 3 May 2019.", "two weeks from 3 May 2019", "2019-05-03", "2019-05-16"),
        ("The town empties over Easter weekend.", "Easter weekend", "2021-04-03", "2021-04-04"),
        ("It closed over Labor Day 2019 weekend.", "Labor Day 2019 weekend", "2019-08-31", "2019-09-02"),
        ("It fell on Sept. 30.", "Sept. 30", "2020-09-30", "2020-09-30"),
        ("It fell on Feb 11.", "Feb 11", "2021-02-11", "2021-02-11"),
        ("It fell on Monday 14 June.", "Monday 14 June", "2021-06-14", "2021-06-14"),
        ("It fell on Tuesday, April 13.", "Tuesday, April 13", "2021-04-13", "2021-04-13"),
        ("It fell in March 2019.", "March 2019", "2019-03-01", "2019-03-31"),
        ("It fell in 1984.", "1984", "1984-01-01", "1984-12-31"),
        ("It fell in the 1950s.", "the 1950s", "1950-01-01", "1959-12-31"),
        ("It fell in the '90s.", "the '90s", "1990-01-01", "1999-12-31"),
        ("It fell in the 21st century.", "the 21st century", "2000-01-01", "2099-12-31"),
        ("It fell in Q3 2019.", "Q3 2019", "2019-07-01", "2019-09-30"),
        ("It fell in the second quarter of 2019.", "the second quarter of 2019", "2019-04-01", "2019-06-30"),
        ("It fell in the first half of 2019.", "the first half of 2019", "2019-01-01", "2019-06-30"),
        ("It fell in fiscal 2019.", "fiscal 2019", "2019-01-01", "2019-12-31"),
        ("It fell in spring 2019.", "spring 2019", "2019-03-01", "2019-05-31"),
        ("It fell in the summer of '69.", "the summer of '69", "1969-06-01", "1969-08-31"),
        ("It fell in mid-2019.", "mid-2019", "2019-05-01", "2019-08-31"),
        ("It fell in early March.", "early March", "2021-03-01", "2021-03-10"),
        ("It fell late last year.", "late last year", "2020-09-01", "2020-12-31"),
        ("It lasted from 1981 until 1999.", "1981 until 1999", "1981-01-01", "1999-12-31"),
        ("It lasted between 1976 and 1981.", "1976 and 1981", "1976-01-01", "1981-12-31"),
        ("It lasted from March 3-5.", "March 3-5", "2021-03-03", "2021-03-05"),
        ("It lasted from Jan 3 to Feb 2.", "Jan 3 to Feb 2", "2021-01-03", "2021-02-02"),
        ("He led the party in 1999-2000.", "1999-2000", "1999-01-01", "2000-12-31"),
        ("He was born in nineteen eighty-six.", "nineteen eighty-six", "1986-01-01", "1986-12-31"),
        ("They met on New Year's Eve.", "New Year's Eve", "2020-12-31", "2020-12-31"),
        ("They met on Easter Sunday.", "Easter Sunday", "2021-04-04", "2021-04-04"),
        ("They met on Thanksgiving.", "Thanksgiving", "2020-11-26", "2020-11-26"),
    ],
)
def test_absolute_and_named(text: str, read: str, start: str, end: str) -> None:
    assert periods(text) == [(read, start, end)]


@pytest.mark.parametrize(
    ("text", "read", "start", "end"),
    [
        ("They met on Tuesday.", "Tuesday", "2021-06-15", "2021-06-15"),
        ("They will meet on Tuesday.", "Tuesday", "2021-06-22", "2021-06-22"),
        ("The hearing is due to start on Friday.", "Friday", "2021-06-18", "2021-06-18"),
        ("They met last Friday.", "last Friday", "2021-06-11", "2021-06-11"),
        ("They meet next Monday.", "next Monday", "2021-06-21", "2021-06-21"),
        ("They met on Sunday morning.", "Sunday morning", "2021-06-13", "2021-06-13"),
        ("They met today.", "today", "2021-06-16", "2021-06-16"),
        ("They met yesterday.", "yesterday", "2021-06-15", "2021-06-15"),
        ("They met last month.", "last month", "2021-05-01", "2021-05-31"),
        ("They met this week.", "this week", "2021-06-14", "2021-06-20"),
        ("They meet next year.", "next year", "2022-01-01", "2022-12-31"),
        ("Prices doubled over the past three years.", "the past three years", "2018-06-16", "2021-06-15"),
        ("It lasts for the next two weeks.", "the next two weeks", "2021-06-17", "2021-06-30"),
        ("They met two years ago.", "two years ago", "2019-06-16", "2019-06-16"),
        ("They will meet in two weeks.", "in two weeks", "2021-06-30", "2021-06-30"),
        ("They met earlier this month.", "earlier this month", "2021-06-01", "2021-06-15"),
        ("They met in June last year.", "June last year", "2020-06-01", "2020-06-30"),
        ("They met the day before yesterday.", "the day before yesterday", "2021-06-14", "2021-06-14"),
        ("They met over the weekend.", "the weekend", "2021-06-12", "2021-06-13"),
        ("They meet in the week of July 5.", "the week of July 5", "2021-07-05", "2021-07-11"),
        ("They meet the week after next.", "the week after next", "2021-06-28", "2021-07-04"),
        ("They met on the 3rd.", "the 3rd", "2021-06-03", "2021-06-03"),
        ("They will not meet until July.", "July", "2021-07-01", "2021-07-31"),
        ("He could not be reached on Tuesday.", "Tuesday", "2021-06-15", "2021-06-15"),
        ("The shop reopens on Friday.", "Friday", "2021-06-18", "2021-06-18"),
        ("The road will be closed from May to September.", "May to September", "2021-05-01", "2021-09-30"),
        ("Third-quarter sales rose.", "Third-quarter", "2020-07-01", "2020-09-30"),
        ("The plant will reopen within six weeks.", "within six weeks", "2021-06-16", "2021-07-27"),
        ("Parcels arrive in the next three business days.", "the next three business days", "2021-06-17", "2021-06-21"),
        ("They meet this working week.", "this working week", "2021-06-14", "2021-06-18"),
        ("The choir sings again the following week.", "the following week", "2021-06-21", "2021-06-27"),
        ("She was named player of the month.", "the month", "2021-06-01", "2021-06-30"),
        ("It has been shut from 2019 until now.", "2019 until now", "2019-01-01", "2021-06-15"),
    ],
)
def test_relative_to_the_publication_date(text: str, read: str, start: str, end: str) -> None:
    assert periods(text) == [(read, start, end)]
    assert times(text)[0].relative


def test_relative_times_do_not_hang_on_the_time_before() -> None:
    found = periods("The deal of 3 May 2001 failed. They met again last week.")
    assert found[1] == ("last week", "2021-06-07", "2021-06-13")


@pytest.mark.parametrize(
    ("text", "anchored", "offset"),
    [
        ("He died two days later.", "later", (2, "day")),
        ("He died three years earlier.", "earlier", (3, "year")),
        ("He died two days after the attack.", "after", (2, "day")),
        ("He died the following day.", "after", (1, "day")),
        ("He died the day before.", "before", (1, "day")),
        ("He died the same day.", "same", (1, "day")),
    ],
)
def test_anchored_in_the_text_is_left_unresolved(text: str, anchored: str, offset: tuple[int, str]) -> None:
    (time,) = times(text)
    assert (time.anchored, time.offset, time.start) == (anchored, offset, None)


@pytest.mark.parametrize(
    ("text", "clock", "zone"),
    [
        ("It began at 8:30 a.m.", "08:30", None),
        ("It began at 5:40am.", "05:40", None),
        ("It began at 1.52am.", "01:52", None),
        ("It began at 6 p.m. local time.", "18:00", "local"),
        ("It began at 0900 GMT.", "09:00", "GMT"),
        ("It began at half past nine.", "09:30", None),
        ("It began at quarter to ten.", "09:45", None),
        ("It began at four o'clock.", "04:00", None),
        ("It began at noon.", "12:00", None),
        ("It began at midnight.", "00:00", None),
        ("It began at 18:30.", "18:30", None),
        ("It began at 12:15 a.m. EST.", "00:15", "EST"),
    ],
)
def test_clock_times(text: str, clock: str, zone: str | None) -> None:
    (time,) = times(text)
    assert time.clock is not None
    assert (time.clock.strftime("%H:%M"), time.clock_zone, time.granularity) == (clock, zone, "clock")


def test_clock_and_day_are_one_time() -> None:
    first, second = times("It struck at 3:12 a.m. on Wednesday (2127 GMT Tuesday).")
    assert (first.clock, first.weekday, str(first.start)) == (datetime.time(3, 12), 2, "2021-06-16")
    assert (second.clock, second.weekday, str(second.start)) == (datetime.time(21, 27), 1, "2021-06-15")


@pytest.mark.parametrize(
    ("text", "weekday", "day", "month", "year"),
    [
        ("It ended on November 31, 2020.", None, 31, 11, 2020),
        ("It ended on 30 February.", None, 30, 2, None),
        ("It ended on March 45.", None, 45, 3, None),
        ("It ended on 31/11/2020.", None, 31, 11, 2020),
    ],
)
def test_days_that_do_not_exist_keep_their_fields(
    text: str, weekday: int | None, day: int, month: int, year: int | None
) -> None:
    (time,) = times(text)
    assert (time.weekday, time.day, time.month, time.year) == (weekday, day, month, year)
    assert time.start is None and time.end is None


def test_a_weekday_that_disagrees_is_kept() -> None:
    (time,) = times("It ended on Monday, October 14, 2020.")
    assert (time.weekday, time.day, time.month, str(time.start)) == (0, 14, 10, "2020-10-14")


@pytest.mark.parametrize(
    "text",
    [
        "He may march with the second brigade.",
        "Theresa May told the Sun that she sat down.",
        "About 2000 people and 1,995 dogs came.",
        "They won 3-2 after 90 minutes.",
        "Sales rose 34% to 5.6m.",
        "She is in her 20s and was second in the race.",
        "The trial lasted three days.",
        "It cost $2015 and weighs 1984 kg.",
        "The 18th hole is hard.",
        "Sheffield Wednesday beat Hull.",
        "He fell in the spring and drank from it every Monday.",
        "It ran as soon as the half began, in each July and every Friday.",
        "Police in the quarter indicated that Sun Co was calm.",
        "Police found a mar on the half of a quarter.",
    ],
)
def test_never_a_time(text: str) -> None:
    found = [t for t in periods(text) if "spring" not in t[0]]
    assert found == []


def test_time_grows_with_the_text() -> None:
    """Every mention is read and joined in its own sentence: twice the text is twice the times."""
    text = "On Friday, 3 May 2019, at 6 p.m., two days after Easter, it fell; last week it rose. "
    assert len(times(text * 40)) == 40 * len(times(text))


def test_vague_times_are_unresolved() -> None:
    (time,) = times("Now they agree.")
    assert (time.granularity, time.start) == ("vague", None)


def test_without_a_date_of_publication() -> None:
    body = "PORTO, Sept 9 (Agency) - The bank shut on Friday."
    dateline, friday = times(body, None)
    assert (dateline.day, dateline.month, dateline.start) == (9, 9, None)
    assert (friday.weekday, friday.start) == (4, None)
    assert periods("PORTO, Sept 9, 2016 (Agency) - It shut on Tuesday.", None)[1][1] == "2016-09-06"


WAYS = (
    "{date:%B} {date.day}, {date.year}", "{date.day} {date:%B} {date.year}", "{date:%b} {date.day}, {date.year}",
    "{date.day} {date:%b} {date.year}", "{date:%b}. {date.day}, {date.year}", "{date.year:04}-{date:%m-%d}",
    "{date.month}/{date.day}/{date.year}", "{date.day}.{date.month}.{date.year}",
    "{date:%A}, {date:%B} {date.day}, {date.year}", "the {date.day}{suffix} of {date:%B}, {date.year}",
)  # fmt: skip


@given(st.dates(datetime.date(1000, 1, 1), datetime.date(2199, 12, 31)), st.sampled_from(WAYS))
def test_any_date_in_any_usual_way_reads_back(date: datetime.date, way: str) -> None:
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(date.day % 10 if date.day not in (11, 12, 13) else 0, "th")
    written = way.format(date=date, suffix=suffix).replace("May.", "May")
    (time,) = times(f"They met on {written} in Porto.")
    assert (time.start, time.end, time.granularity) == (date, date, "day"), written


_WORDS = ("3", "31", "March", "may", "of", "the", "2021", "last", "week", "Friday", "to", "-", "/", "'", "s", "a.m.",
          "8:30", "99", "ago", "two", "early", "quarter", "first", "th", "10" * 20,
          "0", ".", ",", "Q3", "mid-May")  # fmt: skip


@given(st.lists(st.sampled_from(_WORDS), max_size=12).map(" ".join), st.sampled_from([None, PUBLISHED]))
def test_odd_text_gives_times_in_order_that_do_not_overlap(text: str, published: datetime.date | None) -> None:
    found = times(text, published)
    assert all(a.last <= b.first for a, b in pairwise(found))
    assert all(t.start is not None and t.end is not None and t.start <= t.end for t in found if t.start or t.end)


@pytest.mark.parametrize("published", [datetime.date.min, datetime.date.max])
def test_the_edges_of_the_calendar(published: datetime.date) -> None:
    text = "Two centuries ago, last week, next decade, on Friday, in May, at Easter, 9 days ago, the past 9999 years."
    assert len(times(text, published)) == 8


def test_year_beside_a_date_with_a_clock_time() -> None:
    (time,) = times("The bell rang at 1.52am on Sunday 27 October last year.")
    assert (time.start, time.year, time.clock) == (datetime.date(2020, 10, 27), 2020, datetime.time(1, 52))


def test_in_the_past_before_a_length_is_part_of_the_period() -> None:
    text = "In the past two months sales fell."
    assert [text[t.span.start : t.span.end] for t in times(text)] == ["the past two months"]


@pytest.mark.parametrize(
    ("text", "month_first", "day_first"),
    [
        ("It met on 3/4/2025.", (2025, 3, 4), (2025, 4, 3)),
        ("It met on 03/04/25.", (2025, 3, 4), (2025, 4, 3)),
        ("It met on 3-4-2025.", (2025, 3, 4), (2025, 4, 3)),
        ("It met on 25/4/2025.", (2025, 4, 25), (2025, 4, 25)),
        ("It met on 4/25/2025.", (2025, 4, 25), (2025, 4, 25)),
        ("It met on 2025/3/4.", (2025, 3, 4), (2025, 3, 4)),
        ("It met on 2025-03-04.", (2025, 3, 4), (2025, 3, 4)),
        ("It met on 3.4.2025.", (2025, 4, 3), (2025, 4, 3)),
    ],
)
def test_the_order_of_dates_in_digits(text: str, month_first: tuple[int, ...], day_first: tuple[int, ...]) -> None:
    tokens = tokenize(Source(text))
    for order, wanted in ((False, month_first), (True, day_first)):
        (time,) = find_times(tokens, find_sentences(tokens), find_numerals(tokens), None, day_first=order)
        assert time.start == time.end == datetime.date(*wanted)
