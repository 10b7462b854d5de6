"""Corpora over a real cluster of two worker processes, by Dask's executor, with workers that are killed."""

import os
import signal
import time
from collections.abc import Iterator
from typing import Any

import pytest

import factcheck
from factcheck import checker
from factcheck.article import Article
from factcheck.checker import check
from factcheck.report import Report

dask = pytest.importorskip("dask", reason="the extra dask is not installed")
distributed = pytest.importorskip("distributed", reason="the extra dask is not installed")

# What the cluster leaves open while it restarts a worker is no business of these tests.
pytestmark = pytest.mark.filterwarnings("ignore")

SIX = "The crash killed six people: three men and two women."
KILLER = "This text kills whoever reads it."


class Deadly(distributed.WorkerPlugin):  # type: ignore[misc]
    """Makes every worker, also one that is started for a killed one, die of one article, and slow to be killed at."""

    idempotent = True

    def setup(self, worker: Any) -> None:
        def check_or_die(text: str | Article, /, **given: Any) -> Report:
            if text == KILLER:
                os.kill(os.getpid(), signal.SIGKILL)
            time.sleep(0.01)
            return check(text, **given)

        checker.check = check_or_die


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    # One kill is enough to know a killer by, and nobody looks at the dashboard.
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        cluster.adapt(minimum=2, maximum=2)  # where a worker fails to start again, another comes
        client.register_plugin(Deadly())
        yield client


@pytest.fixture(autouse=True)
def limit() -> Iterator[None]:
    """Dask waits for workers for ever; a test does not."""

    def give_up(*_: object) -> None:
        raise TimeoutError("the cluster did not answer in five minutes")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(300)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def numbered(count: int) -> list[dict[str, Any]]:
    return [{"text": f"{SIX} The road was closed for {n + 2} hours.", "id": n} for n in range(count)]


def test_a_worker_killed_while_it_works_loses_and_repeats_nothing(client: Any) -> None:
    articles = numbered(150)
    ids: list[Any] = []
    first, second = (info["pid"] for info in pids(client))
    for report in factcheck.check_corpus(articles, executor=client.get_executor(), batch_size=8):
        ids.append(report.id)
        assert report.status == "complete"
        assert len(report) == 1
        if len(ids) == 20:
            os.kill(first, signal.SIGKILL)
    assert ids == list(range(150))
    client.wait_for_workers(2, timeout=60)
    assert first not in {info["pid"] for info in pids(client)}, "the worker was killed"
    assert first != second


def test_the_article_that_kills_is_the_only_one_lost(client: Any) -> None:
    client.wait_for_workers(2, timeout=60)
    articles = numbered(24)
    articles[13]["text"] = KILLER
    reports = list(factcheck.check_corpus(articles, executor=client.get_executor(), batch_size=4))
    assert [report.id for report in reports] == list(range(24))
    assert [report.id for report in reports if report.status != "complete"] == [13]
    assert reports[13].status == "crashed"
    assert reports[13].reasons == ("the process that checked it died: KilledWorker",)


def pids(client: Any) -> list[dict[str, int]]:
    return list(client.run(lambda: {"pid": os.getpid()}).values())
