"""What rises and falls, by the nouns that news uses for one another of it."""

from collections.abc import Mapping
from functools import cache

from factcheck.lexicon.load import cells, table
from factcheck.lexicon.measures import measures, thing


@cache
def _subjects() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for subject, nouns, _ in cells("subjects", "subject", "nouns", "verbs"):
        for noun in nouns.split():
            found.setdefault(noun, set()).add(subject)
    return {noun: frozenset(keys) for noun, keys in found.items()}


@cache
def subjects_of_verb(lemma: str) -> frozenset[str]:
    """The keys of what a verb tells the size of: whoever earned so much had that profit."""
    return frozenset(
        row["subject"] for row in table("subjects", "subject", "nouns", "verbs") if lemma in row["verbs"].split()
    )


@cache
def subjects_of(fold: str) -> frozenset[str]:
    """The keys of what a folded noun may name; its own where no table has it."""
    known = measures().get(fold)
    keys = _subjects().get(fold, frozenset())
    return keys | {known.key if known is not None else thing(fold)}
