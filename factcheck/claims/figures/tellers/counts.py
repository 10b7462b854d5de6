"""Counts: so many of a noun or of a group's members, and amounts of money or stuff, with what is told of them."""

from factcheck.claims.figures.fates import Fate, fate_of
from factcheck.claims.figures.figure_words import FigureWords
from factcheck.claims.figures.told import Counted, dimension
from factcheck.lexicon.measures import thing
from factcheck.lexicon.phases import phases
from factcheck.reading.phrases import NounGroup

#: What a clause tells of an amount that changes or is compared, and of people who come.
_NOT_OF_AMOUNTS = frozenset(
    {"attendance", "loss of life", "rise", "fall", "cut", "price-change", "match", "draw", "fine"}
)


def counted_of_whole(figure: FigureWords) -> Counted | None:
    """``Nine of the tickets``: a number taken out of those that a noun names."""
    whole = figure.whole
    return None if whole is None else Counted(whole.key, False, figure.clause, noun=whole.at)


def counted_members(figure: FigureWords) -> Counted | None:
    """``a crew of 19 was rescued``: what befalls the group befalls its members."""
    group, fate = figure.members, figure.fate
    if group is None:
        return None
    key = thing(figure.words[group.head].fold)
    return Counted(key, False, fate.clause or figure.clause, fate.states, fate.event, aside=fate.aside, noun=group.head)


def counted_noun(figure: FigureWords) -> Counted | None:
    """``600 lorries were stuck``, ``all 47 aboard``: things that a plural names, or people without a noun."""
    group = figure.group
    if group is None or (figure.others and not figure.another_fate):
        return None
    fate = figure.fate
    clause = fate.clause or figure.clause
    if figure.noun is None:
        return Counted("people", False, clause, fate.states, fate.event) if figure.are_people else None
    if not group.plural:
        return None
    key = thing(figure.words[figure.noun].fold)
    return Counted(key, False, clause, fate.states, fate.event, _doers(fate, group, figure), fate.aside)


def counted_amount(figure: FigureWords) -> Counted | None:
    """``raised £12,000``, ``the 300 kg of cocaine seized``: an amount of money or stuff that something is done to."""
    quantity, words = figure.quantity, figure.words
    group = figure.noun_at.get(quantity.last - 1)
    if group is None:
        return None
    fate = fate_of(group, quantity, figure.clause, figure.context)
    states = fate.states - _NOT_OF_AMOUNTS
    after = figure.noun_at.get(quantity.last + 1) if quantity.last + 1 < len(words) and figure.after == "of" else None
    stuff = "money" if quantity.kind == "money" else thing(words[after.head].fold) if after is not None else ""
    if not states or not stuff:
        return None
    doers = _doers(fate, group, figure)
    return Counted(stuff, False, fate.clause, states, fate.event, doers, fate.aside, dimension=dimension(quantity))


def _doers(fate: Fate, group: NounGroup, figure: FigureWords) -> frozenset[int]:
    """Who did it: the agents of the event, else the subject of the clause that tells it ("ended its siege of")."""
    if fate.event is not None and fate.event.agents:
        return fate.event.agents
    clause = fate.clause
    if clause is None and fate.event is not None and figure.clause is not None and figure.clause.verb is not None:
        clause = figure.clause if (figure.clause.verb.lemma, "object") in phases() else None
    agent = clause.agent if clause is not None else None
    if agent is None or agent.head == group.head:
        return frozenset()
    entity = figure.layers.entities.by_token.get(agent.head)
    return frozenset() if entity is None else frozenset({entity})
