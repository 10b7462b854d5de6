"""What the text says befalls those counted: by verbs, participles, adjectives and nouns, wherever in the sentence."""

from collections.abc import Iterator
from itertools import chain
from typing import Literal

from factcheck.claims.claim import EventClaim
from factcheck.claims.figures.figure_context import FigureContext
from factcheck.lexicon.measures import conditions, state_of
from factcheck.reading.phrases import NounGroup, VerbGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record

#: Of an event's classes, the one that its count measures: those killed are dead, whoever did it and how.
OUTCOMES = (
    "death", "injury", "missing", "arrest", "displacement", "evacuation", "rescue", "infection", "kidnapping", "layoff",
    "release", "treatment", "charge", "vaccination", "disappearance",
)  # fmt: skip
#: Multi-word verbs whose object is no more than "life": whom they befall stands after "of", or is the subject.
LIVES = ("life", "lives")
_ORDERED = frozenset({"order", "purchase", "contract"})
#: What is left of the dead: "the bodies of 12 people".
_REMAINS = frozenset({"body", "bodies", "remains", "corpses", "coffins", "graves"})

Role = Literal["patient", "subject"]


class Befalling(Record):
    """A verb, or the predicate of a clause, with the role in it of a noun group: whom it befalls, or who does it."""

    verb: VerbGroup | None
    role: Role
    clause: Statement | None
    predicate: int | None = None


class Fate(Record):
    """All that befalls a group, the event that tells it best, its clause, and whether it is told ``aside`` of one."""

    states: frozenset[str] = frozenset()
    event: EventClaim | None = None
    clause: Statement | None = None
    aside: bool = False


def outcome_of(states: frozenset[str]) -> str:
    """The outcome among some states, the gravest of several; empty where there is none."""
    return next((outcome for outcome in OUTCOMES if outcome in states), "")


def befalling(group: NounGroup, context: FigureContext) -> Iterator[Befalling]:
    """Every clause that says what a group does or what is done to it; else the participle right after it."""
    seen = -1
    for clause in context.clauses.get(group.head, ()):
        role = _role(clause, group)
        if role is not None and clause.verb is not None and not _gapped(clause, group, context):
            seen = clause.verb.first
            yield Befalling(clause.verb, role, clause, clause.predicate)
    verb = context.layers.phrases.verb_at.get(group.last)
    if verb is None or verb.first != group.last or (seen == group.last and verb.kind != "finite"):
        return
    if verb.kind in ("participle", "gerund"):
        yield Befalling(verb, "patient" if verb.passive else "subject", None)
    elif verb.tense == "past" and verb.last - verb.first == 1 and _reduced(verb, context):
        yield Befalling(verb, "patient", None)


def fate_of(group: NounGroup, quantity: Quantity, clause: Statement | None, context: FigureContext) -> Fate:
    """What befalls a group: in clauses that are asserted, by the words beside it, and by the noun that it hangs on."""
    states: frozenset[str] = frozenset()
    event: EventClaim | None = None
    told: Statement | None = None
    aside = False
    for one in chain(befalling(group, context), _of_container(group, context)):
        if one.clause is not None and not one.clause.factual:
            continue
        found = _of_verb(one, context)
        states |= found
        aside |= bool(found) and one.clause is None
        if found and told is None:
            told = one.clause
            event = context.event_at.get(one.verb.head) if one.verb is not None else None
    for found, noun in _of_nouns(group, clause, context):
        states |= found
        event = event or noun
    return Fate(states | _of_words(group, quantity, context), event, told, aside)


def _role(clause: Statement, group: NounGroup) -> Role | None:
    """The role of a group in a clause, by the voice of its verb; the antecedent's is that of the gap it fills."""
    head, verb = group.head, clause.verb
    if verb is None:
        return None
    if any(o.head == head for o in clause.objects):
        return "patient"
    if clause.subject is not None and clause.subject.head == head:
        return "patient" if verb.passive else "subject"
    if clause.antecedent is not None and clause.antecedent.head == head:
        if verb.passive:
            return "patient"
        return "subject" if clause.subject is None else None if clause.objects else "patient"
    return None


def _gapped(clause: Statement, group: NounGroup, context: FigureContext) -> bool:
    """True of "33 people were killed and [101] injured": the object of a passive shares its auxiliary alone."""
    if clause.verb is None or not clause.verb.passive or not any(o.head == group.head for o in clause.objects):
        return False
    after = context.layers.phrases.verb_at.get(group.last)
    return after is not None and after.first == group.last and after.kind == "participle" and after.passive


def _reduced(verb: VerbGroup, context: FigureContext) -> bool:
    """True of "the 20 shops destroyed in the fire": a past form without object, which may be a participle."""
    clause = context.layers.statements.at(verb.head)
    return clause is not None and not clause.objects


def _of_container(group: NounGroup, context: FigureContext) -> Iterator[Befalling]:
    """What befalls "a total of 22 people", "a group of 12 tourists" befalls those counted."""
    words = context.layers.tokens.words
    outer = context.layers.phrases.noun_at.get(group.first - 2) if group.first >= 2 else None
    if outer is None or words[group.first - 1].fold != "of" or outer.last != group.first - 1:
        return
    vague = words[outer.head].number  # "grounded scores of flights", "hundreds of homes were lost"
    if not words[outer.head].events and (vague is not None or not outer.plural):
        yield from befalling(outer, context)


def _of_verb(one: Befalling, context: FigureContext) -> frozenset[str]:
    """The states that a verb, or a predicate adjective, tells of the group in this role."""
    verb = one.verb
    if verb is None or verb.negated:
        return frozenset()
    lemma = f"{verb.lemma} {verb.particle}" if verb.particle else verb.lemma
    states = conditions().get((lemma, one.role), frozenset())
    event = context.event_at.get(verb.head)
    if event is not None and event.pos == "verb":
        own = one.role == "patient" or _undergone(event, one)
        states |= event.classes if own else frozenset(f"{name} by" for name in event.classes)
    if one.predicate is not None and one.role == "subject":
        word = context.layers.tokens.words[one.predicate]
        states |= conditions().get((word.fold, "subject"), frozenset())
        states |= {w.event for w in word.events if w.pos == "adj" and w.phase != "cancel"}
    return states


def _undergone(event: EventClaim, one: Befalling) -> bool:
    """True of a subject that the event befalls: "nine people died", "nine miners lost their lives"."""
    clause = one.clause
    if clause is None or not clause.objects:
        return "death" not in event.classes or "killing" not in event.classes
    return event.lemma.startswith("lose ") or clause.objects[0].head < event.at


def _of_words(group: NounGroup, quantity: Quantity, context: FigureContext) -> frozenset[str]:
    """The states told by the modifiers of a group, and by a phrase right behind it ("12 men on board")."""
    words = context.layers.tokens.words
    start = group.possessor + 1 if group.possessor is not None else min(quantity.last, group.first)
    modifiers = (words[t] for t in range(start, group.head))
    after = [w.fold for w in words[group.last : group.last + 3]]
    behind = (" ".join(after[:1]), " ".join(after[:2]), " ".join(after))
    return frozenset().union(
        *(state_of(modifier) for modifier in modifiers if modifier.number is None),
        *(conditions().get((phrase, "subject"), frozenset()) for phrase in behind),
    )


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
    elif before.fold in LIVES and clause is not None and clause.verb is not None:
        event = context.event_at.get(clause.verb.head)
        if event is not None and event.lemma.endswith(" of"):
            yield event.classes, event
    elif event is not None and event.pos == "noun":
        yield event.classes | ({"loss of life"} if before.fold == "loss" else frozenset()), event
