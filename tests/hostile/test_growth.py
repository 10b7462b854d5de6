"""Work grows with the text, not with its square: counted over n, 2n and 4n characters of every hostile shape.

Counted are lines run, which no machine and no neighbour changes. Work in C is bounded by what patterns and slices may
do (``test_patterns.py``). The profile "thorough" takes texts ten times as long.
"""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import settings
from shapes import SHAPES
from work import lines_run

import factcheck

THOROUGH = settings.default.max_examples > 100
SIZE = 8_000 if THOROUGH else 800
#: How often as much work twice the text may be: 2 where it grows with the text, 4 where with its square.
DOUBLED = 2.6
#: Lines that any text costs, and work that begins at some size only.
SLACK = 30_000


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_work_grows_with_the_text(shape: Callable[[int], str]) -> None:
    texts = [shape(SIZE * times) for times in (1, 2, 4)]
    factcheck.check(texts[-1])  # words are looked up once, however often they come
    counts = [lines_run(lambda text=text: factcheck.check(text)) for text in texts]
    for less, more in pairwise(counts):
        assert more <= DOUBLED * less + SLACK, f"lines run over {SIZE:,} characters, twice, four times: {counts}"


def test_work_is_the_same_in_every_run() -> None:
    text = SHAPES["other names"](500)
    factcheck.check(text)
    assert lines_run(lambda: factcheck.check(text)) == lines_run(lambda: factcheck.check(text)) > 1_000


def test_growth_with_the_square_is_seen() -> None:
    """What the tests above look for is what they would find: all pairs of the words of a text."""

    def pairs(text: str) -> int:
        words = text.split()
        found = 0
        for first in words:
            for second in words:
                found += first == second
        return found

    small, large = (lines_run(lambda n=n: pairs("six " * n)) for n in (200, 400))
    assert large > DOUBLED * small + SLACK
