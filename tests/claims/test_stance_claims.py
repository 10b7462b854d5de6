"""How speakers who speak for a side speak of either side."""

from factcheck.article import read
from factcheck.claims.claim import StanceClaim


def stances(text: str) -> list[tuple[str, str, int, str]]:
    article = read(text)
    return [(article.source.text(c.span), c.leaning, c.weight, c.party.sort) for c in article.claims_of(StanceClaim)]


def test_loaded_words_and_deeds() -> None:
    assert stances("The army eliminated nine terrorists, rebel spokesman Ali Omar said.") == [
        ("eliminated", "success", 2, "state"),
        ("eliminated", "defeat", 2, "irregular"),
        ("terrorists", "blame", 2, "irregular"),
    ]


def test_compounds_are_what_their_last_part_is() -> None:
    assert ("narco-terrorists", "blame", 2, "irregular") in stances(
        "The army fought nine narco-terrorists, rebel spokesman Ali Omar said."
    )


def test_killing_is_a_success_where_the_killed_are_called_names() -> None:
    assert ("killed", "success", 2, "state") in stances("Troops killed 90 militants, rebel spokesman Ali Omar said.")
    assert ("killed", "success", 1, "state") in stances("Troops killed two militants, rebel spokesman Ali Omar said.")
    assert stances("Troops killed two fighters, rebel spokesman Ali Omar said.") == []


def test_nobody_speaks_for_a_side() -> None:
    for speaker in ("doctor Ines Roy", "witnesses", "former army spokesman Ali Omar"):
        assert stances(f"The army eliminated nine terrorists, {speaker} said.") == []


def test_what_is_denied_or_asked_is_no_stance() -> None:
    assert stances("Rebel spokesman Ali Omar denied that the army had eliminated nine terrorists.") == []
    assert stances("Rebel spokesman Ali Omar said the army had not eliminated nine terrorists.") == []


def test_words_that_others_use() -> None:
    assert stances("Soldiers shot nine so-called terrorists, rebel spokesman Ali Omar said.") == []
    assert stances("Soldiers shot nine 'terrorists', rebel spokesman Ali Omar said.") == []
