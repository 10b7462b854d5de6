"""Figures in definite phrases take up what was told before, and are held against nothing else."""

import pytest

import factcheck
from factcheck.comparison.figures.taken_up_figures import ToldBefore


@pytest.mark.parametrize(
    ("text", "takes_up"),
    [
        ("They cancelled 60 flights on Monday and 85 on Tuesday. The 85 flights were short.", True),
        ("They cancelled 60 flights on Monday and 85 trains on Tuesday. The 85 flights were short.", False),
        ("They cancelled 60 flights on Monday. The 85 flights were short.", False),
        ("They cancelled 60 of 145 flights. The 85 flights were on time.", True),
        ("They paid 60 euros and 85 euros. The 85 euros came back.", True),
        ("They paid 60 euros and 85 dollars. The 85 euros came back.", False),
    ],
)
def test_takes_up(text: str, takes_up: bool) -> None:
    article = factcheck.read(text)
    first, *_, last = article.quantities
    assert ToldBefore(article).takes_up(last, first) is takes_up
