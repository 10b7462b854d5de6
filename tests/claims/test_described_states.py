"""States that a participle before a noun takes for granted."""

import pytest

import factcheck
from factcheck.claims.claim import StateClaim


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The freed hostages were flown home.", {"released"}),
        ("The demolished mill was old.", {"gone"}),
        ("A freed hostage was flown home.", set()),
        ("The tired hostages were flown home.", set()),
    ],
)
def test_states_of_definite_groups(text: str, values: set[str]) -> None:
    claims = [c for c in factcheck.read(text).claims_of(StateClaim) if c.statement is not None and not c.present]
    assert {c.value for c in claims if c.value in ("released", "gone")} == values


def test_since_tells_what_is_so_now() -> None:
    claims = factcheck.read("The bridge has been closed since Monday.").claims_of(StateClaim)
    assert [(c.value, c.times) for c in claims if c.present] == [("shut", ())]
