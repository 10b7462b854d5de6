"""Whom and where a noun group means: the entities behind its words, and the places that a clause names."""

from factcheck.claims.events.chained_groups import PLACING, chained
from factcheck.reading.chunking.symbols import ADV
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

#: A run of words longer than any noun group is no phrase; its end is not looked at.
_LONGEST = 60
_NOBODY: frozenset[int] = frozenset()


def entities_of(layers: Layers, group: NounGroup | None) -> frozenset[int]:
    """The entity that a group's head means; else those named inside it ("the Pakistani army")."""
    if group is None:
        return _NOBODY
    head = layers.entities.by_token.get(group.head)
    if head is not None:
        return frozenset({head})
    by_token = layers.entities.by_token
    first = group.first
    if group.possessor is not None:
        person = layers.tokens.words[group.head].person
        if person is not None and not person.plural:
            first = group.possessor + 1  # "her husband" is not she; "Pakistan's forces" act for Pakistan
    found = [n for t in range(first, min(group.last, group.first + _LONGEST)) if (n := by_token.get(t)) is not None]
    return frozenset(found) if found else _NOBODY


#: Prepositions that lead from a common noun for a place to its name, and how many are followed.
_TO_NAME = frozenset({"of", "off", "near", "in", "at", "outside", "on"})
_STEPS = 3


def whereabouts(layers: Layers, group: NounGroup) -> frozenset[int]:
    """The entity of a place, also behind common nouns: "the island of Elba", "a reef off the isle of Elba"."""
    words, nouns, by_token = layers.tokens.words, layers.phrases.noun_at, layers.entities.by_token
    named: NounGroup | None = group
    for _ in range(_STEPS):
        if named is None or named.head in by_token:
            break
        at = named.last + 1
        follows = at < len(words) and words[named.last].fold in _TO_NAME
        named = nouns.get(at) if follows and nouns.get(at, group).first == at else None
    if named is not None and named.head in by_token:
        return frozenset({by_token[named.head]})
    if any(w.pos == "noun" for w in words[group.head].events):
        return _NOBODY  # "in the Sudan conflict"
    return entities_of(layers, group)


def where_of(layers: Layers, statement: Statement) -> tuple[NounGroup, ...]:
    """The place that a relative clause is about: "the waters off Elba where she sank", "the hall in which they met"."""
    words, first = layers.tokens.words, statement.first
    if statement.kind != "relative" or statement.antecedent is None:
        return ()
    opener, after = words[first].fold, min(first + 1, len(words) - 1)
    behind = opener == "which" and words[first - 1].fold in PLACING
    if opener != "where" and not behind and not (words[after].fold == "which" and opener in PLACING):
        return ()
    before = layers.phrases.noun_at.get(statement.antecedent.first - 2)
    chained = before is not None and words[statement.antecedent.first - 1].fold in _TO_NAME
    return (before, statement.antecedent) if chained and before is not None else (statement.antecedent,)


def places_of_clause(layers: Layers, statement: Statement) -> frozenset[int]:
    """The entities of the places that a clause names for what it tells."""
    groups = (a.group for a in statement.adjuncts if a.preposition in PLACING)
    return frozenset(n for group in groups for n in whereabouts(layers, group)) | there_in(
        layers, statement.first, statement.last
    )


def places_after(layers: Layers, noun: NounGroup) -> frozenset[int]:
    """The entities of the places that follow a noun: "the wreckage in Elva", "the wreck of the bus near Elva"."""
    groups = [group for preposition, group in chained(layers, noun) if preposition in PLACING]
    return frozenset(n for group in groups for n in whereabouts(layers, group))


def clause_places(layers: Layers, statement: Statement) -> frozenset[int]:
    """The places of a clause, those that a relative clause is about among them: "the yard in Elva where it stood"."""
    about = frozenset(n for group in where_of(layers, statement) for n in whereabouts(layers, group))
    return places_of_clause(layers, statement) | about


def there_in(layers: Layers, first: int, last: int) -> frozenset[int]:
    """The place that "there" takes up within some tokens: the one named last, in this sentence or the one before."""
    words, entities, symbols = layers.tokens.words, layers.entities, layers.phrases.symbols
    at = next((t for t in range(first, last) if words[t].fold == "there" and symbols[t] == ADV), -1)
    if at < 0:
        return _NOBODY
    sentence = layers.sentences.index(at)
    start = layers.sentences.all[max(sentence - 1, 0)].first
    for token in range(at - 1, start - 1, -1):
        entity = entities.at(token)
        if entity is not None and entity.kind in GROUND:
            return frozenset({entity.number})
    return _NOBODY


#: Kinds of entities that are places.
GROUND = frozenset({"place", "country"})
