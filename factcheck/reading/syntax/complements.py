"""What a governing word says of the clause it governs: "agreed to" plans, "failed to" negates, "denied" denies."""

from functools import cache
from typing import Literal, cast

from factcheck.lexicon import inflect
from factcheck.lexicon.load import cells, table

#: What a word says of a clause: its certainty, or that it is negated; "" is nothing.
Effect = Literal["", "asserted", "planned", "possible", "denied", "asked", "conditional", "negated"]


@cache
def _effects() -> dict[str, dict[str, Effect]]:
    found: dict[str, dict[str, Effect]] = {}
    for lemma, pos, effect, _ in cells("complements", "lemma", "pos", "effect", "control"):
        effects = found.setdefault(pos, {})
        effects.setdefault(lemma, cast(Effect, effect))
        if pos == "noun":
            effects.setdefault(inflect.plural(lemma), cast(Effect, effect))
    return found


@cache
def _object_control() -> frozenset[tuple[str, str]]:
    rows = cells("complements", "lemma", "pos", "effect", "control")
    return frozenset((pos, lemma) for lemma, pos, _, control in rows if control == "object")


@cache
def hedges(kind: str) -> dict[str, Effect]:
    """The effect of each marker, adverb, modal, group word or preposition that makes a clause less than asserted."""
    return {
        row["word"]: cast(Effect, row["effect"])
        for row in table("hedges", "word", "kind", "effect")
        if row["kind"] == kind
    }


@cache
def markers() -> dict[str, tuple[tuple[tuple[str, ...], Effect], ...]]:
    """The markers of clauses by their first word: their words and effect, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Effect]]] = {}
    for marker, says in sorted(hedges("marker").items(), key=lambda item: -len(item[0].split())):
        words = tuple(marker.split())
        found.setdefault(words[0], []).append((words, says))
    return {first: tuple(phrases) for first, phrases in found.items()}


def effect(pos: str, lemma: str) -> Effect | None:
    """What a verb, noun or adjective says of the clause that it governs, None where the table is silent."""
    return _effects()[pos].get(lemma)


def controls_object(lemma: str, *, gerund: bool = False) -> bool:
    """True where the governing verb's object is the subject of the infinitive: "ordered troops to fire"."""
    return ("clause" if gerund else "verb", lemma) in _object_control()
