"""What claims cost by family and rules by rule, in floors, and how both grow with the length of an article.

A floor is a bare ``regex.findall`` of words over the same text. The figures are printed and not asserted, since they
depend on the machine: ``pytest tests/benchmarks -s``.
"""

import gc
import time
from collections import Counter

import pytest
from bench_articles import FLOOR, articles
from bench_timing import timed

from factcheck.article import Article
from factcheck.checker import check_article
from factcheck.claims import all_claims as makers
from factcheck.config import Config
from factcheck.reading.reader import read_layers
from factcheck.rows import claim_rows
from factcheck.rules.ruleset import rules_for
from factcheck.text.source import Source

pytest.importorskip("pytest_benchmark")

_MAKERS = tuple(name for name in vars(makers) if name.endswith("_claims") and name != "all_claims")
_CONFIG = Config()


def seconds_by_part(sources: list[Source], monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """The processor time of the floor, of each claim maker with its family, of each rule, and of the rows."""
    spent: Counter[str] = Counter()
    floor, make = timed(spent, "floor", FLOOR.findall), timed(spent, "article", Article)
    rows = timed(spent, "rows", claim_rows)
    checks = [timed(spent, f"{rule.family}/{rule.name}", rule.check) for rule in rules_for(_CONFIG)]
    with monkeypatch.context() as patch:
        for name in _MAKERS:
            work = getattr(makers, name)
            family = work.__module__.split(".")[2]
            patch.setattr(makers, name, timed(spent, f"claims {family}/{name.removesuffix('_claims')}", work))
        for source in sources:
            floor(source.body)
            layers = read_layers(source)
            article = make(source, layers, makers.all_claims(layers))
            for check in checks:
                check(article)
            rows(article)
    return spent


def test_floors_by_claim_maker_and_rule(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    sources = articles()
    seconds_by_part(sources, monkeypatch)  # fills the caches of words
    gc.disable()
    try:
        runs = [seconds_by_part(sources, monkeypatch) for _ in range(5)]
    finally:
        gc.enable()
    best = {name: min(run[name] for run in runs) for name in runs[0]}
    claims = {name.removeprefix("claims "): cost for name, cost in best.items() if name.startswith("claims ")}
    rules = {name: cost for name, cost in best.items() if not name.startswith("claims ") and name != "floor"}
    assert len(claims) == len(_MAKERS)
    assert {rule.name for rule in rules_for(_CONFIG)} <= {name.rpartition("/")[2] for name in rules}
    with capsys.disabled():
        for title, parts in (("claims", claims), ("rules", rules)):
            print(f"\n{title:36}{sum(parts.values()) / best['floor']:6.2f} floors")
            families: Counter[str] = Counter()
            for name, cost in parts.items():
                families[name.partition("/")[0]] += cost  # type: ignore[assignment]
            for family, total in families.most_common():
                print(f"  {family:34}{total / best['floor']:6.2f}")
                for name, cost in sorted(parts.items(), key=lambda item: -item[1]):
                    if name.startswith(f"{family}/"):
                        print(f"    {name.partition('/')[2]:32}{cost / best['floor']:6.2f}")


def test_growth(capsys: pytest.CaptureFixture[str]) -> None:
    """Twice the text, twice the time: claims and rules of articles of 4,000 words to 32,000, as multiples."""
    spent = []
    for size in (1, 1, 2, 4, 8):  # the first fills the caches of words
        source = Source("\n\n".join(each.body for each in articles(20 * size)))
        layers = read_layers(source)
        begin = time.process_time()
        claims = makers.all_claims(layers)
        middle = time.process_time()
        report = check_article(Article(source, layers, claims), rules=rules_for(_CONFIG), config=_CONFIG)
        spent.append((len(source.body.split()), middle - begin, time.process_time() - middle))
        assert len(claims) >= len(report.claims) > 100 * size  # equal rows are one
    with capsys.disabled():
        print()
        for words, claimed, checked in spent[1:]:
            first = spent[1]
            print(
                f"{words:7,} words: claims {claimed / first[1]:6.2f}, rules {checked / first[2]:6.2f} times the first"
            )
