"""Outcomes and counts: how many a figure says were killed, hurt, held or moved; how many things were destroyed."""

from collections.abc import Iterator
from itertools import chain

from factcheck.claims.claim import EventClaim
from factcheck.claims.figures.figure_context import Befalling, FigureContext
from factcheck.claims.figures.headless import are_people, group_of
from factcheck.claims.figures.jobs import JOBS, is_job_loss, jobs_go, loses_job
from factcheck.claims.figures.remains import lie_dead
from factcheck.claims.figures.wholes import named_whole
from factcheck.lexicon.arithmetic import words_of
from factcheck.lexicon.measures import compounds, conditions, singular, state_of, thing
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Statement
from factcheck.text.frozen import frozen

#: Of an event's classes, the one that its count measures: those killed are dead, whoever did it and how.
OUTCOMES = (
    "death", "injury", "missing", "arrest", "displacement", "evacuation", "rescue", "infection", "kidnapping", "layoff",
    "release", "treatment", "charge", "vaccination", "disappearance",
)  # fmt: skip
#: Whose loss is their death: an army loses men, a firm loses workers to another.
_MORTAL = frozenset({"soldier", "police", "fighter", "adult", "child"})
_BODILY = frozenset({"death", "injury", "rescue", "kidnapping"})
#: What a clause tells of an amount that changes or is compared, and of people who come.
_NOT_OF_AMOUNTS = frozenset({"attendance", "rise", "fall", "cut", "price-change", "match", "draw", "fine"})
_ORDERED = frozenset({"order", "purchase", "contract"})
_LIFELESS = "layoff"
#: Multi-word verbs whose object is no more than "life": whom they befall stands after "of", or is the subject.
_LIVES = ("life", "lives")
#: What is left of the dead: "the bodies of 12 people".
_REMAINS = frozenset({"body", "bodies", "remains", "corpses", "coffins", "graves"})


#: The outcome of those whom the text calls "affected": whichever it told before.
CONCERNED = "concerned"


@frozen
class Count:
    """What a number counts: the outcome or the noun's key, the states told of it, and the events and clause that tell.

    ``aside`` is true of a count told by a participle outside the clause ("with 1,400 lorries having been stuck").
    ``at`` is the token of the noun of those counted, where it is not what the quantity counts ("17 workers dead").
    """

    measure: str
    outcome: bool
    states: frozenset[str]
    event: EventClaim | None
    clause: Statement | None
    agents: frozenset[int] = frozenset()
    aside: bool = False
    at: int | None = None


def count_of(quantity: Quantity, group: NounGroup | None, context: FigureContext) -> Count | None:
    """What a number of people or things counts, or None where it counts nothing that can be told."""
    if quantity.kind in ("money", "measure"):
        return _amount(quantity, context)
    if quantity.kind != "count":
        return None
    clause = context.layers.statements.at(quantity.first)
    named = _outcome_noun(quantity, context)
    if named is not None:
        subject = clause.subject if clause is not None else None
        event = context.event_at.get(subject.head) if subject is not None else None
        at = _people(quantity, context)
        if quantity.counted_at is not None and is_job_loss(quantity.counted_at, context):
            at = quantity.counted_at - 1
        return Count(named, True, frozenset({named}), event, clause, at=at)
    words = context.layers.tokens.words
    behind = words[quantity.last].fold if quantity.last < len(words) else ""
    named_behind = quantity.counted is not None and behind == "of"
    if not named_behind and (taken := _of_those(quantity, clause, context)) is not None:
        return taken
    if (holder := group_of(quantity, context)) is not None:
        states, event, told, aside = _states(quantity, holder, clause, context)
        key = thing(context.layers.tokens.words[holder.head].fold)
        return Count(key, False, states, event, told or clause, aside=aside, at=holder.head)
    if group is None or (quantity.counted == "others" and not _of_another_fate(quantity, group, clause, context)):
        return None
    states, event, told, aside = _states(quantity, group, clause, context)
    person = words[group.head].person
    mortal = person is not None and person.kind in _MORTAL
    if "loss of life" in states and (mortal or quantity.counted in _LIVES):
        states |= {"death"}
    outcome = next((o for o in OUTCOMES if o in states), None)
    if outcome is None and any(
        b.verb is not None and loses_job(b.verb.head, context) for b in context.befalling(group)
    ):
        outcome, states = _LIFELESS, states | {_LIFELESS}
    if outcome is None and (going := jobs_go(group, context)) is not None:
        outcome, states, told = _LIFELESS, states | {_LIFELESS}, going
    if outcome is not None and _befalls(outcome, quantity, group, context):
        return Count(
            outcome, True, states, event, told or clause, event.agents if event is not None else frozenset(), aside
        )
    noun = noun_of(quantity, group)
    if noun is None and are_people(quantity, context):
        return Count("people", False, states, event, told or clause)
    if noun is None or not group.plural:
        return None
    agents = _doers(event, told, group, context)
    return Count(thing(context.layers.tokens.words[noun].fold), False, states, event, told or clause, agents, aside)


