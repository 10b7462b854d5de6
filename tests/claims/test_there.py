"""Where "there" is: in the place named last."""

import pytest

import factcheck
from factcheck.claims.claim import EventClaim


@pytest.mark.parametrize(
    ("text", "event", "place"),
    [
        ("They dined in Sfax after the signing there.", "signing", "Sfax"),
        ("He was a boy in Elva when the ferry sank there.", "sank", "Elva"),
        ("He lived in Elva. The pact was signed there on Monday.", "signed", "Elva"),
        ("There was a fire in Elva.", "fire", "Elva"),
    ],
)
def test_the_place_named_last(text: str, event: str, place: str) -> None:
    article = factcheck.read(text)
    claim = next(c for c in article.claims_of(EventClaim) if article.source.text(c.span) == event)
    assert [article.entities[n].name for n in claim.places] == [place]


def test_there_is_names_no_place() -> None:
    article = factcheck.read("He went to Elva. There was a vote on the pact.")
    assert all(not claim.places for claim in article.claims_of(EventClaim))
