"""Corpora: lazy and in order on every kind of executor, with clear errors, and a killer costs one article."""

import datetime
import json
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Any

import pytest

import factcheck
from factcheck import checker
from factcheck.article import Article
from factcheck.checker import check
from factcheck.config import Config
from factcheck.errors import ExecutorError, RuleError
from factcheck.report import Report
from factcheck.text.source import Source

SIX = "The crash killed six people: three men and two women."
FINE = "The crash killed five people: three men and two women."
KILLER = "This text kills whoever reads it."
FORK = multiprocessing.get_context("fork") if hasattr(os, "fork") else None

# Python 3.12 and later warn of forks in a process that has threads, as that of the tests may have.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
needs_fork = pytest.mark.skipif(FORK is None, reason="workers get the killer by fork")


def numbered(count: int) -> list[str]:
    """Articles that differ, every third with an issue."""
    return [f"{FINE if n % 3 else SIX} The road was closed for {n + 2} hours." for n in range(count)]


def check_or_die(text_or_article: str | Article, /, **given: Any) -> Report:
    if text_or_article == KILLER:
        os.kill(os.getpid(), signal.SIGKILL)
    return check(text_or_article, **given)


def processes(workers: int = 2) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=FORK)


@pytest.fixture
def killer(monkeypatch: pytest.MonkeyPatch) -> str:
    """An article that kills the process it is checked in."""
    monkeypatch.setattr(checker, "check", check_or_die)
    return KILLER


def test_articles_of_every_form() -> None:
    published = datetime.date(2023, 5, 5)
    weekday = "The mayor opened the bridge on Monday, 2 May 2023."
    reports = list(
        factcheck.check_corpus([
            SIX,
            {"text": weekday, "title": "Bridge opens", "published": published, "id": "b-1", "author": "any"},
            {"text": weekday, "title": None, "published": "2023-05-05T10:00:00Z", "id": 7},
            factcheck.read(FINE),
        ])
    )  # fmt: skip
    assert [[issue.rule for issue in report] for report in reports] == [
        ["sum-mismatch"], ["weekday-mismatch"], ["weekday-mismatch"], [],
    ]  # fmt: skip
    assert [report.id for report in reports] == [None, "b-1", 7, None]
    assert reports[1].text == Source(weekday, title="Bridge opens", published=published)
    assert reports[2].text.published == published
    assert Report.from_dict(reports[1].to_dict()) == reports[1]


@pytest.mark.parametrize("make", [processes, ThreadPoolExecutor], ids=["processes", "threads"])
def test_executors_give_the_same_as_none(make: Callable[[int], Executor]) -> None:
    articles = [*numbered(20), factcheck.read(SIX)]
    expected = list(factcheck.check_corpus(articles))
    assert sum(map(len, expected)) == 8
    with make(2) as executor:
        assert list(factcheck.check_corpus(articles, executor=executor, batch_size=3)) == expected
        assert executor.submit(len, "abc").result() == 3, "an executor that is given stays open"
    assert list(factcheck.check_corpus(articles, executor=lambda: make(2), batch_size=64)) == expected


def test_what_data_frames_hold_for_nothing_is_nothing() -> None:
    class NA:
        def __ne__(self, other: object) -> Any:
            return self

        def __bool__(self) -> bool:
            raise TypeError("boolean value of NA is ambiguous")

    nan = float("nan")
    for nothing in (nan, NA(), None):
        (report,) = factcheck.check_corpus([{"text": SIX, "title": nothing, "published": nothing, "id": nothing}])
        assert (report.text, report.id) == (Source(SIX), None)
    with pytest.raises(TypeError, match=r"articles\[0\]: text: expected a string, found float"):
        factcheck.check_batch([{"text": nan}])


class Counting(Executor):
    """Does the work at the last moment, and counts what is under way."""

    def __init__(self) -> None:
        self.under_way = self.most = 0
        self._max_workers = 2

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        executor = self

        class Late(Future[Any]):
            def result(self, timeout: float | None = None) -> Any:
                executor.under_way -= 1
                return fn(*args, **kwargs)

        return Late()


