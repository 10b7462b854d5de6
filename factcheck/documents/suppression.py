"""Suppressions in an article: ``<!-- factcheck: ignore[rule, rule] reason -->``."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from factcheck.documents.document import Ignore
from factcheck.documents.front_matter import names
from factcheck.text.lines import Lines
from factcheck.text.patterns import paragraph_gap, suppression


def comments(raw: str, begin: int) -> Iterator[Ignore]:
    """The suppressions in comments of a file whose body begins at ``begin``; their ranges are offsets of the body.

    A comment beside text silences its paragraph, one that stands alone the paragraph after it, and ``ignore-file``
    the whole article.
    """
    found = list(suppression().finditer(raw, begin))
    if not found:
        return
    lines = Lines.of(raw)
    gaps = [gap.span() for gap in paragraph_gap().finditer(raw, begin)]
    starts, ends = [begin, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(raw)]
    for comment in found:
        line, _ = lines.locate(comment.start())
        rules, reason = names(comment["rules"] or ""), " ".join(comment["reason"].split())
        if comment["what"].lower() == "ignore-file":
            yield Ignore(rules, line, reason)
            continue
        at = max(0, bisect_right(starts, comment.start()) - 1)
        last = max(at, bisect_left(ends, comment.end()))
        if not suppression().sub("", raw[starts[at] : ends[last]]).strip():
            last += last + 1 < len(ends)
        yield Ignore(rules, line, reason, starts[at] - begin, ends[last] - begin)
