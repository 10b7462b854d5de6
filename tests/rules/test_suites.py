"""The literate suites: ``tests/rules/<family>/<rule>.md``.

A suite is a page: a heading and a sentence why for each scenario, then an article in a fence::

    ```article
    title: Nine die in bus crash
    published: 2025-03-03
    ---
    A bus crash killed [[nine people]] on Monday. ...
    ```

Title and date are optional, with them the line of dashes. What stands in double brackets is what the one issue of
the suite's rule must point at; an article without brackets gives no issue at all, under any rule. The page
``not_contradictions.md`` holds such articles alone.
"""

import datetime
import re
from pathlib import Path

import pytest

from factcheck.rules.builtin import BUILTIN
from factcheck.rules.rule import Example
from factcheck.testing.rules import run_example

HERE = Path(__file__).parent
FENCE = re.compile(r"^#+ (?P<heading>.+?)$|^```article\n(?P<article>.*?)^```$", re.MULTILINE | re.DOTALL)


def read_article(block: str) -> Example:
    head, dashes, text = block.partition("---\n")
    if not dashes:
        return Example(block.strip())
    fields = dict(line.split(": ", 1) for line in head.strip().splitlines())
    published = fields.pop("published", None)
    date = datetime.date.fromisoformat(published) if published else None
    example = Example(text.strip(), title=fields.pop("title", None), published=date)
    assert not fields, f"unknown fields {sorted(fields)}"
    return example


def scenarios() -> list[object]:
    found = []
    for page in (*sorted(HERE.glob("*/*.md")), HERE / "not_contradictions.md"):
        heading = ""
        for match in FENCE.finditer(page.read_text(encoding="utf-8")):
            if match["heading"]:
                heading = match["heading"]
            else:
                name = f"{page.stem}: {heading}"
                found.append(pytest.param(page.stem, read_article(match["article"]), id=name))
    return found


@pytest.mark.parametrize(("rule", "example"), scenarios())
def test_scenario(rule: str, example: Example) -> None:
    outcome = run_example(example, BUILTIN)
    found = [(issue.rule, tuple(e.span for e in issue.evidence), issue.message) for issue in outcome.report]
    if outcome.wanted:
        assert [(r, spans) for r, spans, _ in found] == [(rule, outcome.wanted)], found
    else:
        assert not found


def test_suites_belong_to_rules() -> None:
    known = {f"{rule.family}/{rule.name}" for rule in BUILTIN}
    pages = {f"{page.parent.name}/{page.stem}" for page in HERE.glob("*/*.md")}
    assert pages <= known


def test_what_is_not_a_contradiction_is_silent() -> None:
    articles = re.findall(
        r"```article\n.*?^```$", (HERE / "not_contradictions.md").read_text(), re.MULTILINE | re.DOTALL
    )
    assert len(articles) >= 78
    assert not any("[[" in article for article in articles)
