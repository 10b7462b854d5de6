"""Strangers: what adds to their score, and what takes from it."""

from factcheck.article import read
from factcheck.comparison.actors.topic import strangers

STORY = (
    "Ghana and Togo have reopened their border after a month of talks. Lorry drivers in Ghana cheered as the barrier"
    " rose. Togo will lift its tax on onions, and Ghana will let in cement from Togo.\n"
)


def score(sentence: str) -> float:
    return max((s.score for s in strangers(read(STORY + sentence), threshold=-9.0)), default=-9.0)


def test_what_points_back_adds() -> None:
    assert score("The accord has angered Chilean beekeepers.") > score("Chilean beekeepers are angry.")


def test_shared_words_take_away() -> None:
    assert score("The accord has angered Chilean beekeepers.") > score("The accord has angered Chilean lorry drivers.")


def test_the_map_counts() -> None:
    assert score("The accord has angered Chilean beekeepers.") > score("The accord has angered Nigerian beekeepers.")


def test_naming_the_story_takes_away() -> None:
    assert score("The accord has angered Chilean puppeteers.") > score(
        "The accord of Ghana and Chilean puppeteers rests."
    )


def test_people_are_stranger_than_states() -> None:
    assert score("The accord has angered Chilean beekeepers.") > score("The accord has angered Chile.")


def test_whoever_recurs_is_no_stranger() -> None:
    text = STORY + "The accord has angered Chilean beekeepers. Chile is far away."
    assert list(strangers(read(text), threshold=-9.0)) == []


def test_reasons_say_why() -> None:
    (stranger,) = strangers(read(STORY + "The accord has angered Chilean beekeepers."))
    assert stranger.reasons[0] == "nothing else in the article speaks of Chile"
    assert "only “The accord” ties it to the story" in stranger.reasons
    assert "far from Ghana, Togo on the map" in stranger.reasons
