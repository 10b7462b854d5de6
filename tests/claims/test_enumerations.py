"""Sums under totals told elsewhere, margins in prose, contrasts and rates of exchange."""

import pytest

import factcheck
from factcheck.claims.arithmetic.arithmetic import ChangeClaim, ConversionClaim, MarginClaim, ProductClaim, SumClaim


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The gala took 9 million pounds.\n\nOf that sum, 5 million came from seats, 3 million from bars and the rest,"
         " 1 million, from hats.", ("rest", 9_000_000)),
        ("Of the 90 who sailed, 40 were cooks, 30 stokers and 20 boys.", ("headed", 90)),
    ],
)  # fmt: skip
def test_parts_under_a_total_told_before(text: str, found: tuple[str, int]) -> None:
    claims = factcheck.read(text).claims_of(SumClaim)
    assert [(c.kind, c.totals[0].value) for c in claims] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Of the 90 who sailed, 40 were cooks and 30 were ill.",  # the two may overlap
        "It paid 9 million pounds, 5 million for seats, 3 million for bars and more besides.",
        "The gala took 9 million pounds. It paid 5 million for seats and 3 million for bars. Another million was lost.",
    ],
)
def test_no_sum_of_what_may_overlap_or_go_on(text: str) -> None:
    assert not factcheck.read(text).claims_of(SumClaim)


@pytest.mark.parametrize(
    ("text", "margin"),
    [
        ("The cabinet was backed by 122 lawmakers; 111 wanted it gone. It survived by 11 votes.", 11),
        ("Ito won 5,200 votes, Ngo 4,900 and Ray 700. He won by 300.", 300),
        ("They scored 61 goals and let in 44, a goal difference of 17.", 17),
        ("It took 4 million pounds and spent 3 million, leaving 1 million.", 1_000_000),
    ],
)
def test_margins_in_prose(text: str, margin: int) -> None:
    assert [c.margin.value for c in factcheck.read(text).claims_of(MarginClaim)] == [margin]


def test_prices_by_unit() -> None:
    text = "The haul of 1,900 kilos would fetch 57 million euros, or 30,000 euros a kilo."
    assert [c.number.value for c in factcheck.read(text).claims_of(ProductClaim)] == [1900]


@pytest.mark.parametrize(
    "text",
    [
        "At 15.5 cedis to the dollar it is cheap.",
        "A dollar buys 129 shillings.",
        "The pound was worth $1.25 on Friday.",
    ],
)
def test_rates_of_exchange_in_prose(text: str) -> None:
    claims = factcheck.read(text).claims_of(ConversionClaim)
    assert [(c.rate, c.loose) for c in claims] == [(True, True)]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Sales came to 318 million pounds, against 265 million a year ago. The 40 percent jump in revenue is news.",
         (265_000_000, 318_000_000)),
        ("Membership stands at 4,100. Five years ago it was 5,200. The growth of a fifth is welcome.", (5200, 4100)),
        ("Prices in Otago doubled over five years from $410,000 to $615,000.", (410_000, 615_000)),
    ],
)  # fmt: skip
def test_changes_away_from_their_figures(text: str, change: tuple[int, int]) -> None:
    claims = factcheck.read(text).claims_of(ChangeClaim)
    assert [(c.start.value if c.start else None, c.end.value) for c in claims] == [change]
