"""Habits of named persons: what they are called ("a vegan", "a Hindu") and what they do ("had a steak")."""

from collections.abc import Iterator

from factcheck.claims.actors.people import People
from factcheck.claims.claim import TraitClaim
from factcheck.lexicon.habits import habit_deeds, habit_nouns
from factcheck.lexicon.measures import singular
from factcheck.lexicon.posts import standing_of
from factcheck.lexicon.reversals import reversals
from factcheck.reading.entities import Entity
from factcheck.reading.statements import Statement

#: Words by which a habit is one of another time, or no habit.
_THEN = frozenset({"until", "till", "once", "when", "before", "as", "converted", "convert", "never", "first", "lapsed"})


def habits(people: People) -> Iterator[TraitClaim]:
    """Every habit and creed that the text tells of a named person: first what they are called, then what they do."""
    for token in people.layers.tokens.places(habit_nouns().keys()):
        found = habit_nouns().get(people.words[token].fold)
        person = _called(people, token) if found is not None and token >= people.layers.tokens.body else None
        group = people.group(token)
        if found is None or person is None or group is None or _then(people, token):
            continue
        if not any(standing_of(w.fold) for w in people.words[group.first : token]):
            yield people.claim(person, *found, group.first, token + 1)
    lemmas = dict.fromkeys(lemma for lemma, _ in (*habit_deeds("deed"), *habit_deeds("denied")))
    for statement in people.told_by(*lemmas):
        yield from _done(people, statement)


def _called(people: People, token: int) -> Entity | None:
    """Whom a noun is said of: "Ebo Tetteh, a devout Muslim", "Tetteh is a vegan"."""
    group, statement = people.group(token), people.layers.statements.at(token)
    if group is None or group.head != token or group.determiner not in ("a", "an"):
        return None
    if group.first > 1 and people.words[group.first - 1].text == ",":
        return people.person(group.first - 2)
    plain = statement is not None and statement.verb is not None and statement.verb.lemma == "be"
    if statement is None or not plain or statement.negated or statement.certainty != "asserted":
        return None
    said = statement.predicate is not None and group.first <= statement.predicate < group.last
    return people.who(statement.subject) if said and statement.tense == "present" else None


def _done(people: People, statement: Statement) -> Iterator[TraitClaim]:
    verb = statement.verb
    if verb is None or verb.passive or verb.modal or verb.particle or statement.subject is None:
        return
    if verb.kind != "finite" or statement.certainty != "asserted" or (statement.negated and verb.tense != "present"):
        return
    thing = statement.objects[0] if statement.objects else None
    noun = singular(people.words[thing.head].fold) if thing is not None else ""
    found = habit_deeds("denied" if statement.negated else "deed").get((verb.lemma, noun))
    person = people.who(statement.subject) if found is not None else None
    if found is not None and person is not None and not _then(people, verb.head):
        yield people.claim(person, *found, verb.first, thing.last if thing is not None else verb.last)


def _then(people: People, token: int) -> bool:
    """True in a sentence that tells of another time, or of a change."""
    sentence = people.layers.sentences.of(token)
    folds = {people.words[t].fold for t in range(sentence.first, sentence.last)}
    long_ago = any(t.year is not None and sentence.first <= t.first < sentence.last for t in people.layers.times)
    return long_ago or not folds.isdisjoint(_THEN | reversals())
