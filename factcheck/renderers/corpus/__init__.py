"""What a corpus comes to: totals of the stored results of many articles, as text, JSON or a page."""

from collections.abc import Callable, Iterator

from factcheck.renderers.corpus import page, summary
from factcheck.renderers.corpus.totals import Totals

#: The formats by name.
FORMATS: dict[str, Callable[[Totals], Iterator[str]]] = {
    "text": summary.render,
    "json": summary.render_json,
    "html": page.render,
}
