"""Quotations, on sentences made up for the purpose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.quotations import Quotation, find_quotations
from factcheck.reading.sentences import find_sentences
from factcheck.reading.tokens import tokenize
from factcheck.text.source import Source


def quotations(text: str) -> list[tuple[str, Quotation]]:
    tokens = tokenize(Source(text))
    found = find_quotations(tokens, find_sentences(tokens))
    return [(tokens.source.text(q.span), q) for q in found]


def texts(text: str) -> list[str]:
    return [quoted for quoted, _ in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It sank," she said.', ["It sank,"]),
        ("“It sank,” she said.", ["It sank,"]),
        ("«It sank», she said.", ["It sank"]),
        ("„It sank“, she said.", ["It sank"]),
        ("'It sank,' she said.", ["It sank,"]),
        ("``It sank,'' she said.", ["It sank,"]),
        ('" It sank , " she said .', ["It sank ,"]),
        ("The '90s were the miners' best years, weren't they?", []),
        ("‘The miners’ best years are over,’ she said.", ["The miners’ best years are over,"]),
        ("It's Ana's boat and the crew's pride.", []),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_nested() -> None:
    found = quotations("“He told me ‘go home’ twice,” she said.")
    assert [(quoted, q.nested) for quoted, q in found] == [("He told me ‘go home’ twice,", False), ("go home", True)]


def test_an_unbalanced_mark_costs_its_paragraph_only() -> None:
    text = 'He called it a "great day.\n\nThe mayor spoke of "luck" later.\n\nShe said: "We won the cup."'
    assert texts(text) == ["luck", "We won the cup."]


def test_a_speech_over_paragraphs_opens_each_and_closes_once() -> None:
    found = quotations('"We dug all night.\n\n"Then the wall fell," said Ida Moreau.')
    assert [(quoted, q.continued) for quoted, q in found] == [
        ("We dug all night.", True),
        ("Then the wall fell,", False),
    ]


def test_whole_or_a_phrase() -> None:
    found = quotations('"We won the cup," he said. It was a "golden chance" for a "club of friends".')
    assert [q.whole for _, q in found] == [True, False, False]


def test_an_interrupted_speech_goes_on() -> None:
    found = quotations('"The wall," said Ida Moreau, "was rotten." The word "rotten" stayed.')
    assert [q.continued for _, q in found] == [True, False, False]


def test_empty_quotation_is_none() -> None:
    assert texts('He said "" and left.') == []


@given(st.text(alphabet="ab .\"'“”‘’«»„`,\n-", max_size=60))
def test_quotations_are_tokens_in_order_within_the_text(text: str) -> None:
    found = [q for _, q in quotations(text)]
    assert all(q.first < q.last for q in found)
    assert [q.first for q in found] == sorted(q.first for q in found)
