"""Which values cannot both hold."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import read
from factcheck.comparison.intervals import Interval, apart, interval
from factcheck.reading.quantities import Quantity


def quantity(text: str) -> Quantity:
    (found,) = read(f"There were {text}.").quantities
    return found


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("34 cows", 34, 34),
        ("at least 34 cows", 34, 68),
        ("more than 100 cows", 100, 150),
        ("hundreds of cows", 200, 1500),
        ("dozens of cows", 24, 120),
        ("about 500 cows", 450, 550),
    ],
)
def test_bounds(text: str, low: int, high: int) -> None:
    assert interval(quantity(text)) == Interval(Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("nine cows", "12 cows"),
        ("hundreds of cows", "at least 34 cows"),
        ("2:08:14", "two hours, seven minutes and 41 seconds"),
        ("40 metres", "62 metres"),
        ("40 metres", "80 feet"),
        ("£3m", "£5m"),
        ("150 seats", "200 seats"),
        ("14 cows", "10 cows"),
        ("five hours", "200 minutes"),
    ],
)
def test_apart(first: str, second: str) -> None:
    assert apart(quantity(first), quantity(second))
    assert apart(quantity(second), quantity(first))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("nine cows", "9 cows"),
        ("more than 100 cows", "112 cows"),
        ("dozens of cows", "48 cows"),
        ("1.9 million cows", "1,912,000 cows"),
        ("about 500 cows", "512 cows"),
        ("two hours", "120 minutes"),
        ("48 cows", "50 cows"),
        ("30 metres", "98 feet"),
        ("20 degrees Celsius", "68 degrees Fahrenheit"),
        ("2:07:41", "two hours, seven minutes and 41 seconds"),
        ("50 pence", "£0.50"),
    ],
)
def test_not_apart(first: str, second: str) -> None:
    assert not apart(quantity(first), quantity(second))
    assert not apart(quantity(second), quantity(first))


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.integers(0, 10**9), st.integers(0, 10**9))
def test_meeting_is_mutual_and_reflexive(a: int, b: int, c: int, d: int) -> None:
    x = Interval(Fraction(min(a, b)), Fraction(max(a, b)))
    y = Interval(Fraction(min(c, d)), Fraction(max(c, d)))
    assert x.meets(x)
    assert x.meets(y) == y.meets(x)
