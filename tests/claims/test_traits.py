"""Trait claims: details beside a name, by a noun, by a pronoun, and those that stay unsaid."""

from datetime import date

import pytest

from factcheck.article import read
from factcheck.claims.claim import TraitClaim


def traits(text: str) -> list[tuple[str, str, str]]:
    return [(c.entity.name, c.trait, c.value) for c in read(text).claims_of(TraitClaim) if c.entity.named]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bo Larsen, 34, swam.", ("Bo Larsen", "age", "34")),
        ("Bo Larsen, aged 34, swam.", ("Bo Larsen", "age", "34")),
        ("The 34-year-old Bo Larsen swam.", ("Bo Larsen", "age", "34")),
        ("The guard, Bo Larsen, fell. The 34-year-old guard wept.", ("Bo Larsen", "age", "34")),
        ("Bo Larsen swam. The 34-year-old wept.", ("Bo Larsen", "age", "34")),
        ("Bo Larsen, who is 34, swam.", ("Bo Larsen", "age", "34")),
        ("Bo Larsen is 34 and swims.", ("Bo Larsen", "age", "34")),
        ("Bo Larsen, who is 34 years old, swam.", ("Bo Larsen", "age", "34")),
        ("Bo Larsen, now 34, swam.", ("Bo Larsen", "age", "34")),
        ("At 34, Bo Larsen is the oldest swimmer.", ("Bo Larsen", "age", "34")),
        ("Aged 34, Bo Larsen lives alone.", ("Bo Larsen", "age", "34")),
        ("At 34, Bo Larsen had never seen such a wave.", ("Bo Larsen", "age", "34")),
        ("Bo Larsen died at the age of 84.", ("Bo Larsen", "age", "84")),
        ("Bo Larsen was born in Aarhus.", ("Bo Larsen", "birth", "town|aarhus|Denmark")),
        ("Bo Larsen, a native of Axim, wept.", ("Bo Larsen", "birth", "town|axim|")),
        ("Bo Larsen grew up in Aarhus.", ("Bo Larsen", "home", "town|aarhus|Denmark")),
        ("Bo Larsen, a postman, wept.", ("Bo Larsen", "job", "post")),
        ("Bo Larsen works as a dentist.", ("Bo Larsen", "job", "dentistry")),
        ("Bo Larsen, a man in his forties, wept.", ("Bo Larsen", "age", "40-49")),
        ("Bo Larsen, who turned thirty-one in May, wept.", ("Bo Larsen", "age", "31")),
        ("The nurse, Bo Larsen, fell. The nurse, 41, wept.", ("Bo Larsen", "age", "41")),
        ("Bo Larsen, who has never married, wept.", ("Bo Larsen", "married", "never")),
        ("Bo Larsen came. His wife sang.", ("Bo Larsen", "married", "spouse")),
        ("Bo Larsen was survived by two sons.", ("Bo Larsen", "sons", "2")),
        ("Labour councillor Bo Larsen wept.", ("Bo Larsen", "party", "Labour")),
        ("Bo Larsen, the rebels' spokesman, wept.", ("Bo Larsen", "camp", "the rebels")),
        ("Bo Larsen sits for Marsh ward.", ("Bo Larsen", "seat", "marsh")),
        ("Havnar Clinic was founded in 1974.", ("Havnar Clinic", "founded", "1974")),
        ("Bo Larsen, a Danish sailor, wept.", ("Bo Larsen", "nationality", "Denmark")),
        ("Bo Larsen, a father of four, wept.", ("Bo Larsen", "children", "4")),
        ("Bo Larsen, a father of four, wept.", ("Bo Larsen", "sex", "m")),
        ("Bo Larsen said he had wept.", ("Bo Larsen", "sex", "m")),
        ("Bo Larsen won. Larsen's wife, Eva Holm, sang.", ("Eva Holm", "relation", "marriage")),
        ("The town's mayor, Bo Larsen, fell. The 34-year-old mayor wept.", ("Bo Larsen", "age", "34")),
        (
            "A court cleared a surgeon. Bo Larsen, 34, was accused of haste. The 43-year-old surgeon wept.",
            ("Bo Larsen", "age", "43"),
        ),
        ("Ann Holm of Alpex University wept.", ("Ann Holm", "employer", "alpex university")),
        ("Ann Holm, from Alpex University, wept.", ("Ann Holm", "employer", "alpex university")),
        ("Ann Holm, who works for Alpex University, wept.", ("Ann Holm", "employer", "alpex university")),
        ("Bo Larsen, a painter born in Aarhus, wept.", ("Bo Larsen", "birth", "town|aarhus|Denmark")),
        ("Bo Larsen, a sailor from the Philippines, wept.", ("Bo Larsen", "nationality", "Philippines")),
        ("Danish dentist and Nobel laureate Bo Larsen wept.", ("Bo Larsen", "job", "dentistry")),
        ("Danish dentist and Nobel laureate Bo Larsen wept.", ("Bo Larsen", "nationality", "Denmark")),
        ("Bo Larsen, a postman and father of four, wept.", ("Bo Larsen", "children", "4")),
        ("Bo Larsen, a political analyst, wept.", ("Bo Larsen", "job", "analysis")),
        ("Bo Larsen, the brother of Ann Holm, wept.", ("Bo Larsen", "relation", "sibling")),
        ("Bo Larsen, son-in-law of Ann Holm, wept.", ("Bo Larsen", "relation", "child-in-law")),
        ("Eva Reed is the mother of Ann Holm.", ("Eva Reed", "relation", "parent")),
        ("Ann Holm, whose mother, Eva Reed, sang, wept.", ("Eva Reed", "relation", "parent")),
        ("Bo Larsen, a member of the Liberals, wept.", ("Bo Larsen", "party", "Liberal")),
        ("New York-based Havnar Clinic closed.", ("Havnar Clinic", "base", "town|new york|")),
        ("Ann Holm, a widow of 77, wept.", ("Ann Holm", "married", "widowed")),
        ("Ann Holm, whose husband runs a mill, wept.", ("Ann Holm", "married", "living spouse")),
        ("Ann Holm, who has never lived anywhere else, wept.", ("Ann Holm", "residence", "one")),
        ("Ann Holm moved to Aarhus from Odense.", ("Ann Holm", "residence", "several")),
        ("Ann Holm came. Her husband ran a mill.", ("Ann Holm", "married", "spouse")),
        ("Bo Larsen's late wife ran a mill.", ("Bo Larsen", "married", "once")),
    ],
)
def test_traits(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in traits(text)


@pytest.mark.parametrize(
    "text",
    [
        "A court cleared a surgeon.\nBo Larsen told of haste.\nTwo nurses came.\nThe 43-year-old surgeon wept.",
        "In 2009 Bo Larsen, 19, swam.",
        "At 19, Bo Larsen left school.",
        "At 19, Bo Larsen had never left the island.",
        "Bo Larsen was 19.",
        "Bo Larsen is not 34.",
        "Bo Larsen is 34 metres from the shore.",
        "Near Bo Larsen, the army fired at rebels.",
        "Bo Larsen met Ed Marsh. The 34-year-old wept.",
        "Bo Larsen, the chairman, wept.",
        "Bo Larsen was born in Jutland and Denmark.",
        "Wrapped in a Danish flag, Bo Larsen wept.",
        "Labour Minister Bo Larsen wept.",
    ],
)
def test_no_traits(text: str) -> None:
    assert traits(text) == []


def test_somebody_without_a_name() -> None:
    article = read("The driver, a 24-year-old man, was held. It rained. The driver said she had slept.")
    assert [(c.trait, c.value) for c in article.claims_of(TraitClaim)] == [("age", "24"), ("sex", "m"), ("sex", "f")]
    assert {(c.entity.number, c.entity.named) for c in article.claims_of(TraitClaim)} == {(-1, False)}


def test_a_relation_has_another_end() -> None:
    article = read("Bo Larsen won. Larsen's wife, Eva Holm, sang.")
    relation = next(c for c in article.claims_of(TraitClaim) if c.trait == "relation")
    assert article.entities[int(relation.of)].name == "Bo Larsen"


def test_a_pronoun_against_a_given_name() -> None:
    text = "Maria Holm swam.\nThe sea was rough.\nHolm said he had wept."
    assert traits(text) == [("Maria Holm", "sex", "f"), ("Maria Holm", "sex", "m")]


@pytest.mark.parametrize(
    "text",
    [
        "Maria Holm swam.\nThe sea was rough.\nHolm said he had hit her.",
        "Maria Holm swam.\nThe sea was rough.\nHolm told him that he was free.",
        "Maria Holm met Bo Larsen.\nThe sea was rough.\nHolm said he had wept.",
        "Maria Holm swam.\nA guard wept. Holm said he was cold.",
    ],
)
def test_a_pronoun_that_may_mean_another(text: str) -> None:
    assert ("Maria Holm", "sex", "m") not in traits(text)


def test_who_is_he_throughout_is_a_man_of_a_rare_name() -> None:
    text = "Maria Holm swam.\nHolm said he had wept.\nHolm said he was cold."
    assert {value for _, trait, value in traits(text) if trait == "sex"} == {"m"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Bo Larsen, 34, fell in March last year.", "34-36"),
        ("Bo Larsen, 34, fell in March 2009.", ""),
        ("Bo Larsen, 34, fell on Monday.", "34"),
    ],
)
def test_an_age_beside_a_year_is_of_then_or_of_now(text: str, value: str) -> None:
    article = read(f"{text} Rain fell on Tuesday.", published=date(2024, 10, 11))
    assert [c.value for c in article.claims_of(TraitClaim) if c.trait == "age"] == [value] * bool(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ms Amoako, for the bereaved families, wept.", "law:people"),
        ("Ruth Amoako, a lawyer for the tenants, wept.", "housing:tenant"),
        ("Ruth Amoako represents the airline.", "law:body"),
        ("Ruth Amoako, for the first time, wept.", ""),
        ("Ruth Amoako once represented the airline.", ""),
    ],
)
def test_whom_somebody_stands_for(text: str, value: str) -> None:
    values = [c.value.split("|") for c in read(text).claims_of(TraitClaim) if c.trait == "client"]
    assert any(value in v for v in values) if value else not values


def test_whose_mother_somebody_is_tells_no_sex_of_the_child() -> None:
    assert [who for who, trait, _ in traits("Ida Holm, whose mother, Eva Reed, sang, wept.") if trait == "sex"] == [
        "Eva Reed"
    ]


def test_a_stranger_has_a_daughter_of_his_own() -> None:
    text = "Bo Larsen swam. Larsen sang. Larsen wept. Larsen slept.\nIt rained.\nA miner came with his daughter."
    assert not [trait for _, trait, _ in traits(text) if trait == "daughters"]
