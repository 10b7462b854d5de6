"""What figures are read to measure, of whom, and within which scope."""

import pytest

from factcheck import read
from factcheck.claims.claim import FigureClaim


def figure(text: str, words: str) -> FigureClaim:
    """The claim of the figure that is written ``words``."""
    article = read(text)
    found = [c for c in article.claims_of(FigureClaim) if article.source.text(c.quantity.span) == words]
    assert len(found) == 1, [article.source.text(c.span) for c in article.claims_of(FigureClaim)]
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("A gas blast killed 14 diners in Pune.", "14", "death"),
        ("The blast left 14 diners dead.", "14", "death"),
        ("Fourteen diners died in the blast.", "Fourteen", "death"),
        ("The deaths of 14 diners shook Pune.", "14", "death"),
        ("The collapse claimed the lives of 14 men.", "14", "death"),
        ("Nine divers lost their lives in the cave.", "Nine", "death"),
        ("The regiment lost 40 men at the ford.", "40", "death"),
        ("The loss of 40 marines was kept secret.", "40", "death"),
        ("A total of 22 people were hurt in the crash.", "22", "injury"),
        ("The death toll from the flood was 51.", "51", "death"),
        ("Police detained 30 marchers.", "30", "arrest"),
        ("The arrest of 30 marchers was filmed.", "30", "arrest"),
        ("The 30 marchers arrested on Monday were freed.", "30", "arrest"),
        ("The lender laid off 900 clerks.", "900", "layoff"),
        ("Gunmen abducted 27 pupils.", "27", "kidnapping"),
    ],
)
def test_outcomes_whatever_the_syntax(text: str, words: str, measure: str) -> None:
    claim = figure(text, words)
    assert (claim.relation, claim.measure) == ("outcome", measure)


@pytest.mark.parametrize(
    ("text", "words", "measure", "thing"),
    [
        ("The tremor, measuring 6.4, woke the town.", "6.4", "magnitude", "tremor"),
        ("A quake of magnitude 6.2 shook the coast.", "6.2", "magnitude", "quake"),
        ("The bridge cost £3m to build.", "£3m", "cost", "bridge"),
        ("Crews shut the £5m bridge.", "£5m", "value", "bridge"),
        ("The dam is 40 metres high.", "40 metres", "height", "dam"),
        ("The talks lasted five hours.", "five hours", "duration", "talk"),
        ("The three-hour talks ended.", "three-hour", "duration", "talk"),
        ("The report runs to 250 pages.", "250", "page", "report"),
        ("The convoy had 20 trucks.", "20", "lorry", "convoy"),
        ("The satellite weighs 300 kg.", "300 kg", "weight", "satellite"),
        ("The village has a population of 900.", "900", "population", "village"),
        ("A turnout of 63 percent was reported.", "63 percent", "turnout", ""),
        ("The company reported revenue of $3.2 billion.", "$3.2 billion", "revenue", "firm"),
        ("The flood caused $2 billion in damage.", "$2 billion", "damage", ""),
    ],
)
def test_attributes_of_things(text: str, words: str, measure: str, thing: str) -> None:
    claim = figure(text, words)
    assert (claim.relation, claim.measure, claim.thing) == ("attribute", measure, thing)


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("A judge jailed Ivo Marsh for six years.", "six years", "sentence"),
        ("Ivo Marsh came in. Marsh's nine-year sentence stands.", "nine-year", "sentence"),
        ("Ivo Marsh won the marathon in 2:12:44.", "2:12:44", "time"),
        ("Ivo Marsh left the field behind to win the marathon in 2:12:44.", "2:12:44", "time"),
        ("Ivo Marsh came in. Marsh's 2:14:02 beat it.", "2:14:02", "time"),
    ],
)
def test_attributes_of_people(text: str, words: str, measure: str) -> None:
    article = read(text)
    claim = next(c for c in article.claims_of(FigureClaim) if article.source.text(c.quantity.span) == words)
    assert claim.owner is not None
    assert (claim.measure, article.entities[claim.owner].name) == (measure, "Ivo Marsh")


@pytest.mark.parametrize(
    ("text", "words", "measure", "state"),
    [
        ("Some 600 lorries had been marooned at the border.", "Some 600", "lorry", "stranding"),
        ("With 1,400 trucks having been stuck, drivers slept.", "1,400", "lorry", "stranding"),
        ("Floods destroyed 340 homes.", "340", "home", "destruction"),
        ("The owners of the 340 houses razed by the flood met.", "340", "home", "destruction"),
        ("The theft of 18 paintings went unseen.", "18", "painting", "theft"),
        ("The 25 trapped miners sang.", "25", "miner", "stranding"),
        ("The charity raised £12,000.", "£12,000", "money", "raising"),
        ("Officers seized 300 kg of cocaine.", "300 kg", "cocaine", "seizure"),
    ],
)
def test_things_counted_in_a_state(text: str, words: str, measure: str, state: str) -> None:
    claim = figure(text, words)
    assert (claim.relation, claim.measure) == ("counted", measure)
    assert state in claim.states


