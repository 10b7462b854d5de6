"""Written numbers, in words, figures and both."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from factcheck.reading.numerals import find_numerals
from factcheck.reading.tokens import tokenize
from factcheck.text.source import Source


def numerals(text):
    tokens = tokenize(Source(text))
    return [(tokens.text(run.first, run.last), run.value) for run in find_numerals(tokens)]


def only(text):
    (found,) = numerals(text)
    return found


@pytest.mark.parametrize("written, value", [
    ("seventeen", 17), ("ninety-four", 94), ("ninety four", 94), ("three hundred", 300),
    ("four hundred and eight", 408), ("two thousand and one", 2001), ("six thousand four hundred and ten", 6410),
    ("three and a half thousand", 3500), ("half a million", 500_000), ("a million and a half", 1_500_000),
    ("a dozen", 12), ("four dozen", 48), ("half a dozen", 6), ("a thousand million", 10**9),
    ("1.7 million", 1_700_000), ("8.4bn", 8_400_000_000), ("7k", 7000), ("2.5 lakh", 250_000),
    ("12 crore", 120_000_000),
    ("2,345,678", 2_345_678), ("3,45,678", 345_678), ("6.250", Decimal("6.25")), ("2,7", Decimal("2.7")),
    ("3.456,78", Decimal("3456.78")), ("60 000", 60_000), ("2 345 678", 2_345_678),
    ("three fifths", Fraction(3, 5)), ("one-quarter", Fraction(1, 4)), ("3/8", Fraction(3, 8)),
    ("2 3/4", Fraction(11, 4)), ("12½", Fraction(25, 2)), ("¼", Fraction(1, 4)), ("four and a third", Fraction(13, 3)),
    ("three quarters of a billion", 750_000_000), ("twenty-second", 22), ("32nd", 32), ("forty third", 43),
    ("minus eight", -8), ("-8", -8), ("six point zero five", Decimal("6.05")),
])  # fmt: skip
def test_one_number_is_read_whole(written, value):
    assert only(written) == (written, value)


@pytest.mark.parametrize("text, expected", [
    ("between one hundred and two hundred", [("one hundred", 100), ("two hundred", 200)]),
    ("one million and three others", [("one million", 10**6), ("three", 3)]),
    ("four and five", [("four", 4), ("five", 5)]),
    ("12 34", [("12", 12), ("34", 34)]),
    ("thirty 5", [("thirty", 30), ("5", 5)]),
    ("five first editions", [("five", 5), ("first", 1)]),
])  # fmt: skip
def test_two_numbers_stay_two(text, expected):
    assert numerals(text) == expected


@pytest.mark.parametrize("word, low, high", [
    ("hundreds", 200, 1500), ("dozens", 24, 120), ("tens of thousands", 20_000, 100_000), ("several", 3, 10),
    ("several hundred", 300, 1000), ("a few dozen", 24, 120),
])  # fmt: skip
def test_vague_words_have_bounds(word, low, high):
    tokens = tokenize(Source(f"{word} marched"))
    (run,) = find_numerals(tokens)
    assert (run.kind, run.low, run.high, tokens.text(run.first, run.last)) == ("vague", low, high, word)


@pytest.mark.parametrize("text", [
    "few came", "the second-half goal", "she scores often", "version 4.2.11", "a quarter that was poor",
    "the couple wed",
])  # fmt: skip
def test_words_of_other_use_are_no_number(text):
    assert numerals(text) == []


def test_the_letter_m_is_metres_or_million_by_what_stands_around():
    assert only("£3.5m") == ("3.5m", 3_500_000)
    assert only("2.5m voters") == ("2.5m", 2_500_000)
    assert only("200m hurdles") == ("200", 200)
    assert only("a wall 9m high") == ("9", 9)


def test_a_hyphenated_word_keeps_what_follows_the_number():
    (run,) = find_numerals(tokenize(Source("a two-and-a-half-year wait")))
    assert (run.value, run.rest) == (Fraction(5, 2), ("year",))


@pytest.mark.parametrize(
    "text", ["1" + "0" * 40, "9" * 5000, "1,000" * 500, "1." * 300, "one hundred " * 400, "٣٤", "²"]
)
def test_hostile_figures_raise_nothing(text):
    assert all(abs(value) < 10**31 for _, value in numerals(text))


@given(st.integers(0, 10**12) | st.integers(0, 10**4), st.booleans())
def test_number_words_read_back(number, british):
    """The words of num2words ("one thousand, two hundred and six"), with and without commas and "and"."""
    written = num2words(number)
    if not british:
        written = written.replace(",", "").replace(" and ", " ")
    assert only(written) == (written, number)


@given(st.integers(0, 10**10 - 1))
def test_lakhs_and_crores_read_back(number):
    written = num2words(number, lang="en_IN")
    assert only(written) == (written, number)


@given(st.integers(0, 10**12))
def test_grouped_figures_read_back(number):
    assert only(f"{number:,}") == (f"{number:,}", number)


@given(st.text(alphabet="0123456789.,/-:½ kmbn'", max_size=40))
def test_any_figures_give_runs_in_order(text):
    tokens = tokenize(Source(text))
    runs = find_numerals(tokens)
    assert all(a.last <= b.first for a, b in pairwise(runs))
    assert all(run.first < run.last for run in runs)
