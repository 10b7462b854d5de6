"""Figures of what one thing has: compared for one thing, at one time, in one scope, and where no third is given."""

import pytest

import factcheck
from factcheck.comparison.figures.held_alike import held_alike

FIRST = "The school has 640 pupils. It rained.\n\n"


def pairs(text: str) -> int:
    return len(list(held_alike(factcheck.read(text))))


@pytest.mark.parametrize(
    "later",
    [
        "The 480 pupils of the school were sent home.",
        "The school's 480 pupils were sent home.",
        "The school, with its 480 pupils, will move.",
        "Some 480 children study at the school, which teaches 480 pupils.",
    ],
)
def test_one_thing(later: str) -> None:
    assert pairs(FIRST + later) == 1


@pytest.mark.parametrize(
    "later",
    [
        "In 1990 the school had 480 pupils.",
        "Another school has 480 pupils.",
        "The village school has 480 pupils.",
        "The school has 480 pupils in Leeds.",
        "The school has 480 foreign pupils.",
        "The 480 pupils of the school who came by bus were late.",
        "The school will have 480 pupils.",
        "The school's 480 pupils were late, and the school's 200 pupils were not.",
        "Schools nearby have 480 pupils. The school's 480 pupils like it.",
    ],
)
def test_what_sets_two_figures_apart(later: str) -> None:
    assert pairs(FIRST + later) == 0
