"""Checking documents: from the files of a command to reports, one process or several, in order."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from factcheck.corpus import Task, check_tasks
from factcheck.documents.document import Document
from factcheck.errors import DocumentError
from factcheck.report import Report
from factcheck.settings import Settings
from factcheck.text.frozen import frozen
from factcheck.text.source import Source


@frozen
class Checked:
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
    pool = None if jobs == 1 else partial(_processes, jobs)
    for item, report in check_tasks(((item, _task(item)) for item in work), pool=pool, batch_size=_BATCH):
        if isinstance(item, DocumentError) or report is None:
            assert isinstance(item, DocumentError)
            yield item
        else:
            yield Checked(*item, report)


def _task(item: Work) -> Task | None:
    if isinstance(item, DocumentError):
        return None
    document, settings = item
    return Source(document.text, title=document.title, published=document.published), settings.config


def _processes(jobs: int) -> ProcessPoolExecutor:
    """Worker processes that come from a process without threads of ours, which a fork would leave in an odd state."""
    ways = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in ways else "spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin)


def _begin() -> None:
    """Leave interrupts to the command, and end with it even when it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_command, daemon=True).start()


def _end_with_the_command() -> None:
    command = multiprocessing.parent_process()
    if command is not None:
        command.join()
        os._exit(1)
