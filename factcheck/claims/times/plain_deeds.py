"""When something was done that no table of events knows, by its word: "water burst through the gate", "the swim"."""

from collections.abc import Iterator, Mapping

import attrs

from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.events.event_claim import event_claim, event_of_clause
from factcheck.claims.events.roles_in_events import Roles
from factcheck.claims.times.time_words import Placed, make_claim, placed
from factcheck.claims.voices import Telling
from factcheck.lexicon.determiners import THE_OR_THEIRS
from factcheck.lexicon.occasions import Stage, impacts
from factcheck.lexicon.steps import step_verbs
from factcheck.lexicon.word import Word, cached_words
from factcheck.lexicon.wordnet import of_noun
from factcheck.reading.chunking.symbols import CLITIC
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time

#: What classes of this kind begin with: the class of a word is the word itself.
PLAIN = "="
#: What the classes of a thing's beginning and end begin with.
COURSE = f"{PLAIN}course of "
#: Verbs that say too little to tell one thing done from another.
_LIGHT = frozenset(
    {"be", "have", "do", "get", "go", "come", "make", "take", "give", "put", "keep", "let", "see", "want", "need",
     "become", "remain", "stay", "live", "work", "seem", "look", "feel", "think", "know", "mean", "start", "begin",
     "end", "finish", "continue", "happen", "occur", "play", "train", "expect", "plan", "hope", "use", "find"}
)  # fmt: skip
#: Verbs of speech that tell what became of a thing: "announced their merger in May", "the merger was announced".
_MADE_KNOWN = frozenset({"announce", "reveal", "confirm", "disclose", "declare"})
_TENSES = frozenset({"past", "future"})


def plain_deed_claims(layers: Layers, event_at: Mapping[int, EventClaim]) -> Iterator[TimeClaim]:
    """The time claims of clauses and nouns without a known event."""
    for statement in layers.statements.all:
        if statement.times:
            yield from _of_clause(statement, event_at, layers)
            yield from _of_nouns(statement, event_at, layers)


def _of_clause(statement: Statement, event_at: Mapping[int, EventClaim], layers: Layers) -> Iterator[TimeClaim]:
    verb, words = statement.verb, layers.tokens.words
    if verb is None or verb.head in event_at or not statement.settled:
        return
    if words[verb.head].cue is not None and not (verb.lemma in _MADE_KNOWN and statement.patient):
        return
    course = _course_of(statement, event_at, layers)
    steps = _steps(statement)
    past = statement.tense in _TENSES or verb.perfect or bool(steps and verb.kind == "participle")
    past = past or _beside_its_noun(statement) or _done_before(statement, layers)
    if course is None and (
        not past
        or (statement.agent is statement.patient and not (steps and verb.kind == "participle"))
        or (verb.lemma in _LIGHT and not steps)
    ):
        return
    classes = steps | (frozenset({PLAIN + verb.lemma} if course is None else {PLAIN + course[0]}))
    for time in statement.times:
        place = placed(time, layers)
        inside = layers.phrases.noun_at.get(time.first)
        if place is None or time.granularity == "vague" or (inside is not None and inside.head >= time.last):
            continue
        made = make_claim(
            _deed(statement, classes, layers),
            time,
            place,
            statement,
            layers,
            stage=course[1] if course and not steps else "whole",
        )
        yield made if past else attrs.evolve(made, ahead=True)


def _beside_its_noun(statement: Statement) -> bool:
    """True of "the case registered in May", "the memo, sent on Friday": with its noun right before it."""
    verb, noun = statement.verb, statement.patient
    return (
        verb is not None
        and verb.kind == "participle"
        and noun is not None
        and verb.first - 1 <= noun.last <= verb.first
    )


def _done_before(statement: Statement, layers: Layers) -> bool:
    """True of "after posting losses in 2003", "since leaving in May", "by opening a mine in 1990"."""
    verb, words = statement.verb, layers.tokens.words
    if verb is None or verb.kind != "gerund":
        return False
    return words[statement.first].fold in _OPENERS or words[verb.first - 1].fold in _OPENERS


_OPENERS = frozenset({"after", "since", "by", "before", "upon"})


