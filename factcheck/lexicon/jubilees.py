"""Words that count the years of a thing since it began."""

from functools import cache

from factcheck.lexicon.load import table


@cache
def jubilee_words(kind: str) -> frozenset[str]:
    """The words of one kind of the jubilees table."""
    return frozenset(row["word"] for row in table("jubilees", "word", "kind", "per") if row["kind"] == kind)
