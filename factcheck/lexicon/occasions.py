"""What tells that an event takes place, and which events take place once."""

from functools import cache
from typing import Literal

from factcheck.lexicon.load import Row, table, values, words_in
from factcheck.text.frozen import Record

Stage = Literal["whole", "start", "end"]


class Occasion(Record):
    """What makes two mentions one event of a class; ``any`` holds the nouns that stand for whatever thing it is."""

    one: Literal["thing", "life", "person", "story", "again", "none"]
    any: frozenset[str]
    lasts: Literal["hours", "days", "yearly"]


@cache
def _happenings() -> dict[str, list[Row]]:
    """The rows of happenings.tsv by each of their verbs."""
    found: dict[str, list[Row]] = {}
    for row in table("happenings", "event", "subjects", "verbs"):
        for verb in values(row["verbs"]):
            found.setdefault(verb, []).append(row)
    return found


def tells_a_happening(verb: str) -> bool:
    """True of a verb (lemma, with its particle or the head of its object) that tells an event with some subjects."""
    return verb in _happenings()


def happenings(verb: str, subject: str) -> tuple[str, ...]:
    """The events that a verb tells of a subject (its folded head)."""
    return tuple(row["event"] for row in _happenings().get(verb, ()) if subject in values(row["subjects"]))


@cache
def _kindred() -> dict[str, tuple[frozenset[str], ...]]:
    """By event, the rows of nouns that it is told of in like words."""
    found: dict[str, tuple[frozenset[str], ...]] = {}
    for row in table("happenings", "event", "subjects", "verbs"):
        found[row["event"]] = (*found.get(row["event"], ()), frozenset(values(row["subjects"])))
    return found


def may_be_said_of(event: str, first: str, second: str) -> bool:
    """True when an event of a class is told of two nouns in like words: a dam and an embankment burst."""
    return any(first in nouns and second in nouns for nouns in _kindred().get(event, ()))


@cache
def impacts() -> dict[str, Stage]:
    """The stage of its subject's event that a verb tells, by lemma with its particle."""
    return {row["verb"]: row["stage"] for row in table("impacts", "verb", "stage")}  # type: ignore[misc]


@cache
def occasions() -> dict[str, Occasion]:
    """The events of which there is one, by class."""
    return {
        row["event"]: Occasion(row["one"], frozenset(values(row["any"])), row["lasts"])  # type: ignore[arg-type]
        for row in table("occasions", "event", "one", "any", "lasts")
    }


@cache
def stage_nouns() -> dict[str, Stage]:
    """The nouns of a beginning or an end, by folded noun."""
    return {row["noun"]: row["stage"] for row in table("stage_nouns", "noun", "stage")}  # type: ignore[misc]


#: What a class is that the table does not name: one that may come again.
_PLAIN = Occasion("again", frozenset(), "days")


def occasion_of(name: str) -> Occasion | None:
    """The occasion of an event class; None for what the same people do again and again, or nobody dates."""
    found = occasions().get(name, _PLAIN)
    return None if found.one == "none" else found


@cache
def rescheduled() -> frozenset[str]:
    """The folded words by which a text tells that a time is another one, or another event's."""
    return words_in("reschedule", "word")
