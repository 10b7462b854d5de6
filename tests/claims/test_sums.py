"""Sum claims: which figures the text presents as a total and all its parts, and which it does not."""

import pytest

from factcheck.article import read
from factcheck.claims.arithmetic.arithmetic import SumClaim


def sums(text: str) -> list[tuple[list[int], list[int]]]:
    claims = read(text).claims_of(SumClaim)
    return [([int(f.value) for f in c.totals], [int(f.value) for f in c.parts]) for c in claims]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The blast hurt nine people: six guards and three cooks.", [([9], [6, 3])]),
        ("The blast hurt nine people – six guards and three cooks – on Monday.", [([9], [6, 3])]),
        ("Nine people, six men and three women, were hurt.", [([9], [6, 3])]),
        ("The ship had a crew of 18, made up of 12 Filipinos and six Greeks.", [([18], [12, 6])]),
        ("The fund is $9 million: $5 million from the state and $4 million from the city.",
         [([9_000_000], [5_000_000, 4_000_000])]),
        ("Two men, four women and a child – seven in all – were pulled out.", [([7], [2, 4, 1])]),
        ("Three of the five were sent to Iraq and the other two to Syria.", [([5], [3, 2])]),
        ("The plant cost $50 million. Japan paid $30 million and Chile $10 million; the remaining $10 million is owed.",
         [([50_000_000], [30_000_000, 10_000_000, 10_000_000])]),
        ("The ferry carried 142 passengers and 18 crew. Divers said 121 were saved, 27 drowned and 12 are missing,"
         " accounting for all on board.", [([142, 18], [121, 27, 12])]),
    ],
)  # fmt: skip
def test_sums(text: str, found: list[object]) -> None:
    assert sums(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The blast hurt nine people, including six guards and three cooks.",
        "He scored 20 points: five rebounds and three assists came on top.",
        "The road joins two highways -- 15 and 70 -- near the lake.",
        "She bought nine apples, six pears and three plums.",
        "The state paid $8 million and the county $3 million; another $2 million came from bonds.",
        "Of those, five are in jail and one is on bail, while the remaining 14 are free.",
        "There were several people: six men and three women.",
        "",
    ],
)
def test_no_sums(text: str) -> None:
    assert sums(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "There were 74 thefts, 43 of them in Arles and 18 in Nice. He slept. The remaining 23 took place in Metz.",
            [([74], [43, 18, 23])],
        ),
        ("It has 9 shops, 4 of them in Arles. He slept. The remaining 23 trucks are for sale.", []),
        ("Farmers lost 412 animals: 287 ewes, 96 lambs and 54 goats.", [([412], [287, 96, 54])]),
        ("All 118 people on board, 112 passengers and eight crew, are safe.", [([118], [112, 8])]),
    ],
)
def test_sums_apart(text: str, found: list[tuple[list[int], list[int]]]) -> None:
    assert sums(text) == found
