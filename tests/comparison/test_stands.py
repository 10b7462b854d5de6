"""Stands that exclude each other: of one holder to one thing, with no change of mind or of time told."""

import pytest

import factcheck
from factcheck.comparison.attributions.stands import stands_apart

FILLER = "\n\nRain is expected this evening. Buses ran every hour.\n\n"


def pairs(first: str, second: str) -> int:
    return len(list(stands_apart(factcheck.read(first + FILLER + second))))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Orlo Lee opposed the tax.", "Lee, who voted for the tax, was booed."),
        ("The bishop opposes abortion.", "The bishop said abortion should be allowed."),
        ("The senator supports the dam.", "The senator called for the dam to be scrapped."),
        ("The general refused to testify.", "The general agreed to testify."),
        ("The clerk denied taking the money.", "The clerk admitted that he had taken the money."),
        ("Iran rejected the plan.", "Tehran accepted the plan."),
    ],
)
def test_apart(first: str, second: str) -> None:
    assert pairs(first, second) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Orlo Lee opposed the tax.", "Ida Conti voted for the tax."),
        ("Orlo Lee opposed the tax.", "Lee voted for the budget."),
        ("The bishop opposes abortion.", "The bishop said contraception should be allowed."),
        ("The general first refused to testify.", "The general later agreed to testify."),
        ("The general refused to testify.", "On Friday the general agreed to testify."),
        ("The clerk denied taking the money.", "The clerk admitted taking the keys."),
        (
            "The board opposes the merger.",
            "The boards of both firms voted for the merger. The board backed the merger.",
        ),
        ("The mayor opposed the road in 2010.", "The mayor supports the road."),
        ("The mayor rejected an earlier offer.", "The mayor accepted the offer."),
    ],
)
def test_not_apart(first: str, second: str) -> None:
    assert pairs(first, second) == 0