def test_lazy_in_lazy_out_and_bounded() -> None:
    taken = 0

    def articles() -> Iterator[str]:
        nonlocal taken
        for text in numbered(200):
            taken += 1
            yield text

    executor = Counting()
    reports = factcheck.check_corpus(articles(), executor=executor, batch_size=4)
    assert taken == 0
    next(reports)
    assert taken == 3 * 2 * 4
    assert sum(1 for _ in reports) == 199
    assert executor.most == 6
    taken = 0
    one_by_one = factcheck.check_corpus(articles())
    next(one_by_one)
    assert taken == 1
    executor = Counting()
    list(factcheck.check_corpus(numbered(20), executor=executor, batch_size=1, in_flight=5))
    assert executor.most == 5


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        (7, TypeError, "articles[2]: expected a string, a mapping with a 'text', or an Article, found int"),
        ({"body": "x"}, ValueError, "articles[2]: expected a string, a mapping with a 'text', or an Article, "
            "found one with only body"),
        ({"text": None}, TypeError, "articles[2]: text: expected a string, found None"),
        ({"text": "x", "title": 3}, TypeError, "articles[2]: title: expected a string or None, found int"),
        ({"text": "x", "id": 1.5}, TypeError, "articles[2]: id: expected a string, a number or None, found float"),
        ({"text": "x", "published": "May"}, ValueError,
            "articles[2]: published: expected a date such as 2024-05-31, found 'May'"),
        ({"text": "x", "published": datetime.datetime(2024, 5, 31)}, TypeError,
            "articles[2]: published: expected a date, its ISO form or None, found datetime"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("threads", [0, 2])
def test_what_is_no_article_is_named_after_what_went_before(
    given: Any, error: type[Exception], message: str, threads: int
) -> None:
    executor = ThreadPoolExecutor(threads) if threads else None
    reports = factcheck.check_corpus([SIX, FINE, given, SIX], executor=executor)
    assert [len(next(reports)), len(next(reports))] == [1, 0]
    with pytest.raises(error) as raised:
        next(reports)
    assert str(raised.value) == message


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"articles": SIX}, TypeError, "articles: expected an iterable of articles, found str"),
        ({"articles": {"text": SIX}}, TypeError, "articles: expected an iterable of articles, found dict"),
        ({"articles": 3}, TypeError, "articles: expected an iterable of articles, found int"),
        ({"config": "all"}, TypeError, "config: expected a Config or None, found str"),
        ({"config": Config(select=["none-such"])}, RuleError, "unknown rule or family 'none-such'"),
        ({"executor": 2}, TypeError, "executor: expected an Executor, a function that makes one or None, found int"),
        ({"batch_size": 0}, ValueError, "batch_size: expected at least 1, found 0"),
        ({"batch_size": "4"}, TypeError, "batch_size: expected a number, found str"),
        ({"in_flight": -1}, ValueError, "in_flight: expected at least 1, found -1"),
    ],
)
def test_bad_arguments_fail_at_the_call(arguments: dict[str, Any], error: type[Exception], message: str) -> None:
    articles = arguments.pop("articles", [SIX])
    with pytest.raises(error) as raised:
        factcheck.check_corpus(articles, **arguments)
    assert str(raised.value).startswith(message)


