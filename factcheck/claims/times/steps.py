"""Step claims: when a thing or person went through a step of its course, and which step is told before which."""

from collections.abc import Container, Iterator
from typing import Literal

from factcheck.claims.claim import Claim, EventClaim, TimeClaim
from factcheck.claims.times.answered_crimes import answered, offence_of
from factcheck.claims.times.deeds_of_people import deeds_of_people
from factcheck.claims.times.time_words import Placed, comes_at_last, fits_tense, placed
from factcheck.claims.times.told_steps import Found, is_fresh, steps_of_noun, told_steps
from factcheck.claims.times.undergoers import OPEN, PRONOUNS, Keys, owner_keys
from factcheck.claims.voices import voice_in
from factcheck.lexicon.steps import Step, step_classes, step_heads
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time
from factcheck.text.frozen import frozen
from factcheck.text.span import Span

_AFTER = frozenset({"after", "later"})
#: Words by which a month or day is the next one after what was told before.
_FOLLOWING = frozenset({"following", "next", "subsequent"})
_ORDER = frozenset({"before", "after"})
#: Words of a step that is taken anew, after one like it.
_ANEW = frozenset({"again", "anew", "afresh"})
#: What the chain of an event's beginning and end begins with.
COURSE = "course of "


@frozen(kw_only=True)
class StepClaim(Claim):
    """That what ``keys`` mean (entity numbers, folded heads; "*" where the text does not say) went through a step.

    ``fresh`` is true where the thing is told as one not told before ("a new treaty"), ``follows`` where the time is
    told as after what was told before ("four months afterwards", "in the following January"), ``same_year`` where it is
    a month of the year told before it. The claim's span is that
    of the time, ``word`` that of the step.
    """

    step: Step
    keys: Keys
    time: Time
    relation: Literal["at", "before", "after", "since", "until", "from"]
    follows: bool
    fresh: bool
    word: Span
    same_year: bool = False


@frozen(kw_only=True)
class OrderClaim(Claim):
    """That one step came before or after another, as words and no dates say: "buried a week before his death".

    The claim's span is that of the first step's word, ``other`` that of the second's.
    """

    step: Step
    keys: Keys
    relation: Literal["before", "after"]
    second: Step
    second_keys: Keys
    other: Span


def step_claims(layers: Layers, times: tuple[TimeClaim, ...]) -> tuple[StepClaim | OrderClaim, ...]:
    """All step and order claims in text order; ``times`` are what events of a step's class are dated by."""
    anew, in_order = _told_anew(layers), _with_an_order(layers)
    found: list[StepClaim | OrderClaim] = [step for claim in times for step in _of_class(claim, anew, layers)]
    for statement in layers.statements.all:
        if statement.verb is None or not (statement.settled or comes_at_last(statement, layers)):
            continue
        orders = tuple(_orders(statement, layers)) if statement.number in in_order else ()
        if not (statement.times or orders) or statement.number in anew:
            continue
        steps = (*told_steps(statement, layers), *deeds_of_people(statement, layers), *answered(statement, layers))
        if steps:
            found.extend(_dated(statement, steps, layers))
            found.extend(_ordered(statement, steps, orders, layers))
    return tuple(sorted(found, key=lambda c: c.at))


def _with_an_order(layers: Layers) -> frozenset[int]:
    """The numbers of the clauses that "before" and "after" stand in, and of those that these hang on."""
    told = (layers.statements.at(t) for t in layers.tokens.places(_ORDER))
    return frozenset(n for s in told if s is not None for n in (s.number, s.parent) if n is not None)