def test_those_who_attend_are_one_whatever_they_are_called() -> None:
    assert figure("About 30,000 fans attended the final.", "About 30,000").measure == "attendance"
    assert figure("The crowd of 45,000 sang.", "45,000").measure == "attendance"


@pytest.mark.parametrize(
    "text",
    [
        "Six people died, among them 2 children.",
        "Two of the dead were children.",
        "Another 12 people were hurt.",
        "The blast killed 12 more people.",
    ],
)
def test_parts_are_marked(text: str) -> None:
    assert any(c.part for c in read(text).claims_of(FigureClaim))


def test_updates_and_comparisons_are_marked() -> None:
    assert figure("At first 12 people were thought hurt.", "12").update
    assert figure("So far 12 people have died.", "12").update
    assert figure("The death toll rose to 19.", "19").update
    assert figure("Since 1985 nearly 200 soldiers have been killed.", "nearly 200").background
    assert figure("On average 40 people are hurt.", "40").background


def test_the_end_of_a_change_is_the_value_of_an_attribute() -> None:
    assert not figure("Inflation rose to 4.2 percent.", "4.2 percent").update


def test_a_definite_figure_is_the_writers_own_whoever_speaks() -> None:
    claim = figure("The mayor said the 19 people who were hurt had gone home.", "19")
    assert claim.voice.own
    assert claim.definite
    assert not figure("The mayor said 19 people were hurt.", "19").voice.own


def test_quoted_figures_stay_with_their_speaker() -> None:
    claim = figure('"The 19 people who were hurt have gone home," Mayor Ana Luz said.', "19")
    assert not claim.voice.own


def test_a_figure_of_what_may_come_is_not_asserted() -> None:
    assert figure("The flood could kill 400 people.", "400").certainty != "asserted"


def test_causes_are_the_events_of_the_clause() -> None:
    article = read("Clashes between marchers and guards left at least 34 dead.")
    (claim,) = [c for c in article.claims_of(FigureClaim) if c.measure == "death"]
    assert "clash" in {name for event in claim.causes for name in event.classes}


@pytest.mark.parametrize(
    "text", ["", "12", "killed 12", "of 12 of of the 12", "\ud800 12 dead", "10" * 60 + " people died."]
)
def test_odd_text_reads(text: str) -> None:
    assert read(text).claims_of(FigureClaim) is not None


@pytest.mark.parametrize(
    ("text", "words", "measure"),
    [
        ("Nine people were killed and 31 injured when a bus crashed.", "31", "injury"),
        ("A blast killed nine people and injured 31 others.", "31", "injury"),
        ("The bodies of all nine victims were found.", "nine", "death"),
        ("Of the dead, 12 were men and 14 were women.", "14", "death"),
        ("Among those killed were 14 women.", "14", "death"),
        ("The dead included 14 women.", "14", "death"),
        ("A total of 900 people were there. The match was seen by 300 people.", "300", "attendance"),
        ("Rovers won before 300 spectators.", "300", "attendance"),
        ("Rovers will miss Anna Berg for six weeks.", "six weeks", "absence"),
        ("Nordvik bought the mill for $30 million in cash.", "$30 million", "cost"),
        ("It finished 3-1.", "3-1", "score"),
    ],
)
def test_what_plain_news_measures(text: str, words: str, measure: str) -> None:
    assert figure(text, words).measure == measure


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Of the dead, 12 were men and 14 were women.", "14"),
        ("Among those killed were 14 women.", "14"),
        ("Fourteen women were among the dead.", "Fourteen"),
        ("The victims included 14 women.", "14"),
        ("14 of those killed were women.", "14"),
    ],
)
def test_parts_are_taken_out_of_their_whole(text: str, words: str) -> None:
    claim = figure(text, words)
    assert claim.taken and claim.part


@pytest.mark.parametrize(
    "text",
    ["All 14 of the dead were women.", "The poll included 14 women.", "The 20 dead were among the 14 women there."],
)
def test_wholes_and_strangers_are_no_parts(text: str) -> None:
    assert not figure(text, "14").taken


def test_kinds_of_people_in_a_list() -> None:
    text = "The dead were 12 men, 14 women and nine children. Police named 20 officers."
    assert figure(text, "14").listed and not figure(text, "20").listed


@pytest.mark.parametrize(
    ("text", "definite"),
    [
        ("Posters hang in all 27 of the places.", True),
        ("In all 27 posters hang there.", False),
        ("She said that eleven had died.", False),
        ("Sunday's 21 deaths were the last.", True),
        ("A teacher was among the 68 passengers.", True),
    ],
)
def test_what_is_taken_as_known(text: str, definite: bool) -> None:
    assert [c.definite for c in read(text).claims_of(FigureClaim)] == [definite]
