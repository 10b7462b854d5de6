"""Words that say there is enough of something, or too little."""

from functools import cache

from factcheck.lexicon.load import table


@cache
def sufficiency() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """By the first word: the words that lead to a noun phrase, the longest first, and whether "enough" or "short"."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in table("sufficiency", "words", "side"):
        words = tuple(row["words"].split()[:-1])
        found.setdefault(words[0], []).append((words, row["side"]))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}
