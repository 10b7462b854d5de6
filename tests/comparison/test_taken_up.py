"""A definite noun takes an earlier thing up by its kind, where nothing else before it is of that kind."""

import pytest

import factcheck
from factcheck.comparison.events.taken_up import taken_up


def takes_up(text: str, narrow: str, wide: str) -> bool:
    article = factcheck.read(text)
    words, groups = article.layers.tokens.words, article.layers.phrases.nouns
    first = next(g for g in groups if words[g.head].fold == narrow)
    last = [g for g in groups if words[g.head].fold == wide][-1]
    return taken_up(first, last, article)


@pytest.mark.parametrize(
    ("text", "narrow", "wide"),
    [
        ("The council bought a chapel near the quay. The building is old.", "chapel", "building"),
        ("A trawler sank off Brest. The vessel is blue.", "trawler", "vessel"),
        ("A lorry hit the wall. The building fell. The vehicle burned.", "lorry", "vehicle"),
    ],
)
def test_it_does(text: str, narrow: str, wide: str) -> None:
    assert takes_up(text, narrow, wide)


@pytest.mark.parametrize(
    ("text", "narrow", "wide"),
    [
        ("A trawler met a ferry off Brest. The vessel is blue.", "trawler", "vessel"),
        ("A trawler sank off Brest. The vessels are blue.", "trawler", "vessels"),
        ("A vessel left Brest. A trawler sank. The vessel is blue.", "trawler", "vessel"),
        ("A surgeon left Brest. The doctor is old.", "surgeon", "doctor"),
        ("The shore is steep. The bank is shut.", "shore", "bank"),
    ],
)
def test_it_does_not(text: str, narrow: str, wide: str) -> None:
    assert not takes_up(text, narrow, wide)
