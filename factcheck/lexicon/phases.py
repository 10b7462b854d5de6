"""What verbs say about the course of an event that is their subject or object."""

from functools import cache

from factcheck.lexicon.load import cells


@cache
def phases() -> dict[tuple[str, str], str]:
    """The status that a verb gives an event, by (verb lemma with its particle, role)."""
    return {(verb, role): status for verb, role, status in cells("phases", "verb", "role", "status")}
