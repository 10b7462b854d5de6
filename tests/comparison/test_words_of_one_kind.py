"""Articles whose two sides are worded differently, and near misses: what WordNet's words are for, end to end."""

import pytest

import factcheck


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (
            "Fire destroyed 12 chapels in the valley on Monday. Talks go on.\n"
            "The 30 buildings destroyed by the fire were insured.",
            "figure-mismatch",
        ),
        (
            "Customs officers seized 40 pistols at the port on Monday. Talks go on.\n"
            "The 60 weapons seized at the port are in a vault.",
            "figure-mismatch",
        ),
        (
            "The council bought a chapel near the quay. Rain fell. The council did not buy the building.",
            "negation-conflict",
        ),
    ],
)
def test_words_of_one_kind(text: str, rule: str) -> None:
    assert [issue.rule for issue in factcheck.check(text).issues] == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "Fire destroyed 12 chapels in the valley on Monday. Talks go on.\n"
        "The 30 barns destroyed by the fire were insured.",
        "Customs officers seized 60 parrots at the port on Monday. Talks go on.\n"
        "The 40 snakes seized at the port are in a zoo.",
        "The council bought a chapel and a barn. Rain fell. The council did not buy the building.",
    ],
)
def test_words_of_other_things(text: str) -> None:
    assert factcheck.check(text).ok
