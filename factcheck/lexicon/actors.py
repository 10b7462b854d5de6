"""Nouns that name somebody who acts, or what an actor has at stake."""

from functools import cache, lru_cache
from typing import Literal

from factcheck.lexicon.load import words_of
from factcheck.lexicon.remembered import remembered
from factcheck.lexicon.word import Word, cached_words

ActorNoun = Literal["state", "people", "body", "stake", ""]


@cache
def _words(role: str) -> frozenset[str]:
    return words_of("actors", ("word", "role"), role)


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(ending.removeprefix("-") for ending in _words("ending")))


@lru_cache(maxsize=8192)
def actor_noun(word: Word, before: Word | None = None) -> ActorNoun:
    """What a noun says of an actor: people, a body of them, or something that one has at stake; empty for things.

    Who holds an office acts for the state. ``before`` is the word before it, for nouns of two words.
    """
    fold = word.fold
    if before is not None and f"{before.fold} {fold}" in _words("body"):
        return "body"
    if fold in _words("stake"):
        return "stake"
    if fold in _words("body"):
        return "body"
    if word.title is not None and (word.person is None or word.person.kind in ("official", "politician")):
        return "state"
    if word.person is not None:
        return "people"
    if word.organisation is not None:
        return "body"
    if (
        len(fold) > _SHORT
        and fold.endswith("s")
        and word.shape == "lower"
        and cached_words()[fold[:-1]].title is not None
    ):
        return "people"
    return "people" if word.shape == "lower" and fold.endswith(_endings()) and fold not in _words("thing") else ""


_SHORT = 4


def is_outsiders_verb(lemma: str) -> bool:
    """True of what those do who have a part in a story of others: send, lend, buy, host, win."""
    return lemma in _words("part")


def is_motion(lemma: str) -> bool:
    """True of verbs of going, whose object is a place: leave, enter, visit."""
    return lemma in _words("motion")


def is_handling(lemma: str) -> bool:
    """True of verbs that give a part only with an object that the story knows: take, follow."""
    return lemma in _words("handling")


def is_transfer(lemma: str) -> bool:
    """True of verbs of what goes to somebody: go, sell, hand."""
    return lemma in _words("transfer")


def is_called_in(lemma: str) -> bool:
    """True of nouns for those who come to any story to do their work: company, crew, engineer."""
    return lemma in _words("called")


def is_reaction(lemma: str) -> bool:
    """True of verbs for how somebody takes what happened: welcome, deplore."""
    return lemma in _words("reaction")


@remembered
def topic_stem(word: Word) -> str:
    """A stem by which words of one topic are one: fishing and fishermen; empty for words that fit any topic.

    The stem is a plain cut, which links too much rather than too little.
    """
    fold = word.lemma
    if word.shape != "lower" or len(fold) < 4 or word.calendar is not None or word.number is not None:
        return ""
    stem = fold[:-3] + "y" if fold.endswith("ies") else fold[:-1] if fold.endswith("s") and fold[-2] != "s" else fold
    if stem in _words("generic"):
        return ""
    for ending in _suffixes():
        if stem.endswith(ending) and len(stem) - len(ending) > 3:
            stem = stem.removesuffix(ending)
    return stem[:_STEM]


@cache
def _suffixes() -> tuple[str, ...]:
    found = (ending.removeprefix("-") for ending in _words("suffix"))
    return tuple(sorted(found, key=lambda ending: (-len(ending), ending)))


#: Letters of a stem: with one less, "balloon" and "ballot" would be one topic.
_STEM = 6
