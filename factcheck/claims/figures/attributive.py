"""Attributes told by a figure before or beside the noun it describes: "the £700 fine", "a 12-member board"."""

from collections.abc import Iterator

from factcheck.claims.figures.attribute import (
    DEFINITE,
    Attribute,
    dimension,
    fits,
    is_part,
    measure_noun,
    of_owner,
    owned,
)
from factcheck.claims.figures.figure_context import FigureContext
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.measures import extents, loose_nouns, measures, thing
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity

_NOUN = int(Tag.NOUN)
_DETERMINING = int(Tag.DET | Tag.PRON | Tag.ADV)
_FINITE = int(Tag.THIRD | Tag.PAST)


def before_noun(quantity: Quantity, context: FigureContext) -> Iterator[Attribute]:
    """``the £700 fine``, ``a 63 percent turnout``, ``a magnitude-6.4 quake``, ``three-hour talks``, ``the £5m dam``."""
    layers = context.layers
    group = _described(quantity, context)
    if group is None:
        return
    if quantity.kind in ("count", "measure") and "magnitude" in (quantity.counted, quantity.unit):
        yield of_owner("magnitude", quantity, group, context)
        return
    if layers.tokens.words[group.head].fold == "worth":
        return  # "30,000 euros' worth of notes": an amount, and nobody's price
    made = measure_noun(group, context)
    if made is not None and fits(made, quantity):
        key = measures()[layers.tokens.words[group.head].fold].key
        taken = group.determiner in DEFINITE or group.possessor is not None
        yield owned(key, quantity, group, None, context)._replace(taken=taken)
        return
    if group.plural and context.event_at.get(group.head) is None:
        return
    suffix = layers.tokens.words[quantity.last - 1].fold.rpartition("-")[2]
    event = context.event_at.get(group.head)
    if thing(layers.tokens.words[group.head].fold) in loose_nouns("named"):
        return
    if quantity.kind == "money" and (not group.determiner or (event is not None and event.classes & _CHANGING)):
        return
    taken = group.determiner in DEFINITE or group.possessor is not None
    key = _ATTRIBUTIVE.get(dimension(quantity), "value" if quantity.kind == "money" else "")
    if suffix in extents() and key:
        key = extents()[suffix].key
    if key and quantity.kind != "age":
        yield of_owner(key, quantity, group, context)._replace(taken=taken)


def _described(quantity: Quantity, context: FigureContext) -> NounGroup | None:
    """The group of the noun that a figure before it describes, cut where the next word may be the clause's verb."""
    layers = context.layers
    words = layers.tokens.words
    group = layers.phrases.noun_at.get(quantity.first)
    if group is None or not group.first <= quantity.first or quantity.last >= len(words):
        return None
    head = quantity.last - 1
    for t in range(quantity.last, min(max(group.last, quantity.last + 1), len(words))):
        tags = int(words[t].tags)
        if words[t].shape != "lower" or (head >= quantity.last and tags & _FINITE):
            break
        if tags & _NOUN and not tags & _DETERMINING:
            head = t
    if head < quantity.last:
        return group if group.head >= quantity.last else None
    if head >= group.last and quantity.kind not in ("money", "measure", "duration"):
        return None
    return group._replace(head=head, last=head + 1, plural=group.plural and head == group.head)


_CHANGING = frozenset({"rise", "fall", "cut", "raise", "price-change", "rate-change", "extension"})
_ATTRIBUTIVE = {"time": "duration", "length": "length", "mass": "weight"}


def parts(quantity: Quantity, group: NounGroup | None, context: FigureContext) -> Iterator[Attribute]:
    """``a 12-member board``, ``a convoy of 20 trucks``: the number of a thing's parts."""
    if quantity.kind != "count" or not is_part(quantity):
        return
    key = thing(quantity.counted or "")
    layers = context.layers
    words = layers.tokens.words
    at = quantity.counted_at
    if group is not None and at is not None and at < group.head:
        if not group.plural:
            taken = group.determiner in DEFINITE or group.possessor is not None
            yield of_owner(key, quantity, group, context)._replace(taken=taken)
        return
    if at is not None and at < quantity.last < len(words) and int(words[quantity.last].tags) & _NOUN:
        yield Attribute(
            key, "count", thing=thing(words[quantity.last].fold), taken=words[quantity.first - 1].fold == "the"
        )
        return
    first = group.first if group is not None else quantity.first
    owner = layers.phrases.noun_at.get(first - 2) if first >= 2 else None
    if owner is not None and words[first - 1].fold == "of" and not owner.plural and owner.last == first - 1:
        if context.event_at.get(owner.head) is None:
            yield of_owner(key, quantity, owner, context)
        return
    after = layers.phrases.noun_at.get(group.last + 1) if group is not None and group.last + 1 < len(words) else None
    if group is None or after is None or after.plural or words[group.last].fold not in ("of", "in", "on"):
        return
    if group.determiner == after.determiner == "the":
        yield of_owner(key, quantity, after, context)._replace(taken=True)
