"""Clauses told again in the same or other words: what they differ in, and what keeps them apart."""

import pytest

import factcheck
from factcheck.comparison.told_again import told_again

BETWEEN = "\n\nRain fell in the valley. A guide sells soap.\n\n"


def told(first: str, second: str) -> list[str]:
    return [again.difference for again in told_again(factcheck.read(first + BETWEEN + second))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Some 240 weavers joined the strike.", "The strike was joined by 90 weavers."),  # active and passive
        ("Hanna Brekke has been married three times.", "In all, Brekke has been married five times."),
        ("There are six looms in the mill.", "There are nine looms in the mill."),
        ("Burglars copied the files of 40,000 patients.", "The files of 14,000 patients were copied by the burglars."),
        ("The lake rose by two metres.", "The lake rose by five metres."),
        ("Norway produces more than half of Europe's salmon.", "Norway produces less than 10% of Europe's salmon."),
        ("The mine supplies a third of the land's copper.", "The mine supplies 60 percent of the land's copper."),
    ],
)
def test_figure(first: str, second: str) -> None:
    assert told(first, second) == ["figure"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The old ferry is not a fast ship.", "The old ferry is a fast ship."),
        ("The ring road was never finished.", "The ring road was finished in the late 1990s."),
        ("The mill has not been in use since the 1950s.", "The mill has been in use since the 1950s."),
        ("Brekke did not repaint the boat.", "Brekke repainted the boat in May."),
    ],
)
def test_denial(first: str, second: str) -> None:
    assert told(first, second) == ["denial"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The court upheld the fine of the brewer.", "The brewer's fine was overturned by the court."),
        ("The union praised the pay plan.", "The pay plan was condemned by the union."),
    ],
)
def test_opposite(first: str, second: str) -> None:
    assert told(first, second) == ["opposite"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Some 240 weavers joined the strike.", "A second strike was joined by 90 weavers."),
        ("Some 240 weavers joined the strike.", "The strike at the dye works was joined by 90 weavers."),
        ("Hanna Brekke scored 12 points.", "At home Brekke scored 30 points."),  # two evenings, perhaps
        ("Hanna Brekke has been married three times.", "Ida Brekke has been married five times."),
        ("There are six looms in the mill.", "There are nine looms in the museum."),
        ("The number of thefts fell to 200.", "The number of burglaries fell to 90."),
        ("There are six looms in the mill.", "There were nine looms in the mill."),
        ("The lake rose by two metres.", "The lake rose by five metres, the harbour master said."),
        ("The lake rose by two metres on Monday.", "The lake rose by five metres on Tuesday."),
        ("The ring road was not finished on time.", "The ring road was finished in the late 1990s."),
        ("The ring road was not yet finished.", "The ring road was finished in the late 1990s."),
        ("Brekke did not repaint the boat for the race.", "Brekke repainted the boat."),
        ("Prices rose in the mill's shop.", "Prices fell in the mill's shop."),  # one after the other
        ("Reviewers praised the opera for its length.", "Reviewers condemned the opera for its length."),
        ("They said that the lake rose by two metres.", "Nobody said that the lake rose by five metres."),
    ],
)
def test_silence(first: str, second: str) -> None:
    assert told(first, second) == []


def test_sentences_side_by_side_set_things_against_each_other() -> None:
    article = factcheck.read("There are six looms in the mill. There are nine looms in the mill.")
    assert told_again(article) == ()


def test_the_difference_is_pointed_at_with_reasons() -> None:
    article = factcheck.read("The lake rose by two metres." + BETWEEN + "The lake rose by five metres.")
    (again,) = told_again(article)
    assert [article.source.text(span) for span in again.spans] == ["two metres", "five metres"]
    assert again.reasons == ("both are about the lake", "both say the same otherwise, in 2 ideas")


def test_what_goes_west_goes_east_further_on() -> None:
    assert told("The route heads west through Harlow.", "The route heads east through Harlow.") == []
    assert told("The farm is east of the lake.", "The farm is west of the lake.") == ["opposite"]
