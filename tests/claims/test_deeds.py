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
        ("The militia drove the army from the dam.", "driving out", ("militia", "army")),
    ],
)
def test_both_sides(text: str, deed: str, sides: tuple[str, str]) -> None:
    claims = [c for c in factcheck.read(text).claims_of(DeedClaim) if c.deed == deed]
    assert [(c.doer.noun, c.other.noun) for c in claims] == [sides]


def test_a_murder_is_owned_by_its_victim() -> None:
    assert not factcheck.read("The editor's murder is an open case.").claims_of(DeedClaim)