def _of_another_fate(quantity: Quantity, group: NounGroup, clause: Statement | None, context: FigureContext) -> bool:
    """``killing 12 people and injuring 30 others``: others than those killed are all whom the blast injured."""
    before = context.before.get(quantity.first)
    sentences = context.layers.sentences
    if before is None or sentences.index(before.first) != sentences.index(quantity.first):
        return False
    first = count_of(before, context.group(before), context)
    states = _states(quantity, group, clause, context)[0]
    outcome = next((o for o in OUTCOMES if o in states), None)
    return first is not None and first.outcome and outcome is not None and first.measure != outcome


def _of_those(quantity: Quantity, clause: Statement | None, context: FigureContext) -> Count | None:
    """``Twenty-three of the injured``, ``Of the dead, 26 ...``: a number taken out of those who share an outcome."""
    words, layers = context.layers.tokens.words, context.layers
    at = named_whole(quantity, layers)
    if at is None:
        return None
    told = frozenset(w.event for w in words[at].events if w.pos != "noun") | state_of(words[at])
    event = context.event_at.get(at)
    if event is not None and event.pos == "verb":
        told |= event.classes
    if loses_job(at, context):
        told |= {_LIFELESS}  # "among those losing their jobs"
    if words[at].fold in words_of("concerned"):
        return Count(CONCERNED, True, told, None, clause, at=at)
    outcome = next((o for o in OUTCOMES if o in told), None)
    if outcome is not None:
        return Count(outcome, True, told, None, clause, at=at)
    group = layers.phrases.noun_at.get(at)
    if group is None or not group.plural:
        return None
    named = {w.event for w in words[group.head].events if w.pos == "noun"}
    outcome = next((o for o in OUTCOMES if o in named), None)
    key = outcome or thing(words[group.head].fold)
    return Count(key, outcome is not None, frozenset(named if outcome else ()), None, clause, at=group.head)


def _amount(quantity: Quantity, context: FigureContext) -> Count | None:
    """``raised £12,000``, ``the 300 kg of cocaine seized``: an amount of money or stuff that something is done to."""
    words, nouns = context.layers.tokens.words, context.layers.phrases.noun_at
    group = nouns.get(quantity.last - 1)
    if group is None:
        return None
    states, event, told, aside = _states(quantity, group, context.layers.statements.at(quantity.first), context)
    after = (
        nouns.get(quantity.last + 1) if quantity.last + 1 < len(words) and words[quantity.last].fold == "of" else None
    )
    stuff = "money" if quantity.kind == "money" else thing(words[after.head].fold) if after is not None else ""
    states -= _NOT_OF_AMOUNTS
    if not states or not stuff:
        return None
    return Count(stuff, False, states, event, told, _doers(event, told, group, context), aside)


def _doers(
    event: EventClaim | None, told: Statement | None, group: NounGroup, context: FigureContext
) -> frozenset[int]:
    """Who did it: the agents of the event, else the subject of the clause that tells of it."""
    if event is not None and event.agents:
        return event.agents
    agent = told.agent if told is not None else None
    if agent is None or agent.head == group.head:
        return frozenset()
    entity = context.layers.entities.by_token.get(agent.head)
    return frozenset() if entity is None else frozenset({entity})


def noun_of(quantity: Quantity, group: NounGroup | None) -> int | None:
    """The token of the noun that a quantity counts: as reading found it, else the head of its group."""
    if quantity.counted_at is not None or group is None or group.head < quantity.last:
        return quantity.counted_at
    return group.head


def _befalls(outcome: str, quantity: Quantity, group: NounGroup, context: FigureContext) -> bool:
    """True when an outcome can befall what is counted: people die, jobs are cut; a bare number counts people."""
    noun = noun_of(quantity, group)
    if noun is None:
        return quantity.low is None or quantity.low >= 1
    word = context.layers.tokens.words[noun]
    if outcome == _LIFELESS and thing(word.fold) in JOBS:
        return True
    if word.person is not None or word.country is not None or word.fold in _LIVES:
        return True
    # Nouns of people are without number (diners, bathers): what else is killed is not counted as anything else.
    return outcome in _BODILY and word.unit is None and not word.events and singular(word.fold) not in compounds()


def _people(quantity: Quantity, context: FigureContext) -> int | None:
    """The noun between a number and the outcome: "17 workers dead"."""
    group = context.layers.phrases.noun_at.get(quantity.last)
    if group is None or quantity.counted_at is None or not quantity.last <= group.head < quantity.counted_at:
        return None
    return group.head


