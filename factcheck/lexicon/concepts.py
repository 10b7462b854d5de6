"""Concepts: keys by which two words may tell one thing, whatever their part of speech.

A word's keys are its lemmas, the root that regular derivations share ("warn", "warning"), the rows of synonyms that it
stands in, and the classes of events that it tells.
"""

from collections.abc import Mapping
from functools import cache

from factcheck.lexicon.determiners import ALL_POSSESSIVES
from factcheck.lexicon.load import table, values
from factcheck.lexicon.measures import singular
from factcheck.lexicon.remembered import remembered
from factcheck.lexicon.verb_forms import lemmas_of
from factcheck.lexicon.word import Word

Concepts = frozenset[str]

#: Endings of regular derivations, longest first, with the letters that must stay before them.
_ENDINGS = (
    ("ations", 4), ("ation", 4), ("ments", 4), ("ment", 4), ("nesses", 4), ("ness", 4), ("ances", 4), ("ance", 4),
    ("ences", 4), ("ence", 4), ("ities", 4), ("ity", 4), ("ings", 3), ("ing", 3), ("ions", 4), ("ion", 4), ("ers", 4),
    ("ors", 4), ("ures", 4), ("ure", 4), ("able", 4), ("ible", 4), ("ally", 4), ("ive", 4), ("als", 5), ("al", 5),
    ("er", 5), ("or", 5), ("ly", 4), ("ed", 4), ("en", 4), ("es", 4), ("y", 5), ("e", 4), ("s", 4),
)  # fmt: skip


@cache
def _rows() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[tuple[tuple[str, ...], str], ...]]]:
    """The rows of single words, and those of several words by their first: the rest of the words, the row."""
    single: dict[str, tuple[str, ...]] = {}
    several: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    for number, row in enumerate(table("synonyms", "words", "field")):
        for word in values(row["words"]):
            first, *rest = word.split(" ")
            if rest:
                several[first] = (*several.get(first, ()), (tuple(rest), f"={number}"))
            else:
                single[word] = (*single.get(word, ()), f"={number}")
    return single, several


def root(fold: str) -> str:
    """What a word shares with its regular derivations: "closing", "closure" and "closed" with "close"."""
    for ending, letters in _ENDINGS:
        if fold.endswith(ending) and len(fold) - len(ending) >= letters and not (ending == "s" and fold[-2] == "s"):
            fold = fold[: -len(ending)]
            break
    doubled = len(fold) > 4 and fold[-1] == fold[-2] and fold[-1] not in "sle"
    return fold[:-1] if doubled else fold


@remembered
def concepts_of(word: Word) -> Concepts:
    """All keys of one word."""
    single = _rows()[0]
    fold = word.fold
    lemmas = {v.lemma for v in word.verbs} or {singular(fold)}
    keys = {f"~{root(lemma)}" for lemma in lemmas}
    for lemma in lemmas_of(fold):
        keys.update(single.get(lemma, ()))
    keys.update(f"!{event.event}" for event in word.events)
    return frozenset(keys)


Phrases = Mapping[str, tuple[tuple[tuple[Concepts, ...], str], ...]]


@remembered
def phrases_from(word: Word) -> Phrases:
    """The rows that several words beginning with this one stand in, by the second: the words after it, the row.

    Of each word after it all forms are given that stand in its place.
    """
    several = _rows()[1]
    found: dict[str, tuple[tuple[tuple[Concepts, ...], str], ...]] = {}
    for lemma in dict.fromkeys(lemmas_of(word.fold)):
        for rest, key in several.get(lemma, ()):
            forms = tuple(_forms(each) for each in rest)
            for second in forms[0]:
                found[second] = (*found.get(second, ()), (forms, key))
    return found


def _forms(wanted: str) -> Concepts:
    """The words that may stand where a row has this one."""
    return frozenset({wanted, wanted + "s"} | (ALL_POSSESSIVES if wanted == "one's" else frozenset()))
