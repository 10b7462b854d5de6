"""Trait claims: details beside a name, by a noun, by a pronoun, and those that stay unsaid."""

import pytest

from factcheck.article import read
from factcheck.claims.claim import TraitClaim


def traits(text: str) -> list[tuple[str, str, str]]:
    return [(c.entity.name, c.trait, c.value) for c in read(text).claims_of(TraitClaim)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bo Larsen, 34, swam.", ("Bo Larsen", "age", "34")),
        ("Bo Larsen, aged 34, swam.", ("Bo Larsen", "age", "34")),
        ("The 34-year-old Bo Larsen swam.", ("Bo Larsen", "age", "34")),
        ("The guard, Bo Larsen, fell. The 34-year-old guard wept.", ("Bo Larsen", "age", "34")),
        ("Bo Larsen swam. The 34-year-old wept.", ("Bo Larsen", "age", "34")),
        ("Bo Larsen died at the age of 84.", ("Bo Larsen", "age", "84")),
        ("Bo Larsen was born in Aarhus.", ("Bo Larsen", "home", "Aarhus")),
        ("Bo Larsen, a Danish sailor, wept.", ("Bo Larsen", "nationality", "Denmark")),
        ("Bo Larsen, a father of four, wept.", ("Bo Larsen", "children", "4")),
        ("Bo Larsen, a father of four, wept.", ("Bo Larsen", "sex", "m")),
        ("Bo Larsen said he had wept.", ("Bo Larsen", "sex", "m")),
        ("Bo Larsen won. Larsen's wife, Eva Holm, sang.", ("Eva Holm", "relation", "marriage")),
    ],
)
def test_traits(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in traits(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 2009 Bo Larsen, 19, swam.",
        "Bo Larsen met Ed Marsh. The 34-year-old wept.",
        "Bo Larsen, the chairman, wept.",
        "Bo Larsen was born in Jutland and Denmark.",
    ],
)
def test_no_traits(text: str) -> None:
    assert traits(text) == []


def test_a_relation_has_another_end() -> None:
    article = read("Bo Larsen won. Larsen's wife, Eva Holm, sang.")
    relation = next(c for c in article.claims_of(TraitClaim) if c.trait == "relation")
    assert article.entities[int(relation.of)].name == "Bo Larsen"
