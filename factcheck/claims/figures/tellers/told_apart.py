"""Measures that stand apart from what they are of, or in other words: "the price, 44 million", "room for 1,480"."""

from factcheck.claims.figures.figure_words import FigureWords, is_known
from factcheck.claims.figures.tellers.owners import fits, measure_noun, of_noun, of_owner
from factcheck.claims.figures.told import Measured, dimension
from factcheck.lexicon.measures import extents, measures, superlatives
from factcheck.lexicon.topics import topics_of

_ROOM = frozenset({"room", "space", "seating", "seats", "berths", "capacity"})
_ELECTORATE = frozenset({"voters", "electors", "electorate", "those", "people"})
_VOTING = frozenset({"vote", "voted", "ballot", "ballots", "polls", "turned"})
#: How far behind a percentage the words that tell of voting are looked for.
_REACH = 14
#: Verbs whose object or subject matter in years is a sentence, and how far behind the years they are looked for.
_SENTENCING, _SOON = frozenset({"impose", "deserve"}), 8
_ABSENT = frozenset({"out", "absent", "unavailable"})


def apposed(figure: FigureWords) -> Measured | None:
    """``the price, 44 million dollars``, ``the crowd (23,400)``: a measure's noun with its figure set off."""
    quantity, words, first = figure.quantity, figure.words, figure.quantity.first
    if first < 2 or figure.before not in (",", "(", "—", "–", ":"):
        return None
    group = figure.noun_at.get(first - 2)
    if group is None or group.head != first - 2 or not is_known(group):
        return None
    made = measure_noun(group, figure)
    closed = quantity.last >= len(words) or words[quantity.last].shape == "punct"
    return of_noun(made.key, group, figure.clause, figure) if made and closed and fits(made, quantity) else None


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


def predicate(figure: FigureWords) -> Measured | None:
    """``£46m was a full price``: the figure is the subject, and the predicate names the measure."""
    quantity, clause = figure.quantity, figure.clause
    if clause is None or clause.verb is None or clause.verb.lemma != "be" or clause.verb.first < quantity.last:
        return None
    group = figure.noun_at.get(clause.predicate) if clause.predicate is not None else None
    group = group or (clause.objects[0] if clause.objects else None)
    subject = clause.subject
    if group is None or subject is None or not subject.first <= quantity.first < subject.last:
        return None
    known = measures().get(figure.words[group.head].fold)
    if known is None or not fits(known, quantity) or clause.verb.last > group.first:
        return None
    return Measured(known.key, dimension(quantity))


def quake(figure: FigureWords) -> Measured | None:
    """``a 7.0 quake``, ``put its magnitude at 6.6``: a bare decimal before or behind what has a magnitude."""
    quantity, words = figure.quantity, figure.words
    if quantity.value is None or not 2 <= quantity.value < 10 or "." not in words[quantity.first].text:
        return None
    before = [words[t].fold for t in range(max(0, quantity.first - 4), quantity.first)]
    event = figure.context.event_at.get(quantity.last)
    told = "magnitude" in before or (event is not None and "quake" in event.classes)
    return Measured("magnitude", "magnitude") if told else None


def bare_magnitude(figure: FigureWords) -> Measured | None:
    """``It measured 5.9``: a bare decimal that something measures is a magnitude."""
    value, verb = figure.quantity.value, figure.clause.verb if figure.clause is not None else None
    if figure.quantity.counted is not None or value is None or not 2 <= value < 10 or value == int(value):
        return None
    told = verb is not None and verb.lemma in ("measure", "register", "record", "rate")
    return Measured("magnitude", "magnitude") if told else None


def worth(figure: FigureWords) -> Measured | None:
    """``is worth 38 million``, ``a haul worth 38 million``, ``which they put at 38 million``."""
    clause, first = figure.clause, figure.quantity.first
    if first < 2 or figure.before != "worth":
        return None
    owner = figure.noun_at.get(first - 2)
    if owner is None and clause is not None and clause.verb is not None and clause.verb.lemma == "be":
        owner = clause.subject
    return of_owner("worth", owner, figure) if owner is not None and not owner.plural else None


def room(figure: FigureWords) -> Measured | None:
    """``with room for 1,480``, ``seating for 900``: how many a place holds."""
    first = figure.quantity.first
    told = first > 1 and figure.before == "for" and figure.words[first - 2].fold in _ROOM
    return Measured("capacity", "count") if told else None


def turnout(figure: FigureWords) -> Measured | None:
    """``61 per cent of those entitled to vote had gone to the polls``: the turnout in other words."""
    quantity, words = figure.quantity, figure.words
    if quantity.last + 2 >= len(words) or figure.after != "of":
        return None
    stop = min(quantity.last + _REACH, figure.sentence.last)
    after = [words[t].fold for t in range(quantity.last + 1, stop)]
    told = _ELECTORATE.intersection(after[:4]) and _VOTING.intersection(after[2:]) and "for" not in after
    return Measured("turnout", dimension(quantity)) if told else None


def imposed(figure: FigureWords) -> Measured | None:
    """``the 12 years that the court imposed``, ``12 years was the least he deserved``: a sentence in other words."""
    quantity, verb_at = figure.quantity, figure.layers.phrases.verb_at
    verbs = (verb_at.get(t) for t in range(quantity.last, min(quantity.last + _SOON, figure.sentence.last)))
    if any(v is not None and v.lemma in _SENTENCING and not v.negated and not v.modal for v in verbs):
        return Measured("sentence", dimension(quantity), taken=True)
    return None


def absence(figure: FigureWords) -> Measured | None:
    """``will be out for six weeks``, ``must do without him for six weeks``: how long somebody is missed."""
    clause, first = figure.clause, figure.quantity.first
    if first < 2 or figure.before != "for" or clause is None or clause.verb is None or clause.subject is None:
        return None
    if figure.words[first - 2].fold in _ABSENT and clause.verb.lemma == "be":
        return of_owner("absence", clause.subject, figure)
    missed = (a.group for a in clause.adjuncts if a.preposition == "without" and a.group.last == first - 1)
    return next((of_owner("absence", group, figure) for group in missed), None)
