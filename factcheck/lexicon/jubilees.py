"""Words that count the years of a thing since it began."""

from functools import cache

from factcheck.lexicon.load import table


@cache
def jubilee_words(kind: str) -> frozenset[str]:
    """The words of one kind of the jubilees table; "noun" are the last words of those named."""
    if kind == "noun":
        return frozenset(name.split(" ")[-1] for name in named_jubilees())
    return frozenset(row["word"] for row in table("jubilees", "word", "kind", "per") if row["kind"] == kind)


@cache
def named_jubilees() -> dict[str, int]:
    """The years that a jubilee has by its name ("silver wedding")."""
    rows = table("jubilees", "word", "kind", "per")
    return {row["word"]: int(row["per"]) for row in rows if row["kind"] == "named"}
