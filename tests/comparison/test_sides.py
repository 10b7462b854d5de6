"""Whether two speakers are one, and how a party stands to a speaker's own."""

import pytest

from factcheck.article import read
from factcheck.claims.claim import AttributionClaim, Party
from factcheck.comparison.attributions.sides import one_speaker, stands, two_speakers


def pair(first: str, second: str) -> tuple[bool, bool]:
    """Whether the speakers of two sentences are surely one, and surely two."""
    article = read(f"{first} said the two boats had sunk off the coast.\n\n{second} said nobody had been on board.")
    a, b = article.claims_of(AttributionClaim)
    return one_speaker(a, b, article), two_speakers(a, b, article)


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("Coach Amy Tran", "Tran", (True, False)),
        ("Coach Amy Tran", "Captain Joe Hill", (False, True)),
        ("Coach Amy Tran", "A farmer", (False, False)),
        ("Amy Tran and Joe Hill", "Joe Hill", (True, False)),
        ("Germany", "France", (False, True)),
        ("Taliban spokesman Ali Omar", "The Taliban", (True, False)),
        ("Taliban spokesman Ali Omar", "Pakistan", (False, True)),
        ("Amy Tran", "France", (False, False)),
    ],
)
def test_speakers(first: str, second: str, wanted: tuple[bool, bool]) -> None:
    assert pair(first, second) == wanted


REBELS, STATE = Party(sort="irregular"), Party(sort="state")
FRANCE = Party(countries=frozenset({"France"}), sort="state")
SPAIN = Party(countries=frozenset({"Spain"}), sort="state")


@pytest.mark.parametrize(
    ("party", "speaks_for", "wanted"),
    [
        (REBELS, REBELS, "own"),
        (STATE, REBELS, "opposed"),
        (REBELS, FRANCE, "opposed"),
        (STATE, FRANCE, "own"),
        (FRANCE, FRANCE, "own"),
        (SPAIN, FRANCE, "opposed"),
        (Party(), FRANCE, ""),
        (Party(own=True), FRANCE, "own"),
        (Party(countries=frozenset({"France"}), sort="irregular"), FRANCE, ""),
    ],
)
def test_parties(party: Party, speaks_for: Party, wanted: str) -> None:
    assert stands(party, speaks_for) == wanted
