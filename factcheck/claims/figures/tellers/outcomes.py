"""Outcomes: how many were killed, hurt, held or laid off, told by the noun counted, the whole or what befalls them."""

from factcheck.claims.figures.fates import LIVES, outcome_of
from factcheck.claims.figures.figure_words import FigureWords
from factcheck.claims.figures.jobs import JOBS, LAYOFF, is_job_loss
from factcheck.claims.figures.tellers.remains import lie_dead
from factcheck.claims.figures.told import Counted
from factcheck.lexicon.measures import compounds, singular, thing

_BODILY = frozenset({"death", "injury", "rescue", "kidnapping"})


def named_outcome(figure: FigureWords) -> Counted | None:
    """``34 dead``, ``hundreds of deaths``, ``12 arrests``, ``340 job losses``: the counted word itself tells it."""
    at = figure.quantity.counted_at
    if at is None:
        return None
    job_losses, bodies = is_job_loss(at, figure.context), False
    if job_losses:
        outcome = LAYOFF
    elif bodies := lie_dead(figure):
        outcome = "death"
    else:
        told = {w.event for w in figure.words[at].events if w.pos != "verb" and w.phase != "cancel"}
        outcome = outcome_of(frozenset(told))
    if not outcome:
        return None
    subject = figure.clause.subject if figure.clause is not None else None
    return Counted(
        outcome,
        True,
        figure.clause,
        frozenset({outcome}),
        figure.context.event_at.get(subject.head) if subject is not None else None,
        noun=at - 1 if job_losses else _people(figure),
        population="dead" if bodies else "",
    )


def outcome_of_whole(figure: FigureWords) -> Counted | None:
    """``Twenty-three of the injured``, ``Of the dead, 26 ...``: a number taken out of those who share an outcome."""
    whole = figure.whole
    if whole is None or not whole.outcome:
        return None
    return Counted(whole.key, True, figure.clause, whole.states, noun=whole.at)


def befallen(figure: FigureWords) -> Counted | None:
    """``12 people were killed``, ``the death of 12``, ``900 posts are to go``: an outcome that can befall them."""
    counts = figure.quantity.kind == "count" and figure.group is not None
    if not counts or figure.whole is not None or figure.members is not None:
        return None
    fate = figure.fate
    outcome = outcome_of(fate.states)
    if not outcome or (figure.others and not figure.another_fate) or not _can_befall(outcome, figure):
        return None
    agents = fate.event.agents if fate.event is not None else frozenset()
    if agents and figure.group is not None:  # "12 Haitian women died": who is counted did it to nobody
        agents -= {e.number for e in figure.layers.entities.within(figure.group.first, figure.group.last)}
    return Counted(outcome, True, fate.clause or figure.clause, fate.states, fate.event, agents, fate.aside)


def _can_befall(outcome: str, figure: FigureWords) -> bool:
    """True when an outcome can befall what is counted: people die, jobs are cut; a bare number counts people."""
    if figure.noun is None:
        return figure.quantity.low is None or figure.quantity.low >= 1
    word = figure.words[figure.noun]
    if outcome == LAYOFF and thing(word.fold) in JOBS:
        return True
    if word.person is not None or word.country is not None or word.fold in LIVES:
        return True
    # Nouns of people are without number (diners, bathers): what else is killed is not counted as anything else.
    return outcome in _BODILY and word.unit is None and not word.events and singular(word.fold) not in compounds()


def _people(figure: FigureWords) -> int | None:
    """The noun between a number and the outcome: "17 workers dead"."""
    quantity = figure.quantity
    group = figure.noun_at.get(quantity.last)
    if group is None or quantity.counted_at is None or not quantity.last <= group.head < quantity.counted_at:
        return None
    return group.head
