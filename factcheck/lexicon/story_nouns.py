"""Nouns that stand for the event a story is about."""

from collections.abc import Mapping
from functools import cache

from factcheck.lexicon.load import table, values


@cache
def story_nouns() -> Mapping[str, frozenset[str]]:
    """The classes of events that each noun may mean."""
    return {
        noun: frozenset(values(row["classes"]))
        for row in table("story_nouns", "nouns", "classes")
        for noun in values(row["nouns"])
    }
