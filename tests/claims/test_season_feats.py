"""Ranks that verbs tell of a season."""

import pytest

import factcheck
from factcheck.claims.claim import RankClaim


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Marlow United have now won three times this season.", [3]),
        ("Marlow United have won twice this season.", [2]),
        ("Marlow United had not won all season until Sunday.", [1]),
        ("Marlow United have not won this season.", []),
        ("Marlow United won three times in May.", []),
        ("Marlow United have won three times in five years. The season ends on Sunday.", []),
    ],
)
def test_wins_of_a_season(text: str, places: list[int]) -> None:
    claims = factcheck.read(text).claims_of(RankClaim)
    assert [claim.place for claim in claims if claim.noun == "win"] == places
