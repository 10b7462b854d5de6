"""Whom "she" and "the company" mean far from any name, where the article leaves one choice."""

import pytest

from factcheck import read

FAR = "Rain fell on the quay. The tide was high. Gulls sat on the posts. Nothing moved."


def meant(text: str, word: str) -> set[str]:
    article = read(text)
    at = [t for t, w in enumerate(article.layers.tokens.words) if w.fold == word]
    return {e.name for t in at if (e := article.layers.entities.at(t)) is not None}


def test_a_pronoun_far_from_the_only_person_is_hers() -> None:
    assert meant(f"Minister Rhian Pugh spoke to a committee. {FAR} She left at noon.", "she") == {"Rhian Pugh"}


@pytest.mark.parametrize(
    "text",
    [
        f"Minister Rhian Pugh spoke to Carys Dean. {FAR} She left at noon.",
        f"Minister Rhian Pugh spoke to a nurse. {FAR} She left at noon.",
        f"Minister Owen Pugh spoke to a committee. {FAR} She left at noon.",
        "Peter Marsh told him to leave.",
    ],
)
def test_a_pronoun_with_two_choices_or_none_is_nobodys(text: str) -> None:
    assert not meant(text, "she") | meant(text, "him")


@pytest.mark.parametrize(
    "text",
    [
        f"Chipmaker Silvara opened a plant. {FAR} The company has no debt.",
        f"Watchmaker Aubrecht opened a plant in Biel. {FAR} The Biel-based company has no debt.",
        f"Airline Norlight flies to Oslo. {FAR} The low-cost company has no debt.",
    ],
)
def test_the_company_is_the_only_firm(text: str) -> None:
    assert meant(text, "company") & {"Silvara", "Aubrecht", "Norlight"}


@pytest.mark.parametrize(
    "text",
    [
        f"Chipmaker Silvara sued retailer Aubrecht. {FAR} The company has no debt.",
        f"Chipmaker Silvara sued a haulage company. {FAR} The company has no debt.",
    ],
)
def test_the_company_is_nobody_where_there_are_two(text: str) -> None:
    assert not meant(text, "company")


def test_a_trade_before_a_person_names_no_firm() -> None:
    article = read("Winemaker Colin Mabbott sued a neighbour. He lost.")
    assert [e.kind for e in article.entities if "Mabbott" in e.name] == ["person"]
