"""Which figures are held to measure one thing."""

from collections.abc import Callable
from typing import Any

import pytest

from factcheck import Article, read
from factcheck.comparison.figures.comparable import ComparableFigures, clusters, comparable_figures
from factcheck.comparison.figures.recounted import recounted

FILLER = " The road stayed shut. Neighbours waited for news.\n\n"


def pairs(first: str, second: str) -> list[tuple[str, str]]:
    article = read(first + FILLER + second)
    text = article.source.text
    return [(text(p.first.quantity.span), text(p.second.quantity.span)) for p in comparable_figures(article)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A ferry sank off Bari, drowning 23 sailors.", "The 31 sailors who drowned were buried."),
        ("Guards shelled the port, killing 23 sailors.", "The shelling, in which 31 sailors died, went on."),
        (
            "A storm hit Bari, hurting 23 people, officials said.",
            "Officials said the 31 people hurt by the storm slept.",
        ),
        ("The flood razed 23 homes in Bari.", "In Bari, where 31 houses were destroyed, soldiers dug."),
        ("Thieves stole 23 paintings.", "The theft of 31 canvases went unseen."),
        ("Guards held 23 suspects.", "The 31 suspects sat in silence."),
        ("The council voted 7-2 for the plan.", "The 6-3 vote came late."),
    ],
)
def test_one_thing(first: str, second: str) -> None:
    assert len(pairs(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A storm in Bari killed 23 people.", "A storm in Lecce killed 31 people."),
        ("A storm on Monday killed 23 people.", "Another storm on Friday killed 31 people."),
        ("A storm killed 23 people, among them nine children.", "The storm hurt 31 people."),
        ("A storm killed 23 people.", "The storm of 1931 killed 31 people."),
        ("Ana Luz said the storm had killed 23 people.", "Ivo Marsh said the storm had killed 31 people."),
        ("The flood razed 23 homes.", "Crews rebuilt 31 homes."),
        ("The hotel has 23 rooms.", "The inn has 31 rooms."),
        ("The plan will create 23 jobs.", "The plan could create 31 jobs."),
        ("Guards held 31 suspects.", "The two suspects who confessed sat in silence."),
        ("Turnout was 63 percent.", "Turnout in the suburbs was 31 percent."),
        ("The toll was 23 on Monday.", "The toll rose to 31."),
    ],
)
def test_not_one_thing(first: str, second: str) -> None:
    assert pairs(first, second) == []


def test_figures_of_one_sentence_are_not_compared() -> None:
    assert list(comparable_figures(read("The blast killed 12 people and the blast killed 19 people."))) == []


def test_pairs_that_share_a_figure_are_one_cluster() -> None:
    text = "A blast killed 12 people." + FILLER + "The blast killed 15 people." + FILLER + "The blast killed 19 people."
    found = list(clusters(list(comparable_figures(read(text)))))
    assert len(found) == 1
    assert len({c.span for pair in found[0] for c in (pair.first, pair.second)}) == 3


def test_many_figures_cost_no_square() -> None:
    text = "\n".join(f"A blast killed {n} people." for n in range(100, 400))
    assert len(list(comparable_figures(read(text)))) <= 300 * 12


def test_pairs_that_share_a_figure_stand_together() -> None:
    """Also two groups that a later pair joins, in the order in which they came to be; and nothing hashes a claim."""
    figures: Any = [object() for _ in range(9)]
    told = ((0, 1), (2, 3), (4, 5), (6, 7), (3, 0), (5, 8), (1, 2))
    pairs = [ComparableFigures(figures[a], figures[b], ()) for a, b in told]
    found = [[told[pairs.index(pair)] for pair in group] for group in clusters(pairs)]
    assert found == [[(6, 7)], [(4, 5), (5, 8)], [(0, 1), (2, 3), (3, 0), (1, 2)]]


def test_counts_of_one_noun_cost_as_much_each_however_many_there_are(
    calls: Callable[[Callable[[], object]], int],
) -> None:
    def article(count: int) -> Article:
        return read(" ".join(f"A fire near Harwick killed {n % 9 + 12} people on Monday." for n in range(count)))

    few, many = article(100), article(800)
    tuple(recounted(few, lambda _: True))  # fills the caches of words
    assert calls(lambda: tuple(recounted(many, lambda _: True))) < 5 * calls(
        lambda: tuple(recounted(few, lambda _: True))
    )
