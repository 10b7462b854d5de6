"""Time claims: when an event is, read off the clause or the noun group that the time stands in."""

from collections.abc import Iterator, Mapping

import attrs

from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.events.happenings import Told, told_by_clause
from factcheck.claims.events.story_nouns import with_the_story
from factcheck.claims.times.hour_cues import hour_claims
from factcheck.claims.times.plain_deeds import plain_deed_claims
from factcheck.claims.times.shared_times import times_beside
from factcheck.claims.times.stage_nouns import stage_nouns
from factcheck.claims.times.taken_up import taken_up_claims
from factcheck.claims.times.time_words import Placed, fits_tense, make_claim, placed
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.story_nouns import story_nouns
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time

#: Prepositions whose noun is another event, of another time than the clause's.
_OTHER = frozenset(
    {"after", "before", "since", "following", "despite", "over", "about", "of", "for", "from", "until", "ahead"}
)
#: A dateline's date stands among the first tokens of the body, before a dash or a bracket.
_DATELINE = 16
_DASHES = frozenset({"(", "-", "--", "\u2013", "\u2014"})
_FINITE = int(Tag.THIRD | Tag.PAST)
_DETERMINING = int(Tag.DET | Tag.POSS)


def time_claims(
    layers: Layers, events: tuple[EventClaim, ...], event_at: Mapping[int, EventClaim]
) -> tuple[TimeClaim, ...]:
    """All time claims in text order; an event that is told with two times at once has none."""
    found = [claim for s in layers.statements.all if s.times for claim in _of_clause(s, event_at, layers)]
    found.extend(times_beside(layers, event_at))
    found.extend(stage_nouns(layers, event_at))
    found.extend(hour_claims(layers, event_at))
    found.extend(plain_deed_claims(layers, event_at))
    found.extend(taken_up_claims(layers, event_at))
    return tuple(sorted(_of_the_story(found, events, layers), key=lambda c: (c.at, c.event.at)))


def _of_the_story(claims: list[TimeClaim], events: tuple[EventClaim, ...], layers: Layers) -> Iterator[TimeClaim]:
    """The time claims, those of "the accident" with the classes of what the story tells, also by subject and verb."""
    told: list[EventClaim] | None = None
    for claim in claims:
        if claim.event.lemma in story_nouns():
            if told is None:
                told = sorted((*events, *(c.event for c in claims)), key=lambda e: e.at)
            claim = attrs.evolve(claim, event=with_the_story(claim.event, told, layers))
        yield claim


def _of_clause(statement: Statement, event_at: Mapping[int, EventClaim], layers: Layers) -> Iterator[TimeClaim]:
    told: tuple[Told, ...] | None = None
    if len(statement.times) > 1 and _shared_out(statement, layers):
        return
    for time in statement.times:
        place = placed(time, layers)
        if place is None or _aside(time, statement, layers):
            continue
        noun = _owner(time, place, statement, event_at, layers)
        if noun is not None and place.preposition == "of" and _ranked(noun, layers):
            continue  # "the fifth avalanche of the winter": it is counted in it, and not dated
        if noun is not None and _day_before(time, noun, layers):
            continue
        if noun is not None and (event := event_at.get(noun.head)) is not None:
            yield make_claim(event, time, place, statement, layers)
        if not fits_tense(time, place, statement, layers):
            continue
        if noun is not None and not _shared(noun, time, statement, layers):
            continue
        told = told_by_clause(statement, event_at, layers) if told is None else told
        for one in told:
            if noun is None or one.event.at != noun.head:
                made = make_claim(one.event, time, place, statement, layers, stage=one.stage)
                yield attrs.evolve(made, ahead=True) if _scheduled(made) else made


