"""Ages: whose age a figure is: "Idris Haddad, 46,", "the nurse, 41,", "the 46-year-old", "turned 63", "died at 84"."""

from collections.abc import Iterator

from factcheck.claims.actors.people import People
from factcheck.claims.claim import TraitClaim
from factcheck.reading.entities import Entity
from factcheck.reading.names import Name
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time
from factcheck.text.frozen import Record

_YOUNGEST, _OLDEST = 3, 115
_NOW = frozenset({"now", "just", "already", "only", "still", "aged"})
#: What may follow a bare number that is an age.
_ENDS = frozenset({",", ".", ";", ")", "and", "but"})


class _Age(Record):
    """Whose age a figure is, on the tokens ``[first, last)``; a birthday ``to_come`` leaves two ages for today."""

    person: Entity | None
    first: int
    last: int
    to_come: bool = False
    of_then: bool = False


def ages(people: People, described: dict[int, Entity]) -> Iterator[TraitClaim]:
    """Every age that the text gives of a named person; ``described`` are persons by where a group for them begins."""
    for quantity in people.layers.quantities:
        if not _may_be_age(quantity):
            continue
        found = next((age for tell in _WAYS if (age := tell(people, quantity, described)) is not None), None)
        if found is not None and found.person is not None and (value := _value(people, quantity, found)):
            yield people.claim(found.person, "age", value, found.first, found.last)


def _may_be_age(quantity: Quantity) -> bool:
    kind, value = quantity.kind, quantity.value
    if kind not in ("age", "count", "ordinal") or quantity.bound != "exact" or value is None or not quantity.first:
        return False
    return _YOUNGEST <= value <= _OLDEST and value == int(value) and (kind != "count" or quantity.counted is None)


def _value(people: People, quantity: Quantity, found: _Age) -> str:
    value = int(quantity.value or 0)
    if found.to_come:
        return f"{value - 1}-{value}"
    return str(value) if found.of_then else people.age_now(value, quantity.first)


def _birthday(people: People, quantity: Quantity, _: dict[int, Entity]) -> _Age | None:
    """ "Celebrated his 64th birthday", "on her 71st birthday": of the owner of the birthday."""
    after = people.words[min(quantity.last, len(people.words) - 1)]
    group, clause = people.group(quantity.first), people.layers.statements.at(quantity.first)
    if quantity.kind != "ordinal" or after.fold != "birthday" or group is None or clause is None:
        return None
    if clause.verb is None or clause.verb.negated:
        return None
    to_come = clause.tense in ("present", "future") or clause.verb.modal != ""
    return _near(people, clause, _Age(people.owner(group), group.first, quantity.last + 1, to_come))


def _turned(people: People, quantity: Quantity, _: dict[int, Entity]) -> _Age | None:
    """ "Turned 63", "turns 64 in May", "will be 67 in May"."""
    clause = people.layers.statements.at(quantity.first)
    verb = clause.verb if clause is not None else None
    if clause is None or verb is None or verb.last != quantity.first or verb.negated:
        return None
    to_come = verb.tense == "future" or verb.modal == "will"
    if verb.lemma != "turn" and not (verb.lemma == "be" and to_come):
        return None
    if (verb.modal and not to_come) or not (_is_bare(people, quantity, _ENDS | _WHEN)):
        return None
    age = _Age(people.subject(clause), verb.first, quantity.last, to_come or verb.tense == "present")
    return _near(people, clause, age)


_WHEN = frozenset({"in", "on", "this", "last", "next", "while", "during", "today", "yesterday", "tomorrow"})


def _near(people: People, clause: Statement, age: _Age) -> _Age | None:
    """A birthday that lies near the news: dated without a year, or told beside what the news tells."""
    if any(time.granularity in ("year", "decade", "century") for time in clause.times):
        return None
    on_a_day = any(a.preposition == "on" and people.words[a.group.head].fold in _DAYS for a in clause.adjuncts)
    if age.to_come or on_a_day or any(_within_the_year(time) for time in clause.times):
        return age
    elsewhere = any(a.preposition in _ELSEWHERE for a in clause.adjuncts)
    return age if clause.kind == "relative" and not elsewhere else None


_DAYS = frozenset({"day", "eve", "morning", "evening", "night", "weekend"})
#: What puts a birthday somewhere else than in the story: "in the army", "at sea".
_ELSEWHERE = frozenset({"in", "at", "aboard", "under", "with"})


def _within_the_year(time: Time) -> bool:
    return time.granularity in ("day", "week", "month", "weekend") and (time.relative or time.year is not None)


def _died(people: People, quantity: Quantity, _: dict[int, Entity]) -> _Age | None:
    """ "Died at 84", "died on Monday aged 84", "died at the age of 84"."""
    words, at, clause = people.words, quantity.first, people.layers.statements.at(quantity.first)
    verb = clause.verb if clause is not None else None
    if clause is None or clause.subject is None or verb is None or verb.lemma != "die" or verb.modal or verb.negated:
        return None
    told = words[at - 1].fold == "aged" or (words[at - 1].fold == "of" and words[at - 2].fold == "age")
    if not told and not (words[at - 1].fold == "at" and at - 1 == verb.last and _is_bare(people, quantity, _ENDS)):
        return None
    return _Age(people.person(clause.subject.head), at, quantity.last, of_then=True) if verb.last <= at else None


