"""What a check costs, by stage and by rule, in floors, over one corpus, interleaved article by article."""

import gc
import time
from collections import Counter

import pytest
from bench_articles import FLOOR, FULL, corpus

from factcheck.article import Article
from factcheck.checker import check_article
from factcheck.claims.all_claims import all_claims
from factcheck.config import Config
from factcheck.language import is_english
from factcheck.reading.reader import read_layers
from factcheck.rules.ruleset import rules_for
from factcheck.text.source import Source

CONFIG = Config()
RULES = rules_for(CONFIG)


def seconds(sources: list[Source]) -> Counter[str]:
    """The processor time of each stage and rule over all articles, the floor's beside them."""
    spent: Counter[str] = Counter()
    clock = time.process_time
    for source in sources:
        begin = clock()
        FLOOR.findall(source.body)
        spent["floor"] += clock() - begin
        begin = clock()
        layers = read_layers(source)
        spent["reading"] += clock() - begin
        begin = clock()
        claims = all_claims(layers)
        spent["claims"] += clock() - begin
        begin = clock()
        article = Article(source, layers, claims)
        english = is_english(article)
        spent["article"] += clock() - begin
        for rule in RULES if english else ():
            begin = clock()
            list(rule.check(article))
            spent[f"rule {rule.name}"] += clock() - begin
        begin = clock()
        report = check_article(article, rules=(), config=CONFIG)
        spent["report"] += clock() - begin
        assert report.status in ("complete", "unsupported-language")
    return spent


def test_cost_of_a_check(capsys: pytest.CaptureFixture[str]) -> None:
    sources = corpus()
    seconds(sources[:20])  # fills the cache of words
    gc.collect()
    gc.disable()
    try:
        runs = [seconds(sources) for _ in range(3 if FULL else 1)]
    finally:
        gc.enable()
    best = {name: min(run[name] for run in runs) for name in runs[0]}
    floor = best.pop("floor")
    rules = {name: cost for name, cost in best.items() if name.startswith("rule ")}
    stages = {name: cost for name, cost in best.items() if name not in rules} | {"rules": sum(rules.values())}
    assert set(stages) == {"reading", "claims", "article", "rules", "report"}
    with capsys.disabled():
        print(f"\n{len(sources):,} articles, {sum(len(s.body) for s in sources) / 1e6:.2f} million characters")
        for name, cost in stages.items():
            print(f"{name:26}{cost / floor:8.2f} floors")
        print(f"{'a check':26}{sum(stages.values()) / floor:8.2f} floors")
        for name, cost in sorted(rules.items(), key=lambda item: -item[1])[:8]:
            print(f"  {name:24}{cost / floor:8.2f} floors")
