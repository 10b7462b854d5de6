"""Who or what holds a rank: the subject of "was the first", what stands beside it, the owner of "her third title"."""

from factcheck.claims.events.rank_scopes import RankScope
from factcheck.lexicon.determiners import ALL_POSSESSIVES
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.word import Word
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record

_COPULAS = frozenset({"be", "become", "remain", "make", "rank", "stay", "seem"})
_BODYS = frozenset({"its", "their"})


class Holder(Record):
    """The entity number and folded head of who holds a rank; ``noun`` is the head's word, for "It was the largest"."""

    entity: int | None = None
    head: str = ""
    noun: Word | None = None
    owned: bool = False


def holder_of(layers: Layers, group: NounGroup, statement: Statement, scope: RankScope) -> Holder:
    """Who holds the rank that a group tells."""
    entities, words = layers.entities, layers.tokens.words
    of_members = group.possessor is not None and words[group.possessor].fold in _BODYS and words[group.head].person
    if group.possessor is not None and words[group.possessor].fold in ALL_POSSESSIVES and not of_members:
        return Holder(entities.by_token.get(group.possessor), words[group.possessor].fold, None, owned=True)
    owner = entities.at(group.possessor) if group.possessor is not None else None
    if owner is not None and group.possessor is not None and owner.kind == "person":
        return Holder(owner.number, words[group.possessor].fold, None, owned=True)
    if statement.parent is not None and (statement.kind == "fragment" or group.first < _verb_at(statement)):
        parent = layers.statements.all[statement.parent]
        if statement.kind in ("infinitive", "fragment") and parent.sentence == statement.sentence:
            statement = parent
    verb, subject = statement.verb, statement.subject
    beside = _apposition(layers, group)
    if beside is None or not _sorts_agree(layers, group, beside):
        beside = subject if subject is not None and _of_the_subject(layers, group, subject) else None
    if beside is not None:
        placed = layers.tokens.words[beside.first - 1].tags & Tag.PREP  # "he was in Perth, the largest city"
        copula = verb is not None and verb.lemma in _COPULAS and verb.first < beside.first and not placed
        return _holder(layers, subject if copula and subject is not None else beside)
    if subject is not None and subject.head == group.head:
        return _predicate(layers, statement, group)
    if verb is not None and subject is not None:
        if words[group.first - 1].fold == "of":
            return Holder()  # "was the only survivor of the first crash"
        if verb.lemma in _COPULAS or _as(layers, group):
            return _of_appointment(layers, subject) or _holder(layers, subject)
        if any(o.head == group.head for o in statement.objects):
            return _holder(layers, subject)._replace(owned=True)
    return Holder()


def _verb_at(statement: Statement) -> int:
    return statement.verb.first if statement.verb is not None and statement.kind == "infinitive" else -1


def _holder(layers: Layers, group: NounGroup) -> Holder:
    word = layers.tokens.words[group.head]
    return Holder(layers.entities.by_token.get(group.head), word.fold, word)


def _of_appointment(layers: Layers, subject: NounGroup) -> Holder | None:
    """``Her appointment as the first woman to ...`` is hers."""
    events = {w.event for w in layers.tokens.words[subject.head].events if w.pos == "noun"}
    if subject.possessor is None or events.isdisjoint(_ENTRY):
        return None
    return Holder(layers.entities.by_token.get(subject.possessor), layers.tokens.words[subject.possessor].fold, None)


_ENTRY = frozenset({"appointment", "election", "promotion", "nomination"})


def _as(layers: Layers, group: NounGroup) -> bool:
    return bool(group.first) and layers.tokens.words[group.first - 1].fold == "as"


def _apposition(layers: Layers, group: NounGroup) -> NounGroup | None:
    """The group right before "..., the first woman to", or in "Eva Holm, the only survivor, said" the name after it."""
    words = layers.tokens.words
    before = group.first - 1
    if before > 0 and words[before].text in (",", "–", "—"):
        return layers.phrases.noun_at.get(before - 1)
    after = group.last
    if after + 1 < len(words) and words[after].text == ",":
        named = layers.phrases.noun_at.get(after + 1)
        if named is not None and layers.entities.by_token.get(named.head) is not None:
            return named
    return None


def _of_the_subject(layers: Layers, ranked: NounGroup, subject: NounGroup) -> bool:
    """True of people ranked behind a comma: "was elected in May, the first woman to lead the town"."""
    words = layers.tokens.words
    behind = subject.last < ranked.first and words[ranked.first - 1].text in (",", "–", "—")
    return behind and words[ranked.head].person is not None and _sorts_agree(layers, ranked, subject)


def _sorts_agree(layers: Layers, ranked: NounGroup, other: NounGroup) -> bool:
    """False where people are ranked and the other is none: "got the job, the first woman to hold it"."""
    word, noun = layers.tokens.words[ranked.head], layers.tokens.words[other.head]
    if word.person is None or noun.pronoun:
        return True
    entity = layers.entities.at(other.head)
    if entity is not None:
        return entity.kind not in ("place", "country", "organisation")
    return noun.person is not None or noun.title is not None or noun.capital or not noun.tags & Tag.NOUN


def _predicate(layers: Layers, statement: Statement, group: NounGroup) -> Holder:
    """``The first woman to hold the post was Ida Moreau``."""
    verb = statement.verb
    if verb is None or verb.lemma not in _COPULAS:
        return Holder()
    if statement.objects:
        return _holder(layers, statement.objects[0])
    if statement.predicate is not None and (named := layers.phrases.noun_at.get(statement.predicate)) is not None:
        return _holder(layers, named)
    if verb.first < group.first and layers.tokens.words[group.head].rank is None:
        return _holder(layers, group)  # "Sunday's was the coldest night"
    return Holder()
