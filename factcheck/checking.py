"""Checking documents: from the files of a command to reports, one process or several, in order."""

from collections.abc import Iterable, Iterator
from functools import partial

from factcheck.checker import Task, check_one
from factcheck.documents.document import Document
from factcheck.errors import DocumentError
from factcheck.on_demand import resolve_name
from factcheck.report import Report
from factcheck.settings import Settings
from factcheck.text.frozen import Record
from factcheck.text.source import Source


class Checked(Record):
    """A document, the settings in force for it, and its report."""

    document: Document
    settings: Settings
    report: Report


Work = tuple[Document, Settings] | DocumentError

#: Documents a call of a worker: few, since those of a command may be as long as they like.
_BATCH = 8


def check_documents(work: Iterable[Work], *, jobs: int = 1) -> Iterator[Checked | DocumentError]:
    """Check documents in their order, by so many processes; what is no document passes through.

    At most a few documents a process are held at a time, so that archives stream.
    """
    for item, report in _reports(((item, _task(item)) for item in work), jobs):
        if isinstance(item, DocumentError) or report is None:
            assert isinstance(item, DocumentError)
            yield item
        else:
            yield Checked(*item, report)


def _reports(tasks: Iterator[tuple[Work, Task | None]], jobs: int) -> Iterator[tuple[Work, Report | None]]:
    if jobs == 1:
        return ((item, None if task is None else check_one(*task)) for item, task in tasks)
    # What processes need is loaded for those who want them.
    pool = partial(resolve_name("factcheck.processes:processes"), jobs)
    reports: Iterator[tuple[Work, Report | None]] = resolve_name("factcheck.corpus:check_tasks")(
        tasks, pool=pool, batch_size=_BATCH
    )
    return reports


def _task(item: Work) -> Task | None:
    if isinstance(item, DocumentError):
        return None
    document, settings = item
    return Source(document.text, title=document.title, published=document.published), settings.config
