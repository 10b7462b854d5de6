"""Sentences and paragraphs, on sentences made up for the purpose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.sentences import Sentences, find_sentences
from factcheck.reading.tokens import Tokens, tokenize
from factcheck.text.source import Source


def cut(text: str, title: str | None = None) -> tuple[Tokens, Sentences]:
    tokens = tokenize(Source(text, title=title))
    return tokens, find_sentences(tokens)


def split(marked: str) -> None:
    """Assert that the text is cut exactly at each bar."""
    pieces = marked.split("|")
    text = "".join(pieces)
    tokens, sentences = cut(text)
    assert [tokens.source.text(s.span) for s in sentences.all] == [p.strip() for p in pieces]


@pytest.mark.parametrize(
    "marked",
    [
        "The mine shut in May. |Nobody was hurt.",
        "Dr. Ana Lund met Gov. Pell at noon. |They left at 3 p.m. on foot.",
        "The court sat until 6 p.m. |Ms. Lund then spoke.",
        "At 9 a.m. Mrs. Reyes opened the shop.",
        "The novel by J. R. Tallow sold well.",
        "He works for Hale & Co. in Leeds. |She left the U.S. |They followed.",
        "The U.S. Senate met.",
        "It rose 3.5 percent to 1,204.75. |Then it fell.",
        "See p. 14 and No. 7 on the list.",
        "Asked again, he said no. |Then he hung up.",
        "It opened in Sept. 2011 and shut in Jan. |The owner wept.",
        '"We lost the boat." |Then he smiled.',
        '"Who sank it?" she asked. |Nobody knew.',
        '"Who sank it?" Marta Quill asked.',
        "He shouted “Stop!” and ran. |The car went on.",
        "They waited (the train was late. It often is.) on the platform.",
        "She paused... |Then she went on.",
        "She paused ... then went on.",
        "The season ended badly.|Recently the club sold its stand.",
        "He wrote to ana.lund@example.org. |She never replied.",
        "Is it over?! |Not yet.",
        "a. Flour b. Water",
        "The bank cut its rate to 3 percent |The lira fell by noon.",
        "Divers reached the cave on Friday |On Saturday, they brought out a girl.",
        "Rain spoils the hay in all of the valleys |That's why farmers sold their cows.",
        "The mayor was paid for a house she never built |She denies it.",
        "She bought a flat in The Hague last year.",
        "He wrote for The Globe and lost his job at The Post.",
        "The choir sang it with Over in the first line.",
        "Police held a man named He who sold eels.",
        "The doctors said She was well.",
        "The troupe took part in a show of The dead and the living.",
        "Critics liked his play (it was a farce They said so) and went home.",
        'She read "Horses eat hay They are big" to the class.',
        "Voters in the north They.",
    ],
)
def test_stops(marked: str) -> None:
    if marked.startswith("a. "):
        marked = marked.replace(" b.", " |b.")
    split(marked)


def test_a_dateline_belongs_to_its_sentence() -> None:
    split("LIMA, Oct. 4 (Wire) - A strong wind hit the coast. |It did no harm.")


def test_a_pull_quote_keeps_its_name() -> None:
    split('"We built this with our own hands." – Ida Moreau')


def test_spaced_tokens() -> None:
    split('He left . |" We are sad , " she said . |Mr . Poe agreed .')


def test_numbered_items_in_one_line() -> None:
    split("1. Boil the water |2. Add the salt |3. Wait")


@pytest.mark.parametrize(
    "text", ["The ship sank. • Two men died • One swam", "The ship sank.\n• Two men died\n• One swam"]
)
def test_bullets_begin_sentences(text: str) -> None:
    tokens, sentences = cut(text)
    assert [tokens.source.text(s.span) for s in sentences.all] == ["The ship sank.", "• Two men died", "• One swam"]


def test_lines_are_paragraphs_when_most_of_them_end_like_one() -> None:
    tokens, sentences = cut("Storm hits coast\nThe storm came at night.\nTwo roofs fell.\nNo one was hurt.")
    assert [s.paragraph for s in sentences.all] == [0, 1, 2, 3]
    assert [s.heading for s in sentences.all] == [True, False, False, False]
    assert tokens.source.text(sentences.all[0].span) == "Storm hits coast"


def test_wrapped_lines_are_joined() -> None:
    text = "The storm came at night and took\nthe roof of the old school with it\nbefore it went. Two men\nwere hurt."
    text += "\n\nThe sea is calm."
    _, sentences = cut(text)
    assert [(s.paragraph, s.heading) for s in sentences.all] == [(0, False), (0, False), (1, False)]


def test_title_and_body_never_share_a_sentence() -> None:
    _, sentences = cut("and so it went.", title="The ship sank")
    assert [s.span.part for s in sentences.all] == ["title", "body"]
    assert sentences.all[0].heading and not sentences.all[1].heading


def test_look_up_by_token() -> None:
    tokens, sentences = cut("One came. Two went.")
    assert [sentences.index(i) for i in range(len(tokens))] == [0, 0, 0, 1, 1, 1]
    assert sentences.of(4) is sentences.all[1]


@given(st.text(alphabet="aB1 .!?\"'()[]…•-–,\n“”‘’\u200b", max_size=80), st.none() | st.text(max_size=10))
def test_every_token_lies_in_exactly_one_sentence(text: str, title: str | None) -> None:
    tokens, sentences = cut(text, title)
    covered = [i for s in sentences.all for i in range(s.first, s.last)]
    assert covered == list(range(len(tokens)))
    assert all(s.first < s.last and tokens.part(s.first) == tokens.part(s.last - 1) for s in sentences.all)
