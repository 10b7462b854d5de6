"""Attributions, on sentences made up for the purpose: "speaker | cue | content", a line each."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.article import read
from factcheck.reading.attributions import Attribution
from factcheck.reading.reader import Layers, read_layers
from factcheck.text.source import Source


def layers(text: str, title: str | None = None) -> Layers:
    return read_layers(Source(text, title=title))


def attributions(text: str, title: str | None = None) -> list[str]:
    read = layers(text, title)
    source = read.tokens.source
    return [
        " | ".join("-" if span is None else source.text(span) for span in (a.speaker, a.cue, a.content))
        for a in read.attributions
    ]


def only(text: str) -> Attribution:
    (found,) = layers(text).attributions
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We lost the boat," Ida Moreau said.', "Ida Moreau | said | We lost the boat,"),
        ('"We lost the boat," said Ida Moreau.', "Ida Moreau | said | We lost the boat,"),
        ('Ida Moreau said: "We lost the boat."', "Ida Moreau | said | We lost the boat."),
        ('Ida Moreau told reporters in Lima, "We lost the boat."', "Ida Moreau | told | We lost the boat."),
        ('"Why did it sink?" asked Ida Moreau.', "Ida Moreau | asked | Why did it sink?"),
        ('"We lost the boat," Ida Moreau deadpanned.', "Ida Moreau | deadpanned | We lost the boat,"),
        ('"We lost the boat," Ida Moreau said as she left the court.', "Ida Moreau | said | We lost the boat,"),
        (
            '"We lost the boat," said Ida Moreau, the head of the harbour guild.',
            "Ida Moreau, the head of the harbour guild | said | We lost the boat,",
        ),
    ],
)
def test_direct_speech(text: str, expected: str) -> None:
    assert attributions(text) == [expected]
    assert only(text).quoted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister said that two boats sank.", "The minister | said | two boats sank"),
        ("The minister said two boats sank.", "The minister | said | two boats sank"),
        ("The minister said on Monday that two boats sank.", "The minister | said | two boats sank"),
        ("Two boats sank, the minister said.", "the minister | said | Two boats sank"),
        ("Two boats sank, the minister said on Monday.", "the minister | said | Two boats sank"),
        ("Two boats sank, said Karl Brandt, the minister.", "Karl Brandt, the minister | said | Two boats sank"),
        ("According to the coast guard, two boats sank.", "the coast guard | According | two boats sank"),
        ("Two boats sank, according to the coast guard.", "the coast guard | according | Two boats sank"),
        ("As the minister said, two boats sank.", "the minister | said | two boats sank"),
        ("He said two boats sank.", "He | said | two boats sank"),
        (
            "A spokesman for the army told reporters that two boats sank.",
            "A spokesman for the army | told | two boats sank",
        ),
        ("They dismissed the guild's claim that two boats sank.", "the guild | claim | two boats sank"),
        ("The driver was quoted as saying two boats sank.", "The driver | saying | two boats sank"),
        ("The guild accused the minister of lying.", "The guild | accused | the minister of lying"),
        ("The minister denied that two boats sank.", "The minister | denied | two boats sank"),
    ],
)
def test_indirect_speech(text: str, expected: str) -> None:
    assert expected in attributions(text)
    assert not any(a.quoted for a in layers(text).attributions)


def test_a_speaker_with_an_apposition_or_a_relative_clause() -> None:
    assert attributions("Karl Brandt, the minister, said two boats sank.") == [
        "Karl Brandt, the minister | said | two boats sank"
    ]
    (found,) = layers("Karl Brandt, who leads the guild, said two boats sank.").attributions
    assert found.speaker is not None and found.speaker.start == 0


def test_a_speech_that_its_cue_interrupts_is_one_content_in_parts() -> None:
    text = '"The wall of the old harbour," said Ida Moreau, "was rotten through and through for years."'
    found = only(text)
    source = Source(text)
    assert source.text(found.content) == text[1:-1]
    tokens = layers(text).tokens
    assert [tokens.text(a, b) for a, b in found.parts] == [
        "The wall of the old harbour,",
        "was rotten through and through for years.",
    ]
    assert len(attributions('"It fell," said Ida Moreau, the head of the harbour guild, "at noon."')) == 2


def test_two_speakers_in_one_paragraph() -> None:
    assert attributions('"It fell," said Ida Moreau. "It stands," said Karl Brandt.') == [
        "Ida Moreau | said | It fell,",
        "Karl Brandt | said | It stands,",
    ]


def test_a_speech_over_sentences_and_paragraphs() -> None:
    text = '"We dug all night.\n\n"Then the wall fell," said Ida Moreau.'
    assert attributions(text) == ["Ida Moreau | - | We dug all night.", "Ida Moreau | said | Then the wall fell,"]


def test_a_plain_sentence_after_it_is_the_writers_own() -> None:
    assert attributions("The minister said two boats sank. Three men drowned.") == [
        "The minister | said | two boats sank"
    ]


def test_a_second_cue_ends_the_first_content() -> None:
    assert attributions("The minister said two boats sank, adding that a third was lost.") == [
        "The minister | said | two boats sank",
        "The minister | adding | a third was lost",
    ]
    assert attributions("The minister said two boats sank and said a third was lost.") == [
        "The minister | said | two boats sank",
        "The minister | said | a third was lost",
    ]


@pytest.mark.parametrize("joint", [";", ", while", ", but"])
def test_another_source_in_the_sentence_ends_the_content(joint: str) -> None:
    assert attributions(f"Police said about 2,000 came{joint} the guild claimed that 7,000 came.") == [
        "Police | said | about 2,000 came",
        "the guild | claimed | 7,000 came",
    ]


def test_a_source_within_a_source() -> None:
    assert attributions("Police said the driver told them that the lights were red.") == [
        "Police | said | the driver told them that the lights were red",
        "the driver | told | the lights were red",
    ]


def test_a_pull_quote_has_no_cue() -> None:
    assert attributions('"We built this with our own hands." – Ida Moreau') == [
        "Ida Moreau | - | We built this with our own hands."
    ]


def test_mixed_speech_is_the_clause_with_its_quoted_words() -> None:
    found = attributions('The minister said the wall was "rotten through and through".')
    assert found == ['The minister | said | the wall was "rotten through and through']


@pytest.mark.parametrize(
    ("text", "kind", "stance"),
    [
        ("The guild believes that the wall fell first.", "belief", "assert"),
        ("The guild hopes that the wall holds.", "belief", "hope"),
        ("The guild plans to rebuild the wall.", "intention", "plan"),
        ("The guild denied that the wall fell.", "speech", "deny"),
        ("The guild accused Ida Moreau of theft.", "speech", "accuse"),
    ],
)
def test_kind_and_stance(text: str, kind: str, stance: str) -> None:
    found = only(text)
    assert (found.kind, found.stance) == (kind, stance)


@pytest.mark.parametrize(
    "text",
    [
        "The claim was old.",
        "It is said to be the oldest wall.",
        "The wall fell at noon, and two men ran.",
        'They watched "The Long Wall" at noon.',
    ],
)
def test_no_source_no_attribution(text: str) -> None:
    assert attributions(text) == []


def test_a_headline_with_its_source_at_the_end() -> None:
    assert attributions("Rain fell.", title="Two boats sank at night, police say") == [
        "police | say | Two boats sank at night"
    ]


def test_a_headline_that_names_its_source_before_a_colon() -> None:
    assert attributions("Rain fell.", title="Police: two boats sank at night") == [
        "Police | - | two boats sank at night"
    ]
    assert attributions("Rain fell.", title="Storm: two boats sank at night") == []


def test_a_passive_with_its_agent() -> None:
    assert attributions("The plan was criticised by the minister.") == ["the minister | was criticised | The plan"]
    assert attributions("The plan was criticised at noon.") == []


def test_whose_words_a_quotation_is() -> None:
    assert attributions('Fans wore Ida Moreau\'s line on Sunday that "we came to win and nothing else".') == [
        "Ida Moreau | - | we came to win and nothing else"
    ]
    assert attributions("They painted over the coach's vow: “We will win the cup for you.”") == [
        "the coach | vow | We will win the cup for you."
    ]
    assert attributions('Some took comfort from Capt. Moreau\'s remark in the evening that "we will be back".') == [
        "Capt. Moreau | remark | we will be back"
    ]
    assert attributions("They tore down the film's poster: “We will win the cup for you.”") == []


def test_by_somebodys_account() -> None:
    assert attributions("In Ida Moreau's telling, two boats sank at night.") == [
        "Ida Moreau | telling | two boats sank at night"
    ]
    assert attributions("In the harbour, two boats sank.") == []


def test_speakers_are_heads_of_phrases_and_entities() -> None:
    found = only('"We lost the boat," harbour master Ida Moreau said.')
    read = layers('"We lost the boat," harbour master Ida Moreau said.')
    assert found.speaker_at is not None and read.tokens.words[found.speaker_at].text == "Moreau"
    assert found.cue_at is not None and read.tokens.words[found.cue_at].text == "said"


def test_the_entity_of_a_speaker_in_apposition() -> None:
    found = only("Their harbour chief, Ida Moreau, said two boats sank.")
    assert found.entity is not None and found.entity.name == "Ida Moreau"
    found = only("Their harbour chief, in Brest, said two boats sank.")
    assert found.entity is None


@given(
    st.lists(
        st.sampled_from([*'".,:;-–“”\'()', "said", "Ida", "Moreau", "who", "the", "minister", "that", "boats", "sank",
                         "according", "to", "adding", "and", "he", "\n\n", "claim", "by", "told", "Mr"]),
        max_size=25,
    ).map(" ".join)
)  # fmt: skip
def test_contents_and_speakers_lie_within_their_part(text: str) -> None:
    read = layers(text)
    for found in read.attributions:
        assert 0 <= found.content_first < found.content_last <= len(read.tokens)
        assert found.speaker is None or 0 <= found.speaker.start < found.speaker.end <= len(text)
        assert all(found.content_first <= a < b <= found.content_last for a, b in found.parts)


def test_the_work_grows_with_the_text(calls: Callable[[Callable[[], object]], int]) -> None:
    told = "Ann Lee met Peter Marsh and he told her that the minister, John Smith, said the company would pay him "
    layers(told)  # fills the cache of words
    assert calls(lambda: layers(told * 480)) < 9 * calls(lambda: layers(told * 60))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“I drive a bus with a rope,” said the winchman, Emil Holt. It rained.", "the winchman, Emil Holt"),
        ("In Amoako's account, her team saw nothing. It rained.", "Amoako"),
    ],
)
def test_whose_words_they_are(text: str, speaker: str) -> None:
    article = read(text)
    assert [article.source.text(a.speaker) for a in article.attributions if a.kind == "speech" and a.speaker] == [
        speaker
    ]


def test_a_relative_clause_reports_nothing_before_it() -> None:
    article = read("No inspection was held, and the trust, which had written to the council, was told to wait.")
    assert not [a for a in article.attributions if a.speaker and article.source.text(a.speaker) == "which"]
