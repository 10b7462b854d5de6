"""Clauses that tell a state or the change that brings it, and which states exclude each other."""

from collections import Counter
from functools import cache

from factcheck.lexicon.load import Row, table, values, wordings
from factcheck.text.frozen import Record


class StateCue(Record):
    """What tells a state: ``rest`` are the words that follow the verb; the other fields as states.tsv lists them."""

    rest: tuple[str, ...]
    value: str
    change: bool
    holder: str
    of: str
    classes: frozenset[str]
    party: str


class Exclusion(Record):
    """States that cannot hold after a change, and those whose coming in between undoes it."""

    now: tuple[str, ...]
    undone: tuple[str, ...]
    after: bool


class CuesOfVerb(Record):
    """The cues of one verb: those that ask for no further word, and the others by their rarest; each with its rank."""

    alone: tuple[tuple[int, StateCue], ...]
    by_word: dict[str, tuple[tuple[int, StateCue], ...]]


def cues_of_verb(lemma: str) -> CuesOfVerb | None:
    """The cues that begin with a verb, those of more words first; None where none does."""
    return _cues_of_verb(lemma) if lemma in _written() else None


@cache
def _written() -> dict[str, list[tuple[Row, str]]]:
    """By the lemma of their verb the cues as the table writes them: an article has few of the verbs."""
    found: dict[str, list[tuple[Row, str]]] = {}
    for row in table("states", "value", "mode", "holder", "of", "party", "cues"):
        for cue in values(row["cues"]):
            verbs, _, rest = cue.partition(" ")
            for lemma in verbs.split("/"):
                found.setdefault(lemma, []).append((row, rest))
    return found


@cache
def _cues_of_verb(lemma: str) -> CuesOfVerb:
    """Key each cue by the word that the fewest cues have: "in hospital" by "hospital"."""
    made = dict.fromkeys(_cue(row, words) for row, rest in _written()[lemma] for words in wordings(rest))
    cues = sorted(made, key=_shortness)
    common = Counter(word for cue in cues for word in set(cue.rest))
    by_word: dict[str, list[tuple[int, StateCue]]] = {}
    for ranked in enumerate(cues):
        key = min(ranked[1].rest, key=lambda word: common[word], default="")
        by_word.setdefault(key, []).append(ranked)
    alone = tuple(by_word.pop("", ()))
    return CuesOfVerb(alone, {word: tuple(ranked) for word, ranked in by_word.items()})


def _cue(row: Row, rest: tuple[str, ...]) -> StateCue:
    of, _, classes = row["of"].partition(":")
    change, named = row["mode"] == "change", frozenset(values(classes))
    return StateCue(rest, row["value"], change, row["holder"], of, named, row["party"])


def _shortness(cue: StateCue) -> int:
    return -len(cue.rest)


@cache
def exclusions() -> dict[str, Exclusion]:
    """By the state that a change brings: what it excludes."""
    return {
        row["change"]: Exclusion(values(row["now"]), values(row["undone"]), row["after"] == "yes")
        for row in table("state_pairs", "change", "now", "undone", "after")
    }