def _course_of(statement: Statement, event_at: Mapping[int, EventClaim], layers: Layers) -> tuple[str, Stage] | None:
    """``The play starts``: the course of a known thing that no table takes for an event, and which end of it."""
    verb, words = statement.verb, layers.tokens.words
    passive = verb is not None and (verb.passive or verb.kind == "participle")
    group = statement.patient or statement.subject if passive else statement.subject
    if verb is None or group is None or group.head in event_at:
        return None
    alone = group.last - group.first == 1
    if group.determiner not in THE_OR_THEIRS and not (alone and _works_on(group, layers) is not None):
        return None
    if statement.objects and not passive:
        return None
    stage = impacts().get(f"{verb.lemma} {verb.particle}" if verb.particle else verb.lemma)
    head = words[group.head]
    if stage not in ("start", "end") or head.person is not None or head.calendar is not None or head.timing:
        return None  # "the week that ended on Friday"
    if any(_habitual(word) for word in words[statement.first : statement.last]):
        return None
    if any(word.fold in _OF_SEVERAL or word.number is not None for word in words[group.first : group.head]):
        return None
    return course_class(group, layers).removeprefix(PLAIN), stage


def course_class(group: NounGroup, layers: Layers) -> str:
    """The class of what begins and ends of a noun group: "work on the tunnel" is another than "work on the port"."""
    words, behind = layers.tokens.words, _works_on(group, layers)
    thing = f" {words[behind.head].fold}" if behind is not None else ""
    return f"{COURSE}{words[group.head].fold}{thing}"


def _works_on(group: NounGroup, layers: Layers) -> NounGroup | None:
    words = layers.tokens.words
    joined = group.last < len(words) and words[group.last].fold == "on"
    return layers.phrases.noun_at.get(group.last + 1) if joined else None


#: Words before a noun by which it is one of several.
_OF_SEVERAL = frozenset({"last", "next", "previous", "latest", "new", "old", "earlier", "later", "other", "final"})
_HABITS = frozenset({"every", "each", "daily", "weekly", "usually", "normally", "always", "often", "again"})


def _habitual(word: Word) -> bool:
    """True of "every", and of "Sundays"."""
    if word.fold in _HABITS:
        return True
    day = cached_words()[word.fold[:-1]].calendar if word.fold.endswith("days") else None
    return day is not None and day.kind == "weekday"


def _steps(statement: Statement) -> frozenset[str]:
    """The steps of its course that a verb alone tells of its thing: "completed" and "finished" are one."""
    verb = statement.verb
    passive = verb is not None and (verb.passive or verb.kind == "participle")
    whose = "object" if passive else "subject"
    if verb is None or (whose == "subject" and statement.objects):
        return frozenset()
    found = step_verbs().get(verb.lemma, ())
    return frozenset(
        f"{PLAIN}{step.chain} {step.rank}"
        for step in found
        if step.whose == whose and step.one in ("thing", "person") and step.chain not in ("course", "deeds")
    )


def _deed(statement: Statement, classes: frozenset[str], layers: Layers) -> EventClaim:
    words, by_token = layers.tokens.words, layers.entities.by_token
    agent, patient = statement.agent, statement.patient
    assert statement.verb is not None  # its callers have seen it
    sides = Roles(
        others=frozenset(n for g in (agent, patient) if g is not None and (n := by_token.get(g.head)) is not None),
        agent_head=words[agent.head].fold if agent is not None else "",
        patient_head=words[patient.head].fold if patient is not None else "",
        patient_at=patient.head if patient is not None else -1,
    )
    beside = frozenset(words[a.group.head].fold for a in statement.adjuncts if not words[a.group.head].calendar)
    return event_of_clause(statement, layers, classes=classes, roles=sides, modifiers=beside)


def _of_nouns(statement: Statement, event_at: Mapping[int, EventClaim], layers: Layers) -> Iterator[TimeClaim]:
    """``Sunday's swim``: a noun known by its day, of the verb that it is derived from."""
    for time in statement.times:
        noun = layers.phrases.noun_at.get(time.first)
        if noun is None or noun.head < time.last or noun.head in event_at or not _of_its_day(noun, time, layers):
            continue
        classes = frozenset(key for key in of_noun(layers.tokens.words[noun.head].fold).keys if key.startswith(PLAIN))
        if classes:
            span, fold = layers.tokens.span(noun.head, noun.head + 1), layers.tokens.words[noun.head].fold
            event = event_claim(
                span, noun.head, statement, Telling(), lemma=fold, pos="noun", classes=classes, status="mentioned",
                definite=True, noun=noun,
            )  # fmt: skip
            yield make_claim(event, time, Placed(time.first, "", "at", False), statement, layers)


def _of_its_day(noun: NounGroup, time: Time, layers: Layers) -> bool:
    """True of a group that is no more than a day, the clitic and the noun."""
    return layers.phrases.symbols[time.last] == CLITIC and noun.head == time.last + 1 and noun.first == time.first
