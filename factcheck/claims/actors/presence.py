"""Presence claims: the countries, and people and bodies of a country, that take part in what a clause tells."""

from collections.abc import Iterator
from typing import Literal

from factcheck.claims.claim import PresenceClaim
from factcheck.claims.voices import telling_of
from factcheck.lexicon.actors import actor_noun, is_motion
from factcheck.reading.chunking import symbols as s
from factcheck.reading.entities import Entity, Mention
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

Part = Literal["agent", "patient", "party"]
Noun = Literal["state", "person", "people", "body", "stake"]

_KINDS = frozenset({"country", "organisation", "group", "team", "place"})
_FORMS = frozenset({"name", "adjective", "people", "acronym"})
#: Prepositions that bring in a party; after the others stands where, when, or what it is like.
_PARTY = frozenset({"between", "of", "by", "against", "with", "for", "among", "to", "on", "from", "over"})
#: A country itself takes part after few of them: "to Peru" and "from Peru" are ways.
_STATE_PARTY = frozenset({"between", "against", "with", "by"})


def presence_claims(layers: Layers) -> Iterator[PresenceClaim]:
    """Every noun group that names a country or organisation of a country as one that acts, suffers or has a stake."""
    for entity in layers.entities.all:
        if entity.kind not in _KINDS or _is_paper(layers, entity) or not (country := country_of(layers, entity)):
            continue
        for mention in entity.links:
            if mention.form in _FORMS and (claim := _claim(layers, entity, mention, country)) is not None:
                yield claim
    for entity in layers.entities.all:
        if entity.kind in _BODIES and entity.named and _comes_once(entity) and not country_of(layers, entity):
            yield from _without_country(layers, entity.links[0].first, entity.number)
    for token in layers.tokens.positions("person"):
        word = layers.tokens.words[token]
        if word.shape == "lower" and word.person is not None and word.person.plural and word.person.kind in _NARROW:
            yield from _without_country(layers, token, -1)


def _is_paper(layers: Layers, entity: Entity) -> bool:
    """True of newspapers and broadcasters, whom all stories cite."""
    entry = layers.tokens.entry(entity.links[0].first, "organisation")
    return entry is not None and entry[1].kind == "media"


def _comes_once(entity: Entity) -> bool:
    return sum(mention.form != "pronoun" for mention in entity.links) == 1


_BODIES = frozenset({"organisation", "group"})
#: Kinds of people who do not turn up in any story.
_NARROW = frozenset({"worker", "expert", "athlete", "group", "traveller", "student", "fighter", "soldier"})


def _without_country(layers: Layers, token: int, number: int) -> Iterator[PresenceClaim]:
    """A body that is named once, or people of a narrow kind ("lighthouse keepers"), of no country."""
    group = layers.phrases.noun_at.get(token)
    if group is None or group.possessor is not None or (number < 0 and _plain(layers, group, token)):
        return
    if number >= 0 and group.determiner == "the" and group.bare:
        return  # "the Church", which every reader knows
    if any(layers.tokens.words[t].country is not None for t in range(group.first, group.last)):
        return
    noun: Noun = "body" if number >= 0 else "people"
    part = _part(layers, group, noun)
    if part is None:
        return
    statement = layers.statements.at(group.head)
    telling = telling_of(statement, layers)
    yield PresenceClaim(
        span=layers.tokens.span(group.first, group.last),
        at=group.first,
        statement=statement,
        voice=telling.voice,
        certainty=telling.certainty,
        negated=telling.negated,
        actor=number,
        country="",
        noun=noun,
        part=part,
    )


def _plain(layers: Layers, group: NounGroup, token: int) -> bool:
    """True of people without a noun that says which ("keepers", "the old keepers"), and of others than the head."""
    if token != group.head or token == group.first:
        return True
    return layers.phrases.symbols[token - 1] not in s.NOUN + s.NOUNS


def country_of(layers: Layers, entity: Entity) -> str:
    """The country an entity is, belongs to or lies in, by the tables; empty where they do not tell."""
    if entity.country is not None or entity.kind == "person":
        return entity.country or ""
    first = entity.links[0].first
    for kind in ("place", "country"):
        entry = layers.tokens.entry(first, kind)
        if entry is not None and entry[1].country:
            return str(entry[1].country)
    return ""


def _claim(layers: Layers, entity: Entity, mention: Mention, country: str) -> PresenceClaim | None:
    group = layers.phrases.noun_at.get(mention.first)
    if group is None:
        return None
    outer = _of_the_place(layers, entity, group)
    noun = _noun(layers, entity, mention, group) if outer is None else _common_noun(layers, outer)
    last, group = group.last, outer or group
    part = _part(layers, group, noun) if noun is not None else None
    if noun is None or part is None:
        return None
    statement = layers.statements.at(group.head)
    telling = telling_of(statement, layers)
    return PresenceClaim(
        span=layers.tokens.span(group.first, last),
        at=group.first,
        statement=statement,
        voice=telling.voice,
        certainty=telling.certainty,
        negated=telling.negated,
        actor=entity.number,
        country=country,
        noun=noun,
        part=part,
    )


