"""Utterances: nouns that name somebody's words, and the verbs that tell whose words they are."""

from functools import cache

from factcheck.lexicon import inflect
from factcheck.lexicon.load import table, values
from factcheck.lexicon.verb_forms import forms_of


@cache
def utterance_nouns() -> frozenset[str]:
    """All forms of the nouns: phrase, phrases, line, vow."""
    nouns = [
        word for row in table("utterances", "words", "pos") if row["pos"] == "noun" for word in values(row["words"])
    ]
    return frozenset(nouns) | {inflect.plural(word) for word in nouns}


@cache
def uttering_verbs() -> frozenset[str]:
    """All forms of the verbs of whoever first says some words."""
    rows = [row for row in table("utterances", "words", "pos") if row["pos"] == "verb"]
    return frozenset(form for row in rows for word in values(row["words"]) for form, _ in forms_of(word))
