"""Words around a rank, by kind, and the keys by which classes are compared."""

from functools import cache

from factcheck.lexicon.load import table, words_of
from factcheck.lexicon.measures import singular, thing
from factcheck.lexicon.word import Word


@cache
def rank_words(kind: str) -> frozenset[str]:
    """The words of one kind: win, title, post, part, blank, ever, contest."""
    return words_of("rank_words", ("word", "kind"), kind)


#: Kinds whose nouns news uses for one another.
_KINDS = ("win", "title", "post")


@cache
def _events() -> dict[str, frozenset[str]]:
    rows = [row for row in table("rank_words", "word", "kind") if row["kind"].startswith("event ")]
    return {row["word"]: frozenset({row["kind"]}) for row in rows}


def keys_of(word: Word) -> frozenset[str]:
    """The keys of a noun: alike for nouns that news uses for one another, and for words of one kind of event."""
    key = singular(word.fold)
    found = {f"event {w.event}" for w in word.events if w.pos == "noun"}
    found |= {f"{kind}s" for kind in _KINDS if key in rank_words(kind)}
    found |= _events().get(key, frozenset())
    return frozenset({key, thing(word.fold), *found})
