"""What verbs say about the course of an event that is their subject or object."""

from functools import cache

from factcheck.lexicon.load import table


@cache
def phases() -> dict[tuple[str, str], str]:
    """The status that a verb gives an event, by (verb lemma with its particle, role)."""
    return {(row["verb"], row["role"]): row["status"] for row in table("phases", "verb", "role", "status")}
