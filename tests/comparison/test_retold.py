"""Sentences told twice in other words: what they differ in, and what keeps them apart."""

import pytest

import factcheck
from factcheck.comparison.retold import retold_denials, retold_figures

BETWEEN = " Rain fell. A guide sells soap.\n"


def figures(first: str, second: str) -> list[tuple[str, str]]:
    article = factcheck.read(first + BETWEEN + second)
    return [(article.source.text(a.span), article.source.text(b.span)) for a, b, _ in retold_figures(article)]


def denials(first: str, second: str) -> list[tuple[str, str]]:
    article = factcheck.read(first + BETWEEN + second)
    return [(article.source.text(a.span), article.source.text(b.span)) for a, b, _ in retold_denials(article)]


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
        (  # values that agree
            "The kiln fires 300 porcelain insulators for pylons in each batch.",
            "The kiln fires about 300 porcelain insulators for pylons in each batch.",
        ),
    ],
)
def test_figures_of_other_things_times_and_voices(first: str, second: str) -> None:
    assert figures(first, second) == []


def test_sentences_side_by_side_are_a_contrast() -> None:
    article = factcheck.read(
        "The kiln fires 300 porcelain insulators for pylons in each batch. "
        "The kiln fires 40 porcelain insulators for pylons in each batch."
    )
    assert list(retold_figures(article)) == []


def test_a_denial_of_what_is_told_elsewhere() -> None:
    told, denied = (
        "The Brand archive holds letters and diaries of the painter Ivo Brand.",
        "The Brand archive does not hold letters and diaries of the painter Ivo Brand.",
    )
    assert len(denials(told, denied)) == 1
    assert len(denials(denied, told)) == 1


@pytest.mark.parametrize(
    "denied",
    [
        "The Brand archive does not yet hold letters and diaries of the painter Ivo Brand.",
        "The Brand archive did not hold letters and diaries of the painter Ivo Brand.",
        "The Brand archive may not hold letters and diaries of the painter Ivo Brand.",
        "The Brand archive does not hold letters, diaries and sketches of the sculptor Ivo Brand for lenders.",
    ],
)
def test_denials_of_less_and_of_other_times(denied: str) -> None:
    assert denials("The Brand archive holds letters and diaries of the painter Ivo Brand.", denied) == []
