"""Sentences told twice in other words: what they differ in, and what keeps them apart."""

import pytest

import factcheck
from factcheck.comparison.figures.retold_figures import retold_figures

BETWEEN = " Rain fell. A guide sells soap.\n"


def figures(first: str, second: str) -> list[tuple[str, str]]:
    article = factcheck.read(first + BETWEEN + second)
    return [(article.source.text(a.span), article.source.text(b.span)) for a, b, _ in retold_figures(article)]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            "The kiln fires 300 porcelain insulators for pylons in each batch.",
            "In each batch the kiln fires 40 porcelain insulators for pylons, which a lorry collects.",
            ("300", "40"),
        ),
        (
            "It took thousands of welders, divers and engineers a decade to plan and raise the wreck.",
            "It took only a dozen welders, divers and engineers a decade to plan and raise the wreck.",
            ("thousands", "a dozen"),
        ),
        (
            "The college purchased 60 forged automobiles of the pioneer Ivo Brand.",  # by synonyms
            "The college bought nine forged cars of the pioneer Ivo Brand.",
            ("60", "nine"),
        ),
        (
            "The index covers 52,000 firms, and scores 30,000 mills from 134 trades.",  # one has "over" before a figure
            "Founded in Hode, the index covers over 52,000 firms, and scores over 30,000 mills from 170 trades.",
            ("134", "170"),
        ),
    ],
)
def test_another_figure_for_one_noun(first: str, second: str, expected: tuple[str, str]) -> None:
    assert figures(first, second) == [expected]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (  # another thing
            "The kiln fires 300 porcelain insulators for pylons in each batch.",
            "The kiln fires 40 porcelain insulators for railways in each batch.",
        ),
        (  # narrowed by a word that the other has not
            "The kiln fires 300 porcelain insulators for pylons in each batch.",
            "The kiln fires 40 ribbed porcelain insulators for pylons in each batch.",
        ),
        (  # a change is told
            "The kiln fires 300 porcelain insulators for pylons in each batch.",
            "Previously the kiln fired 40 porcelain insulators for pylons in each batch.",
        ),
        (  # another time
            "The kiln fired 300 porcelain insulators for pylons in May 2014.",
            "The kiln fired 40 porcelain insulators for pylons in June 2014.",
        ),
        (  # another voice
            "The kiln fires 300 porcelain insulators for pylons in each batch, said Ada Brook.",
            "The kiln fires 40 porcelain insulators for pylons in each batch, said Tom Hale.",
        ),
        (  # two figures differ: two things told alike
            "The kiln fires 300 porcelain insulators and 20 glazed bowls for pylons.",
            "The kiln fires 40 porcelain insulators and 90 glazed bowls for pylons.",
        ),
        (  # ranks, which have a rule of their own
            "The first kiln fires porcelain insulators for pylons in each batch.",
            "The third kiln fires porcelain insulators for pylons in each batch.",
        ),
        (  # rows of a table
            "DOVER WHEAT HARBOUR APRIL DELIVERY, 50 UNDER MAY.",
            "DOVER WHEAT HARBOUR APRIL DELIVERY, 30 UNDER MAY.",
        ),
        (  # one of two values, each half of what is told
            "A survey in the harbour wards put the mayor ahead of her rival Ida Brun by 48 percent to 41 percent.",
            "Among dockers alone the survey put the mayor ahead of her rival Ida Brun by 53 percent to 41 percent.",
        ),
        (  # numbers that tell which
            "The tug owner wrote of the harbour pilots again under post 756642903469031424 on Monday.",
            "The tug owner wrote of the harbour pilots again under post 756643058100428800 on Monday.",
        ),
        (  # values that agree
            "The kiln fires 300 porcelain insulators for pylons in each batch.",
            "The kiln fires about 300 porcelain insulators for pylons in each batch.",
        ),
    ],
)
def test_figures_of_other_things_times_and_voices(first: str, second: str) -> None:
    assert figures(first, second) == []


def test_a_third_value_told_alike() -> None:
    told = "The kiln fires {} porcelain insulators for pylons in each batch."
    found = figures(told.format(300) + BETWEEN + told.format(450), told.format(400))
    assert found == []


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("more than 300", "more than 450", [("more than 300", "more than 450")]),
        ("more than 300", "more than 350", []),  # one of them has counted better
    ],
)
def test_bounds_of_one_kind(first: str, second: str, expected: list[tuple[str, str]]) -> None:
    told = "The kiln fires {} porcelain insulators for pylons in each batch."
    assert figures(told.format(first), told.format(second)) == expected


def test_what_both_sentences_give_is_no_third_value() -> None:
    told = "The kiln fires {} porcelain insulators for pylons out of 900 porcelain blanks."
    assert figures(told.format(300), told.format(450)) == [("300", "450")]


def test_sentences_side_by_side_are_a_contrast() -> None:
    article = factcheck.read(
        "The kiln fires 300 porcelain insulators for pylons in each batch. "
        "The kiln fires 40 porcelain insulators for pylons in each batch."
    )
    assert list(retold_figures(article)) == []
