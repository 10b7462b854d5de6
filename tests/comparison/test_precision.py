"""Precision: what a figure may be rounded from, as far as its digits tell."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.article import read
from factcheck.claims.arithmetic.arithmetic import Figure, figure
from factcheck.comparison.arithmetic.precision import (
    fits,
    number,
    quotient,
    rounded,
    share_interval,
    together,
    written,
)


def fig(text: str) -> Figure:
    article = read(f"They counted {text} of it.")
    made = figure(article.quantities[0], article.layers.tokens)
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("text", "value", "step", "grain"),
    [
        ("$14.6 million", 14_600_000, 100_000, 100_000),
        ("$2.00 billion", 2_000_000_000, 10_000_000, 100_000_000),
        ("1,900 jobs", 1900, 1, 100),
        ("1,250 jobs", 1250, 1, 10),
        ("six jobs", 6, 1, 1),
        ("48.2 percent", Fraction("48.2"), Fraction(1, 10), Fraction(1, 10)),
        ("250 million euros", 250_000_000, 1_000_000, 10_000_000),
        ("50 cents", Fraction(1, 2), Fraction(1, 100), Fraction(1, 100)),
    ],
)
def test_what_the_digits_tell(text: str, value: Fraction, step: Fraction, grain: Fraction) -> None:
    made = fig(text)
    assert (made.value, made.step, made.grain) == (value, step, grain)


def test_cents_are_hundredths_of_their_currency() -> None:
    assert fig("50 cents").unit == "USD"


def test_sums_round_as_written() -> None:
    total = fig("£7.5 million")
    assert fits("list", (total,), (fig("£4.1 million"), fig("£1.9 million"), fig("£1.5 million")))
    assert fits("list", (total,), (fig("£4.1 million"), fig("£1.9 million"), fig("£1.6 million")))
    assert not fits("list", (total,), (fig("£4.1 million"), fig("£1.9 million"), fig("£1.9 million")))


def test_counts_are_exact_and_round_totals_are_not() -> None:
    assert not fits("list", (fig("60 people"),), (fig("40 men"), fig("18 women")))
    assert fits("list", (fig("1,900 people"),), (fig("1,234 men"), fig("623 women")))
    assert not fits("list", (fig("1,900 people"),), (fig("1,250 men"), fig("600 women")))
    assert fits("list", (fig("about 60 people"),), (fig("40 men"), fig("18 women")))


def test_kinds_of_sums_have_their_own_limits() -> None:
    def figures(*texts: str) -> tuple[Figure, ...]:
        return tuple(map(fig, texts))

    forty, sixty = figures("40 men", "40 women"), figures("60 people")
    assert not fits("parts", sixty, forty)
    assert fits("parts", figures("80 people"), forty)
    assert fits("limit", figures("90 people"), forty)
    assert not fits("limit", sixty, forty)
    assert fits("rest", figures("900 people"), forty), "the figures are about something else"
    assert fits("split", figures("40 people"), forty), "a part is as large as the whole"
    assert fits("split", figures("900 people"), forty)
    assert not fits("split", figures("75 people"), forty)
    assert fits("points", figures("120 points"), forty)
    assert not fits("points", figures("85 points"), forty)
    assert fits("parts", figures("87 people"), figures("40 men", "41 women"), figures("six boys"))
    assert not fits("parts", figures("87 people"), figures("40 men", "41 women"), figures("nine boys"))


def test_two_figures_make_a_total_together() -> None:
    parts = (fig("5,000 men"), fig("4,500 women"))
    article = read("Some 8,200 people came from the west and 1,300 people from the south.")
    pair = tuple(f for q in article.quantities if (f := figure(q, article.layers.tokens)) is not None)
    assert together(pair[:1], parts, pair[1:])
    assert not together(pair[:1], (fig("5,000 men"), fig("9,500 women")), pair[1:])


@given(st.lists(st.integers(1, 5000), min_size=2, max_size=6))
def test_true_sums_always_add_up(parts: list[int]) -> None:
    assert fits("list", (fig(f"{sum(parts):,} people"),), tuple(fig(f"{n:,} people") for n in parts))


@given(st.integers(1, 900), st.integers(1, 900))
def test_a_true_share_always_fits(part: int, more: int) -> None:
    whole = part + more
    true = quotient(fig(f"{part} people"), fig(f"{whole} people"))
    assert true is not None
    assert true.meets(share_interval(fig(f"{100 * part / whole:.1f} percent")))


def test_plain_fractions_have_room() -> None:
    third = share_interval(fig("a third"))
    assert Fraction(1, 4) < third.low < Fraction(3, 10)
    assert Fraction(38, 100) < third.high < Fraction(2, 5)


def test_hedged_figures_have_more_room() -> None:
    assert rounded(fig("about 60 people")).low < rounded(fig("60 people")).low
    assert written(fig("about 30 percent")).low <= 29


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [(Fraction(13_600_000), "USD", "13.6 million USD"), (Fraction(150), "", "150"), (Fraction(1850), "", "1,850"),
     (Fraction(200, 3), "", "66.67")],
)  # fmt: skip
def test_numbers_in_messages(value: Fraction, unit: str, shown: str) -> None:
    assert number(value, unit) == shown
