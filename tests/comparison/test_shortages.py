"""Enough of a thing, and too little of it, in the words of one speaker."""

import pytest

from factcheck.article import read
from factcheck.comparison.attributions.shortages import shortages

_FIRST = "Relief worker Lena Roth said there were enough tents for everyone.\nSnow fell.\n"


def found(text: str) -> list[tuple[str, str]]:
    article = read(text)
    words = article.layers.tokens
    return [(words.text(a.first, a.last), words.text(b.first, b.last)) for a, b in shortages(article)]


@pytest.mark.parametrize(
    ("second", "short"),
    [
        ("Families slept in the open for want of tents, Roth said.", "want of tents"),
        ("Roth said the camp had run out of tents.", "run out of tents"),
        ("Roth said there was a shortage of tents.", "shortage of tents"),
        ("Roth said that there were too few tents.", "too few tents"),
    ],
)
def test_too_little_of_what_there_is_enough_of(second: str, short: str) -> None:
    assert found(_FIRST + second) == [("enough tents", short)]


@pytest.mark.parametrize(
    "second",
    [
        "Families froze for want of stoves, Roth said.",
        "Roth said there was a shortage of winter tents.",
        "Roth said there had at first been a shortage of tents.",
        "Roth said there was no shortage of tents.",
        "Mayor Ivo Kern said there was a shortage of tents.",
    ],
)
def test_another_thing_time_or_speaker(second: str) -> None:
    assert found(_FIRST + second) == []
