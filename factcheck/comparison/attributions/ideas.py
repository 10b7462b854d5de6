"""Ideas: the content words of what is said, each by all that it may be known again by.

An idea is a word's lemmas and synonyms, the entity that a name means, or the value of a number.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.article import Article
from factcheck.lexicon.commonplace import commonplace
from factcheck.lexicon.concepts import Concepts, concepts_of, phrases_from
from factcheck.lexicon.entries import Number, Tag
from factcheck.lexicon.word import Word
from factcheck.reading.chunking import symbols as s
from factcheck.text.frozen import Record

_TELLING = frozenset(c for c, tag in s.TAGS.items() if tag & (Tag.NOUN | Tag.NAME | Tag.ADJ | Tag.VERB | Tag.NUM))
_NUMBERS = frozenset(c for c, tag in s.TAGS.items() if tag & Tag.NUM)
_NAMES = frozenset(c for c, tag in s.TAGS.items() if tag & Tag.NAME)


class Idea(Record):
    """One content word, or several that make one: its tokens ``[first, last)`` and its keys; numbers by value."""

    first: int
    last: int
    keys: Concepts
    number: Number | None = None


class _Told(Record):
    """What a word may tell: whether it begins phrases, its number, whether it tells something alone, and its keys."""

    several: bool
    number: Number | None
    counts: bool
    alone: bool
    keys: Concepts


@lru_cache(maxsize=16_384)
def _told(word: Word) -> _Told | None:
    """What a word may tell, None for a word that never tells anything."""
    return _telling(word, _TOLD)


@lru_cache(maxsize=16_384)
def _told_lightly(word: Word) -> _Told | None:
    return _telling(word, _LIGHT)


def _telling(word: Word, verbs: frozenset[str]) -> _Told | None:
    number = word.number.value if word.number is not None and word.number.value else None
    several, alone = bool(phrases_from(word)), word.fold not in _EMPHATIC
    if word.fold in commonplace() and not any(v.lemma in verbs for v in word.verbs):
        alone = False
    if not several and number is None and not alone:
        return None
    counts = word.number is not None and word.number.kind == "fraction"
    return _Told(several, number, counts, alone, concepts_of(word))


def ideas_of(tokens: Sequence[int], article: Article, *, light: bool = False) -> Iterator[Idea]:
    """The ideas of some tokens; ``light`` keeps the verbs that anybody uses but that tell what is said to be so."""
    layers = article.layers
    words, symbols, entity_at = layers.tokens.words, layers.phrases.symbols, layers.entities.by_token
    telling, until = _told_lightly if light else _told, -1
    named: int | None = None
    for token in tokens:
        told = telling(words[token])
        if told is None or token < until:
            continue
        if told.several and (idea := _of_several(token, words)):
            until = idea.last
            yield idea
            continue
        symbol = symbols[token]
        if told.number is not None and (told.counts or symbol in _NUMBERS):
            yield Idea(token, token + 1, frozenset({f"#{told.number}"}), told.number)
            continue
        if symbol not in _TELLING or not told.alone:
            continue
        entity = entity_at.get(token) if symbol in _NAMES else None
        if entity is None:
            yield Idea(token, token + 1, told.keys)
        elif entity != named:
            yield Idea(token, token + 1, frozenset({f"entity {entity}"}))
        named = entity


#: Common verbs that tell something all the same: in any content, and where clauses are held against each other.
_TOLD = frozenset({"tell", "ask", "know", "call", "work", "find"})
_LIGHT = _TOLD | {"see", "say", "talk", "hear", "want", "believe", "think", "give", "meet"}
#: Words that only make a denial stronger.
_EMPHATIC = frozenset({"single", "slightest", "whatsoever", "whole", "entire"})


def _of_several(token: int, words: Sequence[Word]) -> Idea | None:
    """The idea of several words that begin at a token: "shut down", "lose their lives"."""
    found: list[tuple[int, str]] = []
    if token + 1 == len(words):
        return None
    for rest, key in phrases_from(words[token]).get(words[token + 1].fold, ()):
        last = token + 1 + len(rest)
        if last <= len(words) and all(w.fold in r for w, r in zip(words[token + 1 : last], rest, strict=True)):
            found.append((last, key))
    if not found:
        return None
    return Idea(token, max(last for last, _ in found), concepts_of(words[token]).union(key for _, key in found))


def shared_ideas(ours: Sequence[Idea], theirs: Sequence[Idea]) -> Iterator[tuple[Idea, Idea]]:
    """The ideas that two sides have in common, pair by pair, each with the one that is most like it."""
    left = list(theirs)
    for idea in ours:
        same = max(left, key=lambda other: len(idea.keys & other.keys), default=None)
        if same is not None and idea.keys & same.keys:
            left.remove(same)
            yield idea, same
