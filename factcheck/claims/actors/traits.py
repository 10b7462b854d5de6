"""Trait claims: lasting details of persons: age, sex, nationality, birthplace, family."""

from collections.abc import Iterator

from factcheck.claims.actors.people import People
from factcheck.claims.claim import TraitClaim
from factcheck.lexicon.kin import bond_of
from factcheck.reading.entities import Entity
from factcheck.reading.names import Name
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers


def trait_claims(layers: Layers) -> Iterator[TraitClaim]:
    """Every detail that the text gives of a named person."""
    people = People(layers)
    called: dict[str, set[int]] = {}
    for name in layers.names:
        if (person := people.person(name.last - 1)) is not None:
            yield from _beside(people, name, person, called)
    for quantity in layers.quantities:
        if quantity.kind == "age" and quantity.bound == "exact":
            yield from _age(people, quantity, called)
    yield from _of_lives(people)
    for pronoun in layers.tokens.positions("pronoun"):
        yield from _pronoun(people, pronoun)


def _beside(people: People, name: Name, person: Entity, called: dict[str, set[int]]) -> Iterator[TraitClaim]:
    """What the nouns and titles right before a name, and those in apposition to it, say; ``called`` learns nouns."""
    words, tokens = people.words, people.layers.tokens
    if len(name.words) > 1 and 0 <= name.title_first < name.first:
        sex = next((title.sex for title in name.titles if title.sex), "")
        if sex:
            yield people.claim(person, "sex", sex, name.title_first, name.last)
    for group in people.groups(name):
        if group.possessor is not None and name.first <= group.possessor < name.last < group.last:
            continue  # "Mr. Holm's sister" is somebody else
        head = next((t for t in range(group.last - 1, group.first - 1, -1) if not name.first <= t < name.last), -1)
        while head > group.first and not (words[head].person or words[head].title):
            head -= 1
        noun = words[head].person if head >= 0 else None
        if head < 0 or (noun is not None and noun.plural) or words[group.first].fold == "whose":
            continue
        if head < tokens.body and words[head].shape != "lower":
            continue  # a headline in capitals does not tell where a name begins
        if noun is not None:
            called.setdefault(noun.lemma, set()).add(person.number)
            if noun.sex and (noun.kind in _SEXED or noun.sex == "f"):
                yield people.claim(person, "sex", noun.sex, head, head + 1)
            yield from _kin(people, group, head, person)
        yield from _nation(people, group, head, person)


#: Kinds of nouns for men that nobody uses of women; "chairman" and "fisherman" are.
_SEXED = frozenset({"kin", "adult", "child"})


def _kin(people: People, group: NounGroup, head: int, person: Entity) -> Iterator[TraitClaim]:
    """Whose wife, son or cousin somebody is ("his wife"), and how many children he has ("a father of four")."""
    words = people.words
    noun = words[head].person
    bond = bond_of(noun.lemma) if noun is not None else ""
    if not bond:
        return
    number = words[head + 2].number if head + 2 < len(words) and words[head + 1].fold == "of" else None
    if bond == "parent" and number is not None:
        yield people.claim(person, "children", str(number.value), head, head + 3)
    if group.possessor is None:
        return
    anchor = people.layers.entities.at(group.possessor) or people.hero(PRONOUNS.get(words[group.possessor].fold))
    if anchor is not None and anchor is not person:
        yield people.claim(person, "relation", bond, group.first, head + 1, of=str(anchor.number))


def _nation(people: People, group: NounGroup, head: int, person: Entity) -> Iterator[TraitClaim]:
    """``the Danish architect``: the adjective right before the noun, or one modifier away."""
    words = people.words
    for token in range(max(group.first, head - 2, 1), head):
        country = words[token].country
        if country is None or country.form != "adjective":
            continue
        before, after = words[token - 1], words[token + 1]
        if not {before.text, after.text} & {"-", "and", "or", "/"} and before.country is None:
            yield people.claim(person, "nationality", country.country, token, head + 1)
        return


