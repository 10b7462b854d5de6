"""Whom and where a noun group means: the entities behind its words, and the places that a clause names."""

from factcheck.claims.events.chained_groups import PLACING, chained
from factcheck.lexicon.sites import sites
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
        known, head = by_token[named.head], words[named.head]
        spoken = head.country is not None and head.country.form == "adjective"
        return _NOBODY if head.pronoun is not None or spoken else frozenset({known})  # "fell beside her", "in Russian"
    if group.determiner == "this" and words[group.head].fold in sites("town"):
        return _of_dateline(layers)
    if any(w.pos == "noun" for w in words[group.head].events):
        return _NOBODY  # "in the Sudan conflict"
    return entities_of(layers, group)


def _of_dateline(layers: Layers) -> frozenset[int]:
    """The place in capitals that an article opens with, which "this town" means."""
    first = layers.entities.at(layers.tokens.body) if layers.tokens.body < len(layers.tokens) else None
    capitals = first is not None and layers.tokens.words[layers.tokens.body].shape == "UPPER"
    return frozenset({first.number}) if first is not None and capitals and first.kind in GROUND else _NOBODY


def where_of(layers: Layers, statement: Statement) -> tuple[NounGroup, ...]:
    """The place that a clause is told of: "the waters off Elba where she sank", "the hall in which they met", "Elba, on
    whose sands", "it was at Elba that she sank"."""
    if statement.kind == "relative" and _tells_where(layers, statement):
        return _antecedents(layers, statement.antecedent) if statement.antecedent is not None else ()
    parent = layers.statements.all[statement.parent] if statement.parent is not None else None
    if parent is None or parent.verb is None or parent.verb.lemma != "be":
        return ()
    return _put_first(layers, statement, parent)


def _tells_where(layers: Layers, statement: Statement) -> bool:
    """True of a relative clause that opens with "where", "in which", "on whose"."""
    words, first = layers.tokens.words, statement.first
    opener, after = words[first].fold, words[min(first + 1, len(words) - 1)].fold
    if opener == "where":
        return words[first - 1].fold not in _BESIDE_IT
    if after in _RELATIVES and opener in PLACING:
        return True
    return (opener in _RELATIVES and words[first - 1].fold in PLACING) or (
        words[first - 1].fold == "which" and words[first - 2].fold in PLACING
    )


_RELATIVES = frozenset({"which", "whose"})
#: Words before "where" that put the place only near it: "close to where the train left the rails".
_BESIDE_IT = frozenset({"to", "from", "of", "near", "by", "beyond"})


def scene_of(layers: Layers, noun: NounGroup) -> tuple[NounGroup, ...]:
    """The place that an aside tells as that of an event: "Elva, the scene of the blast"."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    scene = nouns.get(noun.first - 2) if noun.first > 1 and words[noun.first - 1].fold == "of" else None
    if scene is None or scene.first < 2 or scene.determiner != "the" or words[scene.head].fold not in _SCENES:
        return ()
    place = nouns.get(scene.first - 2) if words[scene.first - 1].fold == "," else None
    return (place,) if place is not None and place.head in layers.entities.by_token else ()


_SCENES = frozenset({"scene", "site", "venue", "setting", "location", "epicentre", "epicenter", "spot"})


def _antecedents(layers: Layers, antecedent: NounGroup) -> tuple[NounGroup, ...]:
    """The antecedent with what it is chained to; where neither has a name, what names the place before it."""
    words, nouns, by_token = layers.tokens.words, layers.phrases.noun_at, layers.entities.by_token
    before = nouns.get(antecedent.first - 2)
    chained = before is not None and words[antecedent.first - 1].fold in _TO_NAME
    found = (before, antecedent) if chained and before is not None else (antecedent,)
    if antecedent.determiner != "the" or any(whereabouts(layers, group) for group in found):
        return found
    start = max(layers.sentences.of(antecedent.first).first, antecedent.first - _BESIDE)
    for token in range(antecedent.first - 1, start - 1, -1):
        entity = layers.entities.at(token)
        if entity is not None and entity.kind in GROUND and token in nouns and token in by_token:
            return (*found, nouns[token])  # "Elva, the town where", "the port of Elva, outside the hall in which"
    return found


#: So many tokens before an antecedent its place may be named.
_BESIDE = 6


def _put_first(layers: Layers, statement: Statement, parent: Statement) -> tuple[NounGroup, ...]:
    """``It was on the beach at Elva that the whale came ashore``: the place that the main clause puts first."""
    words, subject = layers.tokens.words, parent.subject
    if subject is None or words[subject.head].fold != "it":
        return ()
    if "that" not in (words[statement.first].fold, words[max(statement.first - 1, 0)].fold):
        return ()
    return tuple(a.group for a in parent.adjuncts if a.preposition in PLACING)


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
