"""Unnamed persons: "a driver, 24," and "the driver" further on, where there is one driver and no name for him."""

from collections.abc import Iterator

from factcheck.claims.actors.descriptions import Description
from factcheck.claims.actors.named import ONE_OF
from factcheck.claims.actors.people import People
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.determiners import ARTICLES
from factcheck.reading.entities import Entity
from factcheck.reading.phrases import NounGroup

#: Kinds of nouns that tell nobody from another: kin are whose they are, a crowd is many.
_RELATIVE = frozenset({"kin", "group", "crowd"})
_MANY = 24


def unnamed_persons(people: People) -> dict[int, Entity]:
    """By the first token of each group that means one, the persons whom the article only describes."""
    by_noun: dict[str, list[NounGroup]] = {}
    several: set[str] = set()
    tokens = people.layers.tokens
    for token in tokens.positions("person"):
        word = people.words[token]
        if word.person is None or token < tokens.body:
            continue
        group = people.group(token)
        if group is not None and group.possessor == token and not word.person.plural:
            continue  # "the victim's husband"
        if word.person.plural or group is None or group.head != token:
            several.add(word.person.lemma)
        elif word.person.kind not in _RELATIVE:
            by_noun.setdefault(word.person.lemma, []).append(group)
    found: dict[int, Entity] = {}
    for lemma, groups in by_noun.items():
        if lemma not in several and lemma not in people.called and _is_one(people, groups):
            who = Entity(-1 - len(found), tokens.text(groups[-1].first, groups[-1].last), "person", (), named=False)
            found.update({group.first: who for group in groups})
    if len(set(found.values())) == 1 and not people.of_sentence:
        found.update(dict.fromkeys(_by_age(people), next(iter(found.values()))))
    return found


def _by_age(people: People) -> Iterator[int]:
    """Where "the 38-year-old" begins, which means the one person of an article without names."""
    words = people.words
    for quantity in people.layers.quantities:
        group = people.group(quantity.first) if quantity.kind == "age" else None
        if group is not None and group.determiner == "the" and words[group.head].fold == "year-old":
            yield group.first


def _is_one(people: People, groups: list[NounGroup]) -> bool:
    """True of a noun that comes in once and is taken up with "the", with nothing that tells two apart."""
    if not 1 < len(groups) <= _MANY or any(people.layers.entities.at(g.head) is not None for g in groups):
        return False
    if any(g.determiner != "the" for g in groups[1:]) or groups[0].determiner not in ARTICLES:
        return False
    if groups[0].determiner == "the" and _described(people, groups[0]) is None:
        return False
    return not any(_told_apart(people, g) for g in groups) and not any(people.narrowed(g) for g in groups[1:])


def _described(people: People, group: NounGroup) -> NounGroup | None:
    """What stands beside "the driver, a 24-year-old man"; who comes in with "the" is described so."""
    at = group.last
    if at < len(people.words) and people.words[at].fold == "of" and (of := people.group(at + 1)) is not None:
        at = of.last  # "the driver of the bus, a 24-year-old man"
    after = people.group(at + 1) if at + 1 < len(people.words) else None
    beside = after is not None and people.words[at].text == "," and after.first == at + 1
    return after if after is not None and beside and after.determiner in ONE_OF else None


def _told_apart(people: People, group: NounGroup) -> bool:
    """True of "another driver", "the second driver", "her driver", "driver Ann Lee"."""
    inside = people.words[group.first : group.head]
    if group.possessor is not None or group.last in people.starts or group.head != group.last - 1:
        return True
    if any(w.number is not None and w.number.kind == "ordinal" for w in inside):
        return True
    return sets_apart({w.fold for w in inside})


def descriptions_of(people: People) -> Iterator[Description]:
    """What the groups of unnamed persons, and those in apposition to them, say of them."""
    for first, person in people.unnamed.items():
        group = people.group(first)
        if group is None:
            continue
        yield Description(person, group, group.head, "definite")
        beside = _described(people, group)
        entity = people.layers.entities.at(beside.head) if beside is not None else None
        if beside is not None and (entity is None or entity.kind == "country"):
            yield Description(person, beside, beside.head, "apposed")
