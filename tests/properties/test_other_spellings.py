"""The same text in other characters: the same report, at the places where its words now stand."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from outlines import outline, respelled
from varied_articles import Sample, examples, stories

_ACCENTS = str.maketrans("aou", "áöü")
#: Words of the tables that have accents, and a name with some.
_ACCENTED = "\n\nCôte d'Ivoire, São Tomé and Príncipe and Türkiye sent letters to Renée Côté. Mr Côté thanked them."

#: How a text may be spelled otherwise, character by character.
SPELLINGS: dict[str, Callable[[str], str]] = {
    "plain quotes": lambda c: {"“": '"', "”": '"', "‘": "'", "’": "'"}.get(c, c),
    "typographic apostrophes": lambda c: c.replace("'", "’"),
    "CRLF": lambda c: c.replace("\n", "\r\n"),
    "old Mac lines": lambda c: c.replace("\n", "\r"),
    "no-break spaces": lambda c: c.replace(" ", "\u00a0"),
    "narrow no-break spaces": lambda c: c.replace(" ", "\u202f"),
    "soft hyphens": lambda c: "t\u00ad" if c == "t" else c,
    "zero-width joiners": lambda c: "n\u200d" if c == "n" else c,
    "two spaces": lambda c: c.replace(" ", "  "),
    "NFD": lambda c: unicodedata.normalize("NFD", c),
}


def accented(sample: Sample) -> Sample:
    """With accents in its capitalised words, so that there is something to decompose."""
    changed = lambda word: word if word.isupper() else word.translate(_ACCENTS)  # noqa: E731
    title, text = (respelled(t, changed, r"(?<=[.!?”\w,] )\p{Lu}\p{L}+")[0] for t in (sample.title or "", sample.text))
    return sample._replace(title=title, text=text + _ACCENTED)


def assert_same(sample: Sample, spell: Callable[[str], str], *, in_title: bool = True) -> None:
    title, title_places = respelled(sample.title or "", spell if in_title else str)
    text, text_places = respelled(sample.text, spell)
    places = {"title": title_places, "body": text_places}
    told = sample._replace(title=title, text=text)
    assert outline(told.check()) == outline(sample.check(), places=places)


@pytest.mark.parametrize("spelling", SPELLINGS)
@examples(20)
@given(sample=stories)
def test_spelled_otherwise(spelling: str, sample: Sample) -> None:
    assert_same(accented(sample) if spelling == "NFD" else sample, SPELLINGS[spelling])


@examples(20)
@given(sample=stories)
def test_decomposed_in_the_body_alone(sample: Sample) -> None:
    assert_same(accented(sample), SPELLINGS["NFD"], in_title=False)
