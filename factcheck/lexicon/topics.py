"""What words are about, for figures: the classes of events that they tell, and topics of their own."""

from collections.abc import Mapping
from functools import cache

from factcheck.lexicon.commonplace import commonplace
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.load import cells, values
from factcheck.lexicon.measures import singular
from factcheck.lexicon.remembered import remembered
from factcheck.lexicon.word import Word, cached_words

_NONE: frozenset[str] = frozenset()


@cache
def _topics() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for topic, words in cells("topics", "topic", "words"):
        for word in values(words):
            found[word] = found.get(word, _NONE) | {topic}
    return found


@cache
def topic_pairs() -> Mapping[str, frozenset[str]]:
    """The topics of entries of two words, by both words with a space."""
    return {word: names for word, names in _topics().items() if " " in word}


@cache
def pair_openers() -> frozenset[str]:
    """The first words of entries of two words."""
    return frozenset(word.partition(" ")[0] for word in topic_pairs())


@remembered
def topics_of(text: str) -> frozenset[str]:
    """The topics of a word as written, whatever its part of speech."""
    if not text:
        return _NONE
    word = cached_words()[text]
    names = {word.fold, singular(word.fold), *(v.lemma for v in word.verbs)}
    return _NONE.union(*(_topics().get(name, _NONE) for name in names), (e.event for e in word.events))


_OPEN = int(Tag.NOUN | Tag.VERB | Tag.ADJ | Tag.PARTICIPLE | Tag.ING | Tag.PAST)
_CLOSED = int(Tag.DET | Tag.PREP | Tag.PRON | Tag.CONJ | Tag.SUB | Tag.AUX | Tag.MODAL | Tag.NUM | Tag.NEG | Tag.WH)


@remembered
def stem_of(word: Word) -> str:
    """The mark of a word of content ("~tunnel"), alike for its forms; empty for words that anybody uses."""
    tags = word.bits
    plain = word.number is not None or word.unit is not None or word.calendar is not None or word.person is not None
    if plain or not tags & _OPEN or tags & _CLOSED or len(word.fold) < 4:
        return ""
    lemma = word.verbs[0].lemma if word.verbs else singular(word.fold)
    return "" if {word.fold, lemma} & commonplace() else f"~{lemma}"
