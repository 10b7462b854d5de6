"""Breakdowns, lists by sex, tallies and products: which totals get which parts."""

import pytest

from factcheck.article import read
from factcheck.claims.arithmetic.arithmetic import HalfClaim, ProductClaim, SumClaim


def sums(text: str) -> list[tuple[str, list[int], list[int]]]:
    return [
        (c.kind, [int(f.value) for f in c.totals], [int(f.value) for f in c.parts])
        for c in read(text).claims_of(SumClaim)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of the 90 boats, 50 lie at Hove and 30 at Rye.", [("headed", [90], [50, 30])]),
        ("Of the 90 boats, 50 lie at Hove and 30 at Rye. The rest have left.", []),
        ("Of the 90 sailors, 50 are women and 30 are foreigners.", []),
        ("The blast killed 13 people. The dead were seven women and four men.", [("people", [13], [7, 4])]),
        ("The blast killed 13 people. Seven women and four men are in hospital.", []),
        ("They played 22 games, winning 14, drawing five and losing four.", [("tally", [22], [14, 5, 4])]),
        ("The bill passed by 61 votes to 38 in the 101-seat house.", [("limit", [101], [61, 38])]),
    ],
)
def test_sums(text: str, found: list[object]) -> None:
    assert sums(text) == found


def test_products_take_the_number_and_the_total_near_the_price() -> None:
    (claim,) = read("It buys eight trams at 4 million euros apiece. The order is worth 39 million euros.").claims_of(
        ProductClaim
    )
    assert (claim.number.value, claim.each.value, claim.total.value) == (8, 4_000_000, 39_000_000)


def test_a_score_at_half_time_is_held_against_the_only_other_one() -> None:
    (claim,) = read("Hull led 14-10 at half-time. Hull won 33-17.").claims_of(HalfClaim)
    assert (claim.half.parts, claim.final.parts) == ((14, 10), (33, 17))
    assert not read("Hull led 14-10 at half-time. Hull won 33-17. They had won 20-8 in May.").claims_of(HalfClaim)
