"""Nouns that carry a figure of their own, and the event classes whose figures are counts of those they befall."""

from functools import cache

from factcheck.lexicon.load import table


@cache
def measures() -> dict[str, str]:
    """From a folded noun to the measure that its figure gives."""
    return {row["noun"]: row["measure"] for row in table("measures", "noun", "measure")}
