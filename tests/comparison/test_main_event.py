"""The one event of an article: later definite mentions and what it left behind are of it, wherever they put it."""

import factcheck
from factcheck.comparison.events.main_event import main_events, recalled
from factcheck.comparison.events.whereabouts import found_apart
from factcheck.comparison.lead import lead

LEAD = "An explosion tore through a paint works in Elstead on Monday, killing four people.\n"


def places(text: str) -> list[str]:
    article = factcheck.read(text)
    return [article.entities[n].name for claim in recalled(article) for n in claim.places]


def test_the_lead_tells_it() -> None:
    article = factcheck.read(LEAD + "A fire broke out later.")
    assert "explosion" in {claim.lemma for claim in main_events(article)}


def test_a_paragraph_that_tells_nothing_may_stand_before_it() -> None:
    assert places("Moss likes shade.\n\n" + LEAD + "The disaster in Norby is being looked into.") == ["Norby"]


def test_of_an_article_of_several_there_is_none() -> None:
    assert main_events(factcheck.read(LEAD + "Explosions in Corby are frequent.")) == ()


def test_later_mentions_are_recalled_with_their_places() -> None:
    assert places(LEAD + "Dogs searched the wreckage in Corby. The disaster in Norby is being looked into.") == [
        "Norby",
        "Corby",
    ]


def test_another_one_is_not_recalled() -> None:
    assert places(LEAD + "The explosion in Corby in 2019 killed two. An explosion in Norby hurt nobody.") == []


def test_a_person_found_in_two_places_is_named_in_the_reason() -> None:
    told = "Ida Berg was found alive on Grey Horn. The ledge on White Tooth where rescuers found Berg is steep."
    assert [pair[2] for pair in found_apart(factcheck.read(told))] == [("both tell where Ida Berg was left or found",)]


def things(text: str) -> list[str]:
    article = factcheck.read(text)
    return [article.source.text(w.span) for pair in found_apart(article) for w in pair[:2]]


def test_a_thing_found_in_two_places() -> None:
    assert things(
        "A red car was stolen. The car was found in Elva on Monday. Rain fell. The vehicle was dumped in Otepaa."
    ) == [
        "The car was found in Elva",
        "The vehicle was dumped in Otepaa",
    ]


def test_two_things_in_two_places() -> None:
    assert not things("The car was found in Elva on Monday. Rain fell. A second car was dumped in Otepaa.")
    assert not things("The car was found in Elva, near Otepaa. Rain fell. The car had been dumped in Otepaa.")


def test_the_lead_is_where_the_story_begins() -> None:
    article = factcheck.read("Moss likes shade.\n\n" + LEAD)
    assert lead(article) == 1
    assert lead(factcheck.read("Moss likes shade.")) == 0