def _told_anew(layers: Layers) -> frozenset[int]:
    """The numbers of the clauses in which a step is taken anew, or that tell of an earlier one of its kind ("after an
    earlier theft")."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    told = (
        layers.statements.at(t)
        for t in layers.tokens.places(_ANEW | {"earlier"})
        if words[t].fold != "earlier" or ((group := nouns.get(t)) is not None and group.head > t)
    )
    return frozenset(statement.number for statement in told if statement is not None)


def _of_class(claim: TimeClaim, anew: Container[int], layers: Layers) -> Iterator[StepClaim]:
    """The steps that an event is by its class, and the beginning or end of its course."""
    event, statement = claim.event, claim.statement
    if not claim.settled or (statement is not None and statement.number in anew):
        return
    steps = (*_of_table(claim, layers), *_of_course(claim, layers))
    keys = _keys_of_event(event, layers) if steps else frozenset()
    unread = event.pos == "verb" and not keys and not (event.agent_head or event.patient_head)
    for step, word in steps:
        if unread and step.one != "story":
            continue  # "the actor who played the baker, and who died": whom it befell is told, and not read
        noun = {event.lemma} if step.chain.startswith(COURSE) and event.pos == "noun" else set()
        yield StepClaim(
            span=claim.span, at=claim.at, statement=statement, voice=claim.voice, certainty=claim.certainty,
            step=step, keys=keys | noun or frozenset({OPEN}), time=claim.time, relation=claim.relation, follows=False,
            fresh=is_fresh(layers.phrases.noun_at.get(event.patient_at), layers), word=word,
        )  # fmt: skip


def _of_table(claim: TimeClaim, layers: Layers) -> Iterator[tuple[Step, Span]]:
    """The steps of the table that an event is, and the offences that people answer for."""
    event, statement = claim.event, claim.statement
    if claim.stage == "end" or claim.time.start is None:
        return
    subject = statement.subject if statement is not None else None
    untold = "killing" in event.classes and not (event.participants or event.patient_head)
    for step in (s for name in sorted(event.classes) for s in step_classes().get(name, ())):
        if step.chain == "life" and untold:
            continue  # nobody says who was killed
        if step.chain != "truce" or not is_fresh(subject, layers):  # a new truce after the one that lapsed
            yield step, event.span
    yield from ((step, event.span) for step in offence_of(event))


def _of_course(claim: TimeClaim, layers: Layers) -> Iterator[tuple[Step, Span]]:
    """The beginning or the end of an event, with the verb that tells it."""
    verb = claim.statement.verb if claim.statement is not None else None
    if verb is not None and claim.stage != "whole":
        word = layers.tokens.span(verb.head, verb.head + 1)
        for name in sorted(claim.event.classes):
            yield Step(f"{COURSE}{name}", 1 if claim.stage == "start" else 2, "object"), word


def _keys_of_event(event: EventClaim, layers: Layers) -> Keys:
    heads = {event.agent_head, event.patient_head} - PRONOUNS - {""}
    return _keys_of_work(event, layers) or frozenset({*event.participants, *heads})


def _keys_of_work(event: EventClaim, layers: Layers) -> Keys:
    """Of "construction of the bridge began": the bridge."""
    subject = event.statement.subject if event.statement is not None and event.pos == "verb" else None
    if subject is None or event.agent_head not in step_heads():
        return frozenset()
    keys = owner_keys(subject, event.statement, layers) if event.statement is not None else frozenset()
    return keys - {OPEN}


#: On which side of a clause's steps others are, and which.
_Order = tuple[Literal["before", "after"], tuple[Found, ...]]


def _dated(statement: Statement, steps: tuple[Found, ...], layers: Layers) -> Iterator[StepClaim]:
    at_last, told = comes_at_last(statement, layers), set[str]()
    for time in statement.times:
        follows = _follows(time, layers)
        place = Placed(time.first, "", "at", False) if follows else placed(time, layers)
        inside = layers.phrases.noun_at.get(time.first)
        if place is None or place.preposition == "of" or time.granularity == "vague":
            continue
        if inside is not None and not time.first <= inside.head < time.last:
            continue
        if time.granularity in told or not fits_tense(time, place, statement, layers):
            continue  # "was born in 1906, and in 1923 enrolled": the second is of what else is told
        told.add(time.granularity)
        for step, keys, fresh, word in steps:
            yield StepClaim(
                span=time.span, at=time.first, statement=statement, voice=voice_in(statement, layers),
                certainty=statement.certainty, negated=statement.negated, step=step, keys=keys, time=time,
                relation="at" if at_last else place.relation, follows=follows, fresh=fresh, word=word,
                same_year=_of_the_same_year(time, layers),
            )  # fmt: skip


def _of_the_same_year(time: Time, layers: Layers) -> bool:
    """True of "April of the same year", "April that year"."""
    words = layers.tokens.words
    last = time.last + (words[time.last].fold in ("of", ",") if time.last < len(words) else 0)
    after = next((t for t in layers.times_within(last, last + 1)), None)
    return after is not None and after.anchored == "same" and after.granularity == "year"


def _follows(time: Time, layers: Layers) -> bool:
    """True of "four months afterwards", and of "the following January"."""
    words = layers.tokens.words
    first = words[time.first - 1].fold if time.first else ""
    if time.anchored in _AFTER:
        return time.last >= len(words) or words[time.last].fold not in ("the", "a", "an", "that", "his", "her", "its")
    return first in _FOLLOWING or any(words[t].fold in _FOLLOWING for t in range(time.first, time.last))


def _ordered(
    statement: Statement, steps: tuple[Found, ...], orders: tuple[_Order, ...], layers: Layers
) -> Iterator[OrderClaim]:
    """``He was buried two days before his death``, ``they were analysed before they were collected``."""
    for relation, others in orders:
        for step, keys, _, word in steps:
            for second, second_keys, _, other in others:
                if step.chain == second.chain and word != other:
                    yield OrderClaim(
                        span=word, at=statement.first, statement=statement,
                        voice=voice_in(statement, layers), certainty=statement.certainty, step=step,
                        keys=keys,
                        relation=relation, second=second, second_keys=second_keys, other=other,
                    )  # fmt: skip


def _orders(statement: Statement, layers: Layers) -> Iterator[_Order]:
    """The steps that stand behind "before" and "after", in the clause and in the next ones where they hang on it."""
    words = layers.tokens.words
    joints = {t.last for t in statement.times if t.anchored in _ORDER and words[t.last - 1].fold in _ORDER}
    joints.update(a.at + 1 for a in statement.adjuncts if a.preposition in _ORDER)
    for at in sorted(joints):
        noun = layers.phrases.noun_at.get(at)
        if noun is not None and noun.first == at and (found := tuple(steps_of_noun(noun, statement, layers))):
            yield words[at - 1].fold, found  # type: ignore[misc]
    for clause in layers.statements.all[statement.number + 1 : statement.number + 3]:
        if clause.parent != statement.number or clause.kind != "subordinate":
            continue
        opener = words[clause.first].fold
        if opener not in _ORDER and clause.first in joints:
            opener = words[clause.first - 1].fold
        if opener in _ORDER and clause.factual:
            yield opener, told_steps(clause, layers)  # type: ignore[misc]
