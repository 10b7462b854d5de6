"""Streaming: work in batches on any executor, in order, a few at a time; a worker that dies costs one item."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent import futures
from concurrent.futures import BrokenExecutor, Executor, Future
from itertools import count, islice
from typing import Any, Generic, TypeVar

import attrs

from factcheck.errors import ExecutorError

K = TypeVar("K")
P = TypeVar("P")
R = TypeVar("R")

#: An executor, or a function that makes one: then a broken one of any kind can be replaced.
Pool = Executor | Callable[[], Executor]

#: Errors by which executors say that a worker died under a task, besides BrokenExecutor: that of Dask.
_DEATHS = frozenset({"KilledWorker"})

#: Batches under way for each worker: one that it works on, one that waits for it, one against a slow one before them.
_PER_WORKER = 3


def stream(
    tasks: Iterable[tuple[K, P]],
    work: Callable[[list[P]], list[R]],
    lost: Callable[[P, str], R],
    *,
    pool: Pool,
    batch_size: int,
    in_flight: int | None = None,
) -> Iterator[tuple[K, R]]:
    """Give each task's key with what ``work`` makes of its payload, in order.

    Payloads go to the pool, which needs to be able to pickle them, ``work`` and its results; keys stay here. Where
    workers die, what was under way is run again a batch at a time, then a payload at a time; for one that dies alone
    the result is ``lost(payload, reason)``. An error of ``tasks`` comes after the results of what went before; one of
    ``work`` is raised. Raises ExecutorError when a pool broke and no fresh one can be had.
    """
    with _Workers(pool) as workers:
        run: _Run[K, P, R] = _Run(workers, work, lost, in_flight or _PER_WORKER * _size(workers.executor))
        try:
            yield from run.results(iter(tasks), batch_size)
        finally:
            run.cancel()


@attrs.define(eq=False)
class _Batch(Generic[K, P, R]):
    keys: list[K]
    payloads: list[P]
    future: Future[list[R]]
    done: list[R] | None = None


class _Workers:
    """The executor in use and the way to a fresh one; those that are made here are shut down here."""

    def __init__(self, pool: Pool) -> None:
        self._make = _maker(pool)
        self._own = not isinstance(pool, Executor)
        self.executor: Executor = pool if isinstance(pool, Executor) else pool()

    def __enter__(self) -> "_Workers":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._own:
            self.executor.shutdown(wait=kind is None)
            if kind is not None:
                _stop(self.executor)

    def renew(self, death: Exception) -> None:
        """Take a fresh executor for a broken one, and see that its workers live."""
        if isinstance(death, BrokenExecutor):
            if self._make is None:
                raise ExecutorError(
                    f"a worker died and with it its {type(self.executor).__name__}, which cannot be made anew from"
                    " here; give executor a function that makes one"
                ) from death
            if self._own:
                self.executor.shutdown(wait=False)
            self.executor, self._own = self._make(), True
        try:
            self.executor.submit(os.getpid).result()
        except Exception as error:
            if not _is_death(error):
                raise
            raise ExecutorError(f"workers of the executor die before they do any work: {error}") from error


class _Run(Generic[K, P, R]):
    def __init__(
        self,
        workers: _Workers,
        work: Callable[[list[P]], list[R]],
        lost: Callable[[P, str], R],
        in_flight: int,
    ) -> None:
        self.workers, self.work, self.lost, self.in_flight = workers, work, lost, in_flight
        self.waiting: deque[_Batch[K, P, R]] = deque()
        self.numbers = count()

    def results(self, tasks: Iterator[tuple[K, P]], batch_size: int) -> Iterator[tuple[K, R]]:
        failure: Exception | None = None
        more = True
        while True:
            while more and len(self.waiting) < self.in_flight:
                batch, failure = _batch(tasks, batch_size)
                more = len(batch) == batch_size and failure is None
                if batch:
                    payloads = [payload for _, payload in batch]
                    self.waiting.append(_Batch([key for key, _ in batch], payloads, self._submit(payloads)))
            if not self.waiting:
                break
            try:
                if death := self._death(self.waiting[0]):
                    self._run_again(death)
            except KeyboardInterrupt:
                yield from self._finished()
                raise
            first = self.waiting.popleft()
            assert first.done is not None
            yield from zip(first.keys, first.done, strict=True)
        if failure is not None:
            raise failure

    def _finished(self) -> Iterator[tuple[K, R]]:
        """The results that are there already, up to the first batch that has none: what is told has no gaps."""
        for batch in self.waiting:
            future = batch.future
            if batch.done is None:
                if not future.done() or future.cancelled() or future.exception() is not None:
                    return
                batch.done = future.result()
            yield from zip(batch.keys, batch.done, strict=True)

    def cancel(self) -> None:
        for batch in self.waiting:
            batch.future.cancel()

    def _submit(self, payloads: list[P]) -> Future[list[R]]:
        try:
            # The number keeps calls apart for executors that take equal calls for one, as Dask does.
            return self.workers.executor.submit(_numbered, self.work, payloads, next(self.numbers))
        except BrokenExecutor as error:
            broken: Future[list[R]] = Future()
            broken.set_exception(error)
            return broken

    def _death(self, batch: _Batch[K, P, R]) -> Exception | None:
        """Wait for a batch: None when it is done, else the error that says that a worker died."""
        if batch.done is not None:
            return None
        try:
            batch.done = batch.future.result()
            return None
        except Exception as error:
            if _is_death(error):
                return error
            raise

    def _run_again(self, death: Exception) -> None:
        """Bring every batch under way to its end, the unfinished ones alone, so that it shows which payload kills."""
        unfinished = [(batch, error) for batch in self.waiting if (error := self._death(batch)) is not None]
        # One broken batch breaks the executor, whatever the others met.
        self.workers.renew(next((error for _, error in unfinished if isinstance(error, BrokenExecutor)), death))
        for batch, _ in unfinished:
            done, death_alone = self._alone(batch.payloads)
            if done is None and len(batch.payloads) == 1:
                done = [self.lost(batch.payloads[0], _told(death_alone))]
            batch.done = done if done is not None else [self._survivor(payload) for payload in batch.payloads]

    def _survivor(self, payload: P) -> R:
        done, death = self._alone([payload])
        return done[0] if done is not None else self.lost(payload, _told(death))

    def _alone(self, payloads: list[P]) -> tuple[list[R] | None, Exception | None]:
        try:
            return self._submit(payloads).result(), None
        except Exception as error:
            if not _is_death(error):
                raise
            self.workers.renew(error)
            return None, error


def _batch(tasks: Iterator[tuple[K, P]], size: int) -> tuple[list[tuple[K, P]], Exception | None]:
    """The next tasks, and the error that came instead of more."""
    batch: list[tuple[K, P]] = []
    try:
        for task in islice(tasks, size):
            batch.append(task)  # noqa: PERF402 - what came before an error is kept
    except Exception as error:
        return batch, error
    return batch, None


def _numbered(work: Callable[[list[P]], list[R]], payloads: list[P], number: int) -> list[R]:
    del number
    return work(payloads)


def _is_death(error: BaseException) -> bool:
    return isinstance(error, BrokenExecutor) or any(kind.__name__ in _DEATHS for kind in type(error).__mro__)


def _told(death: Exception | None) -> str:
    return f"the process that checked it died: {type(death).__name__}"


def _maker(pool: Pool) -> Callable[[], Executor] | None:
    if not isinstance(pool, Executor):
        return pool
    if type(pool) is not futures.ProcessPoolExecutor:
        return None
    given: Any = pool  # the executor tells nothing of how it was made, except here
    names = {"mp_context": "_mp_context", "initializer": "_initializer", "initargs": "_initargs",
        "max_tasks_per_child": "_max_tasks_per_child"}  # fmt: skip
    arguments = {name: getattr(given, attribute) for name, attribute in names.items()}
    return lambda: futures.ProcessPoolExecutor(given._max_workers, **arguments)


def _size(executor: Any) -> int:
    """How many workers an executor has; the processors of this machine where it does not tell."""
    client = getattr(executor, "_client", None)
    if client is not None and hasattr(client, "nthreads"):
        threads: int = sum(client.nthreads().values())
        return max(1, threads)
    size = getattr(executor, "_max_workers", None)
    return size if isinstance(size, int) else os.cpu_count() or 1


def _stop(executor: Any) -> None:
    """End the processes of a pool of ours that nobody waits for any more."""
    processes: Sequence[Any] = list((getattr(executor, "_processes", None) or {}).values())
    for process in processes:
        process.terminate()
