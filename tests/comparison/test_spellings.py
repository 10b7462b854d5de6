"""Spellings: slips of a letter, nicknames, and bearers of one surname."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.article import read
from factcheck.comparison.actors.renamed import renamed
from factcheck.comparison.actors.spellings import respellings
from factcheck.lexicon.nicknames import may_be_one


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("bill", "william"),
        ("bob", "robbie"),
        ("j.", "john"),
        ("alex", "alexandra"),
        ("kate", "katherine"),
        ("tunde", "oluwatunde"),
    ],
)
def test_nicknames(a: str, b: str) -> None:
    assert may_be_one(a, b)
    assert may_be_one(b, a)


@pytest.mark.parametrize(("a", "b"), [("darren", "derek"), ("anna", "ruth"), ("bill", "bob")])
def test_other_names(a: str, b: str) -> None:
    assert not may_be_one(a, b)


@given(st.text(alphabet="abcdefgh.", max_size=6), st.text(alphabet="abcdefgh.", max_size=6))
def test_one_person_either_way_round(a: str, b: str) -> None:
    assert may_be_one(a, b) == may_be_one(b, a)


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("Angela Corrigan", "Angela Corrigen", 1),
        ("Angela Corrigan", "Angela Corigan", 1),
        ("Angela Corrigan", "Angela Corrigan", 0),
        ("Angela Corrigan", "Angela Corrigans", 0),
        ("Renée Corrigan", "Renee Corrigan", 0),
    ],
)
def test_respellings(first: str, second: str, found: int) -> None:
    assert len(list(respellings(read(f"{first} spoke. The hall was full. {second} left.")))) == found


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("Corrigan Foundation", "Corigan Foundation", 1),
        ("Corrigan Foundation", "Corrigan Foundation", 0),
        ("Corrigan Foundation", "Corrigans Foundation", 0),  # an ending
        ("Corrigan Center", "Corrigan Centre", 0),  # two ways to write one word
        ("Corrigan Foundation", "Corigan Foundatoin", 0),  # two words differ
        ("Dana Foundation", "Dna Foundation", 0),  # too short to tell
        ("Corrigan Foundation", "Morrigan Foundation", 0),
        ("Corrigan Foundation", "orrigan Foundation", 0),
    ],
)
def test_bodies_off_by_a_letter(first: str, second: str, found: int) -> None:
    text = f"The {first} paid for the hall. Nobody else did. The {second} paid for the roof."
    assert len(list(respellings(read(text)))) == found


STORY = "Darius Hollister, 47, denies theft. Hollister bought a boat. Hollister wept. "


def test_renamed() -> None:
    assert len(list(renamed(read(STORY + "People say Dominic Hollister was kind.")))) == 1
    assert not list(renamed(read(STORY + "People say Paul Hollister was kind.")))
    assert not list(renamed(read(STORY + "People say Deborah Hollister was kind. She smiled.")))
    assert not list(renamed(read(STORY + "Dominic Hollister, 50, was kind.")))
    assert not list(renamed(read(STORY + "People say Dominic Hollister and Duncan Hollister were kind.")))
