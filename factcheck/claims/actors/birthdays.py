"""Birthdays: "turned 63 in August", "celebrated her 64th birthday", "will be 67 in May": how old somebody is by now."""

from collections.abc import Iterator

from factcheck.claims.actors.people import People
from factcheck.claims.claim import TraitClaim
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time


def birthdays(people: People) -> Iterator[TraitClaim]:
    """The age that a birthday near the news gives a person; of one long past it tells nothing of today."""
    for quantity in people.layers.quantities:
        if quantity.bound != "exact" or quantity.first < people.layers.tokens.body + 1:
            continue
        statement = people.layers.statements.at(quantity.first)
        if statement is None or statement.verb is None or statement.verb.negated:
            continue
        if quantity.kind == "ordinal" and people.words[min(quantity.last, len(people.words) - 1)].fold == "birthday":
            yield from _celebrated(people, quantity, statement)
        elif quantity.kind in ("age", "count") and statement.verb.last == quantity.first:
            yield from _reached(people, quantity, statement)


_YOUNGEST, _OLDEST = 3, 115


def _reached(people: People, quantity: Quantity, statement: Statement) -> Iterator[TraitClaim]:
    """ "Turned 63", "turns 64 in May", "will be 67 in May"."""
    verb, value = statement.verb, quantity.value
    if verb is None or value is None or not _YOUNGEST <= value <= _OLDEST or value != int(value):
        return
    to_come = verb.tense == "future" or verb.modal == "will"
    if verb.lemma not in ("turn", *(("be",) if to_come else ())) or (verb.modal and not to_come):
        return
    if quantity.kind == "count" and (quantity.counted is not None or not _closed(people, quantity.last)):
        return
    person = people.subject(statement)
    if person is not None and _near(people, statement, to_come=to_come or verb.tense == "present"):
        age = _by_now(people, quantity, to_come=to_come or verb.tense == "present")
        if age:
            yield people.claim(person, "age", age, verb.first, quantity.last)


def _closed(people: People, at: int) -> bool:
    """True where a bare number ends its phrase, or only the time of it follows."""
    after = people.words[at] if at < len(people.words) else None
    return after is None or after.shape == "punct" or after.fold in _AFTER


_AFTER = frozenset({"in", "on", "this", "last", "next", "and", "while", "during", "today", "yesterday", "tomorrow"})


def _celebrated(people: People, quantity: Quantity, statement: Statement) -> Iterator[TraitClaim]:
    """ "Celebrated his 64th birthday", "on her 71st birthday": of the owner of the birthday."""
    group = people.group(quantity.first)
    person = people.owner(group) if group is not None else None
    if group is None or person is None or quantity.value is None or statement.verb is None:
        return
    to_come = statement.tense in ("present", "future") or statement.verb.modal != ""
    if _near(people, statement, to_come=to_come) and (age := _by_now(people, quantity, to_come=to_come)):
        yield people.claim(person, "age", age, group.first, quantity.last + 1)


def _by_now(people: People, quantity: Quantity, *, to_come: bool) -> str:
    """The age at the time of the news; a birthday to come, or of today, leaves two."""
    value = int(quantity.value or 0)
    return f"{value - 1}-{value}" if to_come else people.age_now(value, quantity.first)


def _near(people: People, statement: Statement, *, to_come: bool) -> bool:
    """True of a birthday that lies near the news: dated without a year, or told beside what the news tells."""
    if any(time.granularity in ("year", "decade", "century") for time in statement.times):
        return False
    if to_come or any(_within_the_year(time) for time in statement.times):
        return True
    if any(a.preposition == "on" and people.words[a.group.head].fold in _DAYS for a in statement.adjuncts):
        return True
    return statement.kind == "relative" and not any(_elsewhere(a.preposition) for a in statement.adjuncts)


_DAYS = frozenset({"day", "eve", "morning", "evening", "night", "weekend"})


def _within_the_year(time: Time) -> bool:
    return time.granularity in ("day", "week", "month", "weekend") and (time.relative or time.year is not None)


def _elsewhere(preposition: str) -> bool:
    """True of what puts a birthday somewhere else than in the story: "in the army", "at sea"."""
    return preposition in ("in", "at", "aboard", "under", "with")
