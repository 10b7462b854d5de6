"""Clauses that tell how many of something a thing has: "the school has 640 pupils", "the 640 who attend it"."""

from collections.abc import Iterator

from factcheck.lexicon.determiners import KNOWN
from factcheck.lexicon.holdings import Telling, holdings, tellings
from factcheck.lexicon.measures import singular
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record

#: The row of what has no row of its own.
ANY = "holding"
ANYONE = frozenset({"", "people", "person"})
#: Of these a bare number, or people, are meant.
OF_PEOPLE = frozenset({"inhabitants", "staff", "seats", "on board"})


class Held(Record):
    """What a wording tells: the row, who or what has it, the clause that tells it (None for a phrase), if known.

    ``part`` is true of some of what it has.
    """

    key: str
    holder: NounGroup
    clause: Statement | None = None
    known: bool = True
    part: bool = False


def told(quantity: Quantity, group: NounGroup, layers: Layers) -> Iterator[Held]:
    """``the school has 640 pupils``, ``150 people live on the island``, ``the house was bought for £450,000``."""
    counted = _counting(group, layers)
    clauses = {s.number: s for t in (quantity.first, group.last) if (s := layers.statements.at(t)) is not None}
    for clause in clauses.values():
        if clause.verb is None or clause.verb.particle:
            continue
        for telling in tellings().get(clause.verb.lemma, ()):
            holder = _slots(telling, clause, layers, counted)
            if holder is not None and holder.head != group.head and _counts(telling, quantity, layers):
                yield Held(telling.key, holder, clause, known=_is_known(clause, group, holder, layers))


def _counting(group: NounGroup, layers: Layers) -> NounGroup:
    """``a crowd of 54,000``: the noun that stands for those counted, else the figure's own group."""
    words = layers.tokens.words
    named = (
        layers.phrases.noun_at.get(group.first - 2) if group.first > 1 and words[group.first - 1].fold == "of" else None
    )
    return named if named is not None and words[named.head].fold in _CROWDS else group


_CROWDS = frozenset({"crowd", "audience", "congregation", "total", "group", "number"})


def _is_known(clause: Statement, group: NounGroup, holder: NounGroup, layers: Layers) -> bool:
    """True of what the text takes as known: "the 640 pupils who attend it", "the final, watched by 900"."""
    if clause.kind == "participial" and clause.subject is not None and clause.subject.head == holder.head:
        return holder.determiner in KNOWN
    return clause.kind == "relative" and group.determiner == "the"


def _slots(telling: Telling, clause: Statement, layers: Layers, figure: NounGroup) -> NounGroup | None:
    """Who or what has the figure, where every slot of a wording is filled and the figure stands in its own."""
    words, verb = layers.tokens.words, clause.verb
    if verb is None:
        return None
    is_so = verb.lemma == "be"
    filled = {telling.subject: _being(clause, layers) if is_so else clause.agent}
    if not is_so:
        of_figure = clause.antecedent is not None and clause.antecedent.head == figure.head and not clause.objects
        filled[telling.object] = clause.antecedent if of_figure and clause.patient is None else clause.patient
    beside = {words[o.head].fold for o in clause.objects}
    beside |= {words[clause.predicate].fold} if clause.predicate is not None else set()
    bare = not (telling.rest or telling.object or is_so or verb.passive)
    if (telling.rest and telling.rest not in beside) or (bare and clause.objects):
        return None  # "sold shoes for $5" is not what the shop was sold for
    for prepositions, slot in telling.after:
        filled[slot] = next((a.group for a in clause.adjuncts if a.preposition in prepositions), None)
    if telling.second:
        objects = clause.objects if verb.passive else clause.objects[1:]
        filled[telling.second] = objects[0] if objects else None
    holder, counted = filled.get("X"), filled.get("N")
    return holder if counted is not None and counted.head == figure.head else None


def _being(clause: Statement, layers: Layers) -> NounGroup | None:
    """What is somewhere: the subject, or what follows "there is"."""
    subject = clause.subject
    if subject is None or clause.predicate is None or layers.tokens.words[subject.head].fold != "there":
        return subject
    return layers.phrases.noun_at.get(clause.predicate)


def _counts(telling: Telling, quantity: Quantity, layers: Layers) -> bool:
    """True where a wording counts what the quantity counts: its nouns, people in general, or no noun at all."""
    row = holdings()[telling.key]
    if row.paid or quantity.kind == "money":
        return row.paid and quantity.kind == "money"
    noun = quantity.counted or ""
    if not row.nouns:
        return bool(noun) or row.key != ANY
    return singular(noun) in row.nouns or (noun in ANYONE and row.key in OF_PEOPLE)
