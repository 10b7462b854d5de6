"""Stretches of time by the events that begin and end them."""

from collections.abc import Mapping
from functools import cache

from factcheck.lexicon.load import table, values
from factcheck.text.frozen import Record


class Stretch(Record):
    """The classes of events that begin and end a stretch, and what the stretch is called."""

    begin: frozenset[str]
    end: frozenset[str]
    nouns: frozenset[str]


@cache
def stretches_ended_by() -> Mapping[str, tuple[Stretch, ...]]:
    """The stretches that an event of a class may end."""
    found: dict[str, list[Stretch]] = {}
    for row in table("stretches", "begin", "end", "nouns"):
        stretch = Stretch(*(frozenset(values(row[column])) for column in ("begin", "end", "nouns")))
        for name in sorted(stretch.end):
            found.setdefault(name, []).append(stretch)
    return {name: tuple(told) for name, told in found.items()}
