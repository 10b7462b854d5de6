"""Measures that stand apart from what they are of: "At 62 metres it is the tallest", "the 7.0 quake"."""

from factcheck.claims.figures.figure_words import FigureWords
from factcheck.claims.figures.tellers.owners import fits, of_owner
from factcheck.claims.figures.told import Measured
from factcheck.lexicon.measures import extents, superlatives
from factcheck.lexicon.topics import topics_of


def opening(figure: FigureWords) -> Measured | None:
    """``At 17 metres it is the tallest``, ``At $40m the deal is the dearest``: the owner is the subject."""
    quantity, clause, words = figure.quantity, figure.clause, figure.words
    if quantity.first != figure.sentence.first + 1 or figure.before not in ("at", "with"):
        return None
    if clause is None or clause.subject is None or clause.verb is None:
        return None
    if quantity.kind == "money" and "sale" in topics_of(words[clause.subject.head].text):
        return of_owner("value", clause.subject, figure)._replace(taken=True)
    for t in range(clause.verb.last, min(clause.verb.last + 6, len(words))) if clause.verb.lemma == "be" else ():
        made = extents().get(words[t].fold) or superlatives().get(words[t].fold)
        if made is not None and fits(made, quantity):
            return of_owner(made.key, clause.subject, figure)
    return None


def quake(figure: FigureWords) -> Measured | None:
    """``a 7.0 quake``, ``put its magnitude at 6.6``: a bare decimal before or behind what has a magnitude."""
    quantity, words = figure.quantity, figure.words
    if quantity.value is None or not 2 <= quantity.value < 10 or "." not in words[quantity.first].text:
        return None
    before = [words[t].fold for t in range(max(0, quantity.first - 4), quantity.first)]
    event = figure.context.event_at.get(quantity.last)
    told = "magnitude" in before or (event is not None and "quake" in event.classes)
    return Measured("magnitude", "magnitude") if told else None
