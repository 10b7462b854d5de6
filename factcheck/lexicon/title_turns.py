"""Phrases of titles that stories turn round, by the first lemma of each."""

from functools import cache

from factcheck.lexicon.load import table, values

#: A side of a row, as its number and "one", "other" or "also", and the further words of a phrase.
Turn = tuple[int, str, tuple[str, ...]]


@cache
def title_turns() -> dict[str, tuple[Turn, ...]]:
    """By the first word of a phrase, each row's side that has it."""
    found: dict[str, list[Turn]] = {}
    for number, row in enumerate(table("title_turns", "one", "other", "also")):
        for side in ("one", "other", "also"):
            for phrase in values(row[side]):
                first, *rest = phrase.split(" ")
                found.setdefault(first, []).append((number, side, tuple(rest)))
    return {word: tuple(turns) for word, turns in found.items()}