def _outcome_noun(quantity: Quantity, context: FigureContext) -> str | None:
    """``34 dead``, ``hundreds of deaths``, ``12 arrests``: the counted word itself tells the outcome."""
    if quantity.counted_at is None:
        return None
    at = quantity.counted_at
    if is_job_loss(at, context):
        return _LIFELESS
    word = context.layers.tokens.words[at]
    if lie_dead(quantity, context):
        return "death"
    told = {w.event for w in word.events if w.pos != "verb" and w.phase != "cancel"}
    return next((name for name in OUTCOMES if name in told), None)


def _states(
    quantity: Quantity, group: NounGroup, clause: Statement | None, context: FigureContext
) -> tuple[frozenset[str], EventClaim | None, Statement | None, bool]:
    """All that the text says befalls a group, with the event that tells it best, its clause, and whether aside."""
    states: frozenset[str] = frozenset()
    event: EventClaim | None = None
    told: Statement | None = None
    aside = False
    for befalling in chain(context.befalling(group), _of_container(group, context)):
        if befalling.clause is not None and (befalling.clause.negated or befalling.clause.certainty != "asserted"):
            continue
        found = _of_verb(befalling, context)
        states |= found
        aside |= bool(found) and befalling.clause is None
        if found and told is None:
            told = befalling.clause
            event = context.event_at.get(befalling.verb.head) if befalling.verb is not None else None
    start = group.possessor + 1 if group.possessor is not None else min(quantity.last, group.first)
    for token in range(start, group.head):
        if (modifier := context.layers.tokens.words[token]).number is None:
            states |= state_of(modifier)
    for found, noun in _of_nouns(group, clause, context):
        states |= found
        event = event or noun
    after = [w.fold for w in context.layers.tokens.words[group.last : group.last + 3]]
    for phrase in (" ".join(after[:1]), " ".join(after[:2]), " ".join(after)):
        states |= conditions().get((phrase, "subject"), frozenset())
    return states, event, told, aside


def _of_container(group: NounGroup, context: FigureContext) -> Iterator[Befalling]:
    """What befalls "a total of 22 people", "a group of 12 tourists" befalls those counted."""
    words = context.layers.tokens.words
    outer = context.layers.phrases.noun_at.get(group.first - 2) if group.first >= 2 else None
    if outer is None or words[group.first - 1].fold != "of" or outer.last != group.first - 1:
        return
    vague = words[outer.head].number  # "grounded scores of flights", "hundreds of homes were lost"
    if not words[outer.head].events and (vague is not None or not outer.plural):
        yield from context.befalling(outer)


def _of_verb(befalling: Befalling, context: FigureContext) -> frozenset[str]:
    """The states that a verb, or a predicate adjective, tells of the group in this role."""
    verb = befalling.verb
    if verb is None or verb.negated:
        return frozenset()
    lemma = f"{verb.lemma} {verb.particle}" if verb.particle else verb.lemma
    states = conditions().get((lemma, befalling.role), frozenset())
    event = context.event_at.get(verb.head)
    if event is not None and event.pos == "verb":
        own = befalling.role == "patient" or _undergone(event, befalling)
        states |= event.classes if own else frozenset(f"{name} by" for name in event.classes)
    if befalling.predicate is not None and befalling.role == "subject":
        word = context.layers.tokens.words[befalling.predicate]
        states |= conditions().get((word.fold, "subject"), frozenset())
        states |= {w.event for w in word.events if w.pos == "adj" and w.phase != "cancel"}
    return states


def _undergone(event: EventClaim, befalling: Befalling) -> bool:
    """True of a subject that the event befalls: "nine people died", "nine miners lost their lives"."""
    clause = befalling.clause
    if clause is None or not clause.objects:
        return "death" not in event.classes or "killing" not in event.classes
    return event.lemma.startswith("lose ") or clause.objects[0].head < event.at


def _of_nouns(
    group: NounGroup, clause: Statement | None, context: FigureContext
) -> Iterator[tuple[frozenset[str], EventClaim | None]]:
    """``the death of 12 people``, ``claimed the lives of 12``, ``the loss of 12 men``: what stands before "of"."""
    words = context.layers.tokens.words
    if group.first < 2 or words[group.first - 1].fold not in ("of", "for"):
        return
    before = words[group.first - 2]
    event = context.event_at.get(group.first - 2)
    if words[group.first - 1].fold == "for" and (event is None or not event.classes & _ORDERED):
        return
    if before.fold in _REMAINS:
        yield frozenset({"death"}), None
    elif before.fold in _LIVES and clause is not None and clause.verb is not None:
        event = context.event_at.get(clause.verb.head)
        if event is not None and event.lemma.endswith(" of"):
            yield event.classes, event
    elif event is not None and event.pos == "noun":
        yield event.classes | ({"loss of life"} if before.fold == "loss" else frozenset()), event
