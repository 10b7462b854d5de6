"""Sides of a dispute: who belongs to which, and what each would not wish for."""

from functools import cache

from factcheck.lexicon import inflect
from factcheck.lexicon.load import table, values

Side = str
"""An axis and one of its two sides, as "labour:union"."""


@cache
def _words(use: str) -> dict[str, tuple[Side, ...]]:
    found: dict[str, dict[Side, None]] = {}
    for row in table("sides", "axis", "side", "use", "words"):
        if row["use"] == use:
            for word in values(row["words"]):
                for form in (word, inflect.plural(word)) if use != "dreads" else (word,):
                    found.setdefault(form, {})[f"{row['axis']}:{row['side']}"] = None
    return {form: tuple(sides) for form, sides in found.items()}


def sides_named(words: str) -> tuple[Side, ...]:
    """The sides that a word, or two with a space, names the people or the body of, by the order of the table."""
    return _words("name").get(words, ())


def sides_owning(word: str) -> tuple[Side, ...]:
    """The sides that would call a thing "our" or "my"."""
    return _words("own").get(word, ())


def sides_dreading(event: str) -> tuple[Side, ...]:
    """The sides that do not ask for an event of this class."""
    return _words("dreads").get(event, ())


def axis_of(side: Side) -> str:
    """The axis of a side."""
    return side.partition(":")[0]


@cache
def side_order() -> dict[Side, int]:
    """The sides in the order of the table: of two on one axis the first counts."""
    rows = table("sides", "axis", "side", "use", "words")
    return {side: n for n, side in enumerate(dict.fromkeys(f"{row['axis']}:{row['side']}" for row in rows))}
