"""Which thing "it", "its" and "whose" mean: the subject before them, or the noun that they follow."""

from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers

_THING = frozenset({"it", "its"})


def meant(group: NounGroup, layers: Layers) -> NounGroup:
    """The group that a pronoun for a thing stands for, where that is plain; else the group itself."""
    words, head = layers.tokens.words, group.head
    if words[head].fold == "whose":
        at = head - 1 - (words[head - 1].fold == ",")
        return layers.phrases.noun_at.get(at, group)
    if words[head].fold not in _THING or head in layers.entities.by_token:
        return group
    sentence = layers.sentences.of(head)
    before = [words[t].fold for t in range(max(sentence.first, head - 2), head)]
    if before == [",", "with"]:
        found = layers.phrases.noun_at.get(head - 3)
        return found if found is not None and _is_thing(found, layers) else group
    subject = _subject(sentence.first, head, layers)
    if subject is not None and subject.last == head - 1 and words[head - 1].fold == "of":
        subject = None  # "Some 950 of its workers"
    if subject is None and sentence.first > 0:
        subject = _subject(layers.sentences.of(sentence.first - 1).first, sentence.first, layers)
    return subject if subject is not None and _is_thing(subject, layers) else group


def _subject(first: int, end: int, layers: Layers) -> NounGroup | None:
    """The subject of the clause that opens a sentence, where it stands before ``end``."""
    opening = layers.statements.at(first)
    subject = opening.subject if opening is not None and opening.kind == "main" else None
    return subject if subject is not None and subject.last <= end else None


def _is_thing(group: NounGroup, layers: Layers) -> bool:
    """True of one thing by a noun: nobody, no pronoun, nothing that happens."""
    word = layers.tokens.words[group.head]
    return not (group.plural or word.person is not None or word.pronoun is not None or word.number is not None)
