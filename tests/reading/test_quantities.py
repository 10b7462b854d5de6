"""Quantities: values, units, bounds, and what is counted."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.numerals import find_numerals
from factcheck.reading.quantities import find_quantities
from factcheck.reading.sentences import find_sentences
from factcheck.reading.times import find_times
from factcheck.reading.tokens import tokenize
from factcheck.text.source import Source
from tests.tables import read_table


def quantities(text, title=None):
    tokens = tokenize(Source(text, title=title))
    sentences = find_sentences(tokens)
    runs = find_numerals(tokens)
    return find_quantities(tokens, sentences, runs, find_times(tokens, sentences, runs, None))


def only(text):
    found = quantities(text)
    assert len(found) == 1, [text[q.span.start : q.span.end] for q in found]
    return found[0]


def told(text: str) -> list[str]:
    """Every quantity of a sentence as ``quantities.txt`` writes it."""
    return [
        " | ".join(
            (
                text[q.span.start : q.span.end],
                " ".join(filter(None, (q.kind, q.bound, _value(q.parts, q.low, q.high), q.unit))),
                q.counted or "-",
                *filter(None, (q.per,)),
            )
        )
        for q in quantities(text)
    ]


def _value(parts, low, high) -> str:
    if parts:
        return "-".join(map(str, parts))
    return str(low) if low == high else f"{'-' if low is None else low}..{'-' if high is None else high}"


@pytest.mark.parametrize("text, rows", read_table(Path(__file__).with_name("quantities.txt")))
def test_what_the_table_says(text: str, rows: list[str]) -> None:
    assert told(text) == rows


@pytest.mark.parametrize("text, bound, low, high", [
    ("They found 34 boats.", "exact", 34, 34),
    ("They found about 300 boats.", "about", 300, 300),
    ("They found nearly 300 boats.", "about", 300, 300),
    ("They found some 300 boats.", "about", 300, 300),
    ("They found 300 or so boats.", "about", 300, 300),
    ("They found more than 300 boats.", "over", 300, None),
    ("They found over 300 boats.", "over", 300, None),
    ("They found at least 300 boats.", "at-least", 300, None),
    ("They found 300 or more boats.", "at-least", 300, None),
    ("They found 300-plus boats.", "at-least", 300, None),
    ("They found fewer than 300 boats.", "under", None, 300),
    ("They found up to 300 boats.", "at-most", None, 300),
    ("They found as many as 300 boats.", "at-most", None, 300),
    ("They found no more than 300 boats.", "at-most", None, 300),
    ("They found 40-50 boats.", "range", 40, 50),
    ("They found between 40 and 50 boats.", "range", 40, 50),
    ("They found 40 to 50 boats.", "range", 40, 50),
    ("They found two or three boats.", "range", 2, 3),
    ("They found dozens of boats.", "vague", 24, 120),
    ("They found more than two dozen boats.", "over", 24, None),
])  # fmt: skip
def test_bounds(text, bound, low, high):
    found = only(text)
    assert (found.bound, found.low, found.high, found.counted) == (bound, low, high, "boats")


@pytest.mark.parametrize("text, value, unit", [
    ("The bill was $1.4bn.", 1_400_000_000, "USD"),
    ("The bill was US$4m.", 4_000_000, "USD"),
    ("The bill was £2.6 billion.", 2_600_000_000, "GBP"),
    ("The bill was Rs 60 lakh.", 6_000_000, "INR"),
    ("The bill was Rs4.5 crore.", 45_000_000, "INR"),
    ("It owes Sh3.1 billion.", 3_100_000_000, "KES"),
    ("It owes KSh40m.", 40_000_000, "KES"),
    ("It owes RM40 million.", 40_000_000, "MYR"),
    ("It owes Rp40 million.", 40_000_000, "IDR"),
    ("It owes R3.1bn.", 3_100_000_000, "ZAR"),
    ("It owes GH¢300.", 300, "GHS"),
    ("It owes Tk 40 crore.", 400_000_000, "BDT"),
    ("The bill was Rs. 450.", 450, "INR"),
    ("The bill was 45 crore rupees.", 450_000_000, "INR"),
    ("The bill was 7,000 yen.", 7000, "JPY"),
    ("The bill was ¥310 billion.", 310_000_000_000, "JPY"),
    ("The bill was C$40.", 40, "CAD"),
    ("A $40 bill came.", 40, "USD"),
    ("The bill was 33 million francs.", 33_000_000, "FRF"),
    ("The bill was 900 Swiss francs.", 900, "CHF"),
    ("The bill was 60 cents.", 60, "USD-cent"),
    ("The bill was 85p.", 85, "GBP-cent"),
    ("The bill was six dollars and 20 cents.", Decimal("6.2"), "USD"),
    ("The bill was 40 million pounds.", 40_000_000, "GBP"),
    ("It took half a million dollars.", 500_000, "USD"),
])  # fmt: skip
def test_money_in_every_usual_form(text, value, unit):
    found = only(text)
    assert (found.kind, found.unit) == ("money", unit)
    assert found.value == value


@pytest.mark.parametrize("text, kind, value, unit", [
    ("Turnout was 6 per cent.", "percent", 6, "percent"),
    ("Turnout was 6.5%.", "percent", Decimal("6.5"), "percent"),
    ("Turnout was 6.5pc.", "percent", Decimal("6.5"), "percent"),
    ("Turnout rose 3 percentage points.", "points", 3, "percentage point"),
    ("The road is 14 km long.", "measure", 14, "kilometre"),
    ("A 12-ton load fell.", "measure", 12, "ton"),
    ("The wall is 4 feet 6 inches.", "measure", Fraction(9, 2), "foot"),
    ("It covers eight square miles.", "measure", 8, "square mile"),
    ("It drove at 40 mph.", "measure", 40, "mile per hour"),
    ("It weighed 12 pounds.", "measure", 12, "pound"),
    ("A 200-pound bomb lay there.", "measure", 200, "pound"),
    ("It was 31C outside.", "measure", 31, "degree Celsius"),
    ("A magnitude 5.4 quake struck.", "measure", Decimal("5.4"), "magnitude"),
    ("They talked for four hours.", "duration", 4, "hour"),
    ("A five-year plan was made.", "duration", 5, "year"),
    ("They waited half an hour.", "duration", Fraction(1, 2), "hour"),
    ("He won in two hours, six minutes and 30 seconds.", "duration", Fraction(253, 120), "hour"),
    ("He won in 2:06:30.", "duration", 7590, "second"),
    ("The mayor, Ann Lee, 52, agreed.", "age", 52, "years"),
    ("A 52-year-old agreed.", "age", 52, "years"),
    ("A boy aged six agreed.", "age", 6, "years"),
    ("She died at the age of 84.", "age", 84, "years"),
    ("A woman of 28 who rented it left.", "age", 28, "years"),
    ("He is 19, and tall.", "age", 19, "years"),
    ("It grew three times as fast.", "multiple", 3, "times"),
    ("She is number two in the world.", "rank", 2, None),
    ("Her third book sold well.", "ordinal", 3, None),
    ("A third of the book is dull.", "fraction", Fraction(1, 3), None),
])  # fmt: skip
def test_kinds_and_units(text, kind, value, unit):
    found = only(text)
    assert (found.kind, found.value, found.unit) == (kind, value, unit)


@pytest.mark.parametrize("text, kind, parts", [
    ("Leeds won 3-1 at home.", "score", (3, 1)),
    ("She won 6-3, 7-5 on Sunday.", "score", (6, 3, 7, 5)),
    ("The council voted 8-3 for the plan.", "vote", (8, 3)),
    ("The bill passed the senate by 24 to 19.", "vote", (24, 19)),
    ("It passed by 231 votes to 214.", "vote", (231, 214)),
    ("One in five agreed.", "ratio", (1, 5)),
    ("Three out of four agreed.", "ratio", (3, 4)),
])  # fmt: skip
def test_pairs(text, kind, parts):
    found = only(text)
    assert (found.kind, found.parts) == (kind, parts)


@pytest.mark.parametrize("text, nouns", [
    ("Nine young Cambodian soldiers slept.", ["soldiers"]),
    ("Police counted 34 dead.", ["dead"]),
    ("Three of the five men slept.", ["men", "men"]),
    ("The blast killed 12 in the market.", [None]),
    ("Seven of the dead were young.", ["dead"]),
    ("At least 29 persons slept.", ["persons"]),
    ("The death toll rose to 77.", [None]),
    ("A five-member panel met.", ["member"]),
    ("Half of the firm's profits went.", ["profits"]),
    ("Some 40 per cent of voters slept.", ["voters"]),
    ("Both men slept.", ["men"]),
    ("No soldiers were hurt.", ["soldiers"]),
])  # fmt: skip
def test_what_is_counted(text, nouns):
    assert [q.counted for q in quantities(text)] == nouns


@pytest.mark.parametrize("text", [
    "Section 5 was read.", "Flight 912 was late.", "They stayed in Room 14.", "See page 4.", "Resolution 388 passed.",
    "He was born in 1962.", "It happened on 4 March 1962.", "Call 555-0142.", "The 1990s were calm.",
    "An F-16 crashed.", "No doubt he left.", "No one came.", "The one who left came back.", "Both he and she came.",
    "The Six Nations met.", "He flew Apollo 15.", "One day he will leave.", "At half-time it rained.",
])  # fmt: skip
def test_names_dates_and_idioms_are_no_quantity(text):
    assert quantities(text) == ()


@pytest.mark.parametrize("text, values", [
    ("The toll rose from 5 to 7.", [5, 7]),
    ("They cut the ministries from 31 to 20.", [31, 20]),
    ("The index rose 5 to 107.", [5, 107]),
    ("I saw 12 in six boxes.", [12, 6]),
    ("He has won 10 or so.", [10]),
])  # fmt: skip
def test_numbers_that_stay_apart(text, values):
    assert [q.value for q in quantities(text)] == values


@pytest.mark.parametrize("text, per", [
    ("It pays 30 cents a share.", "share"),
    ("It earns $4m a year.", "year"),
    ("It kills 12 per 100,000.", "100000"),
    ("They cost $9 each.", "each"),
])  # fmt: skip
def test_rates(text, per):
    assert only(text).per == per


def test_a_year_later_is_no_rate():
    assert all(q.per is None for q in quantities("It earned $4m a year earlier."))


def test_the_span_takes_in_bound_sign_and_unit():
    found = only("It cost more than US$3.2 million in all.")
    assert "It cost more than US$3.2 million in all."[found.span.start : found.span.end] == "more than US$3.2 million"


def test_title_and_body_do_not_mix():
    found = quantities("Boats sank.", title="Storm sinks 12")
    assert [(q.span.part, q.counted) for q in found] == [("title", None)]


@given(st.text(alphabet="0123456789.,-–/:$£%'\" \nabotf½", max_size=60))
def test_any_text_gives_quantities_in_order(text):
    found = quantities(text)
    assert all(a.last <= b.first for a, b in pairwise(found))
    assert all(q.low is None or q.high is None or q.low <= q.high for q in found)


def test_words_that_bound_one_number_do_not_bound_the_next():
    first, second = quantities("They cost 40 cents each or more than 50 cents.")
    assert first.last <= second.first
    assert (second.bound, second.low) == ("over", 50)


@pytest.mark.parametrize("unit", ["40-50 or more than ", "one hundred and ", "5 to 7 to ", "a third of the "])
def test_repetition_gives_quantities_in_order(unit):
    found = quantities(unit * 300)
    assert found
    assert all(a.last <= b.first for a, b in pairwise(found))


@pytest.mark.parametrize("text", [
    "Novatek's 80586 chip has a flaw.", "A 737 jet left the runway.", "The attack was a nineteen ninety-seven one.",
    "Sales fell in the first two quarters.",
])  # fmt: skip
def test_models_years_in_words_and_quarters_of_the_year_are_no_counts(text):
    assert not [q for q in quantities(text) if q.kind not in ("ordinal",)]


@pytest.mark.parametrize(
    "text, count", [("The 250 staff left.", 250), ("Its 400 cattle died.", 400), ("a 120 seat hall", 120)]
)
def test_a_count_before_a_noun_without_plural(text, count):
    assert [q.low for q in quantities(text)] == [count]


def test_a_change_and_the_level_it_leads_to_are_two_quantities():
    assert [q.value for q in quantities("Harwick Steel skidded 2 to 123 on Friday.")] == [2, 123]
