"""Role claims: offices before a name, beside it, by a verb, and sides in court."""

import pytest

from factcheck.article import read
from factcheck.claims.claim import RoleClaim


def roles(text: str) -> list[tuple[str, str, str, str]]:
    return [(c.person.name, c.office, c.of_name, c.standing) for c in read(text).claims_of(RoleClaim)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Finance Minister Ana Ruiz spoke.", ("Ana Ruiz", "finance minister", "", "present")),
        ("Peru's finance minister, Ana Ruiz, spoke.", ("Ana Ruiz", "finance minister", "peru", "present")),
        ("Ana Ruiz, the finance minister of Peru, spoke.", ("Ana Ruiz", "finance minister", "peru", "present")),
        ("Ana Ruiz, a former finance minister, spoke.", ("Ana Ruiz", "finance minister", "", "former")),
        ("Ana Ruiz, president of Peru at that time, led the talks.", ("Ana Ruiz", "president", "peru", "former")),
        ("Acting mayor Tom Reid spoke.", ("Tom Reid", "mayor", "", "acting")),
        ("Ben Okri is the chief conductor of the Parma orchestra.",
         ("Ben Okri", "chief conductor", "parma orchestra", "present")),
        ("Ben Okri, a pupil who now holds the post of chief conductor of the Parma orchestra, wept.",
         ("Ben Okri", "chief conductor", "parma orchestra", "present")),
        ("Ann Lee chaired the tribunal.", ("Ann Lee", "presiding judge", "", "present")),
        ("Ann Lee represented the victims.", ("Ann Lee", "counsel", "", "present")),
        ("Ms Ames, for the defence, objected.", ("Ames", "defence lawyer", "", "present")),
        ("New York Mayor Tom Reid spoke.", ("Tom Reid", "mayor", "new york", "present")),
        ("New mayor Tom Reid spoke.", ("Tom Reid", "mayor", "", "new")),
        ("Trade grew under Prime Minister Ana Ruiz.", ("Ana Ruiz", "prime minister", "", "present")),
        ("First lady Ana Ruiz spoke.", ("Ana Ruiz", "first lady", "", "present")),
        ("Deputy First Minister Ana Ruiz spoke.", ("Ana Ruiz", "first minister", "", "deputy")),
        ("The first president of Ghana, Ana Ruiz, spoke.", ("Ana Ruiz", "president", "ghana", "deputy")),
        ("Ana Ruiz, UK economist at Alpex Bank, spoke.", ("Ana Ruiz", "economist", "alpex bank", "present")),
        ("Ana Ruiz, a Peruvian envoy to Chile, spoke.", ("Ana Ruiz", "envoy", "peru", "present")),
        ("Ana Ruiz, director of global sales at Alpex Bank, spoke.", ("Ana Ruiz", "director", "alpex bank", "present")),
        ("The president of Peru Ana Ruiz spoke.", ("Ana Ruiz", "president", "peru", "present")),
    ],
)  # fmt: skip
def test_roles(text: str, expected: tuple[str, str, str, str]) -> None:
    assert roles(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee is the mayor's wife.",
        "Ann Lee, the mayor's sister, left.",
        "Ben Okri was the chief conductor.",
        "Ben Okri is not the mayor.",
        "Ben Okri will be mayor.",
        "Dr Okri left.",
        "The editor of the magazine Ben Okri left.",
    ],
)
def test_no_roles(text: str) -> None:
    assert roles(text) == []


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Alpex Bank's founder and chief executive Ana Ruiz spoke.", ["founder", "chief executive"]),
        ("Ana Ruiz, chief executive and founder of Alpex Bank, spoke.", ["chief executive", "founder"]),
    ],
)
def test_two_offices_that_one_person_holds(text: str, offices: list[str]) -> None:
    assert [(name, office, of) for name, office, of, _ in roles(text)] == [
        ("Ana Ruiz", office, "alpex bank") for office in offices
    ]


def test_the_driver_and_the_coach_are_two() -> None:
    assert roles("The driver and coach Ben Okri left.") == [("Ben Okri", "coach", "", "present")]
