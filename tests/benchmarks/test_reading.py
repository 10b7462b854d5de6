"""What reading costs, by stage, in floors: one floor is a bare ``regex.findall`` of words over the same text.

And how it grows: the time of texts that are two, four and eight times as long, as a multiple of the time of the first.

The ratios are printed and not asserted, since they depend on the machine: ``pytest tests/benchmarks -s``.
"""

import gc
import time
from collections import Counter
from collections.abc import Callable

import pytest
from bench_articles import FLOOR, articles
from bench_timing import timed

from factcheck.claims.all_claims import all_claims
from factcheck.reading import reader
from factcheck.reading.reader import Layers, read_layers
from factcheck.text.source import Source

pytest.importorskip("pytest_benchmark")

_STAGES = (
    "tokenize", "find_sentences", "find_numerals", "find_times", "find_quantities", "find_names", "find_phrases",
    "find_entities", "find_quotations", "find_attributions", "find_statements",
)  # fmt: skip


def seconds_by_stage(sources: list[Source], monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """The processor time of each stage over all articles, and that of the floor and the claims."""
    spent: Counter[str] = Counter()

    with monkeypatch.context() as patch:
        for name in _STAGES:
            patch.setattr(reader, name, timed(spent, name, getattr(reader, name)))
        floor, claims = timed(spent, "floor", FLOOR.findall), timed(spent, "claims", all_claims)
        for source in sources:
            floor(source.body)
            layers = read_layers(source)
            assert isinstance(layers, Layers)
            claims(layers)
    return spent


def test_ratios_by_stage(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    sources = articles()
    seconds_by_stage(sources, monkeypatch)  # fills the cache of words
    gc.disable()
    try:
        runs = [seconds_by_stage(sources, monkeypatch) for _ in range(5)]
    finally:
        gc.enable()
    best = {name: min(run[name] for run in runs) for name in runs[0]}
    assert set(best) == {"floor", "claims", *_STAGES}
    reading = sum(best[name] for name in _STAGES)
    with capsys.disabled():
        print()
        for name, cost in (*((name, best[name]) for name in _STAGES), ("reading", reading), ("claims", best["claims"])):
            print(f"{name:18}{cost / best['floor']:6.2f} floors")


def test_reading(benchmark: Callable[..., tuple[Layers, ...]]) -> None:
    sources = articles()
    layers = benchmark(lambda: tuple(map(read_layers, sources)))
    assert all(each.statements.all and each.quantities for each in layers)


def test_claims(benchmark: Callable[..., int]) -> None:
    layers = [read_layers(source) for source in articles()]
    assert benchmark(lambda: sum(len(all_claims(each)) for each in layers)) > len(layers)


def test_growth(capsys: pytest.CaptureFixture[str]) -> None:
    """Twice the text, twice the time: one article of 4,000 words, and of twice, four and eight times as many."""
    bodies = ["\n\n".join(source.body for source in articles(20 * size)) for size in (1, 2, 4, 8)]
    read_layers(Source(bodies[-1]))  # fills the cache of words
    spent = []
    for body in bodies:
        runs = []
        for _ in range(3):
            begin = time.process_time()
            layers = read_layers(Source(body))
            runs.append(time.process_time() - begin)
        assert len(layers.sentences.all) > len(body) / 1000
        spent.append(min(runs))
    with capsys.disabled():
        print()
        for body, seconds in zip(bodies, spent, strict=True):
            print(f"{len(body.split()):7,} words {seconds / spent[0]:6.2f} times the shortest")
