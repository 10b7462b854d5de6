"""Every rule's own examples hold, and every rule keeps the form of a rule."""

import pytest

from factcheck.article import read
from factcheck.rules.builtin import BUILTIN, LISTED
from factcheck.rules.listed import Listed
from factcheck.rules.rule import Rule
from factcheck.testing.rules import unmark, verify


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


EXAMPLES = [
    read(
        unmark(example.text)[0], title=example.title and unmark(example.title, "title")[0], published=example.published
    )
    for rule in BUILTIN
    for example in (*rule.inconsistent, *rule.consistent)
]


@pytest.mark.parametrize("listed", LISTED, ids=lambda listed: listed.name)
def test_a_rule_finds_nothing_where_the_list_says_that_it_need_not_look(listed: Listed) -> None:
    for article in EXAMPLES:
        assert list(listed.check(article)) == list(listed.rule.check(article)), article.source.body


def test_the_list_names_what_it_loads() -> None:
    assert [(rule.name, rule.family) for rule in BUILTIN] == [(listed.name, listed.family) for listed in LISTED]
