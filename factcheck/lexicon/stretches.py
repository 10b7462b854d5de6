"""Stretches of time by the events that begin and end them."""

from functools import cache

from factcheck.lexicon.load import cells, values
from factcheck.text.frozen import Record


class Stretch(Record):
    """The classes of events that begin and end a stretch, what it is called, and on which side of them it is."""

    begin: frozenset[str]
    end: frozenset[str]
    nouns: frozenset[str]
    whose: str


@cache
def stretches() -> tuple[Stretch, ...]:
    """All stretches of the table."""
    return tuple(
        Stretch(frozenset(values(begin)), frozenset(values(end)), frozenset(values(nouns)), whose)
        for begin, end, nouns, whose in cells("stretches", "begin", "end", "nouns", "whose")
    )


@cache
def undergone() -> frozenset[str]:
    """The classes of events that begin or end a stretch of what they are done to."""
    return frozenset().union(*(s.begin | s.end for s in stretches() if s.whose == "object"))


@cache
def existence() -> Stretch:
    """The stretch for which a thing is there: "52 years of business"."""
    return next(stretch for stretch in stretches() if "existence" in stretch.nouns)
