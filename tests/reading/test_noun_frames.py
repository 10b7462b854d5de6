"""Nouns and adjectives of speech report a clause, wherever their sentence names who speaks."""

import pytest

from factcheck.article import read


def told(text: str) -> list[tuple[str, str]]:
    article = read(text)
    text_of = article.source.text
    return [(a.entity.name if a.entity else "-", text_of(a.content)) for a in article.attributions]


@pytest.mark.parametrize(
    "text",
    [
        "The warning that the weir would burst came from the engineer, Olga Fenn.",
        "The claim that the weir would burst was made by Olga Fenn.",
        "That the weir would burst was the fear of Olga Fenn.",
        "That the weir would burst was Olga Fenn's prediction.",
        "A forecast by Olga Fenn, that the weir would burst, was laughed at.",
        "The valley was stirred by one prediction by the engineer, Olga Fenn: the weir would burst.",
        "Olga Fenn issued a warning on Monday that the weir would burst.",
        "Olga Fenn had a warning for the mill: the weir would burst.",
        "Olga Fenn's message was blunt: the weir would burst.",
        "Olga Fenn's warning in May that the weir would burst.",
        "Olga Fenn was adamant that the weir would burst.",
        "Olga Fenn made it plain that the weir would burst.",
    ],
)
def test_the_clause_that_a_noun_announces_has_its_speaker(text: str) -> None:
    assert ("Olga Fenn", "the weir would burst") in told(text)


def test_things_and_verbs_announce_nothing() -> None:
    assert told("The hope that the weir would hold was gone by noon.") == []
    assert told("It was clear that the weir would burst.") == []
    assert all(content != "the weir had burst" for _, content in told("Her eyes: the weir had burst."))


def test_a_denial_stays_with_the_content_that_it_opens() -> None:
    assert told("Olga Fenn said not one stone had moved.") == [("Olga Fenn", "not one stone had moved")]
    assert told("Olga Fenn claimed never to have seen the plan.") == [("Olga Fenn", "never to have seen the plan")]


def test_a_name_after_a_description_is_the_speaker() -> None:
    found = told('"The weir will burst," said the head of works, Dr Olga Fenn.\nFenn left.')
    assert found == [("Olga Fenn", "The weir will burst,")]


@pytest.mark.parametrize(
    "text",
    [
        'Olga Fenn opened with the words "a weir is a promise to the people below".',
        '"A weir is a promise to the people below" is how Olga Fenn put it.',
        '"A weir is a promise to the people below," was Olga Fenn\'s reply.',
        'Nobody put it better than Olga Fenn: "A weir is a promise to the people below."',
        'The line "a weir is a promise to the people below" was Olga Fenn\'s.',
        'Olga Fenn did not mince her words. "A weir is a promise to the people below."',
    ],
)
def test_a_quotation_without_a_cue_has_the_person_of_its_sentence(text: str) -> None:
    assert [a.entity.name for a in read(text).attributions if a.quoted and a.entity] == ["Olga Fenn"]
