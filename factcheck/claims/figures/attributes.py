"""Attributes: what a figure measures of somebody or something: a price, a length, a magnitude, a time run."""

from collections.abc import Iterator

from factcheck.claims.figures.attribute import DEFINITE, Attribute, dimension, fits, measure_noun, of_owner, owned
from factcheck.claims.figures.attributive import before_noun, parts
from factcheck.claims.figures.figure_context import FigureContext
from factcheck.claims.figures.staff import staff
from factcheck.claims.figures.told_apart import told_apart
from factcheck.lexicon.measures import Measuring, extents, measuring, thing
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Statement

_COPULAS = frozenset({"be", "total", "reach", "hit", "stand", "come", "amount", "exceed", "top"})
#: Behind these an amount is what is paid, in whatever ("bought for $3m in cash").
_PAID = frozenset({"for", "at"})
_TO = frozenset({"to", "at", "of"})


def attribute_of(
    quantity: Quantity, group: NounGroup | None, clause: Statement | None, context: FigureContext
) -> Attribute | None:
    """The first of the ways in which a figure says which attribute it gives, and whose."""
    for found in (
        *_time_of(quantity, context),
        *_scale(quantity, context),
        *_of_noun(quantity, clause, context),
        *before_noun(quantity, context),
        *_of_verb(quantity, clause, context),
        *staff(quantity, group, clause, context),
        *_extent(quantity, clause, context),
        *_stretch(quantity, context),
        *told_apart(quantity, clause, context),
        *parts(quantity, group, context),
    ):
        if found.measure.endswith("magnitude"):
            found = found._replace(dimension="magnitude")
        return found if found.measure else None
    return None


def _scale(quantity: Quantity, context: FigureContext) -> Iterator[Attribute]:
    """``a quake of magnitude 6.2``: a degree on a scale, of the noun before it."""
    words, nouns = context.layers.tokens.words, context.layers.phrases.noun_at
    at = quantity.first - 1
    at -= at >= 0 and words[at].fold == "magnitude"
    if quantity.unit == "magnitude" and at > 0 and words[at].fold in ("of", "with"):
        owner = nouns.get(at - 1)
        if owner is not None:
            yield of_owner("magnitude", quantity, owner, context)


def _of_noun(quantity: Quantity, clause: Statement | None, context: FigureContext) -> Iterator[Attribute]:
    """``a turnout of 63 percent``, ``revenue was 2 billion``, ``the toll stands at 12``: nouns that carry a figure."""
    layers = context.layers
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    first = quantity.first
    before = words[first - 1].fold if first else ""
    group = None
    into = quantity.last + 1 < len(words) and words[quantity.last].fold == "in"
    named = nouns.get(quantity.last + 1) if into and before not in _PAID else None
    if before in ("of", "worth") and first >= 2:
        group = nouns.get(first - 2)
    elif named is not None and named.first == quantity.last + 1 and not named.determiner:
        group = named
    elif clause is not None and clause.subject is not None and clause.verb is not None:
        plain = any(o.first <= first < o.last for o in clause.objects) or clause.predicate is not None
        states = clause.verb.lemma in _COPULAS and (before in _TO or plain) and clause.verb.first < first
        group = clause.subject if states or before in ("to", "at") else None
    if group is None or layers.sentences.index(group.head) != layers.sentences.index(first):
        return
    made = measure_noun(group, context)
    if made is not None and fits(made, quantity):
        made_of = owned(made.key, quantity, group, clause, context)
        taken = before == "of" and (group.determiner in DEFINITE or group.possessor is not None)
        yield made_of._replace(taken=taken)


def _of_verb(quantity: Quantity, clause: Statement | None, context: FigureContext) -> Iterator[Attribute]:
    """``the bridge cost £3m``, ``he was jailed for six years``, ``the tremor, measuring 6.4``."""
    if clause is None or clause.verb is None:
        return
    verb, layers = clause.verb, context.layers
    lemma = f"{verb.lemma} {verb.particle}" if verb.particle else verb.lemma
    before = layers.tokens.words[quantity.first - 1].fold if quantity.first else ""
    for row in measuring().get(lemma, ()):
        owner = clause.patient if row.owner == "patient" else _doer(clause, context)
        if owner is None or not fits(row.measure, quantity) or owner.first <= quantity.last - 1 < owner.last:
            continue
        placed = before == row.prep if row.prep else any(o.first < quantity.last <= o.last for o in clause.objects)
        voiced = not verb.passive or row.owner == "patient"
        if placed and voiced and verb.last <= quantity.first and _told(row, owner, clause, context):
            yield of_owner(row.measure.key or thing(quantity.counted or ""), quantity, owner, context)
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
    if made is None or quantity.kind != "measure" or not fits(made, quantity):
        return
    before = context.layers.phrases.noun_at.get(quantity.first)
    if before is not None and before.first < quantity.first <= before.head < quantity.last:
        before = before._replace(head=quantity.first - 1, last=quantity.first, plural=False)
    if before is None or before.first == quantity.first:
        at = quantity.first - 1
        if at > 0 and words[at].fold == ",":
            before = context.layers.phrases.noun_at.get(at - 1)
        elif clause is not None and clause.verb is not None and clause.verb.lemma == "be":
            before = clause.subject
        else:
            before = None
    if before is not None:
        yield of_owner(made.key, quantity, before, context)


def _stretch(quantity: Quantity, context: FigureContext) -> Iterator[Attribute]:
    """``2,700 metres of runway``: the length of the one thing that a singular without article names."""
    words, last = context.layers.tokens.words, quantity.last
    if quantity.kind != "measure" or dimension(quantity) != "length" or last + 1 >= len(words):
        return
    group = context.layers.phrases.noun_at.get(last + 1)
    named = group is not None and group.first == last + 1 and not (group.determiner or group.plural)
    if words[last].fold == "of" and group is not None and named:
        yield of_owner("length", quantity, group, context)


def _time_of(quantity: Quantity, context: FigureContext) -> Iterator[Attribute]:
    """``Abera's 2:08:14``: a time run by whoever stands before it."""
    words, group = context.layers.tokens.words, context.layers.phrases.noun_at.get(quantity.first)
    if group is None or group.possessor is None or quantity.kind != "duration" or ":" not in words[quantity.first].text:
        return
    owner = context.layers.entities.by_token.get(group.possessor)
    if owner is not None and group.possessor == quantity.first - 2:
        yield Attribute("time", "time", owner)