def _age(people: People, quantity: Quantity, called: dict[str, set[int]]) -> Iterator[TraitClaim]:
    """Whose age a figure is: "Idris Haddad, 46,", "46-year-old Idris Haddad", "the 46-year-old guard"."""
    words, first = people.words, quantity.first
    if people.layers.sentences.index(first) in people.dated:
        return  # an age of that year
    value = str(quantity.value)
    if quantity.last - first == 1 and words[first].shape == "digits":
        back = 2 if first > 1 and words[first - 1].fold == "aged" else 1
        named = people.ends.get(first - back) if first >= back and words[first - back].text == "," else None
        person = people.person(named.last - 1) if named is not None else None
        if named is not None and person is not None:
            yield people.claim(person, "age", value, named.first, quantity.last)
        return
    group = people.layers.phrases.noun_at.get(first)
    if group is None:
        return
    person = people.person(group.head) if group.head in people.heads else _described(people, group, quantity, called)
    if person is not None:
        yield people.claim(person, "age", value, group.first, group.last)


def _described(people: People, group: NounGroup, quantity: Quantity, called: dict[str, set[int]]) -> Entity | None:
    """Who "the 46-year-old guard" is, by the noun he was called; who "the 46-year-old" is, where he is alone."""
    entities = people.layers.entities.all
    if group.determiner != "the":
        return None
    noun = people.words[group.head].person
    if noun is not None:
        known = called.get(noun.lemma, set())
    elif group.last == quantity.last:
        sentence = people.layers.sentences.index(group.first)
        known = people.of_sentence.get(sentence, set()) | people.of_sentence.get(sentence - 1, set())
    else:
        return None
    return entities[next(iter(known))] if len(known) == 1 else None


def _of_lives(people: People) -> Iterator[TraitClaim]:
    """At what age somebody died, and in which town somebody was born."""
    ages = {q.first: q for q in people.layers.quantities if q.bound == "exact" and q.kind in ("age", "count")}
    for statement in people.layers.statements.all:
        verb = statement.verb
        if verb is None or verb.lemma not in ("die", "bear") or verb.modal or verb.negated or statement.subject is None:
            continue
        person = people.person(statement.subject.head)
        if person is None:
            continue
        if verb.lemma == "die":
            for at in range(verb.last, statement.last):
                if at in ages and _at_age(people, at, verb.last):
                    yield people.claim(person, "age", str(ages[at].value), at, ages[at].last)
        elif verb.passive:
            for adjunct in statement.adjuncts:
                place = people.layers.entities.at(adjunct.group.head) if adjunct.preposition == "in" else None
                if place is not None and _is_town(people, adjunct.group.first):
                    yield people.claim(person, "home", place.name, verb.head, adjunct.group.last)
                    break


def _at_age(people: People, at: int, verb: int) -> bool:
    words = people.words
    if words[at - 1].fold == "aged" or (words[at - 1].fold == "of" and words[at - 2].fold == "age"):
        return True
    closed = at + 1 >= len(words) or words[at + 1].shape == "punct" or at + 1 == people.layers.tokens.body
    return words[at - 1].fold == "at" and at - 1 == verb and closed


def _is_town(people: People, first: int) -> bool:
    """True of a town that the tables know: of another name nobody can say whether it lies in the other one."""
    capital, entry = people.words[first].country, people.layers.tokens.entry(first, "place")
    if capital is not None:
        return capital.form == "capital"
    return entry is not None and entry[1].kind == "city"


def _pronoun(people: People, token: int) -> Iterator[TraitClaim]:
    """The sex that a pronoun gives the one person its sentence names before it."""
    sex = PRONOUNS.get(people.words[token].fold)
    person = people.person(token) if sex else None
    if sex is None or person is None:
        return
    number = people.layers.sentences.index(token)
    first = people.layers.sentences.all[number].first
    named_before = any(m.form == "name" and first <= m.first < token for m in person.links)
    if named_before and people.of_sentence.get(number) == {person.number}:
        yield people.claim(person, "sex", sex, token, token + 1)


PRONOUNS = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m", "himself": "m", "herself": "f"}
