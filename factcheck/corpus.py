"""check_corpus(): many articles, one after the other or on any executor, as a stream of reports in their order."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from operator import index
from typing import Any, TypeVar

import attrs

from factcheck.article import Article
from factcheck.checker import Task, check_one, source_of
from factcheck.config import Config
from factcheck.report import Report
from factcheck.rules.ruleset import rules_for
from factcheck.streaming import Pool, stream
from factcheck.text.source import Source

K = TypeVar("K")

#: An article as a user may give it: its text, a mapping (text, title, published, id) or what ``read`` made of it.
Given = str | Mapping[str, Any] | Article

_EXPECTED = "a string, a mapping with a 'text', or an Article"


def check_corpus(
    articles: Iterable[Given],
    /,
    *,
    config: Config | None = None,
    executor: Executor | Callable[[], Executor] | None = None,
    batch_size: int = 64,
    in_flight: int | None = None,
) -> Iterator[Report]:
    """Check many articles and give their reports as they come, in the order of the articles.

    Articles are strings, mappings (``text``, and where they have them ``title``, ``published``, ``id``) or what
    ``read`` made; they are taken as they are needed, ``batch_size`` for each call of the executor and at most
    ``in_flight`` batches at a time (three a worker when None). ``executor`` is any ``concurrent.futures.Executor``, or
    a function that makes one; None checks here, one after the other. A report has the ``id`` of its article.

    What goes wrong in one article costs that article, whose report is ``crashed``: a defect of ours, or a worker that
    dies. After a death the articles under way are run again, on a fresh pool: a ProcessPoolExecutor is made again as it
    was, any other by the function given as ``executor``.

    Raises TypeError, ValueError and RuleError at the call on bad arguments; TypeError or ValueError with its index,
    after the reports of those before it, on an article that is none; ExecutorError when the executor is beyond repair.
    """
    config = _checked(articles, config)
    if executor is not None and not isinstance(executor, Executor) and not callable(executor):
        raise TypeError(f"executor: expected an Executor, a function that makes one or None, found {_kind(executor)}")
    _require_positive("batch_size", batch_size)
    if in_flight is not None:
        _require_positive("in_flight", in_flight)
    given = _given(articles)
    return _reports(given, config, executor, batch_size, in_flight)


def check_batch(articles: Iterable[Given], /, *, config: Config | None = None) -> list[dict[str, Any]]:
    """Check a batch here and give what to store of each report, ready for JSON, with the article's ``id``.

    It is for engines that map batches over their workers; takes and raises what ``check_corpus`` does.
    """
    return [report.to_dict(text=False, claims=False) for report in check_corpus(articles, config=config)]


def check_tasks(
    tasks: Iterable[tuple[K, Task | None]], *, pool: Pool | None, batch_size: int, in_flight: int | None = None
) -> Iterator[tuple[K, Report | None]]:
    """Give each key with the report of its article, None where it has no article, in order."""
    if pool is None:
        for key, task in tasks:
            yield key, None if task is None else check_one(*task)
        return
    with_source = ((((key, task)), _shipped(task)) for key, task in tasks)
    for (key, task), report in stream(
        with_source, _check_shipped, _crashed, pool=pool, batch_size=batch_size, in_flight=in_flight
    ):
        if task is None or report is None:
            yield key, None
        else:
            yield key, attrs.evolve(report, source=source_of(task[0]))


def _reports(
    given: Iterator[tuple[str | int | None, Source | Article]],
    config: Config,
    pool: Pool | None,
    batch_size: int,
    in_flight: int | None,
) -> Iterator[Report]:
    tasks = ((key, (article, config)) for key, article in given)
    for key, report in check_tasks(tasks, pool=pool, batch_size=batch_size, in_flight=in_flight):
        assert report is not None
        yield report if key is None else attrs.evolve(report, id=key)


def _shipped(task: Task | None) -> Task | None:
    """A task as it goes to a worker: an Article is read again there, as ``read`` read it; its layers do not travel."""
    if task is None or isinstance(task[0], Source):
        return task
    source, config = task[0].source, task[1]
    size = max(1, len(source.body) + len(source.title or ""))  # it was read whole before
    limits = {"limit": max(config.limit, size), "limit_tokens": max(config.limit_tokens, size)}
    return source, attrs.evolve(config, **limits, date_order="mdy")


def _check_shipped(tasks: list[Task | None]) -> list[Report | None]:
    """What workers do; the texts stay behind, those who sent them still have them."""
    return [None if task is None else attrs.evolve(check_one(*task), source=None) for task in tasks]


def _crashed(task: Task | None, reason: str) -> Report | None:
    return None if task is None else Report(source_of(task[0]), status="crashed", reasons=(reason,))


def _checked(articles: object, config: object) -> Config:
    if isinstance(articles, (str, bytes, Mapping, Article)) or not hasattr(articles, "__iter__"):
        raise TypeError(f"articles: expected an iterable of articles, found {_kind(articles)}")
    if config is not None and not isinstance(config, Config):
        raise TypeError(f"config: expected a Config or None, found {_kind(config)}")
    config = config or Config()
    rules_for(config)
    return config


def _require_positive(name: str, given: object) -> None:
    if not isinstance(given, int) or isinstance(given, bool):
        raise TypeError(f"{name}: expected a number, found {_kind(given)}")
    if given < 1:
        raise ValueError(f"{name}: expected at least 1, found {given}")


def _given(articles: Iterable[Given]) -> Iterator[tuple[str | int | None, Source | Article]]:
    """Each article with its identifier; what is none raises an error that names its index."""
    for number, given in enumerate(articles):
        try:
            yield _read_given(given)
        except (TypeError, ValueError) as error:
            raise type(error)(f"articles[{number}]: {error}") from None


def _read_given(given: object) -> tuple[str | int | None, Source | Article]:
    if isinstance(given, str):
        return None, Source(given)
    if isinstance(given, Article):
        return None, given
    if not isinstance(given, Mapping):
        raise TypeError(f"expected {_EXPECTED}, found {_kind(given)}")
    if "text" not in given:
        raise ValueError(f"expected {_EXPECTED}, found one with only {', '.join(map(str, given)) or 'nothing'}")
    if not isinstance(given["text"], str):
        raise TypeError(f"text: expected a string, found {_kind(given['text'])}")
    title, published, identifier = (_present(given.get(name)) for name in ("title", "published", "id"))
    if title is not None and not isinstance(title, str):
        raise TypeError(f"title: expected a string or None, found {_kind(title)}")
    return _identifier(identifier), Source(given["text"], title=title, published=_day(published))


def _present(given: object) -> object:
    """A value, None for what data frames hold in place of one: NaN and NaT, which differ from themselves, and NA."""
    try:
        return None if given != given else given
    except TypeError:
        return None
    except ValueError:  # an array, which is no value of ours in any case
        return given


def _identifier(given: Any) -> str | int | None:
    if given is None or isinstance(given, str):
        return given
    try:
        return index(given)  # a number of another library as well
    except TypeError:
        raise TypeError(f"id: expected a string, a number or None, found {_kind(given)}") from None


def _day(given: object) -> datetime.date | None:
    if given is None or given == "":
        return None
    if isinstance(given, str):
        try:
            return datetime.date.fromisoformat(given[:10])
        except ValueError:
            raise ValueError(f"published: expected a date such as 2024-05-31, found {given[:40]!r}") from None
    if isinstance(given, datetime.date) and not isinstance(given, datetime.datetime):
        return given
    # The day of a moment is a matter of its time zone, which whoever has the moment knows.
    raise TypeError(f"published: expected a date, its ISO form or None, found {_kind(given)}")


def _kind(given: object) -> str:
    return "None" if given is None else type(given).__name__
