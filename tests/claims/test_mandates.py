"""For whom a clause says that somebody speaks."""

import pytest

from factcheck.article import read
from factcheck.claims.attributions.mandates import mandates


def told(text: str) -> dict[str, list[str]]:
    layers = read(text).layers
    return {
        layers.entities.all[number].name: [layers.tokens.text(first, last) for first, last in found]
        for number, found in mandates(layers).items()
    }


@pytest.mark.parametrize(
    ("text", "person", "side"),
    [
        ("Karin Foss, who speaks for the pilots' union, wept.", "Karin Foss", "the pilots' union"),
        ("The growers' league is led by Karin Foss.", "Karin Foss", "The growers' league"),
        ("Karin Foss heads the growers' league.", "Karin Foss", "the growers' league"),
        ("The campaign speaks through Karin Foss, a former presenter.", "Karin Foss", "The campaign"),
        ("The army's account is given by Karin Foss.", "Karin Foss", "The army's"),
        ("The army's communications are in the hands of Karin Foss.", "Karin Foss", "The army's"),
    ],
)
def test_mandate(text: str, person: str, side: str) -> None:
    assert told(text) == {person: [side]}


@pytest.mark.parametrize(
    "text",
    [
        "Karin Foss spoke for the pilots' union until May.",
        "Karin Foss does not speak for the pilots' union.",
        "Karin Foss represents Tom Hall.",
        "The army's losses are given by Karin Foss.",
        "A nurse speaks for the pilots' union.",
    ],
)
def test_no_mandate(text: str) -> None:
    assert told(text) == {}
