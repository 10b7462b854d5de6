"""Words by which a text tells that somebody changed course, or that times changed."""

from functools import cache

from factcheck.lexicon.load import table, values


@cache
def reversals() -> frozenset[str]:
    """All such words, folded."""
    return frozenset(word for row in table("reversals", "words", "sort") for word in values(row["words"]))


@cache
def changes_of_mind() -> frozenset[str]:
    """Those that tell of the speaker or of the statements, wherever in the sentence they stand."""
    rows = table("reversals", "words", "sort")
    return frozenset(word for row in rows if row["sort"] != "change of time" for word in values(row["words"]))
