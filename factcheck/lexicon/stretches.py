"""Stretches of time by the events that begin and end them."""

from functools import cache

from factcheck.lexicon.load import table, values
from factcheck.text.frozen import Record


class Stretch(Record):
    """The classes of events that begin and end a stretch, and what the stretch is called."""

    begin: frozenset[str]
    end: frozenset[str]
    nouns: frozenset[str]


@cache
def stretches() -> tuple[Stretch, ...]:
    """All stretches of the table."""
    columns = ("begin", "end", "nouns")
    return tuple(
        Stretch(*(frozenset(values(row[column])) for column in columns)) for row in table("stretches", *columns)
    )


@cache
def existence() -> Stretch:
    """The stretch for which a thing is there: "52 years of business"."""
    return next(stretch for stretch in stretches() if "existence" in stretch.nouns)
