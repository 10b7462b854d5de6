"""What stands for the same letters reads the same: composed or not, curled or plain, with or without soft hyphens."""

import unicodedata

import pytest

import factcheck
from factcheck.reading.naming.name_runs import survey
from factcheck.reading.sentences import find_sentences
from factcheck.reading.tokens import tokenize
from factcheck.text.source import Source


@pytest.mark.parametrize("place", ["Côte d'Ivoire", "São Tomé and Príncipe", "Türkiye", "Curaçao"])
def test_places_of_the_tables_are_known_in_decomposed_letters(place: str) -> None:
    text = f"Talks were held in {place} on Monday."
    composed, decomposed = (factcheck.read(unicodedata.normalize(form, text)) for form in ("NFC", "NFD"))
    assert [(e.kind, e.country) for e in composed.entities] == [(e.kind, e.country) for e in decomposed.entities]


def test_a_name_in_composed_and_decomposed_letters_is_one_person() -> None:
    text = f"Renée Côté, 34, said so. Mr {unicodedata.normalize('NFD', 'Côté')} went home."
    assert [len(entity.mentions) for entity in factcheck.read(text).entities] == [2]


def test_a_word_with_soft_hyphens_still_occurs_in_lower_case() -> None:
    tokens = tokenize(Source("Operating profit rose. The opera\u00adting margin fell."))
    scene = survey(tokens, find_sentences(tokens))
    assert scene.has_lower("operating") and not scene.has_lower("costs")


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_the_union_of_the_farmers(apostrophe: str) -> None:
    text = f"She would sign an alliance with the Farmers{apostrophe} Union before Christmas."
    assert "Union" in " ".join(entity.name for entity in factcheck.read(text).entities)


def test_an_unnamed_speaker_is_one_voice_in_both_spellings() -> None:
    text = "The companies’ lawyer said the plant would close. Later the companies' lawyer said the plant would stay."
    told = {claim.voice.key for claim in factcheck.read(text).claims if claim.voice.key}
    assert len(told) == 1


def test_wide_gaps_do_not_make_the_description_of_a_speaker_longer() -> None:
    text = (
        "Ogul Meredova, 46, whose website is read by some 40,000 people a day, most of them by means of software that "
        "hides where they are, said that the weather was the one thing on which nobody had ever lied."
    )
    told, wide = (
        [" ".join(t[a.speaker.start : a.speaker.end].split()) for a in factcheck.read(t).attributions if a.speaker]
        for t in (text, text.replace(" ", "  "))
    )
    assert told == wide and len(told) == 2