def _behind(people: People, quantity: Quantity, described: dict[int, Entity]) -> _Age | None:
    """ "Ann Lee, 46,", "Ann Lee, now 46,", "the nurse, 41,", "a nurse aged 41": behind whoever is so old."""
    words, at = people.words, quantity.first
    while at > 1 and words[at - 1].fold in _NOW:
        at -= 1
    group = people.group(at - 1 - (words[at - 1].text == ","))
    if words[at - 1].text != ",":
        person = described.get(group.first) if group is not None and words[at].fold == "aged" else None
        return _Age(person, group.first, quantity.last) if person is not None and group is not None else None
    name = people.ends.get(at - 1)
    if name is not None:
        sure = quantity.kind == "age" or (at < quantity.first and _is_bare(people, quantity, _ENDS))
        return _Age(people.person(name.last - 1), name.first, quantity.last) if sure else None
    if group is None or group.last != at - 1 or group.determiner != "the" or people.singular(group) is None:
        return None
    return _Age(people.meant(group), group.first, quantity.last) if _is_bare(people, quantity, _ENDS) else None


def _within(people: People, quantity: Quantity, described: dict[int, Entity]) -> _Age | None:
    """ "The 46-year-old guard" by the noun he was called, "46-year-old Ann Lee", "the 46-year-old" who is alone."""
    group = people.group(quantity.first)
    if quantity.kind != "age" or quantity.last - quantity.first == 1 or group is None:
        return None
    person = people.person(group.head) if group.head in people.heads else described.get(group.first)
    if person is None and group.determiner == "the" and group.last not in people.starts:
        alone = group.last == quantity.last and people.words[group.head].person is None
        person = people.nearest(group.first) or _only_aged(people, group.first) if alone else people.meant(group)
    return _Age(person, group.first, group.last) if person is not None else None


def _fronted(people: People, quantity: Quantity, _: dict[int, Entity]) -> _Age | None:
    """ "At 34, Larsen has", "Larsen, at 34, is": of whoever is or has been something by now."""
    words, last = people.words, quantity.last
    at = quantity.first - 1
    if [w.fold for w in words[max(at - 3, 0) : at + 1]] == ["at", "the", "age", "of"]:
        at -= 3
    if words[at].fold not in ("at", "aged") or last + 1 >= len(words):
        return None
    opens = at == people.layers.sentences.of(at).first
    clause = people.layers.statements.at(last + 1 if opens else quantity.first)
    if clause is None or clause.subject is None or not _is_of_now(people, clause):
        return None
    if opens:
        told = words[last].text == "," and clause.subject.first == last + 1
    else:
        told = words[at - 1].fold in ("who", ",") and words[last].fold in ("is", ",")
    return _Age(people.subject(clause), at if not opens else quantity.first, last) if told else None


def _is_of_now(people: People, clause: Statement) -> bool:
    """True of the present, and of "had never seen the like", which compares with what the story tells."""
    verb = clause.verb
    if verb is None or verb.modal:
        return False
    if verb.tense == "present":
        return True
    after = (w.fold for w in people.words[verb.last : clause.last])
    return verb.perfect and verb.negated and any(fold in _THE_LIKE for fold in after)


_THE_LIKE = frozenset({"like", "such", "comparable", "similar"})


def _stated(people: People, quantity: Quantity, _: dict[int, Entity]) -> _Age | None:
    """Who "is 34", "is now 34 years old"; who "was 34" may have been so at another time."""
    at, clause = quantity.first, people.layers.statements.at(quantity.first)
    verb = clause.verb if clause is not None else None
    if clause is None or verb is None or verb.lemma != "be" or verb.tense != "present":
        return None
    while people.words[at - 1].fold in _NOW and at > verb.last:
        at -= 1
    if verb.last != at or verb.modal or not clause.factual or not _is_bare(people, quantity, _ENDS):
        return None
    return _Age(people.subject(clause), quantity.first, quantity.last)


def _is_bare(people: People, quantity: Quantity, ends: frozenset[str]) -> bool:
    """True of "34 years old", and of a bare number that ends its phrase."""
    at = quantity.last
    ended = at >= len(people.words) or at == people.layers.tokens.body or people.words[at].fold in ends
    return quantity.kind == "age" or (quantity.kind == "count" and ended)


#: The ways of telling an age; the first that finds one is believed.
_WAYS = (_birthday, _turned, _died, _behind, _within, _fronted, _stated)


def _only_aged(people: People, token: int) -> Entity | None:
    """Whom "the 46-year-old" calls to mind where nobody near is meant: the one with whose age the article begins.

    None where two have ages, where others are at hand, or where somebody without a name has come in since.
    """
    index, names = people.layers.sentences.index, [n for n in people.layers.names if _has_age(people, n)]
    aged = {people.layers.entities.by_token.get(name.last - 1) for name in names}
    person = people.layers.entities.all[found] if len(aged) == 1 and (found := aged.pop()) is not None else None
    if person is None or person.kind != "person" or not person.named:
        return None
    here, opening = index(token), index(people.layers.tokens.body)
    if (people.of_sentence.get(here, set()) | people.of_sentence.get(here - 1, set())) - {person.number}:
        return None
    if not any(index(name.first) <= opening + 1 for name in names):
        return None
    before = [m.last for m in person.links if m.last <= token]
    return person if before and not people.newcomer(before[-1], token) else None


def _has_age(people: People, name: Name) -> bool:
    """True of "Ann Lee, 46,"."""
    at = name.last + 1
    return at < len(people.words) and people.words[name.last].text == "," and people.words[at].shape == "digits"
