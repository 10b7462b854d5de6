"""Throughput of a corpus: one process, two, and two workers of a Dask cluster, interleaved."""

import time
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import ExitStack
from typing import Any

import pytest
from bench_articles import FULL, corpus

import factcheck


def forever(articles: list[dict[str, Any]], count: int) -> Iterator[dict[str, Any]]:
    for number in range(count):
        yield articles[number % len(articles)]


@pytest.mark.filterwarnings("ignore")
def test_throughput(capsys: pytest.CaptureFixture[str]) -> None:
    articles = [{"text": source.body, "title": source.title} for source in corpus()]
    count = 2_000 if FULL else 60
    best: dict[str, float] = {}
    with ExitStack() as closing:
        pools: dict[str, Executor | None] = {"here": None}
        for workers in (1, 2):
            pools[f"{workers} process{'es' * (workers > 1)}"] = closing.enter_context(ProcessPoolExecutor(workers))
        if client := _dask(closing):
            pools["2 workers of Dask"] = client.get_executor()
        for pool in pools.values():  # workers that have begun and filled their cache of words
            assert sum(1 for _ in factcheck.check_corpus(articles[:32], executor=pool, batch_size=4)) == 32
        for _ in range(3 if FULL else 1):
            for name, pool in pools.items():
                begin = time.perf_counter()
                reports = factcheck.check_corpus(forever(articles, count), executor=pool, batch_size=16)
                assert sum(1 for _ in reports) == count
                best[name] = max(best.get(name, 0), count / (time.perf_counter() - begin))
    with capsys.disabled():
        print()
        for name, rate in best.items():
            print(f"{name:20}{rate:8.1f} articles a second{rate / best['1 process']:8.2f} times one process")


def _dask(closing: ExitStack) -> Any:
    try:
        import distributed
    except ImportError:
        return None
    cluster = closing.enter_context(
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
        )
    )
    return closing.enter_context(distributed.Client(cluster))
