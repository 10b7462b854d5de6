"""Measures factcheck on articles of your own: ``python -m factcheck.testing.retold ARTICLES... [--jobs 2] [-v]``.

Sound articles tell many facts twice, and need no labels to measure by: one of the two tellings of a figure, weekday,
date or year is changed, and the check of the changed article should point at it. A few of the pairs are one by chance
("12 ships", "12 years"), so that not all of them can be found.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from itertools import chain

from factcheck.documents.document import Document
from factcheck.documents.files import find_files, read_documents
from factcheck.errors import DocumentError, FactcheckError
from factcheck.testing.retold import changed_figures, changed_times


def _measured(task: tuple[Document, int]) -> list[tuple[str, bool, str]]:
    """Of one article: what each fact is and where it is told, whether its change is found, and both tellings."""
    document, seed = task
    shown = []
    text, title, published = document.text, document.title, document.published
    figures = changed_figures(text, title=title, seed=seed)
    for one in chain(figures, changed_times(text, title=title, published=published, seed=seed)):
        parts = {"body": one.text, "title": one.title or ""}
        lines = (" ".join(parts[s.part][max(0, s.start - 80) : s.end + 60].split()) for s in (one.kept, one.changed))
        told = "\n".join((f"    * {document.name}", *(f"        {line}" for line in lines)))
        shown.append((f"{one.what}, {one.where}", one.is_found(published), told))
    return shown


def _documents(paths: Sequence[str]) -> Iterator[Document]:
    for path in find_files(paths):
        for document in [path] if isinstance(path, DocumentError) else read_documents(path):
            if isinstance(document, DocumentError):
                print(f"factcheck: {document}", file=sys.stderr)
            else:
                yield document


def main(given: Sequence[str] | None = None) -> int:
    """Run the measurement that the arguments ask for; 2 when nothing could be read."""
    parser = argparse.ArgumentParser(prog="python -m factcheck.testing.retold", description=__doc__)
    parser.add_argument("articles", nargs="+", metavar="ARTICLES", help="files, folders, or - as for factcheck check")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes (default: 1)")
    parser.add_argument("-v", "--verbose", type=int, nargs="?", const=10, default=0, metavar="K", help="show K missed")
    arguments = parser.parse_args(given)
    whole, found, missed, articles = Counter[str](), Counter[str](), list[str](), 0
    with ProcessPoolExecutor(arguments.jobs) if arguments.jobs > 1 else nullcontext() as pool:
        tasks = ((document, arguments.seed) for document in _documents(arguments.articles))
        for results in pool.map(_measured, tasks, chunksize=16) if pool else map(_measured, tasks):
            articles += 1
            for where, right, told in results:
                whole[where] += 1
                found[where] += right
                missed += [] if right else [told]
    for where in sorted(whole):
        print(f"{where:25}{found[where]:6} of {whole[where]} changes found")
    print(f"{articles} articles")
    for told in missed[: arguments.verbose]:
        print(told)
    return 0 if articles else 2


if __name__ == "__main__":
    try:
        sys.exit(main())
    except FactcheckError as error:
        sys.exit(f"factcheck: {error}")
