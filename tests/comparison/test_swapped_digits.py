"""Two figures of the same digits: which are taken for one figure with a slip, and which are two."""

import pytest

from factcheck.article import read
from factcheck.comparison.figures.comparable import comparable_figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He took 12,400 posters. It rained.\nNone of the 14,200 sheets is for sale.", True),
        ("He took £186,000 from them. It rained.\nThe missing £168,000 is spent.", True),
        # Of another unit or size; of two digits; said of something else; side by side.
        ("He took £186,000 from them. It rained.\nThe missing $168,000 is spent.", False),
        ("He took £186,000 from them. It rained.\nThe missing £16,800 is spent.", False),
        ("He took 18 posters. It rained.\nThe 81 sheets are for sale.", False),
        ("He took 12,400 posters. It rained.\nA tanker brought 14,200 bottles.", False),
    ],
)
def test_swapped_digits(text: str, found: bool) -> None:
    assert bool(list(comparable_figures(read(text)))) == found
