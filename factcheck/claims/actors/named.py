"""Named persons: whom a noun group means by the name in it or beside it, and the groups that describe a name."""

from collections.abc import Iterator

from factcheck.lexicon.camps import camp_of
from factcheck.lexicon.determiners import NEW
from factcheck.lexicon.habits import habit_nouns
from factcheck.reading.entities import Entity
from factcheck.reading.names import Name
from factcheck.reading.naming.name_words import role
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers


def named_in(layers: Layers, group: NounGroup | None) -> Entity | None:
    """The named person whom a noun group means: by itself, or by the name in apposition ("a lawyer, Ann Lee,")."""
    if group is None:
        return None
    entity = layers.entities.at(group.head - (layers.tokens.words[group.head].fold in role("suffix")))
    if (entity is None or entity.kind != "person") and (before := _owner(layers, group)) is not None:
        entity = before
    elif entity is None or entity.kind != "person":
        words, after = layers.tokens.words, layers.phrases.noun_at.get(group.last + 1)
        if after is None or after.first != group.last + 1 or words[group.last].text != ",":
            return None
        entity = layers.entities.at(after.head)
    return entity if entity is not None and entity.kind == "person" and entity.named else None


def _owner(layers: Layers, group: NounGroup) -> Entity | None:
    """The person before "of": "Dana Reed of the fire service, who" is she."""
    if group.first < 2 or layers.tokens.words[group.first - 1].fold not in ("of", "from", "at"):
        return None
    entity = layers.entities.at(group.first - 2)
    office = layers.phrases.noun_at.get(group.first - 2) if entity is None else None
    if office is not None and office.first > 1 and layers.tokens.words[office.first - 1].text == ",":
        entity = layers.entities.at(office.first - 2)  # "Tove Brekke, leader of the League, who"
    return entity if entity is not None and entity.kind == "person" and entity.named else None


def stands_out(person: Entity, token: int, layers: Layers) -> bool:
    """True of whoever was named before a token and is not the second of two, nor beside somebody brought in.

    "The 44-year-old" is not the woman of "a man was held over the death of Ann Lee".
    """
    before = [m.first for m in person.links if m.first < token]
    group = layers.phrases.noun_at.get(before[-1]) if before else None
    if group is None or not group.first:
        return True
    link = layers.tokens.words[group.first - 1].fold
    clause = layers.statements.at(group.head) if link == "of" else None
    new = clause is not None and clause.subject is not None and clause.subject.determiner in ONE_OF
    return link != "and" and not new


def groups_beside(name: Name, layers: Layers) -> Iterator[NounGroup]:
    """The group that a name ends, and those that describe it between commas before and after it."""
    nouns, words = layers.phrases.noun_at, layers.tokens.words
    own = nouns.get(name.last - 1)
    if own is None:
        return
    if own.first < name.first:
        yield own
        also = nouns.get(own.first - 2) if own.first > 1 and words[own.first - 1].fold == "and" else None
        if also is not None and not own.determiner and _also(also, layers):
            yield also  # "Danish teacher and Nobel laureate Ann Lee"
    before = nouns.get(own.first - 2) if own.first > 1 and words[own.first - 1].text == "," else None
    if before is not None and before.last == own.first - 1 and _describes(before, own, layers):
        yield before
    at = name.last + 1
    if at < len(words) and words[name.last].text == ",":
        if words[at].shape == "digits" and at + 2 < len(words) and words[at + 1].text == ",":
            at += 2
        after = nouns.get(at)
        if after is None or after.first != at or after.plural or not (after.determiner or _bare(after, layers)):
            return
        if not (_names_another(after, layers) or acts(after, layers) or _goes_along(after, layers)):
            yield after
            more = nouns.get(after.last + 1) if words[min(after.last, len(words) - 1)].fold == "and" else None
            if more is not None and _also(more, layers):
                yield more


def _also(group: NounGroup, layers: Layers) -> bool:
    """True of the part of a description that "and" joins to another, without a word that would bring somebody in."""
    word = layers.tokens.words[group.head]
    noun = word.person
    if group.determiner or group.possessor is not None or word.shape != "lower" or group.last != group.head + 1:
        return False
    return noun is not None and not noun.plural and noun.kind not in _MANY


def _bare(group: NounGroup, layers: Layers) -> bool:
    """True of "brother of the mayor" and "solicitor for the family" behind a name and a comma."""
    after = layers.tokens.words[group.last : group.last + 1]
    return bool(after) and after[0].fold in _COMPLETING and group.last == group.first + 1 and _also(group, layers)


_COMPLETING = frozenset({"of", "for", "at", "from"})
#: Kinds of nouns for many: "police at the scene" are nobody's description.
_MANY = frozenset({"group", "crowd", "police"})


def acts(group: NounGroup, layers: Layers) -> bool:
    """True of the subject behind an opening phrase: "having thanked Bo Larsen, the mayor left" describes nobody."""
    words, nouns, last = layers.tokens.words, layers.phrases.noun_at, group.last
    while last + 1 < len(words) and words[last].fold == "of" and (more := nouns.get(last + 1)) is not None:
        last = more.last  # "the Secretary of State met them"
    while last < len(words) and words[last].mark in _QUOTING:
        last += 1  # "the mayor “looked ashen”, she said"
    verb = layers.phrases.verb_at.get(last)
    return verb is not None and verb.kind == "finite"


_QUOTING = ("quote", "single")


def _goes_along(group: NounGroup, layers: Layers) -> bool:
    """True of the second of a list: "Larsen, his wife and two sons", "Larsen, his wife – a nurse – and two sons"."""
    words = layers.tokens.words
    if group.possessor is None or words[group.possessor].pronoun is None or group.last >= len(words):
        return False
    after = words[group.last : group.last + 2]
    return after[0].text in _GOING_ON or [w.fold for w in after] == [",", "and"]


_GOING_ON = frozenset({"and", "-", "–", "—", "--"})


def _names_another(group: NounGroup, layers: Layers) -> bool:
    """True where the head of a group is somebody or something known; "an Italian" is only a nationality."""
    entity, head = layers.entities.at(group.head), layers.tokens.words[group.head]
    if head.fold in habit_nouns() or (group.determiner == "the" and camp_of(head) is not None):
        return False  # "the senior Democrat on the panel", "a devout Muslim"
    if entity is None or group.determiner not in ONE_OF:
        return entity is not None
    return entity.kind != "country" and group.last - group.first != 2  # "a Conservative" is nobody else


def _describes(before: NounGroup, own: NounGroup, layers: Layers) -> bool:
    """True of a group that describes the name after the comma, and is no item of a list."""
    if not before.determiner and before.possessor is None:
        return False
    words = layers.tokens.words
    outer = layers.phrases.noun_at.get(before.first - 2) if words[before.first - 1].fold == "of" else None
    if outer is not None and words[outer.head].person is not None:
        return False  # "the son of a Danish joiner, Larsen"
    closed = own.last >= len(words) or words[own.last].shape == "punct"
    if not closed and before.first != layers.sentences.of(before.first).first:
        return False  # "with his mother, Benali was put through"
    after = [word.fold for word in words[own.last : own.last + 2]]
    if after == [",", "and"] and before.first and words[before.first - 1].fold == "and":
        return False  # "Ms Pell and her sister, Professor Holt, and Mr Dunn"
    entity = layers.entities.at(before.head)
    return entity is None or entity.kind != "person" or entity is layers.entities.at(own.head)


#: Determiners that bring somebody in.
ONE_OF = NEW | {"one"}
