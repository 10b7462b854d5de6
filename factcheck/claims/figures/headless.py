"""Numbers without a noun of their own: "a crew of 19", "the 320 who lost their jobs", "the 47 on board"."""

from factcheck.claims.figures.attribute import DEFINITE
from factcheck.claims.figures.figure_context import FigureContext
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity

_WHO = frozenset({"who", "whose", "aboard"})
_KNOWN = DEFINITE | {"all", "those", "these"}


def group_of(quantity: Quantity, context: FigureContext) -> NounGroup | None:
    """``a crew of 19``, ``her garrison of ninety``: the noun for a group of people before the number of its members."""
    words, first = context.layers.tokens.words, quantity.first
    if quantity.kind != "count" or quantity.counted is not None or first < 2 or words[first - 1].fold != "of":
        return None
    group = context.layers.phrases.noun_at.get(first - 2)
    if group is None or group.head != first - 2:
        return None
    person = words[group.head].person
    return group if person is not None and person.kind == "group" and quantity.unit is None else None


def are_people(quantity: Quantity, context: FigureContext) -> bool:
    """True of "the 320 who ...", "all 47 aboard": a definite number that only people can be."""
    words, at = context.layers.tokens.words, quantity.last
    if quantity.kind != "count" or quantity.counted is not None or quantity.first < 1 or at >= len(words):
        return False
    boarded = words[at].fold == "on" and at + 1 < len(words) and words[at + 1].fold == "board"
    return words[quantity.first - 1].fold in _KNOWN and (words[at].fold in _WHO or boarded)
