"""Articles as the tables of this folder write them, one in a line."""

import datetime
import re

from factcheck.article import Article, read_source
from factcheck.text.source import Source

_HEAD = re.compile(r"(?:(\d{4}-\d\d-\d\d) \| )?(?:(.+?) \|\| )?(.*)")


def source_of(row: str) -> Source:
    """The day of publication before `` | ``, the title before `` || ``, where there are any; ``¶`` ends a paragraph."""
    found = _HEAD.fullmatch(row)
    assert found is not None
    day, title, text = found.groups()
    published = datetime.date.fromisoformat(day) if day else None
    return Source(text.replace("¶", "\n\n"), title=title, published=published)


def article_of(row: str) -> Article:
    """The same, read."""
    return read_source(source_of(row))
