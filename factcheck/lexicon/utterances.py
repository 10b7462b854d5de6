"""Utterances: nouns that name somebody's words, and the verbs that tell whose words they are."""

from functools import cache

from factcheck.lexicon import inflect
from factcheck.lexicon.load import cells, table, values
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


@cache
def giving_verbs() -> frozenset[str]:
    """All forms of the verbs that bring out a noun of speech: "gave an assurance", "has a warning"."""
    rows = [row for row in table("utterances", "words", "pos") if row["pos"] == "giving"]
    return frozenset(form for row in rows for word in values(row["words"]) for form, _ in forms_of(word))


@cache
def reporting_nouns() -> frozenset[str]:
    """All forms of the nouns and adjectives that report speech or belief; none is a verb only ("eyes")."""
    found: set[str] = set()
    for lemma, pos, kind, _ in cells("reporting", "lemma", "pos", "kind", "stance"):
        if kind != "intention" and pos != "verb":
            found.add(lemma)
            if pos == "noun":
                found.add(inflect.plural(lemma))
    return frozenset(found)
