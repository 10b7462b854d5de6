"""What belongs to a figure: whose it is, of when, and which figures beside it tell the same or another."""

import pytest

from factcheck import Article, read
from factcheck.claims.claim import FigureClaim


def figure(article: Article, words: str) -> FigureClaim:
    """The one claim of the figure that is written ``words``."""
    (claim,) = (c for c in article.claims_of(FigureClaim) if article.source.text(c.quantity.span) == words)
    return claim


@pytest.mark.parametrize(
    ("text", "words", "times"),
    [
        ("Takings rose to $31m, from $28m for the same season in 2003.", "$31m", []),
        ("Takings rose to $31m, from $28m for the same season in 2003.", "$28m", ["2003"]),
        ("In April takings rose to $31m from $28m a year earlier.", "$31m", ["April"]),
        ("The deficit hit $41m in 2009 and $37m in 2008.", "$41m", ["2009"]),
        ("The deficit hit $41m in 2009 and $37m in 2008.", "$37m", ["2008"]),
        ("Sales were up 5% in May compared with last year.", "5%", ["May"]),
        ("The toll rose to 12 from nine on Tuesday.", "12", ["Tuesday"]),
        ("In March 2021 statements from 12 towns in the north were read out.", "12", ["March 2021"]),
    ],
)
def test_times_of_what_a_figure_is_set_against_are_not_its_own(text: str, words: str, times: list[str]) -> None:
    article = read(text)
    assert [article.source.text(time.span) for time in figure(article, words).times] == times


@pytest.mark.parametrize(
    ("text", "whose", "what"),
    [
        ("Corvane's sales fell 16% in May.", "Corvane", "sale"),
        ("Sales at Corvane fell 16% in May.", "Corvane", "sale"),
        ("Corvane posted a 16% fall in annual sales.", "Corvane", "annual sale"),
        ("Norwegian lenders said loans for new homes fell 16% to 85, the lowest count since May.", None, "loan"),
        ("Fares in the valley fell 16%.", None, "fare"),
    ],
)
def test_whose_what_changed_is(text: str, whose: str | None, what: str) -> None:
    article = read(text)
    claim = figure(article, "16%")
    assert claim.thing == what
    assert (None if claim.owner is None else article.layers.entities.all[claim.owner].name) == whose


def test_a_name_before_a_measure_is_whose_it_is_and_no_part_of_what_it_is() -> None:
    article = read("On Monday Corvane shares fell to $12. Corvane said so. Corvane shares had cost $14.")
    claim = figure(article, "$12")
    assert claim.owner is not None
    assert (claim.measure, article.layers.entities.all[claim.owner].name) == ("stock", "Corvane")
    inside = read("The value of Norway's exports reached $60m.")
    assert {inside.layers.entities.all[n].name for n in figure(inside, "$60m").entities} == {"Norway"}


@pytest.mark.parametrize("words", ["$9bn", "£5bn", "7bn euros"])
def test_a_bracket_tells_in_another_unit_what_the_figure_before_it_tells(words: str) -> None:
    claim = figure(read("Corvane sold its ferries in a deal worth $9bn (£5bn; 7bn euros)."), words)
    assert (claim.measure, claim.thing) == ("worth", "deal")
    assert claim.dimension == claim.quantity.unit


def test_one_of_several_is_a_part_and_so_many_fewer_are_a_difference() -> None:
    assert figure(read("He is one of several men held on Monday."), "one").part
    assert figure(read("She is one of 22 people killed in the blast."), "one").part
    assert not figure(read("She is one of 22 people killed in the blast."), "22").part
    assert not figure(read("Hundreds of two-year-olds were vaccinated."), "Hundreds").part
    assert figure(read("The bank approved 48 fewer loans in May."), "48").part


def test_how_long_stands_apart_from_when() -> None:
    claim = figure(read("Rebels held the town for six weeks last year."), "six weeks")
    assert (claim.relation, claim.measure, claim.thing) == ("counted", "duration", "")


def test_money_that_is_lost_is_no_loss_of_life() -> None:
    assert figure(read("Corvane lost $145m on its ferries."), "$145m").states == {"loss"}


def test_a_hyphenated_word_narrows_what_is_counted() -> None:
    assert figure(read("Ministers came from three Bemba-speaking provinces."), "three").scope == {"bemba-speaking"}


@pytest.mark.parametrize(
    ("text", "measure", "what"),
    [
        ("Fares are 6 percent higher than a year ago.", "rise", "fare"),
        ("Corvane ended 6 percent down.", "fall", "corvane"),
        ("Card fraud rose an annual 6 percent.", "rise", "card fraud"),
    ],
)
def test_a_change_is_told_by_the_word_behind_it_too(text: str, measure: str, what: str) -> None:
    assert [(claim.measure, claim.thing) for claim in read(text).claims_of(FigureClaim)] == [(measure, what)]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Net income in the quarter was $4m.", "net profit"),
        ("Corvane's market capitalisation is £3bn.", "market worth"),
        ("Remittances to the valley reached $45m.", "remittances"),
    ],
)
def test_more_nouns_that_carry_a_sum(text: str, measure: str) -> None:
    assert [claim.measure for claim in read(text).claims_of(FigureClaim)] == [measure]
