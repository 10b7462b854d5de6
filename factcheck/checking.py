"""Checking documents: from the files of a command to reports, one process or several, in order."""

import os
import traceback
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent import futures

from factcheck.checker import check
from factcheck.config import Config
from factcheck.documents.document import Document
from factcheck.errors import DocumentError, FactcheckError
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


def check_document(document: Document, config: Config) -> Report:
    """Check one document; a defect of ours that it brings to light costs this article's report, not the others'."""
    try:
        return check(document.text, title=document.title, published=document.published, config=config)
    except FactcheckError:
        raise
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{os.path.basename(frame.filename)}:{frame.lineno}"
        reason = f"a defect of factcheck, please report it: {type(error).__name__}: {error} ({where})"
        source = Source(document.text, title=document.title, published=document.published)
        return Report(source, status="crashed", reasons=(reason,))


Work = tuple[Document, Settings] | DocumentError


def check_documents(work: Iterable[Work], *, jobs: int = 1) -> Iterator[Checked | DocumentError]:
    """Check documents in their order, by so many processes; what is no document passes through.

    At most a few documents a process are held at a time, so that archives stream.
    """
    if jobs == 1:
        for item in work:
            yield item if isinstance(item, DocumentError) else Checked(*item, check_document(item[0], item[1].config))
        return
    with futures.ProcessPoolExecutor(jobs) as pool:
        waiting: deque[tuple[Work, futures.Future[Report] | None]] = deque()
        try:
            for item in work:
                if isinstance(item, DocumentError):
                    waiting.append((item, None))
                else:
                    waiting.append((item, pool.submit(check_document, item[0], item[1].config)))
                if len(waiting) > 8 * jobs:
                    yield _finished(*waiting.popleft())
            while waiting:
                yield _finished(*waiting.popleft())
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _finished(item: Work, future: "futures.Future[Report] | None") -> Checked | DocumentError:
    if isinstance(item, DocumentError) or future is None:
        assert isinstance(item, DocumentError)
        return item
    return Checked(*item, future.result())