def test_a_defect_of_ours_costs_one_article(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(text: str, /, **given: Any) -> Report:
        return check(text, **given) if text != FINE else Report(None, status=1 / 0)  # type: ignore[arg-type]

    monkeypatch.setattr(checker, "check", broken)
    first, second, third = factcheck.check_corpus([SIX, FINE, SIX])
    assert (first.status, second.status, third.status) == ("complete", "crashed", "complete")
    assert second.reasons[0].startswith("a defect of factcheck, please report it: ZeroDivisionError: division by zero")
    assert second.text.body == FINE


@needs_fork
@pytest.mark.parametrize("batch_size", [1, 5, 64])
@pytest.mark.parametrize("own", [True, False], ids=["made", "given"])
def test_the_article_that_kills_is_the_only_one_lost(killer: str, batch_size: int, own: bool) -> None:
    articles = numbered(30)
    articles[11] = articles[20] = killer
    pool = processes()
    given = processes if own else pool
    reports = list(factcheck.check_corpus(articles, executor=given, batch_size=batch_size))
    pool.shutdown()
    assert [report.text.body for report in reports] == articles
    crashed = [number for number, report in enumerate(reports) if report.status == "crashed"]
    assert crashed == [11, 20]
    assert reports[11].reasons == ("the process that checked it died: BrokenProcessPool",)
    kept = [text for text in articles if text != killer]
    assert [report for report in reports if report.status != "crashed"] == list(factcheck.check_corpus(kept))


@needs_fork
def test_a_process_pool_is_made_again_as_it_was(killer: str, tmp_path: Any) -> None:
    log = tmp_path / "begun"
    with ProcessPoolExecutor(1, mp_context=FORK, initializer=note, initargs=(str(log),)) as pool:
        reports = list(factcheck.check_corpus([SIX, killer, SIX], executor=pool, batch_size=1))
    assert [report.status for report in reports] == ["complete", "crashed", "complete"]
    # The first pool, the one after its end, and the one after the killer has run alone.
    assert len(log.read_text()) == 3


def note(path: str) -> None:
    with open(path, "a") as log:
        log.write("x")


def die() -> None:
    os._exit(1)


@needs_fork
def test_workers_that_cannot_live_are_an_error_and_no_lost_articles() -> None:
    with (
        ProcessPoolExecutor(1, mp_context=FORK, initializer=die) as pool,
        pytest.raises(ExecutorError, match="die before they do any work"),
    ):
        list(factcheck.check_corpus([SIX], executor=pool))


@needs_fork
def test_a_broken_executor_of_another_kind_is_an_error_that_says_what_to_give(killer: str) -> None:
    class Other(ProcessPoolExecutor):
        pass

    with Other(1, mp_context=FORK) as pool:
        reports = factcheck.check_corpus([SIX, killer], executor=pool, batch_size=1)
        assert len(next(reports)) == 1
        with pytest.raises(ExecutorError, match="its Other, which cannot be made anew from here; give executor a func"):
            next(reports)


@needs_fork
def test_loky_by_a_function(killer: str) -> None:
    loky = pytest.importorskip("loky")
    articles = [SIX, killer, FINE, SIX]

    def pool() -> Executor:
        executor: Executor = loky.ProcessPoolExecutor(1, initializer=make_deadly)
        return executor

    reports = list(factcheck.check_corpus(articles, executor=pool, batch_size=2))
    assert [report.status for report in reports] == ["complete", "crashed", "complete", "complete"]
    assert [report.text.body for report in reports] == articles


def make_deadly() -> None:
    checker.check = check_or_die  # type: ignore[assignment]


@needs_fork
def test_an_interrupt_stops_the_workers() -> None:
    pools = []

    def pool() -> Executor:
        pools.append(processes())
        return pools[-1]

    def articles() -> Iterator[str]:
        yield from numbered(20)
        raise KeyboardInterrupt

    reports = factcheck.check_corpus(articles(), executor=pool, batch_size=2, in_flight=20)
    with pytest.raises(KeyboardInterrupt):
        list(reports)
    with pytest.raises(RuntimeError, match="cannot schedule new futures"):
        pools[0].submit(len, "")


def test_stopping_early_cancels_what_waits() -> None:
    with ThreadPoolExecutor(1) as executor:
        reports = factcheck.check_corpus(numbered(400), executor=executor, batch_size=50, in_flight=8)
        next(reports)
        reports.close()  # type: ignore[attr-defined]
        assert executor._work_queue.qsize() < 7, "what has not begun is cancelled or under way"
        assert list(reports) == []


def test_an_error_of_the_work_itself_is_raised() -> None:
    class Refusing(ThreadPoolExecutor):
        def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
            refused: Future[Any] = Future()
            refused.set_exception(ModuleNotFoundError("No module named 'factcheck'"))
            return refused

    with pytest.raises(ModuleNotFoundError):
        list(factcheck.check_corpus([SIX], executor=Refusing(1)))


def test_a_batch_is_stored_small_and_by_name() -> None:
    batch = factcheck.check_batch([{"text": SIX, "id": "a"}, {"text": FINE, "id": 2}, FINE])
    assert json.loads(json.dumps(batch)) == batch
    assert [stored.get("id") for stored in batch] == ["a", 2, None]
    assert [len(Report.from_dict(stored)) for stored in batch] == [1, 0, 0]
    assert not {"claims", "source"} & {key for stored in batch for key in stored}
    with pytest.raises(TypeError, match=r"articles\[1\]"):
        factcheck.check_batch([SIX, None])  # type: ignore[list-item]


def test_a_limit_is_kept_in_workers() -> None:
    article = factcheck.read(SIX)
    config = Config(limit=20)
    with ThreadPoolExecutor(1) as executor:
        whole, cut = factcheck.check_corpus([article, SIX], config=config, executor=executor)
    assert (whole.status, cut.status) == ("complete", "partial")
