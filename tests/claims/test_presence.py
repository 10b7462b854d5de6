"""Presence claims: who acts, suffers or has a stake, and who is merely where something happens."""

import pytest

from factcheck.article import read
from factcheck.claims.claim import PresenceClaim


def presences(text: str) -> list[tuple[str, str, str]]:
    article = read(text)
    return [(article.source.text(c.span), c.noun, c.part) for c in article.claims_of(PresenceClaim)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The feud pits Danish bakers against the town.", [("Danish bakers", "people", "patient")]),
        ("The pact protects the rights of the Chilean navy.", [("the Chilean navy", "body", "party")]),
        ("Peru's ambitions worry everybody.", [("Peru's ambitions", "stake", "agent")]),
        ("The row is between the mayor of Osaka and a guild.", [("the mayor of Osaka", "state", "party")]),
        ("Norway sent two ships.", [("Norway", "state", "agent")]),
        ("Norway fears Chile.", [("Norway", "state", "agent"), ("Chile", "state", "patient")]),
        ("Norway left Chile.", [("Norway", "state", "agent")]),
    ],
)
def test_actors(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert presences(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The plane landed in Norway on Monday.",
        "Prices of Danish butter rose.",
        "It looks like Norwegian wood.",
        "The Danish newspaper Politiken printed the letter.",
    ],
)
def test_no_actors(text: str) -> None:
    assert presences(text) == []
