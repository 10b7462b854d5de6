"""Attributes: what a figure measures of somebody or something: a price, a length, a magnitude, a time run."""

from collections.abc import Iterator

import attrs

from factcheck.claims.claim import EventClaim
from factcheck.claims.figure_context import FigureContext
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.measures import Measure, Measuring, compounds, extents, measures, measuring, thing, units
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Statement

_DEFINITE = frozenset({"the", "this", "that", "its", "his", "her", "their"})
_COPULAS = frozenset({"be", "total", "reach", "hit", "stand", "come", "amount", "exceed", "top"})
_NOUN = int(Tag.NOUN)
_TO = frozenset({"to", "at", "of"})
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "its", "his", "her", "their", "'s", "’s", "death"})


@attrs.frozen
class Attribute:
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


def attribute_of(
    quantity: Quantity, group: NounGroup | None, clause: Statement | None, context: FigureContext
) -> Attribute | None:
    """The first of the ways in which a figure says which attribute it gives, and whose."""
    for found in (
        *_scale(quantity, context),
        *_of_noun(quantity, clause, context),
        *_before_noun(quantity, context),
        *_of_verb(quantity, clause, context),
        *_extent(quantity, clause, context),
        *_parts(quantity, group, context),
        *_time_of(quantity, context),
    ):
        if found.measure.endswith("magnitude"):
            found = attrs.evolve(found, dimension="magnitude")
        return found if found.measure else None
    return None


def _fits(measure: Measure, quantity: Quantity) -> bool:
    kinds = measure.kinds
    return quantity.kind in kinds or dimension(quantity) in kinds or (
        quantity.counted is not None and (thing(quantity.counted) in kinds or ("part" in kinds and _is_part(quantity)))
    )  # fmt: skip


def _is_part(quantity: Quantity) -> bool:
    return quantity.counted is not None and (
        quantity.counted in compounds() or quantity.counted.removesuffix("s") in compounds()
    )


def _scale(quantity: Quantity, context: FigureContext) -> Iterator[Attribute]:
    """``a quake of magnitude 6.2``: a degree on a scale, of the noun before it."""
    words, nouns = context.layers.tokens.words, context.layers.phrases.noun_at
    at = quantity.first - 1
    at -= at >= 0 and words[at].fold == "magnitude"
    if quantity.unit == "magnitude" and at > 0 and words[at].fold in ("of", "with"):
        owner = nouns.get(at - 1)
        if owner is not None:
            yield _of_owner("magnitude", quantity, owner, context)


def _of_noun(quantity: Quantity, clause: Statement | None, context: FigureContext) -> Iterator[Attribute]:
    """``a turnout of 63 percent``, ``revenue was 2 billion``, ``the toll stands at 12``: nouns that carry a figure."""
    layers = context.layers
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    first = quantity.first
    before = words[first - 1].fold if first else ""
    group = None
    if before == "of" and first >= 2:
        group = nouns.get(first - 2)
    elif clause is not None and clause.subject is not None and clause.verb is not None:
        plain = any(o.first <= first < o.last for o in clause.objects) or clause.predicate is not None
        states = clause.verb.lemma in _COPULAS and (before in _TO or plain) and clause.verb.first < first
        group = clause.subject if states or before in ("to", "at") else None
    if group is None or layers.sentences.index(group.head) != layers.sentences.index(first):
        return
    made = _measure_noun(group, context)
    if made is not None and _fits(made, quantity):
        made_of = _owned(made.key, quantity, group, clause, context)
        taken = before == "of" and (group.determiner in _DEFINITE or group.possessor is not None)
        yield attrs.evolve(made_of, taken=taken)


def _measure_noun(group: NounGroup, context: FigureContext) -> Measure | None:
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


def _owned(
    key: str, quantity: Quantity, noun: NounGroup, clause: Statement | None, context: FigureContext
) -> Attribute:
    """The owner of a measure's noun: its possessor, what follows "of" or "for", or the subject that has it."""
    layers = context.layers
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    owner = None
    if noun.possessor is not None:
        owner = nouns.get(noun.possessor) if words[noun.possessor].shape != "lower" else None
        entity = layers.entities.by_token.get(noun.possessor)
        folded = words[noun.possessor].fold
        known = entity is not None or words[noun.possessor].pronoun is not None
        return Attribute(key, dimension(quantity), entity, "" if known else thing(folded), None, owner)
    after = nouns.get(noun.last + 1) if noun.last + 1 < len(words) else None
    if (
        words[noun.last].fold in ("of", "for", "in")
        and after is not None
        and not after.first <= quantity.first < after.last
    ):
        owner = after
    elif clause is not None and clause.subject is not None and clause.subject.head != noun.head:
        inside = any(o.head == noun.head for o in clause.objects) or words[noun.first - 1].fold == "with"
        owner = clause.subject if inside else None
    if owner is None:
        return Attribute(key, dimension(quantity), event=context.event_at.get(noun.head))
    return _of_owner(key, quantity, owner, context)


def _of_owner(key: str, quantity: Quantity, owner: NounGroup, context: FigureContext) -> Attribute:
    layers = context.layers
    entity = layers.entities.by_token.get(owner.head)
    event = context.event_at.get(owner.head)
    if entity is None and layers.tokens.words[owner.head].pronoun is not None:
        return Attribute("", "")
    name = thing(layers.tokens.words[owner.head].fold)
    return Attribute(key, dimension(quantity), entity, name, event, owner)