def _of_the_place(layers: Layers, entity: Entity, group: NounGroup) -> NounGroup | None:
    """The group before a preposition and a place: "the authorities in La Paz", "brokers at the Lima fish market"."""
    words = layers.tokens.words
    if entity.kind not in ("place", "country") or group.first < 2 or words[group.first - 1].fold not in _PLACED:
        return None
    by_itself = words[group.first - 1].fold in _PARTY and bool(_common_noun(layers, group))
    if layers.entities.at(group.head) is not entity and (entity.kind != "place" or by_itself):
        return None
    outer = layers.phrases.noun_at.get(group.first - 2)
    if outer is None or outer.last != group.first - 1 or layers.entities.within(outer.first, outer.last):
        return None
    return outer


_PLACED = frozenset({"in", "of", "from", "at"})


def _common_noun(layers: Layers, group: NounGroup) -> Noun | None:
    word = layers.tokens.words[group.head]
    opens = word.shape == "Title" and layers.sentences.of(group.head).first == group.head
    noun = actor_noun(word, layers.tokens.words[group.head - 1]) if word.shape == "lower" or opens else ""
    if noun == "people" and not group.plural:
        return "person"
    return noun or None


def _noun(layers: Layers, entity: Entity, mention: Mention, group: NounGroup) -> Noun | None:
    """What the group names: the entity itself where it is the head, else what the head noun says."""
    if mention.first <= group.head < mention.last:
        if entity.kind == "place":
            return None
        if mention.form == "people" and group.determiner == "the" and not group.plural:
            return None  # "the Irishwoman" is somebody whom the text has named
        if mention.form == "adjective" and not group.determiner:
            return None  # "into Swedish, Greek and Finnish": a language
        return "people" if mention.form == "people" else "state" if entity.kind == "country" else "body"
    following = layers.entities.at(group.last)
    if following is not None and not _named_once(layers, following, group):
        return None  # "the French newspaper Le Monde": the words after it say who that is
    noun = _common_noun(layers, group)
    if noun == "person" and mention.form == "adjective" and group.determiner == "the":
        return None  # "the Chilean singer" is somebody whom the text has named
    return noun


def _named_once(layers: Layers, entity: Entity, group: NounGroup) -> bool:
    """True of a body that turns up with its name and goes ("the Brazilian juice maker Laranjal"), and is no source."""
    word = layers.tokens.words[group.head]
    source = word.organisation is not None and word.organisation.kind == "media"
    return entity.kind in ("organisation", "other", "team") and len(entity.links) == 1 and not source


def _part(layers: Layers, group: NounGroup, noun: Noun) -> Part | None:
    """The part of a group in its clause, None for a place, a comparison or a group that nothing governs."""
    words, statement = layers.tokens.words, layers.statements.at(group.head)
    preposition = _preposition(layers, group)
    if preposition and (_of_a_person(layers, group) or _of_what_somebody_is(layers, group)):
        return None
    outer = layers.phrases.noun_at.get(group.first - 2) if preposition == "of" else None
    if outer is not None and _preposition(layers, outer) == "at":
        return None  # "at a meeting of the guild"
    if preposition:
        return "party" if preposition in (_STATE_PARTY if noun == "state" else _PARTY) else None
    if statement is None or statement.verb is None:
        return None
    if statement.subject is not None and statement.subject.head == group.head:
        return "agent"
    if _joined_to_subject(layers, group, statement):
        return "agent"
    if statement.verb.lemma in _COPULAS:
        return None  # "two were German tourists" says what they are
    if noun == "state" and is_motion(statement.verb.lemma):
        return None  # "fled the country", "leave Peru": a place
    if any(o.head == group.head for o in statement.objects):
        return "patient"
    if group.first and layers.phrases.verb_at.get(group.first - 1) is not None:
        return "patient"  # the first of two objects
    return "patient" if group.first and words[group.first - 1].fold == "and" and statement.objects else None


def _joined_to_subject(layers: Layers, group: NounGroup, statement: Statement) -> bool:
    """True of the second of two subjects: "the council and the guerrillas will meet"."""
    subject, verb = statement.subject, statement.verb
    if subject is None or verb is None or group.last != verb.first or group.first - 1 != subject.last:
        return False
    return layers.tokens.words[group.first - 1].fold == "and"


def _of_a_person(layers: Layers, group: NounGroup) -> bool:
    """True behind "Prof Gwen Hollis of": where somebody works is no party."""
    entity = layers.entities.at(group.first - 2) if group.first > 1 else None
    return entity is not None and entity.kind == "person" and entity.named


def _of_what_somebody_is(layers: Layers, group: NounGroup) -> bool:
    """True of "she is dean of the School of Lima": what follows a predicate says what somebody is."""
    statement = layers.statements.at(group.head)
    before = layers.phrases.noun_at.get(group.first - 2) if group.first > 1 else None
    return before is not None and statement is not None and statement.predicate == before.head


_COPULAS = frozenset({"be", "become", "remain"})


#: So many members of a list share a preposition.
_LISTED = 6


def _preposition(layers: Layers, group: NounGroup) -> str:
    """The preposition that governs a group, over "and" from the group before ("between A and B"); empty for none."""
    words, nouns, symbols = layers.tokens.words, layers.phrases.noun_at, layers.phrases.symbols
    for _ in range(_LISTED):
        at = group.first - 1
        if at < 0:
            return ""
        if symbols[at] in "pu" or words[at].fold == "to":
            return words[at].fold if symbols[at] != "u" or words[at].fold == "like" else ""
        before = nouns.get(at - 1) if words[at].fold in ("and", "or", ",") and at else None
        if before is None:
            return ""
        group = before
    return ""
