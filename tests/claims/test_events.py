"""Event claims: which words tell an event, how it stands, and who takes part."""

from pathlib import Path

import pytest

import factcheck
from factcheck.article import read
from factcheck.claims.claim import EventClaim


def event(text: str, name: str) -> EventClaim:
    """The first event of a class in a text."""
    return read(text).events_of((name,))[0]


@pytest.mark.parametrize(
    ("text", "name", "status", "ahead"),
    [
        ("The envoys signed the treaty.", "signing", "done", False),
        ("The envoys have signed the treaty.", "signing", "done", False),
        ("The envoys will sign the treaty.", "signing", "planned", True),
        ("The envoys hope to sign the treaty.", "signing", "planned", True),
        ("The envoys are due to sign the treaty.", "signing", "planned", True),
        ("The envoys had hoped to sign the treaty.", "signing", "planned", False),
        ("The envoys were to sign the treaty.", "signing", "planned", False),
        ("The envoys faced calls to sign the treaty.", "signing", "planned", False),
        ("The envoys may sign the treaty.", "signing", "possible", False),
        ("The envoys did not sign the treaty.", "signing", "not-done", False),
        ("The talks ended in Rome.", "talks", "done", False),
        ("Talks will take place in Rome.", "talks", "planned", True),
        ("No talks were held.", "talks", "not-done", False),
        ("The minister praised the talks.", "talks", "mentioned", False),
    ],
)
def test_how_an_event_stands(text: str, name: str, status: str, ahead: bool) -> None:
    claim = event(text, name)
    assert (claim.status, claim.ahead) == (status, ahead)


@pytest.mark.parametrize(
    ("text", "name", "head"),
    [
        ("Both sides put their names to the accord.", "signing", "accord"),
        ("Members will vote on the budget.", "vote", "budget"),
        ("Members will cast their votes on the budget.", "vote", "budget"),
        ("The army's capture of the town took a day.", "capture", "town"),
        ("The capture of the town by the army took a day.", "capture", "town"),
        ("The arrest of the banker surprised nobody.", "arrest", "banker"),
    ],
)
def test_what_an_event_is_done_to(text: str, name: str, head: str) -> None:
    assert event(text, name).patient_head == head


def test_a_word_before_a_time_is_no_particle() -> None:
    assert event("Members voted on Tuesday.", "vote").patient_head == ""


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("The mill fired 40 workers.", {"dismissal"}),
        ("The sentry fired a shot.", {"shooting"}),
        ("The court found the will.", set()),
        ("The crew carried out repairs.", set()),
    ],
)
def test_a_verb_by_its_object_and_particle(text: str, classes: set[str]) -> None:
    verbs = [c for c in read(text).claims_of(EventClaim) if c.pos == "verb"]
    assert {name for c in verbs for name in c.classes} == classes


def test_all_who_are_joined_take_part() -> None:
    article = read("Kenya, Uganda and Rwanda signed a treaty.")
    (claim,) = (c for c in article.events_of(("signing",)))
    assert {article.entities[n].name for n in claim.agents} == {"Kenya", "Uganda", "Rwanda"}


def test_the_longest_reading_is_the_only_one() -> None:
    found = read("A suicide attack shook the camp.").claims_of(EventClaim)
    assert [c.lemma for c in found if "attack" in c.classes] == ["suicide attack"]


def test_a_ship_sinks_where_the_relative_clause_says() -> None:
    article = read("Divers searched the waters off Elba where the ferry sank.")
    (claim,) = article.events_of(("sinking",))
    assert [article.entities[n].name for n in claim.places] == ["Elba"]


@pytest.mark.parametrize("text", ["", ")(", "will will will", "No no one nobody", "\ud800 signed \udfff", "voted on"])
def test_odd_text_gives_claims_without_trouble(text: str) -> None:
    assert read(text).claims_of(EventClaim) is not None


def test_the_possessor_of_a_person_is_not_that_person() -> None:
    """What "her husband" does tells nothing of her; "Pakistan's forces" act for Pakistan."""
    article = read("Ada Holm left on Monday. Her husband died in 2004.")
    (death,) = [claim for claim in article.claims_of(EventClaim) if "death" in claim.classes]
    ada = article.layers.entities.by_token[0]
    assert ada not in death.agents | death.patients


@pytest.mark.parametrize(
    ("text", "factual", "settled"),
    [
        ("The army attacked Elva on Monday.", True, True),
        ("The army will attack Elva on Monday.", False, True),
        ("The army did not attack Elva on Monday.", False, False),
        ("The army may attack Elva on Monday.", False, False),
    ],
)
def test_what_is_told_as_a_fact_and_what_as_a_plan(text: str, factual: bool, settled: bool) -> None:
    article = read(text)
    claim = next(c for c in article.claims_of(EventClaim) if "attack" in c.lemma)
    assert (claim.factual, claim.settled) == (factual, settled)
    assert claim.statement is not None
    assert (claim.statement.factual, claim.statement.settled) == (factual, settled)


def test_event_claims_are_made_in_one_place() -> None:
    package = Path(factcheck.__file__).parent
    made_in = [path.stem for path in sorted(package.rglob("*.py")) if "EventClaim(\n" in path.read_text("utf-8")]
    assert made_in == ["event_claim"]
