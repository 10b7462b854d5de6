"""Checks a rule against the examples it carries; for rule authors, needs no test framework."""

import re

from factcheck.article import read
from factcheck.checker import check_article
from factcheck.config import Config
from factcheck.report import Report, Severity
from factcheck.rules.builtin import BUILTIN
from factcheck.rules.rule import Example, Rule
from factcheck.text.frozen import frozen
from factcheck.text.span import Part, Span

_MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


def unmark(text: str, part: Part = "body") -> tuple[str, tuple[Span, ...]]:
    """Take the ``[[...]]`` marks out of a text: the plain text and the spans that were marked."""
    spans = []
    removed = 0
    for mark in _MARK.finditer(text):
        start = mark.start() - removed
        spans.append(Span(part, start, start + len(mark[1])))
        removed += 4
    return _MARK.sub(r"\1", text), tuple(spans)


@frozen
class Outcome:
    """What one example gave: the report, and the spans its marks ask for."""

    example: Example
    report: Report
    wanted: tuple[Span, ...]


def run_example(example: Example, rules: tuple[Rule, ...]) -> Outcome:
    """Check an example without its marks under the given rules, notes included."""
    text, body = unmark(example.text)
    title, head = unmark(example.title, "title") if example.title is not None else (None, ())
    article = read(text, title=title, published=example.published)
    report = check_article(article, rules=rules, config=Config(severity=Severity.NOTE))
    return Outcome(example, report, (*head, *body))


def verify(rule: Rule, *, rules: tuple[Rule, ...] = BUILTIN) -> None:
    """Assert that a rule's examples hold.

    Each inconsistent one gives exactly one issue, of this rule, at exactly the marks; each consistent one gives none
    under all of ``rules``; each limit gives none of this rule. Raises AssertionError naming the example that fails.
    """
    together = rules if rule in rules else (*rules, rule)
    for example in rule.inconsistent:
        outcome = run_example(example, together)
        found = [(issue.rule, tuple(e.span for e in issue.evidence)) for issue in outcome.report]
        assert found == [(rule.name, outcome.wanted)], _explain("inconsistent", rule, outcome)
    for example in rule.consistent:
        outcome = run_example(example, together)
        assert not outcome.report.issues, _explain("consistent", rule, outcome)
    for example in rule.limits:
        outcome = run_example(example, (rule,))
        assert not outcome.report.issues, _explain("no longer a limit", rule, outcome)


def _explain(kind: str, rule: Rule, outcome: Outcome) -> str:
    issues = [f"  {i.rule}: {i.message} {[(e.text, e.span.start) for e in i.evidence]}" for i in outcome.report]
    title = f"{outcome.example.title}\n" if outcome.example.title else ""
    return "\n".join([f"{rule.name}: {kind} example:", title + outcome.example.text, "reported:", *issues])
