"""Words that count the years of a thing since it began."""

from functools import cache

from factcheck.lexicon.load import table


@cache
def jubilee_words(kind: str) -> frozenset[str]:
    """The words of one kind of the jubilees table."""
    return frozenset(row["word"] for row in table("jubilees", "word", "kind", "per") if row["kind"] == kind)


@cache
def _named() -> dict[str, int]:
    rows = table("jubilees", "word", "kind", "per")
    return {row["word"]: int(row["per"]) for row in rows if row["kind"] == "named"}


def jubilee_years(words: str) -> int | None:
    """The years that a jubilee has by its name ("silver wedding"), None of other words."""
    return _named().get(words)
