"""Clauses that tell a state or the change that brings it, and which states exclude each other."""

from collections import Counter
from functools import cache
from itertools import product
from typing import NamedTuple

from factcheck.lexicon.load import table, values


class StateCue(NamedTuple):
    """What tells a state: ``rest`` are the words that follow the verb; the other fields as states.tsv lists them."""

    rest: tuple[str, ...]
    value: str
    change: bool
    holder: str
    of: str
    classes: frozenset[str]
    party: str


class Exclusion(NamedTuple):
    """States that cannot hold after a change, and those whose coming in between undoes it."""

    now: tuple[str, ...]
    undone: tuple[str, ...]
    after: bool


class CuesOfVerb(NamedTuple):
    """The cues of one verb: those that ask for no further word, and the others by their rarest; each with its rank."""

    alone: tuple[tuple[int, StateCue], ...]
    by_word: dict[str, tuple[tuple[int, StateCue], ...]]


@cache
def state_cues() -> dict[str, CuesOfVerb]:
    """The cues by the lemma of their verb; those of more words rank first."""
    found: dict[str, dict[StateCue, None]] = {}
    for row in table("states", "value", "mode", "holder", "of", "party", "cues"):
        of, _, classes = row["of"].partition(":")
        named = frozenset(values(classes))
        for cue in values(row["cues"]):
            for lemma, *rest in product(*(word.split("/") for word in cue.split(" "))):
                made = StateCue(
                    tuple(rest), row["value"], row["mode"] == "change", row["holder"], of, named, row["party"]
                )
                found.setdefault(lemma, {})[made] = None
    return {lemma: _of_verb(tuple(sorted(cues, key=_shortness))) for lemma, cues in found.items()}


def _of_verb(cues: tuple[StateCue, ...]) -> CuesOfVerb:
    """Key each cue by the word that the fewest cues have: "in hospital" by "hospital"."""
    common = Counter(word for cue in cues for word in set(cue.rest))
    by_word: dict[str, list[tuple[int, StateCue]]] = {}
    for ranked in enumerate(cues):
        key = min(ranked[1].rest, key=lambda word: common[word], default="")
        by_word.setdefault(key, []).append(ranked)
    alone = tuple(by_word.pop("", ()))
    return CuesOfVerb(alone, {word: tuple(ranked) for word, ranked in by_word.items()})


def _shortness(cue: StateCue) -> int:
    return -len(cue.rest)


@cache
def exclusions() -> dict[str, Exclusion]:
    """By the state that a change brings: what it excludes."""
    return {
        row["change"]: Exclusion(values(row["now"]), values(row["undone"]), row["after"] == "yes")
        for row in table("state_pairs", "change", "now", "undone", "after")
    }
