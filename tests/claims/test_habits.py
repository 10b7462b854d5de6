"""What somebody lives by: what he is called, and what he does or does not do at all."""

import pytest

import factcheck
from factcheck.claims.claim import TraitClaim

HABITS = ("creed", "diet", "drink", "smoke")


def told(text: str) -> list[tuple[str, str]]:
    return [(c.trait, c.value) for c in factcheck.read(text).claims_of(TraitClaim) if c.trait in HABITS]


@pytest.mark.parametrize(
    ("text", "habit"),
    [
        ("Lena Orr is a vegan.", ("diet", "none")),
        ("Lena Orr had a steak for lunch.", ("diet", "meat")),
        ("Omar Sadiq, a devout Muslim, prayed.", ("creed", "islam")),
        ("Ravi Nair does not drink alcohol.", ("drink", "none")),
        ("Ravi Nair ordered a second whisky.", ("drink", "drinks")),
        ("Peter Vance smoked 20 cigarettes a day.", ("smoke", "smokes")),
    ],
)
def test_habits(text: str, habit: tuple[str, str]) -> None:
    assert told(text) == [habit]


@pytest.mark.parametrize(
    "text",
    [
        "Lena Orr ate meat until she was 20.",
        "Lena Orr, a former vegan, laughed.",
        "Lena Orr is not a vegan.",
        "Lena Orr may eat meat.",
        "Lena Orr was called a vegan.",
        "Peter Vance did not order a whisky.",
        "The bar sells whisky to Peter Vance, and a Muslim laughed.",
    ],
)
def test_none_of_now(text: str) -> None:
    assert told(text) == []
