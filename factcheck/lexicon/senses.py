"""Senses of verbs by what they are done to."""

from functools import cache

from factcheck.lexicon.load import table, values


@cache
def senses() -> dict[tuple[str, str], frozenset[str]]:
    """The event classes that remain of a verb by (lemma, "person" or "thing")."""
    return {
        (r["lemma"], r["object"]): frozenset(values(r["event"])) for r in table("senses", "lemma", "object", "event")
    }
