"""Habits: what somebody lives by, by what he is called and by what he does."""

from functools import cache

from factcheck.lexicon.load import table, values
from factcheck.lexicon.reversals import reversals

#: A trait and its value.
Habit = tuple[str, str]


@cache
def habit_nouns() -> dict[str, Habit]:
    """From a singular noun for somebody to what it tells of him."""
    return {noun: _habit(row) for row in _rows("noun") for noun in values(row["words"])}


@cache
def habit_deeds(how: str) -> dict[tuple[str, str], Habit]:
    """From a verb's lemma and the singular noun of its object, empty for none, to what it tells."""
    return {
        (lemma, noun): _habit(row)
        for row in _rows(how)
        for lemma in values(row["words"])
        for noun in values(row["what"]) or ("",)
    }


@cache
def breaks_of_habit() -> frozenset[str]:
    """Words by which a habit is one of another time, or no habit."""
    return reversals() | _OF_THEN


_OF_THEN = frozenset(
    {"until", "till", "once", "when", "before", "as", "converted", "convert", "never", "first", "lapsed"}
)


def _rows(how: str) -> tuple[dict[str, str], ...]:
    return tuple(row for row in table("habits", "trait", "value", "how", "words", "what") if row["how"] == how)


def _habit(row: dict[str, str]) -> Habit:
    return row["trait"], row["value"]
