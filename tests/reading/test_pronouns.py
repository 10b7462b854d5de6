"""Whom "it", "he" and "the group" mean beside a verb, an opening phrase or another name."""

import pytest

from factcheck import read


def meant(text: str, word: str) -> list[str]:
    """The entities that a word means, in text order; "-" where it is nobody's."""
    article = read(text)
    at = [t for t, w in enumerate(article.layers.tokens.words) if w.fold == word]
    found = [article.layers.entities.at(t) for t in at]
    return [entity.name if entity is not None else "-" for entity in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norlight Airlines said on Monday it would close two bases.", ["Norlight Airlines"]),
        ("Norlight Airlines told the BBC that it had not met the pilots.", ["Norlight Airlines"]),
        ("Costs rose, Norlight Airlines said, adding that it was confident of a profit.", ["Norlight Airlines"]),
        ("Norlight Airlines lost its lease after it missed a payment.", ["Norlight Airlines"]),
        ("Norlight Airlines opened a base. It has also threatened to sue the port.", ["Norlight Airlines"]),
        ("Norlight Airlines said it was too early to tell.", ["-"]),
        ("Norlight Airlines said it was clear that fares would fall.", ["-"]),
        ("Norlight Airlines said it takes two hours.", ["-"]),
        ("Norlight Airlines opened a base. It was a fine day.", ["-"]),
        ("Norlight Airlines bought the yard after it emerged that the port was bankrupt.", ["-"]),
        ("A Norway retailer said it would close.", ["-"]),
    ],
)
def test_it_is_the_body_that_tells_or_acts(text: str, expected: list[str]) -> None:
    assert meant(text, "it") == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("In its first answer, Norlight Airlines named no date.", "its", "Norlight Airlines"),
        ("On her part, Minister Rhian Pugh promised nothing.", "her", "Rhian Pugh"),
        ("Ferries stop in winter. In its first answer, no reason was given.", "its", "-"),
        ("Hundreds have left since Norway closed its ports.", "its", "Norway"),
        ("Norway never forgets its debts.", "its", "Norway"),
        ("Aubrecht Bank says Norlight Airlines lost its licence.", "its", "Norlight Airlines"),
    ],
)
def test_its_looks_to_the_subject_of_its_clause(text: str, word: str, expected: str) -> None:
    assert meant(text, word) == [expected]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Owen Pugh met Piet Baan, who had come by sea. He left at noon.", "he", "Owen Pugh"),
        ("Owen Pugh left. Tycoon Piet Baan came and Marek Holm has said he will stay.", "he", "Marek Holm"),
        ("Owen Pugh spoke in Oslo. As head of the port he has little time.", "he", "Owen Pugh"),
        ("Anna Moreau, a Belgian entrepreneur has said that she lost a ship.", "she", "Anna Moreau"),
        ("Carys Dean declined to back a candidate, saying she admired both.", "she", "Carys Dean"),
    ],
)
def test_he_and_she_are_the_foremost_subject(text: str, word: str, expected: str) -> None:
    assert meant(text, word) == [expected]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Norlight Airlines cut fares. The group flies to Oslo.", "group", "Norlight Airlines"),
        ("The Ministry of Ports cut fees. The group flies to Oslo.", "group", "-"),
        ("Norlight Airlines cut fares. The group of pilots flew to Oslo.", "group", "-"),
        ("Norlight Airlines cut fares. Its company lost money.", "company", "-"),
        ("Critics of Vandrel wept. Vandrel raised fares in May. The company said so.", "company", "Vandrel"),
    ],
)
def test_the_group_is_a_body_at_hand(text: str, word: str, expected: str) -> None:
    assert meant(text, word) == [expected]


def test_the_company_is_no_name_before_another_that_opens_its_sentence() -> None:
    text = "Moss likes shade.\n\nCorvane is to cut 356 jobs at its factories in Tarnwick, the company said."
    assert meant(text, "company") == ["-"]
