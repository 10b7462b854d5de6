"""Measures that a noun, a verb or an adjective names: "a turnout of 63 percent", "cost £3m", "40 metres high"."""

from factcheck.claims.figures.figure_words import FigureWords, is_known
from factcheck.claims.figures.tellers.owners import fits, measure_noun, of_noun, of_owner
from factcheck.claims.figures.told import Measured, dimension
from factcheck.lexicon.measures import Measuring, extents, measuring, thing
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement

_COPULAS = frozenset({"be", "total", "reach", "hit", "stand", "come", "amount", "exceed", "top"})
#: Behind these an amount is what is paid, in whatever ("bought for $3m in cash").
_PAID = frozenset({"for", "at"})
_TO = frozenset({"to", "at", "of"})


def time_run(figure: FigureWords) -> Measured | None:
    """``Abera's 2:08:14``: a time run by whoever stands before it."""
    quantity, group = figure.quantity, figure.own
    if group is None or group.possessor is None or ":" not in figure.words[quantity.first].text:
        return None
    owner = figure.layers.entities.by_token.get(group.possessor)
    return Measured("time", "time", owner) if owner is not None and group.possessor == quantity.first - 2 else None


def on_scale(figure: FigureWords) -> Measured | None:
    """``a quake of magnitude 6.2``: a degree on a scale, of the noun before it."""
    words = figure.words
    at = figure.quantity.first - 1
    at -= at >= 0 and words[at].fold == "magnitude"
    if figure.quantity.unit != "magnitude" or at <= 0 or words[at].fold not in ("of", "with"):
        return None
    owner = figure.noun_at.get(at - 1)
    return of_owner("magnitude", owner, figure) if owner is not None else None


def by_noun(figure: FigureWords) -> Measured | None:
    """``a turnout of 63 percent``, ``revenue was 2 billion``, ``the toll stands at 12``: nouns that carry a figure."""
    group = _carrier(figure)
    if group is None or figure.layers.sentences.of(group.head) is not figure.sentence:
        return None
    made = measure_noun(group, figure)
    if made is None or not fits(made, figure.quantity):
        worth = figure.before == "worth" and figure.quantity.kind == "money" and not group.plural
        return of_owner("worth", group, figure) if worth else None  # "a deal worth $9bn"
    if group.first > figure.quantity.last and (told := by_verb(figure)) is not None:
        return told  # "sentenced him to six years in prison": the verb tells whose they are
    opening = figure.before == "at" and figure.quantity.first == figure.sentence.first + 1
    taken = (figure.before == "of" or opening) and is_known(group)  # "At 61 percent, the turnout was the highest"
    return of_noun(made.key, group, figure.clause, figure)._replace(taken=taken)


def _carrier(figure: FigureWords) -> NounGroup | None:
    """The noun group that may name what a figure measures: before "of", behind "in", or the subject of a copula."""
    quantity, clause, before = figure.quantity, figure.clause, figure.before
    first = quantity.first
    into = quantity.last + 1 < len(figure.words) and figure.after == "in"
    named = figure.noun_at.get(quantity.last + 1) if into and before not in _PAID else None
    if before in ("of", "worth") and first >= 2:
        return figure.noun_at.get(first - 2)
    if named is not None and named.first == quantity.last + 1 and not named.determiner:
        return named
    if clause is None or clause.subject is None or clause.verb is None:
        return None
    plain = any(o.first <= first < o.last for o in clause.objects) or clause.predicate is not None
    states = clause.verb.lemma in _COPULAS and (before in _TO or plain) and clause.verb.first < first
    return clause.subject if states or before in ("to", "at") else None


def by_verb(figure: FigureWords) -> Measured | None:
    """``the bridge cost £3m``, ``he was jailed for six years``, ``the tremor, measuring 6.4``."""
    quantity, clause = figure.quantity, figure.clause
    if clause is None or clause.verb is None:
        return None
    verb = clause.verb
    lemma = f"{verb.lemma} {verb.particle}" if verb.particle else verb.lemma
    for row in measuring().get(lemma, ()):
        owner = clause.patient if row.owner == "patient" else _doer(clause, figure)
        if owner is None or not fits(row.measure, quantity) or owner.first <= quantity.last - 1 < owner.last:
            continue
        placed = (
            figure.before == row.prep if row.prep else any(o.first < quantity.last <= o.last for o in clause.objects)
        )
        voiced = not verb.passive or row.owner == "patient"
        if placed and voiced and verb.last <= quantity.first and _of_its_kind(row, owner, clause, figure):
            return of_owner(row.measure.key or thing(quantity.counted or ""), owner, figure)
    return None


def _doer(clause: Statement, figure: FigureWords) -> NounGroup | None:
    """The subject of a clause; of an infinitive that no name governs, the subject of the clause above it."""
    subject = clause.subject or clause.antecedent
    if clause.kind != "infinitive" or clause.parent is None:
        return subject
    if subject is not None and subject.head in figure.layers.entities.by_token:
        return subject
    return figure.layers.statements.all[clause.parent].subject or subject


def _of_its_kind(row: Measuring, owner: NounGroup, clause: Statement, figure: FigureWords) -> bool:
    """True when the owner, or for a race the object, is of the kind that the verb measures."""
    if not row.of:
        return True
    for group in (owner, *clause.objects):
        event = figure.context.event_at.get(group.head)
        if figure.words[group.head].fold == row.of or (event is not None and row.of in event.classes):
            return True
    return False


def by_extent(figure: FigureWords) -> Measured | None:
    """``40 metres high``, ``a crack 30 metres long``: the owner is the subject, or the noun before the measure."""
    quantity, clause = figure.quantity, figure.clause
    made = extents().get(figure.after)
    if made is None or not fits(made, quantity):
        return None
    owner = figure.own
    if owner is not None and owner.first < quantity.first <= owner.head < quantity.last:
        owner = owner._replace(head=quantity.first - 1, last=quantity.first, plural=False)
    if owner is None or owner.first == quantity.first:
        beside = figure.noun_at.get(quantity.first - (2 if quantity.first > 1 and figure.before == "," else 1))
        if beside is not None:
            owner = beside
        elif clause is not None and clause.verb is not None and clause.verb.lemma == "be":
            owner = clause.subject
        else:
            owner = None
    return of_owner(made.key, owner, figure) if owner is not None else None


def stretch(figure: FigureWords) -> Measured | None:
    """``2,700 metres of runway``: the length of the one thing that a singular without article names."""
    quantity, last = figure.quantity, figure.quantity.last
    if figure.after != "of" or dimension(quantity) != "length" or last + 1 >= len(figure.words):
        return None
    group = figure.noun_at.get(last + 1)
    named = group is not None and group.first == last + 1 and not (group.determiner or group.plural)
    return of_owner("length", group, figure) if group is not None and named else None
