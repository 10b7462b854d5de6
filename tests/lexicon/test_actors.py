"""Nouns for actors, and the stems by which words are of one topic."""

import pytest

from factcheck.lexicon.actors import actor_noun, topic_stem
from factcheck.lexicon.word import cached_words


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("whalers", "people"),
        ("soldiers", "people"),
        ("federation", "body"),
        ("interests", "stake"),
        ("ambassador", "state"),
    ],
)
def test_actor_nouns(noun: str, kind: str) -> None:
    assert actor_noun(cached_words()[noun]) == kind


@pytest.mark.parametrize("noun", ["butter", "flowers", "war", "computers"])
def test_things(noun: str) -> None:
    assert actor_noun(cached_words()[noun]) == ""


def test_nouns_of_two_words() -> None:
    words = cached_words()
    assert actor_noun(words["guard"], words["coast"]) == "body"
    assert actor_noun(words["guard"], words["old"]) == "people"


def test_stems() -> None:
    words = cached_words()
    assert topic_stem(words["fishing"]) == topic_stem(words["fishermen"]) == "fish"
    assert topic_stem(words["glaciers"]) == topic_stem(words["glaciologists"])
    assert topic_stem(words["balloons"]) != topic_stem(words["ballot"])
    assert topic_stem(words["situation"]) == topic_stem(words["take"]) == topic_stem(words["the"]) == ""
