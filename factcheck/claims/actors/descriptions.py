"""Descriptions: the noun groups that say of a named person what he is, wherever they stand."""

from collections.abc import Iterator
from typing import Literal

from factcheck.claims.actors.named import groups_beside
from factcheck.claims.actors.people import BODIES, People
from factcheck.lexicon.camps import camp_of
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.habits import habit_nouns
from factcheck.lexicon.word import Word
from factcheck.reading.entities import Entity
from factcheck.reading.names import Name
from factcheck.reading.phrases import NounGroup
from factcheck.text.frozen import Record

How = Literal["own", "apposed", "definite", "predicate"]


class Description(Record):
    """A noun group and the person it describes; ``head`` is the token of its noun, ``name`` the name beside it."""

    person: Entity
    group: NounGroup
    head: int
    how: How
    name: Name | None = None


def beside_names(people: People) -> Iterator[Description]:
    """Every group beside a name that says what he, or a body, is."""
    for name, entity in people.named:
        if entity.kind == "person":
            yield from _beside(people, name, entity)
        elif entity.kind in BODIES and name.first >= people.layers.tokens.body:
            yield from _beside_body(people, name, entity)


def apart_from_names(people: People) -> Iterator[Description]:
    """Every definite description that means a named person, and every predicate noun."""
    yield from _definite(people)
    yield from _citizens(people)
    yield from _predicates(people)


def _beside(people: People, name: Name, person: Entity) -> Iterator[Description]:
    words, tokens = people.words, people.layers.tokens
    for group in groups_beside(name, people.layers):
        owned = group.possessor is not None and name.first <= group.possessor < name.last
        lost = words[name.last - 1].fold[-1] == "s" and words[group.head].person is not None
        if group.first <= name.first and name.last < group.last and (owned or lost):
            continue  # "Mr. Holm's sister" is somebody else, and so is "Mr. Holms sister"
        last = name.first if group.last == name.last else group.last
        head = next((t for t in range(last - 1, group.first - 1, -1) if not name.first <= t < name.last), -1)
        first = group.first if group.possessor is None or group.possessor > head else group.possessor + 1
        known = (t for t in range(head, first - 1, -1) if _tells(words[t]))  # "his stepfather's name, Holt"
        head = next(known, head)
        noun = words[head].person if head >= 0 else None
        another = words[group.first].fold == "whose" and group.first >= name.last  # "Ann Lee, whose mother,"
        if head < 0 or another or (noun is not None and noun.plural):
            continue
        if head != group.head and group.last < name.first and words[group.first - 1].tags & Tag.PREP:
            continue  # "wrapped in a Danish flag, Ann Lee"
        if head < tokens.body and words[head].shape != "lower":
            continue  # a headline in capitals does not tell where a name begins
        yield Description(person, group, head, "own" if last == name.first else "apposed", name)


def _beside_body(people: People, name: Name, body: Entity) -> Iterator[Description]:
    """ "The Swiss drugmaker Alpex", "Turin-based Alpex", "Alpex, a Danish company"."""
    words = people.words
    for group in groups_beside(name, people.layers):
        own = group.last == name.last
        head = name.first - 1 if own else group.head
        before = own and head >= group.first and (words[head].shape == "lower" or words[head].fold.endswith("-based"))
        behind = group.first > name.last and bool(group.determiner) and words[head].shape == "lower"
        if group.possessor is None and (before or behind):
            yield Description(body, group, head, "own" if own else "apposed", name)


def _tells(word: Word) -> bool:
    return word.person is not None or word.title is not None or word.country is not None


def _definite(people: People) -> Iterator[Description]:
    """ "The 41-year-old nurse", "the Slovenian airman": groups with "the", and no name, for one person."""
    words, nouns = people.words, people.layers.phrases.noun_at
    for token in people.layers.tokens.positions("person"):
        if words[token].shape != "lower" or token < people.layers.tokens.body:
            continue
        group = nouns.get(token)
        if group is None or group.head != token or group.determiner != "the" or group.last in people.starts:
            continue
        if people.singular(group) is None or people.narrowed(group):
            continue  # "the woman in the car", "the man who called"
        if (person := people.meant(group)) is not None:
            yield Description(person, group, token, "definite")


def _citizens(people: People) -> Iterator[Description]:
    """ "The Chilean", of the one named before: a nationality as a noun for a person."""
    for entity in people.layers.entities.all:
        if entity.kind != "person" or not entity.named:
            continue
        for mention in entity.links:
            if mention.form == "description" and people.words[mention.head].country is not None:
                group = people.group(mention.head)
                if group is not None and group.head == mention.head:
                    yield Description(entity, group, group.head, "definite")


def _predicates(people: People) -> Iterator[Description]:
    """ "Ann Lee is a dentist", "who works as a dentist"."""
    for statement in people.layers.statements.of_verbs(_BEING):
        verb = statement.verb
        if verb is None or verb.negated or verb.modal or verb.tense != "present" or statement.certainty != "asserted":
            continue
        if verb.lemma == "be" and statement.predicate is not None:
            group = people.group(statement.predicate)
        elif verb.lemma != "be":
            group = next((a.group for a in statement.adjuncts if a.preposition == "as"), None)
        else:
            continue
        if any(w.fold == "also" for w in people.words[verb.first : statement.last]):
            continue  # "is also a Norwegian citizen"
        if (
            group is None
            or group.determiner not in ("a", "an", "the", "his", "her")
            or not _says_what(people.words[group.head])
        ):
            continue
        person = people.subject(statement)
        known = people.layers.entities.at(group.head)
        if person is not None and (known is None or known.kind == "country"):
            yield Description(person, group, group.head, "predicate")


_BEING = frozenset({"be", "work", "serve", "train"})


def _says_what(word: Word) -> bool:
    """True of a noun for a person, and of one for somebody of a country, a party or a creed ("a Swede", "a vegan")."""
    if word.person is not None or (word.country is not None and word.country.form in ("adjective", "people")):
        return True
    return word.fold in habit_nouns() or camp_of(word) is not None
