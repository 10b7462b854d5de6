"""Speakers and contents as news tells them, on sentences made up for the purpose: "speaker | cue | content"."""

import pytest

from factcheck.reading.reader import read_layers
from factcheck.text.source import Source


def attributions(text: str) -> list[str]:
    read = read_layers(Source(text))
    source = read.tokens.source
    return [
        " | ".join("-" if span is None else source.text(span) for span in (a.speaker, a.cue, a.content))
        for a in read.attributions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A source close to him said two boats sank.", "A source close to him"),
        ("Sources familiar with the sale said two boats sank.", "Sources familiar with the sale"),
        ("A guard hired by the port said two boats sank.", "A guard hired by the port"),
        ("An officer who spoke to the paper said two boats sank.", "An officer who spoke to the paper"),
        ("Guards who were in the port said two boats sank.", "Guards who were in the port"),
        ("The guild's survey on pay and pensions said two boats sank.", "The guild's survey on pay and pensions"),
        ("Norland's Harbour Iron and Steel Co. said two boats sank.", "Norland's Harbour Iron and Steel Co."),
        ("The guild has opposed it for some time saying two boats sank.", "The guild"),
    ],
)
def test_the_whole_phrase_of_a_speaker(text: str, expected: str) -> None:
    assert f"{expected} | {'saying' if 'saying' in text else 'said'} | two boats sank" in attributions(text)


def test_all_between_a_quotation_and_its_verb_is_the_speaker() -> None:
    assert attributions('"We lost the boat," RIDC housing expert Ida Moreau (Lima) said on Monday.') == [
        "RIDC housing expert Ida Moreau | said | We lost the boat,"
    ]
    assert attributions('"We lost the boat," Ida Moreau, the head of the guild - one of three - said.') == [
        "Ida Moreau, the head of the guild - one of three | said | We lost the boat,"
    ]
    assert attributions("The bell rang “at noon”. A note said two boats sank.") == ["A note | said | two boats sank"]


def test_what_is_added_to_a_speech_is_content_of_its_own() -> None:
    assert attributions('"We lost the boat," she said, adding that the wall was rotten.') == [
        "she | said | We lost the boat,",
        "she | adding | the wall was rotten",
    ]
    found = attributions('"We lost the boat," she said, calling it "a shame for every one of us".')
    assert found[0] == "she | said | We lost the boat,"


def test_an_apposition_to_the_speaker_is_no_content() -> None:
    assert attributions("Two boats sank, said Ida Moreau, a farmer who heads the guild.") == [
        "Ida Moreau | said | Two boats sank"
    ]
    assert attributions('"Two boats sank," said Ida Moreau, a farmer who heads the guild.') == [
        "Ida Moreau | said | Two boats sank,"
    ]
    assert attributions("Two boats sank, she said, in an interview with the paper.") == ["she | said | Two boats sank"]
    assert attributions("The boat, she said, was rotten.") == ["she | said | The boat", "she | said | was rotten"]


def test_what_a_speaker_does_besides_ends_the_content() -> None:
    assert "she | said | the mayor is ill" in attributions("she said the mayor is ill, but did not say why he left.")
    assert "Moreau | denied | those claims" in attributions("Moreau denied those claims and has praised his own plan.")
    assert "Moreau | discussed | the plans" in attributions("Moreau discussed the plans, and the vote was put off.")
    assert "The firm | says | it wanted two sites but opted not to build" in attributions(
        "The firm says it wanted two sites but opted not to build."
    )


def test_a_clause_before_the_main_clause_ends_at_its_comma() -> None:
    assert "it | predicts | a fall in prices" in attributions("While it predicts a fall in prices, the port grows.")


def test_what_is_told_by_another_ends_where_that_source_is_named() -> None:
    assert attributions("Moreau claimed that he knew of it, officers from the port stated in a memo on Tuesday.") == [
        "officers from the port | stated | Moreau claimed that he knew of it",
        "Moreau | claimed | he knew of it",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The driver, according to police, fled to Lima.", ["The driver", "fled to Lima"]),
        ("Two boats sank, according to police, who were told at noon.", ["Two boats sank"]),
        ("Two boats sank, according to police, though few believed it.", ["Two boats sank"]),
        ("According to police, who were told at noon, two boats sank.", ["two boats sank"]),
    ],
)
def test_according_to_in_the_midst(text: str, expected: list[str]) -> None:
    assert [a for a in attributions(text) if "ccording" in a] == [
        f"police | {'According' if text.startswith('According') else 'according'} | {content}" for content in expected
    ]


def test_an_aside_before_that() -> None:
    assert attributions("She said, however, that two boats sank.") == ["She | said | two boats sank"]
    assert attributions("The judge ruled on 27 May, that two boats sank.") == ["The judge | ruled | two boats sank"]


def test_who_is_quoted_as_saying_so_is_the_speaker() -> None:
    assert attributions("The paper quoted a bank official as saying two boats sank.") == [
        "a bank official | saying | two boats sank"
    ]
    assert attributions('"Two boats sank," the paper quoted a bank official as saying.') == [
        "a bank official | saying | Two boats sank,"
    ]


def test_a_quotation_that_has_lost_its_opening_mark() -> None:
    assert attributions("These are no soldiers of a great power,” he said.") == [
        "he | said | These are no soldiers of a great power"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "She called 911 at noon.",
        "They call you on the phone at night.",
        "A group called the Harbour Guild, which owns boats, met at noon.",
        "The price demanded by 40 of them rose.",
        "Police called in 800 men.",
    ],
)
def test_verbs_that_report_nothing_here(text: str) -> None:
    assert attributions(text) == []


def test_verbs_that_name() -> None:
    assert attributions("She called the use of their data a danger.") == [
        "She | called | the use of their data a danger"
    ]
    assert attributions("She called it a danger.") == ["She | called | it a danger"]


def test_whole_sentences_that_stand_alone_are_the_last_speakers() -> None:
    said = "Ida Moreau said two boats sank.\n\n"
    alone = '"We dug all night in the rain."'
    assert attributions(said + alone)[1:] == ["Ida Moreau | - | We dug all night in the rain."]
    assert attributions('"It fell," said Ida Moreau.\n\n' + alone)[1:] == [
        "Ida Moreau | - | We dug all night in the rain."
    ]
    assert attributions("Ida Moreau told Radio Lima two boats sank. " + alone)[1:] == [
        "Ida Moreau | - | We dug all night in the rain."
    ]


@pytest.mark.parametrize(
    "text",
    [
        'Ida Moreau said two boats sank.\n\n"We Dug All Night Long."',
        'Ida Moreau asked whether two boats sank.\n\n"We dug all night in the rain."',
        'Ida Moreau said one boat sank, and Karl Brandt said two sank.\n\n"We dug all night in the rain."',
        'Ida Moreau said two boats sank.\n\n"We dug all night in the rain." That was the line of the guild.',
        'Ida Moreau said two boats sank. It rained.\n\n"We dug all night in the rain."',
    ],
)
def test_a_quotation_that_may_be_anybodys(text: str) -> None:
    assert not any(" | - | " in found for found in attributions(text))
