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
        ("Acting mayor Tom Reid spoke.", ("Tom Reid", "mayor", "", "acting")),
        ("Ben Okri is the chief conductor of the Parma orchestra.",
         ("Ben Okri", "chief conductor", "parma orchestra", "present")),
        ("Ben Okri, a pupil who now holds the post of chief conductor of the Parma orchestra, wept.",
         ("Ben Okri", "chief conductor", "parma orchestra", "present")),
        ("Ann Lee chaired the tribunal.", ("Ann Lee", "presiding judge", "", "present")),
        ("Ann Lee represented the victims.", ("Ann Lee", "counsel", "", "present")),
        ("Ms Ames, for the defence, objected.", ("Ames", "defence lawyer", "", "present")),
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
    ],
)
def test_no_roles(text: str) -> None:
    assert roles(text) == []
