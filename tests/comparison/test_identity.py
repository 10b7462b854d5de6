"""Event identity: what speaks for two mentions being one event, and what sets them apart."""

import pytest

from factcheck.article import read
from factcheck.claims.claim import EventClaim
from factcheck.comparison.identity import Identity, same_event


def identity(text: str, name: str, *, ignoring: frozenset[str] = frozenset()) -> Identity:
    """How the first and the last event of a class in a text compare."""
    article = read(text)
    first, *_, last = article.events_of((name,))
    return same_event(first, last, article, ignoring=ignoring)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A quake shook Quito at dawn. The quake was felt in every village.", "quake"),
        ("Serbia and Kosovo signed a pact on Monday. The signing lasted an hour.", "signing"),
        ("Maria Lopez was arrested in Lima. The arrest of Lopez surprised her party.", "arrest"),
        ("Rebels attacked a barracks in Mali. The attack in Mali lasted two hours.", "attack"),
        ("Otterson bought Brightwell in May. Brightwell was acquired by Otterson for cash.", "purchase"),
    ],
)
def test_one_event(text: str, name: str) -> None:
    found = identity(text, name)
    assert found.same
    assert found.reasons


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A quake shook Quito at dawn. Another quake shook the coast at noon.", "quake"),
        ("A quake shook Quito at dawn. An earlier quake cost 40 lives.", "quake"),
        ("Maria Lopez was arrested in Lima. Juan Ortega was arrested in Cusco.", "arrest"),
        ("Rebels attacked a barracks in Mali. The attack in Chad lasted two hours.", "attack"),
        ("Kenya signed a pact on Monday. Tanzania signed a pact on Friday.", "signing"),
    ],
)
def test_two_events(text: str, name: str) -> None:
    assert not identity(text, name).same


def test_events_of_different_classes_are_never_one() -> None:
    article = read("A quake shook Quito. A fire burned the market of Quito.")
    quake, fire = article.events_of(("quake",))[0], article.events_of(("fire",))[0]
    assert same_event(quake, fire, article).score == 0


def test_the_order_of_the_two_does_not_matter() -> None:
    article = read("Maria Lopez was arrested in Lima. The arrest of Lopez surprised her party.")
    first, second = article.events_of(("arrest",))
    assert same_event(first, second, article) == same_event(second, first, article)


MANY = "Ilo Brand was appointed in 1998. She was appointed in 2004. Brand was appointed in 2016."


def test_of_many_events_a_name_tells_none_from_the_others() -> None:
    ignoring = frozenset({"time"})
    assert identity(
        "Ilo Brand was appointed in 1998. Brand was appointed in 2016.", "appointment", ignoring=ignoring
    ).same
    assert not identity(MANY, "appointment", ignoring=ignoring).same


def test_of_many_events_a_name_and_a_definite_noun_tell_one() -> None:
    assert identity(f"{MANY} The appointment of Brand surprised the port.", "appointment").same


def test_an_ignored_facet_sets_nothing_apart() -> None:
    text = "A bomb exploded in Mali. The explosion in Chad was heard for miles."
    assert identity(text, "explosion").score == 0
    assert identity(text, "explosion", ignoring=frozenset({"place"})).score > 0


def test_a_definite_mention_scores_above_an_indefinite_one() -> None:
    definite = identity("A quake shook Quito. The quake was strong.", "quake")
    indefinite = identity("A quake shook Quito. A quake was felt.", "quake")
    assert definite.score > indefinite.score


def test_who_lost_to_whom_is_told_as_who_beat_whom() -> None:
    article = read("Leeds United lost to York City on Sunday.")
    (game,) = (c for c in article.claims_of(EventClaim) if "win" in c.classes)
    names = [article.entities[n].name for n in (*game.agents, *game.patients)]
    assert names == ["York City", "Leeds United"]
