"""Outcome claims: how a matter came out, and which words only look as if they told it."""

import pytest

from factcheck import read
from factcheck.claims.claim import OutcomeClaim


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The strike is over.", ["over"]),
        ("Trade will go on in Elva over the next few years.", []),
        ("The strike was over last week.", ["over"]),
        ("The sale of the mill was a surprise.", ["The sale"]),
        ("The mill's sales were a surprise.", []),
    ],
)
def test_the_words_of_an_outcome(text: str, told: list[str]) -> None:
    article = read(text)
    assert [article.source.text(c.span) for c in article.claims_of(OutcomeClaim)] == told
