"""State claims: who is dead, alive, held or at large."""

import datetime

import pytest

from factcheck.article import read
from factcheck.claims.claim import StateClaim


def states(text: str) -> list[tuple[str, str, bool]]:
    article = read(text, published=datetime.date(2024, 5, 24))
    return [(c.dimension, c.value, c.present) for c in article.claims_of(StateClaim)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested the thief on Monday.", [("custody", "held", False)]),
        ("The thief is in custody.", [("custody", "held", True)]),
        ("The thief is still at large.", [("custody", "at large", True)]),
        ("The thief was at large for a week.", [("custody", "at large", False)]),
        ("Anna Berg died on Monday.", [("life", "dead", False)]),
        ("Anna Berg was nearly killed on Monday.", []),
        ("Anna Berg may die.", []),
        ("It was found that the pump had failed.", []),
        ("It was found in a barn.", [("condition", "found", False)]),
        ("Anna Berg said on Tuesday that she was glad.", []),
    ],
)
def test_states(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert states(text) == expected


def test_a_dated_speech_of_someone_told_dead_shows_life() -> None:
    found = states("Anna Berg died on Monday. Berg told reporters on Wednesday that she was glad.")
    assert ("life", "alive", False) in found


def test_lying_in_state_shows_no_life() -> None:
    assert ("life", "alive", False) not in states("Anna Berg died on Monday. Berg will lie in state on Friday.")


@pytest.mark.parametrize(
    ("text", "count"),
    [("Both robbers were arrested.", 2), ("Three robbers were arrested.", 3), ("The robber was arrested.", 1)],
)
def test_how_many_are_held(text: str, count: int) -> None:
    (claim,) = read(text).claims_of(StateClaim)
    assert claim.count == count


def test_a_pronoun_left_open_is_the_one_person_of_its_sentence() -> None:
    article = read("The banker, Howard Dyer, was struck, and doctors found that he had died.")
    (claim,) = (c for c in article.claims_of(StateClaim) if c.value == "dead")
    assert claim.holder is not None
    assert article.entities[claim.holder].name == "Howard Dyer"


def test_no_claim_goes_on_behind_the_title() -> None:
    article = read("567 jobs will be lost at the works, the firm said.", title="Corvane axes 567 posts")
    assert all(claim.span.start < claim.span.end for claim in article.claims)