def _shared_out(statement: Statement, layers: Layers) -> bool:
    """True of "the king died in 1910 and the queen in 1925", where each time is of another of those named."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    for first, second in zip(statement.times, statement.times[1:], strict=False):
        group = nouns.get(first.last + 1)
        joined = first.last < len(words) and words[first.last].fold in ("and", ",", ";") and group is not None
        if (
            joined
            and group is not None
            and group.last + 1 == second.first
            and words[group.last].fold in ("in", "on", "at")
        ):
            return True
    return False


def _scheduled(claim: TimeClaim) -> bool:
    """True of "the hearing begins at 9am", which is to come as much as "will begin"."""
    statement, event = claim.statement, claim.event
    begins = claim.stage == "start" if event.pos == "noun" else any(name.endswith("-start") for name in event.classes)
    return begins and statement is not None and statement.tense == "present" and statement.span.part == "body"


def _ranked(noun: NounGroup, layers: Layers) -> bool:
    numbers = (layers.tokens.words[t].number for t in range(noun.first, noun.head))
    return any(number is not None and number.kind == "ordinal" for number in numbers)


def _day_before(time: Time, noun: NounGroup, layers: Layers) -> bool:
    """True of "on the eve of the hearing on Sunday", which dates the eve; not of "the eve of Sunday's hearing"."""
    return time.first >= noun.last and layers.tokens.folds(noun.first - 2, noun.first) == ("eve", "of")


def _aside(time: Time, statement: Statement, layers: Layers) -> bool:
    """True of the date of a dateline, of when what is told takes effect, and of a time of a second verb which tagging
    took for a noun."""
    words, body = layers.tokens.words, layers.tokens.body
    if body <= time.first < body + _DATELINE and time.last < len(words) and words[time.last].fold in _DASHES:
        return True
    verb = statement.verb
    if verb is None or time.first < verb.last:
        return False
    opener = words[time.first - 1].fold
    joint = words[time.first - 2].fold if opener in ("in", "on", "at", "by", "from") else opener
    if joint == "effective":
        return True
    if joint in ("and", "but") and time.last < len(words) and words[time.last].bits & _FINITE:
        return True  # "was born in 1906, and in 1923 enrolled"
    return any(
        words[t].fold in ("and", "but") and words[t + 1].bits & _FINITE for t in range(verb.last, time.first - 1)
    )


def _owner(
    time: Time, place: Placed, statement: Statement, event_at: Mapping[int, EventClaim], layers: Layers
) -> NounGroup | None:
    """The noun group that a time belongs to: "Monday's quake", "the quake on Monday"; None when it is the clause's."""
    nouns = layers.phrases.noun_at
    granted = bool(layers.tokens.words[time.first - 1].bits & _DETERMINING)
    inside = nouns.get(time.first) or (nouns.get(time.last - 1) if granted else None)  # "the king's May 5 speech"
    if inside is not None and not time.first <= inside.head < time.last:
        return inside
    known = _presupposed(time, place, statement, event_at, layers)
    if known is not None:
        return known
    before = nouns.get(place.first - 1) or _apposed(time, place, event_at, layers)
    if before is not None and before.head < layers.sentences.of(time.first).first:
        return None
    if before is None or statement.verb is None or place.preposition == "of":
        return before
    event = event_at.get(before.head)
    if statement.subject is before and place.first <= statement.verb.first and time.granularity != "vague":
        later = any(other.first > statement.verb.first for other in statement.times)
        return before if event is not None or later else None  # "the minister on Monday signed"
    if event is None or event.pos != "noun":
        return None
    links = [a.preposition for a in statement.adjuncts if a.group is before]
    return before if links and not _acts_on(links[0], statement, event_at) else None


def _presupposed(
    time: Time, place: Placed, statement: Statement, event_at: Mapping[int, EventClaim], layers: Layers
) -> NounGroup | None:
    """The event that a clause takes for granted, with what chains the time to it: "since his arrival in Rome on".

    It stands behind a preposition, or is the subject; of a clause in the present a past year is its object's
    ("celebrates its founding in 1898").
    """
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    if place.preposition not in ("in", "on", "at"):
        return None
    group, stop = nouns.get(place.first - 1), layers.sentences.of(place.first).first
    for _ in range(_CHAIN):
        if group is None or group.first <= stop:
            return None
        before = words[group.first - 1].fold
        event = event_at.get(group.head)
        if event is not None and event.pos == "noun" and event.definite and not _acts_on(before, statement, event_at):
            if before in _GRANTING or (group is statement.subject and before not in _CHAINING):
                return group
            now = statement.tense == "present" and statement.verb is not None and not statement.verb.perfect
            if now and time.year is not None and group in statement.objects:
                return group
        if before not in _CHAINING:
            return None
        group = nouns.get(group.first - 2)
    return None


def _acts_on(preposition: str, statement: Statement, event_at: Mapping[int, EventClaim]) -> bool:
    """True of "on" in "voted on the ruling on Tuesday", which belongs to the verb."""
    event = event_at.get(statement.verb.head) if statement.verb is not None else None
    return event is not None and event.lemma.endswith(f" {preposition}")


#: Prepositions before an event that is taken for granted, and those that chain a noun to it.
_GRANTING = frozenset({"after", "before", "since", "following", "until", "on", "upon", "during", "at"})
_CHAINING = frozenset({"of", "in", "at", "from", "to", "by", "with", "between", "near", "on"})
_CHAIN = 4


def _apposed(time: Time, place: Placed, event_at: Mapping[int, EventClaim], layers: Layers) -> NounGroup | None:
    """The event that a time between commas belongs to: "its foundation, in 1921, was paid for by a loan"."""
    words = layers.tokens.words
    if place.first < 2 or words[place.first - 1].fold != "," or time.last >= len(words) or words[time.last].fold != ",":
        return None
    noun = layers.phrases.noun_at.get(place.first - 2)
    if noun is None or any(before.last == noun.first for before in layers.times_within(noun.first - 3, noun.first)):
        return None  # "two days after the invasion, on Sunday,"
    return noun if noun.head in event_at and event_at[noun.head].pos == "noun" else None


def _shared(noun: NounGroup, time: Time, statement: Statement, layers: Layers) -> bool:
    """True when a noun's time is its clause's too: "killed in an attack on Monday", "caught at Monday's market"."""
    preposition = next((a.preposition for a in statement.adjuncts if a.group is noun), None)
    if preposition is None:
        return False
    inside = noun.first <= time.first < noun.last
    if not inside:
        return preposition not in _OTHER
    if time.clock is None and time.daypart is None:
        return False
    return preposition in ("in", "at", "during", "amid", "through", "into") or (
        preposition == "of" and any(a.preposition in ("in", "at") for a in statement.adjuncts)
    )
