"""Things of one noun that what is joined to them tells apart, and clauses set in two occasions of one kind."""

import pytest

from factcheck.comparison.joined import joined_apart, settings_apart
from tests.comparison.articles import article_of


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("The strike at the port ended.", "The strike at the airport ended.", True),
        ("The strike at the port ended.", "The strike in the airport ended.", True),
        ("The strike at the port ended.", "The strike of the dockers ended.", False),
        ("The strike at the port ended.", "The strike ended.", False),
        ("The scar on his left knee healed.", "The scar on his right knee healed.", True),
        ("The scar on his left knee healed.", "The scar on his knee healed.", False),
        ("The files of 40 patients vanished.", "The files of 14 patients vanished.", False),
        ("The test of the engine on land failed.", "The test of the engine at sea failed.", True),
        ("The crew of a trawler sang.", "The crew of the vessel sang.", False),
        ("The bill pleased him.", "The amendment to the bill pleased him.", True),
    ],
)
def test_groups_of_one_noun(one: str, other: str, apart: bool) -> None:
    article = article_of(f"{one} {other}")
    first, second = (s.subject for s in article.statements if s.kind == "main")
    assert first is not None and second is not None
    assert joined_apart(first, second, article) is apart


def test_places_behind_an_object_may_be_those_of_the_clause() -> None:
    article = article_of("The strike at the port ended. The strike at the airport ended.")
    first, second = (s.subject for s in article.statements)
    assert first is not None and second is not None
    assert not joined_apart(first, second, article, where=False)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("It crashed on its third flight.", "It landed on its second flight.", True),
        ("It crashed on its third flight.", "It landed on its flight.", False),
        ("It crashed during the race.", "It landed during the parade.", True),
        ("It crashed during a gale.", "It landed during a storm.", False),
        ("They won at home.", "They lost away.", True),
        ("They won at home.", "They lost.", False),
    ],
)
def test_settings(one: str, other: str, apart: bool) -> None:
    article = article_of(f"{one} {other}")
    first, second = article.statements
    assert settings_apart(first, second, article) is apart
