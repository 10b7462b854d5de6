"""Every rule's own examples hold, and every rule keeps the form of a rule."""

import pytest

from factcheck.rules.builtin import BUILTIN
from factcheck.rules.rule import Rule
from factcheck.testing.rules import verify


@pytest.mark.parametrize("rule", BUILTIN, ids=lambda rule: rule.name)
def test_examples_hold(rule: Rule) -> None:
    verify(rule)


@pytest.mark.parametrize("rule", BUILTIN, ids=lambda rule: rule.name)
def test_rule_keeps_the_contract(rule: Rule) -> None:
    module = f"factcheck.rules.{rule.family}.{rule.name.replace('-', '_')}"
    assert rule.check.__module__ == module, "the module is named after family and rule"
    assert len(rule.inconsistent) >= 3
    assert len(rule.consistent) >= 5
    summary, _, why = rule.explanation.partition("\n\n")
    assert summary.endswith("."), "the page begins with one sentence"
    assert "\n" not in summary
    assert why.strip(), "the page says why a reader cares"


def test_names_are_unique() -> None:
    names = [rule.name for rule in BUILTIN]
    assert sorted(set(names)) == sorted(names)
