"""Ages as a text tells them: of whom, and at which time ("at 24, in 1978", "Kiprono, 22,", "his 80th birthday")."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.claims.times.spans import bounds
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time
from factcheck.text.frozen import Record

_YOUNGEST, _OLDEST = 5, 110
_STOPS = frozenset({",", ".", ";", ")", "!", "?", "in", "he", "she", "and", "when", "while"})
_ONLY = frozenset({"just", "only", "already", "still", "barely", "nearly", "almost", "about", "then", "now"})
_IS = frozenset({"be", "turn", "become"})
_MONEY = frozenset({"open", "close", "trade", "start", "stand", "end", "finish", "sell", "score"})


class Age(Record):
    """That a person has ``low`` to ``high`` completed years at ``when``; None is the day of writing."""

    quantity: Quantity
    person: int
    low: Fraction | None
    high: Fraction | None
    when: Time | None
    statement: Statement | None


def is_age(quantity: Quantity, layers: Layers) -> bool:
    """True of an age, and of a bare number in the place of one: "at 24, he", "she was nine when"."""
    if quantity.kind == "age" and quantity.unit == "years":
        return True
    if quantity.kind == "ordinal" and quantity.counted == "birthday":
        return True
    if quantity.kind != "count" or quantity.unit is not None or quantity.counted is not None:
        return False
    value, words, at = quantity.value, layers.tokens.words, quantity.first
    if value is None or not _YOUNGEST <= value <= _OLDEST or value != int(value) or at == 0:
        return False
    if quantity.last < len(words) and words[quantity.last].fold not in _STOPS:
        return False
    before = words[at - 1].fold
    statement = layers.statements.at(at)
    verb = statement.verb if statement is not None else None
    if before == "at":
        return verb is not None and verb.lemma not in _MONEY
    if before == "," and quantity.last < len(words) and words[quantity.last].fold == ",":
        named = layers.entities.at(at - 2)
        return named is not None and named.kind == "person"
    while before in _ONLY and at > 1:
        at -= 1
        before = words[at - 1].fold
    return verb is not None and verb.lemma in _IS and verb.last == at and _personal(statement, layers)


def _personal(statement: Statement | None, layers: Layers) -> bool:
    group = statement.subject if statement is not None else None
    if group is None:
        return False
    entity = layers.entities.at(group.head)
    fold = layers.tokens.words[group.head].fold
    return fold in ("he", "she", "who") or (entity is not None and entity.kind == "person")


def age_bounds(quantity: Quantity, layers: Layers) -> tuple[Fraction | None, Fraction | None]:
    """The completed years that an age leaves open; a birthday is the day on which they are completed, and a day before
    it one on which they are not."""
    if quantity.kind != "ordinal" or quantity.value is None:
        return bounds(quantity)
    value, ahead = Fraction(quantity.value), layers.tokens.folds(max(quantity.first - 3, 0), quantity.first)
    return (None, value - 1) if {"before", "ahead"} & set(ahead) else (value, value)


def clashing_candidates(ages: list[Age]) -> Iterator[tuple[Age, Age]]:
    """Pairs of ages of one person at two times of which one at least is dated, each age with the next two."""
    by_person: dict[int, list[Age]] = {}
    for age in ages:
        by_person.setdefault(age.person, []).append(age)
    for told in by_person.values():
        for i, one in enumerate(told):
            for other in told[i + 1 : i + 3]:
                if one.when is not other.when and (one.when is not None or other.when is not None):
                    yield one, other