def _before_noun(quantity: Quantity, context: FigureContext) -> Iterator[Attribute]:
    """``the £700 fine``, ``a 63 percent turnout``, ``a magnitude-6.4 quake``, ``three-hour talks``, ``the £5m dam``."""
    layers = context.layers
    group = layers.phrases.noun_at.get(quantity.first)
    if group is None or not group.first <= quantity.first or not quantity.last <= group.head:
        return
    if quantity.kind in ("count", "measure") and "magnitude" in (quantity.counted, quantity.unit):
        yield _of_owner("magnitude", quantity, group, context)
        return
    made = _measure_noun(group, context)
    if made is not None and _fits(made, quantity):
        key = measures()[layers.tokens.words[group.head].fold].key
        yield _owned(key, quantity, group, None, context)
        return
    if group.plural and context.event_at.get(group.head) is None:
        return
    suffix = layers.tokens.words[quantity.last - 1].fold.rpartition("-")[2]
    key = _ATTRIBUTIVE.get(dimension(quantity), "cost" if quantity.kind == "money" else "")
    if suffix in extents() and key:
        key = extents()[suffix].key
    if key and quantity.kind != "age":
        yield _of_owner(key, quantity, group, context)


_ATTRIBUTIVE = {"time": "duration", "length": "length", "mass": "weight"}


def _of_verb(quantity: Quantity, clause: Statement | None, context: FigureContext) -> Iterator[Attribute]:
    """``the bridge cost £3m``, ``he was jailed for six years``, ``the tremor, measuring 6.4``."""
    if clause is None or clause.verb is None:
        return
    verb, layers = clause.verb, context.layers
    lemma = f"{verb.lemma} {verb.particle}" if verb.particle else verb.lemma
    before = layers.tokens.words[quantity.first - 1].fold if quantity.first else ""
    for row in measuring().get(lemma, ()):
        owner = clause.patient if row.owner == "patient" else _doer(clause, context)
        if owner is None or not _fits(row.measure, quantity) or owner.first <= quantity.first < owner.last:
            continue
        placed = before == row.prep if row.prep else any(o.first <= quantity.first < o.last for o in clause.objects)
        voiced = not verb.passive or row.owner == "patient"
        if placed and voiced and verb.last <= quantity.first and _told(row, owner, clause, context):
            yield _of_owner(row.measure.key or thing(quantity.counted or ""), quantity, owner, context)
            return


def _doer(clause: Statement, context: FigureContext) -> NounGroup | None:
    """The subject of a clause; of an infinitive that no name governs, the subject of the clause above it."""
    subject = clause.subject or clause.antecedent
    layers = context.layers
    if clause.kind != "infinitive" or clause.parent is None:
        return subject
    if subject is not None and subject.head in layers.entities.by_token:
        return subject
    return layers.statements.all[clause.parent].subject or subject


def _told(row: Measuring, owner: NounGroup, clause: Statement, context: FigureContext) -> bool:
    """True when the owner, or for a race the object, is of the kind that the verb measures."""
    if not row.of:
        return True
    words = context.layers.tokens.words
    for group in (owner, *clause.objects):
        event = context.event_at.get(group.head)
        if words[group.head].fold == row.of or (event is not None and row.of in event.classes):
            return True
    return False


def _extent(quantity: Quantity, clause: Statement | None, context: FigureContext) -> Iterator[Attribute]:
    """``40 metres high``, ``a crack 30 metres long``: the owner is the subject, or the noun before the measure."""
    words = context.layers.tokens.words
    made = extents().get(words[quantity.last].fold) if quantity.last < len(words) else None
    if made is None or quantity.kind != "measure" or not _fits(made, quantity):
        return
    before = context.layers.phrases.noun_at.get(quantity.first)
    if before is None or before.first == quantity.first:
        at = quantity.first - 1
        if at > 0 and words[at].fold == ",":
            before = context.layers.phrases.noun_at.get(at - 1)
        elif clause is not None and clause.verb is not None and clause.verb.lemma == "be":
            before = clause.subject
        else:
            before = None
    if before is not None:
        yield _of_owner(made.key, quantity, before, context)


def _parts(quantity: Quantity, group: NounGroup | None, context: FigureContext) -> Iterator[Attribute]:
    """``a 12-member board``, ``a convoy of 20 trucks``: the number of a thing's parts."""
    if quantity.kind != "count" or not _is_part(quantity):
        return
    key = thing(quantity.counted or "")
    layers = context.layers
    words = layers.tokens.words
    at = quantity.counted_at
    if group is not None and at is not None and at < group.head:
        if not group.plural:
            yield _of_owner(key, quantity, group, context)
        return
    if at is not None and at < quantity.last < len(words) and int(words[quantity.last].tags) & _NOUN:
        yield Attribute(
            key, "count", thing=thing(words[quantity.last].fold), taken=words[quantity.first - 1].fold == "the"
        )
        return
    first = group.first if group is not None else quantity.first
    owner = layers.phrases.noun_at.get(first - 2) if first >= 2 else None
    if (
        owner is not None
        and layers.tokens.words[first - 1].fold == "of"
        and not owner.plural
        and owner.last == first - 1
    ):
        yield _of_owner(key, quantity, owner, context)


def _time_of(quantity: Quantity, context: FigureContext) -> Iterator[Attribute]:
    """``Terefe's 2:08:14``: a time run by whoever stands before it."""
    words, group = context.layers.tokens.words, context.layers.phrases.noun_at.get(quantity.first)
    if group is None or group.possessor is None or quantity.kind != "duration" or ":" not in words[quantity.first].text:
        return
    owner = context.layers.entities.by_token.get(group.possessor)
    if owner is not None and group.possessor == quantity.first - 2:
        yield Attribute("time", "time", owner)
