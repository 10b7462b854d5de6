"""What narrows a figure: whose, which, when, part of what, set against what."""

from itertools import pairwise

import attrs

from factcheck.lexicon.apart import apart_words
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

_DEFINITE = frozenset({"the", "these", "those", "this", "that", "both", "all", "his", "her", "their", "its"})
_SUBSET = frozenset({"including", "among", "amongst", "includes", "included", "notably"})
_WHOLE = frozenset({"these", "them", "those", "whom", "which", "the"})
_AGAINST = frozenset({"from", "than", "against", "with", "to"})
_COMPARED = frozenset({"up", "down", "compared", "rather", "more", "less", "fewer", "higher", "lower", "versus", "vs"})
_TO = frozenset({"to", "at", "from"})


@attrs.frozen
class Scope:
    """What narrows a figure; see FigureClaim for each field."""

    modifiers: frozenset[str]
    entities: frozenset[int]
    part: bool
    background: bool
    update: bool
    definite: bool


def scope_of(quantity: Quantity, group: NounGroup | None, statement: Statement | None, layers: Layers) -> Scope:
    """Read the scope of a figure off its group and the words around it in its clause."""
    words = layers.tokens.words
    sentence = layers.sentences.of(quantity.first)
    first = group.first if group is not None else quantity.first
    last = max(group.last if group is not None else quantity.last, quantity.last)
    inside = [words[t].fold for t in range(first, last) if not quantity.first <= t < quantity.last]
    before = [words[t].fold for t in range(max(sentence.first, quantity.first - 4), quantity.first)]
    after = [words[t].fold for t in range(last, min(last + 4, sentence.last))]
    clause = range(statement.first, statement.last) if statement is not None else range(0)
    near = {words[t].fold for t in clause} | set(inside) | set(before)
    kinds = {apart_words()[w] for w in near if w in apart_words()}
    related = _entities(first, last, quantity, statement, layers)
    return Scope(
        frozenset(w for w in inside if w.isalpha() and w != quantity.counted and w not in _DEFINITE),
        related,
        part=bool(_SUBSET.intersection(before)) or _share_of_whole(after) or _share_of_whole(before[-3:]),
        background="background" in kinds or _compared(before),
        update="update" in kinds or _changed(statement, before),
        definite=bool(_DEFINITE.intersection([*before[-2:], *inside])) or _of_definite(first, layers),
    )


def _share_of_whole(words: list[str]) -> bool:
    """``of them``, ``of whom``, ``of the dead``, right after or right before the number."""
    return any(a == "of" and b in _WHOLE for a, b in pairwise(words))


def _compared(before: list[str]) -> bool:
    """``up from 12``, ``compared with 12``, ``against 12``: a figure given to set another against."""
    tail = before[-2:]
    return bool(tail) and (
        tail[-1] in ("from", "than", "against", "versus", "vs")
        or (len(tail) == 2 and tail[0] in _COMPARED and tail[1] in _AGAINST)
    )


def _changed(statement: Statement | None, before: list[str]) -> bool:
    """``rose to 12``: the end of a change that the text tells."""
    return (
        statement is not None
        and statement.verb is not None
        and bool(before)
        and before[-1] in _TO
        and statement.verb.lemma not in ("be", "stand", "put", "come", "amount")
    )


def _of_definite(first: int, layers: Layers) -> bool:
    """``the death of 12 people``, ``her loss of two seats``: the number hangs on a definite noun."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    if first < 2 or words[first - 1].fold != "of":
        return False
    owner = nouns.get(first - 2)
    return owner is not None and (owner.determiner in _DEFINITE or owner.possessor is not None)


def _entities(first: int, last: int, quantity: Quantity, statement: Statement | None, layers: Layers) -> frozenset[int]:
    """The entities in the figure's own group and in the phrases of place of its clause."""
    found = {e.number for e in layers.entities.within(first, last)}
    for adjunct in statement.adjuncts if statement is not None else ():
        if adjunct.preposition in ("in", "at", "near", "from", "of", "on") and adjunct.at >= quantity.first:
            found |= {e.number for e in layers.entities.within(adjunct.group.first, adjunct.group.last)}
    return frozenset(found)
