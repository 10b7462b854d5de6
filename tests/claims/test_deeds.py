"""Who did what to whom: relative clauses of a deed's noun, and nouns of which only he who does it is the owner."""

import pytest

import factcheck
from factcheck.claims.claim import DeedClaim


@pytest.mark.parametrize(
    ("text", "deed", "sides"),
    [
        ("Nobody saw the blow that the robber dealt the clerk.", "blow", ("robber", "clerk")),
        ("The owner hit the taller of the two robbers.", "blow", ("owner", "robber")),
        ("The cook's challenge was taken up.", "challenge", ("cook", "")),
        ("Orlo sold the mill to the bakers.", "sale", ("orlo", "baker")),
        ("The bakers bought the mill from Orlo.", "sale", ("orlo", "baker")),
        ("Vissel handed Porto Gale a 3-2 defeat.", "win", ("vissel", "gale")),
        ("Porto slumped to a 3-2 defeat by Vissel.", "win", ("vissel", "porto")),
        ("Porto went down to a defeat at the hands of Vissel.", "win", ("vissel", "porto")),
        ("Vissel edged a 1-0 victory over Porto.", "win", ("vissel", "porto")),
        ("Two late goals lifted Vissel to a win over Porto.", "win", ("vissel", "porto")),
        ("Vissel went top with a 2-1 win over Porto.", "win", ("vissel", "porto")),
        ("Vissel inflicted a third defeat on Porto.", "win", ("vissel", "porto")),
        ("The militia drove the army from the dam.", "driving out", ("militia", "army")),
    ],
)
def test_both_sides(text: str, deed: str, sides: tuple[str, str]) -> None:
    claims = [c for c in factcheck.read(text).claims_of(DeedClaim) if c.deed == deed]
    assert [(c.doer.noun, c.other.noun) for c in claims] == [sides]


def test_a_murder_is_owned_by_its_victim() -> None:
    assert not factcheck.read("The editor's murder is an open case.").claims_of(DeedClaim)


def test_it_is_the_one_that_the_sentence_named() -> None:
    article = factcheck.read("The yard Norvik said that it had closed the purchase of Holm Sails.")
    (claim,) = (c for c in article.claims_of(DeedClaim) if c.deed == "purchase")
    assert claim.doer.number is not None
    assert article.entities[claim.doer.number].name == "Norvik"
