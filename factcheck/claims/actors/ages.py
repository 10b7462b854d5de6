"""Ages: "Idris Haddad, 46,", "46-year-old", "the nurse, 41,", "in her forties", "the teenager"."""

from collections.abc import Iterator

from factcheck.claims.actors.birthdays import birthdays
from factcheck.claims.actors.descriptions import Description
from factcheck.claims.actors.people import People
from factcheck.claims.actors.protagonists import PRONOUNS
from factcheck.claims.actors.stated_ages import stated_ages
from factcheck.claims.claim import TraitClaim
from factcheck.lexicon.kin import age_of_decade, age_of_noun
from factcheck.reading.entities import Entity
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity


def ages(people: People, described: tuple[Description, ...]) -> Iterator[TraitClaim]:
    """Every age that the text gives of a named person."""
    groups = {description.group.first: description.person for description in described}
    for quantity in people.layers.quantities:
        if quantity.bound == "exact" and quantity.kind in ("age", "count"):
            yield from _age(people, quantity, groups)
    for description in described:
        noun = people.words[description.head].person
        span = age_of_noun(noun.lemma) if noun is not None else ""
        if span:
            yield people.claim(description.person, "age", span, description.head, description.head + 1)
    heads = {description.head: description.person for description in described}
    for token in people.layers.tokens.positions("pronoun"):
        yield from _decade(people, token, heads)
    yield from stated_ages(people)
    yield from birthdays(people)
    yield from _of_lives(people)


def _age(people: People, quantity: Quantity, groups: dict[int, Entity]) -> Iterator[TraitClaim]:
    """Whose age a figure is."""
    words, first = people.words, quantity.first
    value = people.age_now(quantity.value or 0, first)
    if not value:
        return  # an age of that year
    described = people.group(first - 2) if first > 1 and words[first - 1].fold == "aged" else None
    if described is not None and described.last == first - 1 and (person := groups.get(described.first)) is not None:
        yield people.claim(person, "age", value, described.first, quantity.last)
        return
    if quantity.last - first == 1 and words[first].shape == "digits":
        yield from _bare(people, quantity, value)
        return
    if quantity.kind == "count":
        return
    group = people.group(first)
    if group is None:
        return
    person = people.person(group.head) if group.head in people.heads else None
    person = person or groups.get(group.first) or _described(people, group, quantity)
    if person is not None:
        yield people.claim(person, "age", value, group.first, group.last)


def _bare(people: People, quantity: Quantity, value: str) -> Iterator[TraitClaim]:
    """Figures between commas behind a name, or behind a description of somebody named: "the nurse, 41,"."""
    words, first = people.words, quantity.first
    if first > 1 and words[first - 1].fold == "at" and words[first - 2].fold in ("who", ","):
        yield from _at(people, quantity, value)
        return
    back = 2 if first > 1 and words[first - 1].fold == "aged" else 1
    if first < back + 1 or words[first - back].text != ",":
        return
    named = people.ends.get(first - back)
    if named is not None:
        person = people.person(named.last - 1)
        if person is not None and quantity.kind == "age":
            yield people.claim(person, "age", value, named.first, quantity.last)
        return
    group = people.group(first - back - 1)
    closed = quantity.last < len(words) and words[quantity.last].text in (",", ".", ")")
    if group is None or not closed or group.determiner != "the" or group.last != first - back:
        return
    noun = words[group.head].person
    if noun is not None and not noun.plural and _MINIMUM <= int(quantity.value or 0) <= _OLDEST:
        person = people.meant(group)
        if person is not None:
            yield people.claim(person, "age", value, group.first, quantity.last)


def _at(people: People, quantity: Quantity, value: str) -> Iterator[TraitClaim]:
    """ "Who at 38 is one of the youngest", "Bo Larsen, at 38, is": of whoever is so now."""
    words, after = people.words, quantity.last
    statement = people.layers.statements.at(quantity.first)
    if after >= len(words) or words[after].fold not in ("is", ",") or statement is None or statement.verb is None:
        return
    if statement.verb.tense != "present" or not _MINIMUM <= int(quantity.value or 0) <= _OLDEST:
        return
    person = people.who(statement.subject)
    if person is not None:
        yield people.claim(person, "age", value, quantity.first - 1, after)


_MINIMUM, _OLDEST = 3, 115


def _described(people: People, group: NounGroup, quantity: Quantity) -> Entity | None:
    """Who "the 46-year-old guard" is, by the noun he was called; who "the 46-year-old" is, where he is alone."""
    if group.determiner != "the":
        return None
    noun = people.words[group.head].person
    if noun is not None:
        return people.meant(group) if group.last not in people.starts else None
    if group.last != quantity.last:
        return people.meant(group) if group.last not in people.starts else None
    return people.nearest(group.first) or people.only_aged(group.first)


def _decade(people: People, token: int, heads: dict[int, Entity]) -> Iterator[TraitClaim]:
    """ "In her forties", "in his late 40s"."""
    words = people.words
    if words[token].fold not in PRONOUNS or token + 2 >= len(words) or words[token - 1].fold != "in":
        return
    at = token + 2 if words[token + 1].fold in ("early", "mid", "late") else token + 1
    span = age_of_decade(words[at].fold)
    if not span:
        return
    person, statement = heads.get(token - 2), people.layers.statements.at(token)
    if person is None and statement is not None and statement.verb is not None and statement.verb.lemma == "be":
        person = people.who(statement.subject) if statement.verb.last <= token else None
    if person is not None:
        yield people.claim(person, "age", span, token - 1, at + 1)


def _of_lives(people: People) -> Iterator[TraitClaim]:
    """At what age somebody died."""
    found = {q.first: q for q in people.layers.quantities if q.bound == "exact" and q.kind in ("age", "count")}
    for statement in people.told_by("die"):
        verb = statement.verb
        if verb is None or verb.modal or verb.negated or statement.subject is None:
            continue
        person = people.person(statement.subject.head)
        for at in range(verb.last, statement.last) if person is not None else ():
            if at in found and _at_age(people, at, verb.last):
                yield people.claim(person, "age", str(found[at].value), at, found[at].last)  # type: ignore[arg-type]


def _at_age(people: People, at: int, verb: int) -> bool:
    words = people.words
    if words[at - 1].fold == "aged" or (words[at - 1].fold == "of" and words[at - 2].fold == "age"):
        return True
    closed = at + 1 >= len(words) or words[at + 1].shape == "punct" or at + 1 == people.layers.tokens.body
    return words[at - 1].fold == "at" and at - 1 == verb and closed
