"""Tests of what a text generator writes: ``pytest test_generated_text.py``, with ``factcheck-text[pytest]`` installed.

``rescue`` stands for the generator. It fills a template; a language model goes in the same place, called with a fixed
seed, or with outputs of it that were kept in files. ``assert_consistent`` comes with the plugin and prints every issue
of a text before it fails.
"""

import datetime
from dataclasses import dataclass

import pytest


@dataclass
class Rescue:
    """What the generator is given."""

    town: str
    day: datetime.date
    men: int
    women: int
    children: int


def rescue(given: Rescue, *, slip: int = 0) -> str:
    """Write an article; ``slip`` is added to the total of the last paragraph, as a generator may misremember one."""
    total = given.men + given.women + given.children
    day = f"{given.day:%A}, {given.day.day} {given.day:%B %Y}"
    return (
        f"{total} people were rescued from floods in {given.town} on {day}: "
        f"{given.men} men, {given.women} women and {given.children} children.\n\n"
        f"The {total + slip} people who were rescued were taken to a school."
    )


GIVEN = [
    Rescue("Harwick", datetime.date(2024, 9, 30), 4, 5, 3),
    Rescue("Dunmere", datetime.date(2024, 2, 29), 20, 17, 2),
    Rescue("Marsby", datetime.date(2025, 12, 31), 112, 98, 40),
]


@pytest.mark.parametrize("given", GIVEN, ids=lambda given: given.town)
def test_what_is_written_agrees_with_itself(given, assert_consistent):
    assert_consistent(rescue(given), title=f"Floods in {given.town}", published=given.day)


def test_a_slip_is_found(factcheck_report):
    report = factcheck_report(rescue(GIVEN[0], slip=9))
    assert [issue.rule for issue in report] == ["figure-mismatch"]


ARTICLE = """\
The council of Harwick voted on Tuesday to close the swimming pool at the end of June. Nine councillors voted for the
plan and six against it.

The pool, built in 1962, costs the town £240,000 a year. It employs 14 people, the council said.
"""


def test_a_headline_agrees_with_its_article(assert_consistent):
    assert_consistent(ARTICLE, title="Harwick pool, which employs 14 people, to close")


@pytest.mark.parametrize(
    "written", ["Harwick pool, which employs 40 people, to close", "Council rejects closing of pool"]
)
def test_a_headline_that_does_not_is_found(written, factcheck_report):
    report = factcheck_report(ARTICLE, title=written)
    assert [issue.rule for issue in report] == ["headline-mismatch"]
