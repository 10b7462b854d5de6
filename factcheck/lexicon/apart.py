"""Modifiers that set an event or figure apart from others of its kind."""

from functools import cache

from factcheck.lexicon.load import table


@cache
def apart_words() -> dict[str, str]:
    """From a folded word to how it sets apart: other, background or update."""
    return {row["word"]: row["kind"] for row in table("apart", "word", "kind")}
