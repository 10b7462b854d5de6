"""Who or what is in a state: the entity behind a group, how many it says they are, whether it is of the kind asked."""

from collections.abc import Iterator

from factcheck.lexicon.states import StateCue
from factcheck.reading.entities import Entity
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement


def is_kind(layers: Layers, group: NounGroup, cue: StateCue) -> bool:
    """True of a group of the kind that a cue asks of its holder."""
    words, entity = layers.tokens.words, layers.entities.at(group.head)
    word = words[group.head]
    person = (
        word.person is not None or word.title is not None or (entity is not None and entity.kind in ("person", "group"))
    )
    if cue.of == "person":
        return person or word.fold in ("he", "she", "they", "him", "her", "them", "who")
    if cue.of == "thing":
        return not person and word.fold not in ("he", "she", "they", "him", "her", "them", "who", "i", "we", "you")
    if cue.of == "event":
        return (word.fold == "it" and entity is None) or any(
            w.pos == "noun" and w.event in cue.classes for t in _called(layers, group, entity) for w in words[t].events
        )
    return True


def _called(layers: Layers, group: NounGroup, entity: Entity | None) -> Iterator[int]:
    """The head of a group, and the words of an entity's names with the one before: "Hurricane Ines"."""
    yield group.head
    if entity is not None:
        yield from (t for m in entity.links if m.form == "name" for t in range(max(m.first - 1, 0), m.last))


def holder_of(layers: Layers, group: NounGroup, statement: Statement) -> int | None:
    """The entity of a group: its own, that of a name beside it ("a plumber, Kyle Penfold"), or whom a pronoun means.

    A pronoun that reading left open is the one person that its sentence named before; "it" the one that no person is.
    """
    number = layers.entities.by_token.get(group.head)
    if number is not None:
        return number
    words = layers.tokens.words
    if words[group.head].fold not in ("he", "she", "it"):
        return named_beside(layers, group)
    first = layers.sentences.all[statement.sentence].first
    before = layers.entities.within(first, group.head)
    person = words[group.head].fold != "it"
    meant = {e.number for e in before if (e.kind == "person") == person}
    return min(meant) if len(meant) == 1 else None


def after_of(layers: Layers, group: NounGroup) -> int:
    """The token after a group and what "of" joins to it: "the speaker of Kenya's parliament"."""
    words, last = layers.tokens.words, group.last
    owner = layers.phrases.noun_at.get(last + 1) if last + 1 < len(words) and words[last].fold == "of" else None
    return last if owner is None or owner.first != last + 1 else owner.last


def named_beside(layers: Layers, group: NounGroup) -> int | None:
    """The person whom a name between commas after a noun for a person gives."""
    words, last = layers.tokens.words, after_of(layers, group)
    if group.plural or last + 1 >= len(words) or words[last].fold != "," or words[group.head].number is not None:
        return None
    beside = layers.phrases.noun_at.get(last + 1)
    entity = None if beside is None or beside.first != last + 1 else layers.entities.at(beside.head)
    return entity.number if entity is not None and entity.kind == "person" else None


def count_of(layers: Layers, group: NounGroup) -> int | None:
    """How many a group says they are; 1 for a singular one."""
    words = layers.tokens.words
    if "both" in (group.determiner, words[group.first].fold, words[max(group.first - 1, 0)].fold):
        return 2
    if not group.plural:
        return 1
    for token in range(group.first, group.last):
        number = words[token].number
        if number is not None and number.kind == "cardinal" and isinstance(number.value, int) and not number.rest:
            return number.value
    return None
