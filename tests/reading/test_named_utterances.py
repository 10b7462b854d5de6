"""Quotations beside a noun that names them have the speaker whom the noun is given."""

import pytest

from factcheck.article import read


def speakers(text: str) -> list[str]:
    source = read(text)
    return [source.source.text(a.speaker) for a in source.layers.attributions if a.quoted and a.speaker is not None]


@pytest.mark.parametrize(
    "text",
    [
        "The phrase “a bridge to the wrong shore”, coined by Rita Lund, was on every wall.",
        "Shops sold mugs with “a bridge to the wrong shore”, the line that Rita Lund gave the council.",
        "Rita Lund's tart phrase, “a bridge to the wrong shore”, was on every wall.",
        "The words Rita Lund used, “a bridge to the wrong shore”, were on every wall.",
        "The remark by Rita Lund, “a bridge to the wrong shore”, was on every wall.",
    ],
)
def test_a_noun_of_utterance_tells_whose_words(text: str) -> None:
    assert speakers(text) == ["Rita Lund"] or speakers(text) == ["Rita Lund's"]


@pytest.mark.parametrize(
    "text",
    [
        "The poster “a bridge to the wrong shore”, painted by Rita Lund, was on every wall.",
        "The phrase “a bridge to the wrong shore”, repeated by Rita Lund, was on every wall.",
        "The phrase “wrong shore”, coined by Rita Lund, was on every wall.",
    ],
)
def test_prints_repeats_and_terms_tell_no_speaker(text: str) -> None:
    assert speakers(text) == []
