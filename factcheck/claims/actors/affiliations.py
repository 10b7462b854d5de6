"""Affiliation claims: which party, side and seat somebody belongs to."""

from collections.abc import Iterator

from factcheck.claims.actors.named import groups_beside, named_in
from factcheck.claims.actors.people import People
from factcheck.claims.claim import TraitClaim
from factcheck.lexicon.camps import Camp, camp_of
from factcheck.lexicon.posts import standing_of
from factcheck.reading.entities import Entity
from factcheck.reading.names import Name
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement

_BEHIND = frozenset({"of", "for", "from"})
_GENERIC = frozenset({"ward", "constituency", "district", "seat", "riding", "division", "the", "in", "of", "and"})


def affiliations(people: People) -> Iterator[TraitClaim]:
    """Every party, side and seat that the text gives of a named person."""
    for name in people.layers.names:
        if name.first >= people.layers.tokens.body and (person := people.person(name.last - 1)) is not None:
            yield from _beside(people, name, person)
    for statement in people.told_by("represent", "sit", "be"):
        yield from seats(people, statement)
    for token in people.marked:
        if people.words[token].fold == "fellow":
            yield from fellows(people, token)
        elif people.words[token].fold == "whose":
            yield from whose_seats(people, token)


def _beside(people: People, name: Name, person: Entity) -> Iterator[TraitClaim]:
    """What the words beside a name say: "Labour councillor X", "X, the army's spokesman", "X of the Greens"."""
    for group in groups_beside(name, people.layers):
        last = name.first if group.last == name.last else group.last
        words = people.words[group.first : last]
        if not any(standing_of(word.fold) for word in words):
            yield from _told(people, person, group.first, last, name)
            yield from _behind(people, person, group.last, name)
    yield from _behind(people, person, name.last, name)


def _behind(people: People, person: Entity, at: int, name: Name) -> Iterator[TraitClaim]:
    words = people.words
    if at + 1 < len(words) and words[at].fold in _BEHIND and (group := people.group(at + 1)) is not None:
        yield from _told(people, person, group.first, group.last, name)


def _told(people: People, person: Entity, first: int, last: int, name: Name) -> Iterator[TraitClaim]:
    """The camps that the tokens ``[first, last)`` tell, the name itself left out."""
    words = people.words
    for token in range(first, last):
        if name.first <= token < name.last:
            continue
        camp = camp_of(words[token], words[token - 1] if token > first else None)
        if camp is not None and not _widened(people, token):
            yield people.claim(person, camp.field, camp.value, min(token, name.first), max(token + 1, name.last))


def _widened(people: People, token: int) -> bool:
    """True of "anti-army", "former rebel" and of a word that another joins ("Labour and Tory")."""
    words = people.words
    beside = {words[token - 1].fold, words[token + 1].fold} if 0 < token < len(words) - 1 else set()
    return bool(beside & {"-", "and", "or", "/", "&", "ex", "anti", "pro", "former"})


def fellows(people: People, token: int) -> Iterator[TraitClaim]:
    """ "Fellow Conservatives": the one person of the sentence is one of them."""
    words = people.words
    if token + 1 >= len(words) or (camp := _camp_after(people, token)) is None:
        return
    sentence = people.layers.sentences.index(token)
    known = people.of_sentence.get(sentence, set())
    if len(known) == 1:
        person = people.layers.entities.all[next(iter(known))]
        if person.named:
            yield people.claim(person, camp.field, camp.value, token, token + 2)


def _camp_after(people: People, token: int) -> Camp | None:
    words = people.words
    after = camp_of(words[token + 2], words[token + 1]) if token + 2 < len(words) else None
    return camp_of(words[token + 1]) or after


def seats(people: People, statement: Statement) -> Iterator[TraitClaim]:
    """Which ward or constituency somebody sits for: "sits for Millbrook", "represents Eastfield ward"."""
    verb = statement.verb
    if verb is None or verb.modal or verb.negated or verb.tense != "present":
        return
    if verb.lemma == "represent":
        groups = statement.objects
    elif verb.lemma in ("sit", "be"):
        groups = tuple(a.group for a in statement.adjuncts if a.preposition == "for")
    else:
        return
    person = named_in(people.layers, statement.subject)
    for group in groups:
        if person is not None and (value := seat_of(people, group)):
            yield people.claim(person, "seat", value, verb.first, group.last)


def seat_of(people: People, group: NounGroup) -> str:
    """The name of a seat, folded, without the nouns that all seats share; empty for what is no name."""
    words = people.words[group.first : group.last]
    if not any(w.capital for w in words):
        return ""
    return " ".join(w.fold for w in words if w.capital and w.fold not in _GENERIC)


def whose_seats(people: People, token: int) -> Iterator[TraitClaim]:
    """ "The councillor, whose Eastfield ward": the one person of the sentence, or of the one before."""
    group = people.group(token)
    if group is None or people.words[group.head].fold not in _GENERIC:
        return
    value = seat_of(people, group)
    person = people.nearest(token)
    if value and person is not None:
        yield people.claim(person, "seat", value, group.first, group.last)
