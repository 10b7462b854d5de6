"""Measures told by a figure before the noun it describes: "the £700 fine", "a 63 percent turnout"."""

from factcheck.claims.figures.figure_words import FigureWords, is_known
from factcheck.claims.figures.tellers.owners import bare_measure, fits, of_noun, of_owner
from factcheck.claims.figures.told import Measured, dimension
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.measures import extents, loose_nouns, thing
from factcheck.reading.phrases import NounGroup

_NOUN = int(Tag.NOUN)
_DETERMINING = int(Tag.DET | Tag.PRON | Tag.ADV)
_FINITE = int(Tag.THIRD | Tag.PAST)
_CHANGING = frozenset({"rise", "fall", "cut", "raise", "price-change", "rate-change", "extension"})
_ATTRIBUTIVE = {"time": "duration", "length": "length", "mass": "weight"}


def before_noun(figure: FigureWords) -> Measured | None:
    """``the £700 fine``, ``a 63 percent turnout``, ``a magnitude-6.4 quake``, ``three-hour talks``, ``the £5m dam``."""
    quantity, group = figure.quantity, _described(figure)
    if group is None:
        return None
    if quantity.kind in ("count", "measure") and "magnitude" in (quantity.counted, quantity.unit):
        return of_owner("magnitude", group, figure)
    head = figure.words[group.head].fold
    if head == "worth":
        return None  # "30,000 euros' worth of notes": an amount, and nobody's price
    made, _ = bare_measure(group, figure)
    if made is not None and fits(made, quantity):
        return of_noun(made.key, group, None, figure)._replace(taken=is_known(group))
    event = figure.context.event_at.get(group.head)
    if (group.plural and event is None) or thing(head) in loose_nouns("named"):
        return None
    if quantity.kind == "money" and (not group.determiner or (event is not None and event.classes & _CHANGING)):
        return None
    key = _ATTRIBUTIVE.get(dimension(quantity), "value" if quantity.kind == "money" else "")
    suffix = figure.words[quantity.last - 1].fold.rpartition("-")[2]
    if key and suffix in extents():
        key = extents()[suffix].key
    return of_owner(key, group, figure)._replace(taken=is_known(group)) if key else None


def _described(figure: FigureWords) -> NounGroup | None:
    """The group of the noun that a figure before it describes, cut where the next word may be the clause's verb."""
    quantity, words, group = figure.quantity, figure.words, figure.own
    if group is None or not group.first <= quantity.first or quantity.last >= len(words):
        return None
    if group.possessor is not None and group.possessor >= quantity.first:
        group = group._replace(possessor=None)  # "a 90 days' supply" is nobody's
    head = quantity.last - 1
    when = {time.first for time in (figure.clause.times if figure.clause is not None else ())}
    for t in range(quantity.last, min(max(group.last, quantity.last + 1), len(words))):
        tags = int(words[t].tags)
        if words[t].shape != "lower" or (head >= quantity.last and tags & _FINITE) or t in when:
            break
        if tags & _NOUN and not tags & _DETERMINING:
            head = t
    if head < quantity.last:
        code = words[group.head].shape == "UPPER" and not group.determiner  # "58 LB MAY UNC", of a table
        return group if group.head >= quantity.last and not code else None
    if head >= group.last and quantity.kind not in ("money", "measure", "duration"):
        return None
    return group._replace(head=head, last=head + 1, plural=group.plural and head == group.head)
