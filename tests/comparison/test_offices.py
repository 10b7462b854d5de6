"""Offices: one scope or two, and what tells two claims apart."""

import pytest

from factcheck.article import read
from factcheck.claims.claim import RoleClaim
from factcheck.comparison.actors.offices import same_scope, two_holders, two_offices


def scope(text: str) -> bool | None:
    article = read(text)
    first, second = article.claims_of(RoleClaim)
    return same_scope(article, first, second)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru's president, Ana Ruiz, spoke. The president of Peru, Tom Vidal, sang.", True),
        ("Peru's president, Ana Ruiz, spoke. The president of Chile, Tom Vidal, sang.", False),
        ("The town's mayor, Ana Ruiz, spoke. Mayor Tom Vidal sang.", True),
        ("The mayor of Leeds, Ana Ruiz, spoke. Mayor Tom Vidal sang.", None),
        ("Governor Ana Ruiz spoke. Governor Tom Vidal sang.", None),
    ],
)
def test_scopes(text: str, expected: bool | None) -> None:
    assert scope(text) is expected


def test_what_tells_apart() -> None:
    clash = "Mayor Tom Reid spoke. Mayor Ana Ruiz sang."
    assert len(list(two_holders(read(clash)))) == 1
    assert not list(two_holders(read(clash + " Ana Ruiz succeeded Tom Reid.")))
    assert not list(two_holders(read("Mayor Tom Reid spoke. In 1987, Mayor Ana Ruiz sang.")))
    assert not list(two_holders(read("Mayor Tom Reid and Mayor Ana Ruiz sang.")))


def test_a_person_in_two_places() -> None:
    assert len(list(two_offices(read("Governor Ana Ruiz spoke. Mayor Ana Ruiz sang.")))) == 1
    assert not list(two_offices(read("Professor Ana Ruiz spoke. Mayor Ana Ruiz sang.")))
