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
        ("Iran said it would not stop enriching uranium.", "Tehran said it would stop enriching uranium."),
        ("“I will not resign,” Ann Farrow said.", "Farrow said she would resign in June."),
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
        ("Iran said it would not stop enriching uranium.", "Iran said it would stop selling oil."),
        ("Ann Farrow said she would not stand in Leeds.", "Farrow said she would stand in York."),
        ("Ann Farrow said she would not resign.", "Farrow said she would resign if the bill failed."),
        ("The mayor opposed the road in 2010.", "The mayor supports the road."),
        ("The mayor rejected an earlier offer.", "The mayor accepted the offer."),
    ],
)
def test_not_apart(first: str, second: str) -> None:
    assert pairs(first, second) == 0


def test_it_is_not_whoever_speaks() -> None:
    assert (
        pairs("“It is selling,” said Ann Farrow. She said it would sell tea.", "Farrow said it would not sell tea.")
        == 0
    )


def test_what_is_sold_is_not_whom_it_is_sold_to() -> None:
    said = "“She will not sell you a fence,” Ann Farrow said. Rain fell. “She will sell you a garden,” Ann Farrow said."
    assert factcheck.check(said).ok
    quoted = "“She's not selling you a fence. She's selling you things that she has,” Ann Farrow said of her sister."
    assert factcheck.check(quoted).ok
