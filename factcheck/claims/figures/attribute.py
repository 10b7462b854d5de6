"""The attribute that a figure gives, of which owner: what the ways of telling one (attributes.py) share."""

from typing import NamedTuple

from factcheck.claims.claim import EventClaim
from factcheck.claims.figures.figure_context import FigureContext
from factcheck.lexicon.measures import Measure, compounds, measures, singular, thing, units
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Statement

#: What the key of a bare name begins with.
NAMED = "named "
DEFINITE = frozenset({"the", "this", "that", "its", "his", "her", "their"})
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "its", "his", "her", "their", "'s", "’s", "death"})


class Attribute(NamedTuple):
    """A measure and the dimension of its values, of an owner: an entity, an event, or the thing that a noun names.

    ``taken`` is true where the figure stands within a definite phrase ("the turnout of 48 percent").
    """

    measure: str
    dimension: str
    owner: int | None = None
    thing: str = ""
    event: EventClaim | None = None
    group: NounGroup | None = None
    taken: bool = False


def dimension(quantity: Quantity) -> str:
    """What figures must share to be compared: the dimension of the unit, the currency, or the kind."""
    unit = quantity.unit
    if quantity.kind == "money":
        return (unit or "money").removesuffix("-cent")
    known = units().get(unit or "")
    return known[0] if known is not None else unit or quantity.kind


def fits(measure: Measure, quantity: Quantity) -> bool:
    kinds = measure.kinds
    return quantity.kind in kinds or dimension(quantity) in kinds or (
        quantity.counted is not None and (thing(quantity.counted) in kinds or ("part" in kinds and is_part(quantity)))
    )  # fmt: skip


def is_part(quantity: Quantity) -> bool:
    return quantity.counted is not None and singular(quantity.counted) in compounds()


def measure_noun(group: NounGroup, context: FigureContext) -> Measure | None:
    """The measure that a group's head names, told apart by the words before it ("net profit")."""
    words = context.layers.tokens.words
    known = measures().get(words[group.head].fold)
    if known is None:
        return None
    start = group.possessor + 1 if group.possessor is not None else group.first
    opening = context.layers.sentences.of(group.first).first
    before = [words[t].fold for t in range(start, group.head) if words[t].shape == "lower" or t == opening]
    pair = measures().get(" ".join([*before[-1:], words[group.head].fold]))
    if pair is not None:
        known, before = pair, before[:-1]
    plain = [w for w in before if w not in _ARTICLES and w != group.determiner]
    return Measure(" ".join([*plain, known.key]), known.kinds)


def owned(key: str, quantity: Quantity, noun: NounGroup, clause: Statement | None, context: FigureContext) -> Attribute:
    """The owner of a measure's noun: its possessor, what follows "of" or "for", or the subject that has it."""
    layers = context.layers
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    owner = None
    if noun.possessor is not None:
        owner = nouns.get(noun.possessor) if words[noun.possessor].shape != "lower" else None
        entity = layers.entities.by_token.get(noun.possessor)
        known = entity is not None or words[noun.possessor].pronoun is not None
        kind = "" if known else _kind(noun.possessor, entity, context)
        return Attribute(key, dimension(quantity), entity, kind, None, owner)
    after = nouns.get(noun.last + 1) if noun.last + 1 < len(words) else None
    if (
        after is not None
        and words[noun.last].fold in ("of", "for", "in")
        and not after.first <= quantity.first < after.last
    ):
        owner = after
    elif clause is not None and clause.subject is not None and clause.subject.head != noun.head:
        inside = any(o.head == noun.head for o in clause.objects) or words[noun.first - 1].fold == "with"
        owner = clause.subject if inside else None
    if owner is not None and words[noun.last].fold == "in" and owner is after:
        found = of_owner(key, quantity, owner, context)
        return found._replace(thing=f"in {found.thing}")
    if owner is None:
        return Attribute(key, dimension(quantity), event=context.event_at.get(noun.head))
    return of_owner(key, quantity, owner, context)


def of_owner(key: str, quantity: Quantity, owner: NounGroup, context: FigureContext) -> Attribute:
    layers = context.layers
    entity = layers.entities.by_token.get(owner.head)
    event = context.event_at.get(owner.head)
    if entity is None and layers.tokens.words[owner.head].pronoun is not None:
        return Attribute(key, dimension(quantity), event=event)
    return Attribute(key, dimension(quantity), entity, _kind(owner.head, entity, context), event, owner)


def _kind(at: int, entity: int | None, context: FigureContext) -> str:
    """The key of an owner's noun; that of a name that no entity holds tells that it is one."""
    word = context.layers.tokens.words[at]
    return thing(word.fold) if entity is not None or word.shape == "lower" else f"{NAMED}{word.fold}"
