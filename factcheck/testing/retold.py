"""Measures factcheck on articles of your own: ``python -m factcheck.testing.retold ARTICLES... [--jobs 2] [-v]``.

Sound articles tell many figures twice, and need no labels to measure by: one of the two tellings is changed, which
makes a contradiction in the words of real news, and the check of the changed article should point at it. A few of the
pairs are one number by chance ("12 ships", "12 years"), so that not all of them can be found. The idea is that of
mutation testing (DeMillo, Lipton and Sayward, "Hints on Test Data Selection", 1978).
"""

import argparse
import datetime
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from random import Random

import regex

from factcheck.article import read
from factcheck.checker import check
from factcheck.documents.document import Document
from factcheck.documents.files import find_files, read_documents
from factcheck.errors import DocumentError, FactcheckError
from factcheck.lexicon.entries import Number
from factcheck.reading.quantities import Quantity
from factcheck.text.frozen import Record
from factcheck.text.span import Span

_DIGITS = regex.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
#: By what a figure is multiplied: enough that no rounding covers it.
_FACTORS = (0.6, 0.7, 1.3, 1.4, 1.6)
#: Kinds of figures that stand for what is measured, not for a place in an order or a result.
_KINDS = frozenset({"count", "money", "percent", "measure", "duration", "points"})
#: Smaller whole numbers without a unit meet by chance too often.
_LEAST = 11


class Changed(Record):
    """An article of which one telling of a figure is changed: its new text and title, and where the change stands.

    ``kept`` is the other telling in the changed article, ``changed`` the new figure.
    """

    text: str
    title: str | None
    kept: Span
    changed: Span

    @property
    def where(self) -> str:
        """Which two tell the figure: "title and body" or "body twice"."""
        return "title and body" if "title" in (self.kept.part, self.changed.part) else "body twice"

    def is_found(self, published: datetime.date | None = None) -> bool:
        """True when an issue of the changed article points at the new figure."""
        report = check(self.text, title=self.title, published=published)
        return any(evidence.span.overlaps(self.changed) for issue in report for evidence in issue.evidence)


def changed_figures(text: str, /, *, title: str | None = None, seed: int = 1) -> Iterator[Changed]:
    """The article once for each figure that it tells in exactly two sentences, one telling changed.

    Changed is the telling of the title, else the later one. The same seed changes the same figures to the same values.
    """
    article, random = read(text, title=title), Random(seed)
    told: dict[tuple[Number, str | None, str | None], list[Quantity]] = {}
    for quantity in article.quantities:
        if quantity.kind in _KINDS and quantity.value is not None:
            told.setdefault((quantity.value, quantity.unit, quantity.per), []).append(quantity)
    values = {value for value, _, _ in told}
    for (value, unit, _), quantities in told.items():
        if len(quantities) != 2 or not (unit or value >= _LEAST):
            continue
        first, second = quantities
        if article.layers.sentences.index(first.first) == article.layers.sentences.index(second.first):
            continue
        kept, changed = (second, first) if first.span.part == "title" else (first, second)
        found = _DIGITS.search(article.source.text(changed.span))
        if found is None or len(found[0].replace(",", "").replace(".", "").rstrip("0")) < 2:
            continue
        new = _other(found[0], random)
        if _value(new) in values or new == found[0]:
            continue
        yield _with(article.source.part("body"), title, kept.span, changed.span, found.span(), new)


def _value(digits: str) -> float:
    return float(digits.replace(",", ""))


def _other(digits: str, random: Random) -> str:
    """Another number, written as the one given is: with its decimals and its commas."""
    decimals = len(digits.partition(".")[2])
    return f"{_value(digits) * random.choice(_FACTORS):{',' if ',' in digits else ''}.{decimals}f}"


def _with(text: str, title: str | None, kept: Span, changed: Span, at: tuple[int, int], new: str) -> Changed:
    """The article with the new digits in the place of those at an offset range of the changed span."""
    first, last = changed.start + at[0], changed.start + at[1]
    part = title or "" if changed.part == "title" else text
    rest = part[:first] + new + part[last:]
    grown = len(new) - (last - first)
    span = Span(changed.part, changed.start, changed.end + grown)
    if kept.part == changed.part and kept.start > changed.start:
        kept = Span(kept.part, kept.start + grown, kept.end + grown)
    return Changed(rest, title, kept, span) if changed.part == "body" else Changed(text, rest, kept, span)


def _measured(task: tuple[Document, int]) -> list[tuple[str, bool, str]]:
    """Of one article: where each figure is told, whether its change is found, and both tellings."""
    document, seed = task
    shown = []
    for one in changed_figures(document.text, title=document.title, seed=seed):
        parts = {"body": one.text, "title": one.title or ""}
        lines = (" ".join(parts[s.part][max(0, s.start - 80) : s.end + 60].split()) for s in (one.kept, one.changed))
        told = "\n".join((f"    * {document.name}", *(f"        {line}" for line in lines)))
        shown.append((one.where, one.is_found(document.published), told))
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
        print(f"{where:16}{found[where]:6} of {whole[where]} changed figures found")
    print(f"{articles} articles")
    for told in missed[: arguments.verbose]:
        print(told)
    return 0 if articles else 2


if __name__ == "__main__":
    try:
        sys.exit(main())
    except FactcheckError as error:
        sys.exit(f"factcheck: {error}")
