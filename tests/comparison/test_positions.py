"""Positions: what each clause of a speaker's words holds, affirms or denies, and of which time."""

from pathlib import Path

import pytest

from factcheck.article import read
from factcheck.claims.claim import AttributionClaim
from factcheck.comparison.attributions.positions import positions_of
from factcheck.comparison.ideas import Idea
from tests.tables import read_table

FLAGS = ("denied", "universal", "manner", "copula", "of_self", "light")


def told(text: str) -> list[str]:
    """A line for each position: its ideas | predicate, mood, flags, person, ordinals, times, what hangs on it."""
    article = read(text)
    tokens = article.layers.tokens

    def words(idea: Idea | None) -> str:
        return "-" if idea is None else " ".join(word.fold for word in tokens.words[idea.first : idea.last])

    lines = []
    for claim in article.claims_of(AttributionClaim):
        for p in positions_of(claim, article):
            row = [words(p.predicate), p.mood or "may", *(name for name in FLAGS if getattr(p, name))]
            row += [f"person {words(p.person)}"] if p.person else []
            row += [f"ordinals {' '.join(sorted(p.ordinals))}"] if p.ordinals else []
            row += [f"times {', '.join(tokens.text(t.first, t.last) for t in p.times)}"] if p.times else []
            row += [f"tail {', '.join(map(words, p.tail))}"] if p.tail else []
            lines.append(f"{', '.join(map(words, p.ideas))} | {' '.join(row)}")
    return lines


@pytest.mark.parametrize(("text", "positions"), read_table(Path(__file__).with_name("positions.txt")))
def test_positions(text: str, positions: list[str]) -> None:
    assert told(text) == positions
