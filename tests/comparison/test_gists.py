"""Gists: contents that say the same in other words are found; what differs in figure, name or denial is not."""

import pytest

from factcheck.article import Article, read
from factcheck.comparison.attributions.gists import Kinship, kinships
from factcheck.lexicon.concepts import concepts_of, root
from factcheck.lexicon.word import cached_words


def found(text: str) -> list[Kinship]:
    article: Article = read(text)
    return list(kinships(article))


SAID = "Bosun Ada Finch said lorries with medicine would be allowed over the bridge.\nIt rained.\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("warning", "cautioned"),
        ("closure", "shutting"),
        ("fatigue", "tiredness"),
        ("knew", "aware"),
        ("lorries", "truck"),
    ],
)
def test_words_of_one_concept_share_a_key(first: str, second: str) -> None:
    words = cached_words()
    assert concepts_of(words[first]) & concepts_of(words[second])


def test_derivations_share_their_root() -> None:
    assert root("warning") == root("warned") == "warn"
    assert root("weakness") == root("weak")
    assert concepts_of(cached_words()["rise"]).isdisjoint(concepts_of(cached_words()["fall"]))


def test_the_same_in_other_words_is_one_thought() -> None:
    (kinship,) = found(SAID + "Trucks carrying medicine were to be allowed across the bridge, said Rolf Dunn.")
    assert kinship.one_thought_but_figures


def test_a_denial_is_no_echo() -> None:
    text = SAID + "No trucks with medicine would be allowed over the bridge, said Rolf Dunn."
    assert not any(kinship.one_thought_but_figures for kinship in found(text))


def test_other_figures_are_another_thought_and_are_found() -> None:
    text = (
        "Ada Finch said the fire had destroyed forty wooden houses near the harbour wall.\nIt rained.\n"
        "The blaze, Finch said, had wrecked sixty wooden houses by the harbour wall."
    )
    (kinship,) = found(text)
    assert kinship.one_thought_but_figures
    assert kinship.misfigured is not None
