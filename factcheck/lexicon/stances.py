"""Loaded words: what a side calls friend and foe."""

from functools import cache
from typing import Literal

from factcheck.lexicon import inflect
from factcheck.lexicon.load import table, values
from factcheck.lexicon.verb_forms import forms_of, lemmas_of
from factcheck.text.frozen import Record

_COLUMNS = ("words", "pos", "leaning", "of", "weight")

Leaning = Literal["blame", "praise", "success", "defeat", "suffer", "outsider", "voice", "dread"]


class Stance(Record):
    """What a word says of whom it is said: ``of`` is irregular, state or any, ``weight`` 1 or 2."""

    leaning: Leaning
    of: str
    weight: int


@cache
def loaded(pos: str) -> dict[str, Stance]:
    """All forms of the loaded nouns, adjectives or verbs; a verb with a particle is "wiped out"."""
    found: dict[str, Stance] = {}
    for row in table("stances", *_COLUMNS):
        if row["pos"] != pos:
            continue
        stance = Stance(row["leaning"], row["of"], int(row["weight"]))  # type: ignore[arg-type]
        for word in values(row["words"]):
            forms = [form for form, _ in forms_of(word)] if pos in ("verb", "passive") else [word]
            if pos == "noun":
                forms.append(inflect.plural(word))
            found.update(dict.fromkeys(forms, stance))
    return found


def last_part(fold: str) -> str:
    """The part of a compound that says what it is: terrorists of narco-terrorists."""
    return fold if fold in loaded("noun") else fold.rpartition("-")[2]


def may_be_loaded(fold: str) -> bool:
    """True of every folded word that is or begins a loaded one, and of few others."""
    return any(lemma in _first_words() for lemma in lemmas_of(fold))


@cache
def _first_words() -> frozenset[str]:
    rows = table("stances", *_COLUMNS)
    return frozenset(word.partition(" ")[0] for row in rows for word in values(row["words"]))
