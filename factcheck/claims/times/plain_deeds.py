"""When something was done that no table of events knows, by its word: "water burst through the gate", "the swim"."""

from collections.abc import Iterator, Mapping

from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.events.event_claim import Telling, event_claim, event_of_clause
from factcheck.claims.events.roles_in_events import Roles
from factcheck.claims.times.time_words import Placed, make_claim, placed
from factcheck.lexicon.wordnet import of_noun
from factcheck.reading.chunking.symbols import CLITIC
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time

#: What classes of this kind begin with: the class of a word is the word itself.
PLAIN = "="
#: Verbs that say too little to tell one thing done from another.
_LIGHT = frozenset(
    {"be", "have", "do", "get", "go", "come", "make", "take", "give", "put", "keep", "let", "see", "want", "need",
     "become", "remain", "stay", "live", "work", "seem", "look", "feel", "think", "know", "mean", "start", "begin",
     "end", "finish", "continue", "happen", "occur", "play", "train", "expect", "plan", "hope", "use", "find"}
)  # fmt: skip
_TENSES = frozenset({"past", "future"})


def plain_deed_claims(layers: Layers, event_at: Mapping[int, EventClaim]) -> Iterator[TimeClaim]:
    """The time claims of clauses and nouns without a known event."""
    for statement in layers.statements.all:
        if statement.times:
            yield from _of_clause(statement, event_at, layers)
            yield from _of_nouns(statement, event_at, layers)


def _of_clause(statement: Statement, event_at: Mapping[int, EventClaim], layers: Layers) -> Iterator[TimeClaim]:
    verb, words = statement.verb, layers.tokens.words
    if verb is None or verb.lemma in _LIGHT or verb.head in event_at or words[verb.head].cue is not None:
        return
    past = statement.tense in _TENSES or verb.perfect
    if not statement.settled or not past or statement.agent is statement.patient:
        return
    for time in statement.times:
        place = placed(time, layers)
        inside = layers.phrases.noun_at.get(time.first)
        if place is None or time.granularity == "vague" or (inside is not None and inside.head >= time.last):
            continue
        yield make_claim(_deed(statement, layers), time, place, statement, layers)


def _deed(statement: Statement, layers: Layers) -> EventClaim:
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
    classes = frozenset({PLAIN + statement.verb.lemma})
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
