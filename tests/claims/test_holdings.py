"""How many of something a thing has: one key and one thing, in whatever construction it is told."""

import pytest

import factcheck
from factcheck.claims.claim import HoldingClaim


@pytest.mark.parametrize(
    ("text", "key", "thing", "figure"),
    [
        ("The school has 640 pupils.", "pupils", "school", "640"),
        ("The 480 pupils of the school were sent home.", "pupils", "school", "480"),
        ("The abbey, which houses 90 prisoners, was built in 1890.", "inmates", "abbey", "90"),
        ("All 110 employees of the brewery were told on Friday.", "staff", "brewery", "110"),
        ("The brewery has a workforce of 800.", "staff", "brewery", "800"),
        ("Only 150 people live on the island.", "inhabitants", "island", "150"),
        ("Norland is home to 12 million people.", "inhabitants", "Norland", "12 million"),
        ("Norland, a country of five million people, has no army.", "inhabitants", "Norland", "five million"),
        ("There were 31 pilgrims on the bus.", "on board", "bus", "31"),
        ("The ferry's fleet of 60 boats was grounded.", "holding: ship", "ferry", "60"),
        ("The union, with 65,000 members, called a strike.", "holding: member", "union", "65,000"),
        ("The 45,000-capacity stadium was sold out.", "seats", "stadium", "45,000-capacity"),
        ("The author of 17 novels, she lived in Ely.", "works: novel", "she", "17"),
        ("Kerr, a father of two, was alone.", "children", "Kerr", "two"),
        ("The mill was bought for 700,000 pounds.", "price", "mill", "700,000 pounds"),
        ("The buyer paid 450,000 pounds for the mill.", "price", "mill", "450,000 pounds"),
        ("The judge fined the baker 500 pounds.", "fine", "baker", "500 pounds"),
        ("The petition was signed by 12,000 people.", "signatures", "petition", "12,000"),
        ("Around 6,000 people took part in the march.", "attendance", "march", "6,000"),
        ("The march, watched by a crowd of 6,000, ended at dusk.", "attendance", "march", "6,000"),
        ("The £450,000 the buyer paid for the mill was borrowed.", "price", "mill", "450,000"),
        ("Life in the town of 3,400 people stood still.", "inhabitants", "town", "3,400"),
        ("Fans praised the arena, with its 9,000 seats.", "seats", "arena", "9,000"),
        ("The arena is new. Its 9,000 seats are red.", "seats", "arena", "9,000"),
    ],
)
def test_one_key_in_all_constructions(text: str, key: str, thing: str, figure: str) -> None:
    article = factcheck.read(text)
    found = [
        (c.key, article.layers.tokens.words[c.thing_at].text, article.source.text(c.quantity.span))
        for c in article.claims_of(HoldingClaim)
    ]
    assert any((key, thing) == made[:2] and figure in made[2] for made in found), found


@pytest.mark.parametrize(
    "text",
    [
        "The school hopes to have 640 pupils.",
        "The school does not have 640 pupils.",
        "The school waited three years.",
        "The firm has 12 percent of the market.",
        "Nine of the school were late.",
    ],
)
def test_what_is_not_had(text: str) -> None:
    assert not factcheck.read(text).claims_of(HoldingClaim)


def test_words_that_narrow_a_figure_are_kept_beside_it() -> None:
    (claim,) = factcheck.read("The chain runs 120 small shops in Ireland.").claims_of(HoldingClaim)
    assert claim.beside == {"small", "ireland"}
