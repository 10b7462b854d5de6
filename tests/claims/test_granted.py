"""Decisions that a light verb carries: how they stand, who decides, and on what."""

import pytest

import factcheck
from factcheck.claims.claim import EventClaim


def approval(text: str) -> EventClaim:
    claims = factcheck.read(text).claims_of(EventClaim)
    return next(c for c in claims if c.pos == "noun" and "approval" in c.classes)


@pytest.mark.parametrize(
    ("text", "status", "ahead", "who", "what"),
    [
        ("The county gave the sale its approval on Friday.", "done", False, "county", "sale"),
        ("The county gave its approval to the sale on Friday.", "done", False, "county", "sale"),
        ("The sale won the approval of the county.", "done", False, "county", "sale"),
        ("The sale needs the approval of the county.", "planned", True, "county", "sale"),
        ("The sale awaits the consent of the county.", "planned", True, "county", "sale"),
    ],
)
def test_what_a_light_verb_carries(text: str, status: str, ahead: bool, who: str, what: str) -> None:
    claim = approval(text)
    assert (claim.status, claim.ahead, claim.agent_head, claim.patient_head) == (status, ahead, who, what)


def test_what_was_needed_then_is_not_ahead() -> None:
    assert not approval("The sale needed the approval of the county.").ahead
