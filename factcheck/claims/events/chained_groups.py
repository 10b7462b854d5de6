"""Noun groups that prepositions chain to a noun: "the talks in Geneva between Iran and the union on the accord"."""

from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers

#: Prepositions that tell where.
PLACING = frozenset(
    {"in", "at", "near", "off", "outside", "on", "inside", "around", "across", "along", "behind", "beside", "beneath"}
)
_CHAINING = PLACING | {"over", "of", "by", "between", "with", "among", "against", "from"}


def chained(layers: Layers, noun: NounGroup, *, also: frozenset[str] = frozenset()) -> list[tuple[str, NounGroup]]:
    """The prepositional phrases right after a noun group, up to four, each joined to the one before.

    ``also`` are prepositions to follow beside those that tell parts and places of an event.
    """
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    found: list[tuple[str, NounGroup]] = []
    at = noun.last
    while at + 1 < len(words) and len(found) < 4:
        joined = words[at].fold == "and" and bool(found)
        preposition = found[-1][0] if joined else words[at].fold
        group = nouns.get(at + 1)
        if group is None or group.first != at + 1 or not (joined or preposition in _CHAINING or preposition in also):
            break
        found.append((preposition, group))
        at = group.last
    return found
