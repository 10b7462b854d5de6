"""Event claims: what happens, happened or will, told by a verb, a noun or an adjective."""

from collections.abc import Iterator

from factcheck.claims.claim import EventClaim, Status
from factcheck.claims.events.bearers import is_amount
from factcheck.claims.events.course import clause_status, is_ahead, noun_status
from factcheck.claims.events.event_claim import event_claim
from factcheck.claims.events.event_places import places_of_clause
from factcheck.claims.events.granted import granted
from factcheck.claims.events.roles_in_events import Roles, noun_roles, verb_roles
from factcheck.claims.events.story_nouns import of_the_story
from factcheck.claims.voices import OWN, telling_of
from factcheck.lexicon.determiners import DEFINITE
from factcheck.lexicon.entries import EventWord, Tag
from factcheck.lexicon.outcomes import kinds
from factcheck.lexicon.senses import senses
from factcheck.reading.chunking.symbols import CLITIC, PREP, TIME, TO
from factcheck.reading.entities import Entities
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record


class _Trigger(Record):
    """An event word in the text, on the tokens ``[first, last)``."""

    first: int
    last: int
    words: tuple[EventWord, ...]


def event_claims(layers: Layers) -> tuple[EventClaim, ...]:
    """All event claims in text order."""
    return of_the_story(tuple(_claims(layers)), layers)


def _claims(layers: Layers) -> Iterator[EventClaim]:
    """The claim of each event word; the longest reading that fits its part of speech wins ("suicide attack")."""
    tokens, entities = layers.tokens, layers.entities
    compounds = {i: (last, values) for i, last, values in tokens.compound_entries("events")}
    named = _named(entities)
    taken = -1
    for i in sorted({*tokens.positions("events"), *compounds}):
        if i < taken or (i in entities.by_token and i in named):
            continue
        readings = [_Trigger(i, *compounds[i])] if i in compounds else []
        if tokens.words[i].events:
            readings.append(_Trigger(i, i + 1, tokens.words[i].events))
        for trigger in readings:
            claim = None if _reaches_time(layers, trigger) else _claim(layers, trigger)
            if claim is not None:
                taken = trigger.last
                yield claim
                break


def _reaches_time(layers: Layers, trigger: _Trigger) -> bool:
    """True of "voted on" before "Tuesday", "agreed to" before "buy": its last word belongs to what follows."""
    symbols = layers.phrases.symbols
    return (
        trigger.last > trigger.first + 1
        and trigger.last < len(symbols)
        and ((symbols[trigger.last] == TIME and symbols[trigger.last - 1] == PREP) or symbols[trigger.last - 1] == TO)
    )


def _named(entities: Entities) -> frozenset[int]:
    """The tokens of names: "Fire" in "Fire Brigades Union" tells no event."""
    return frozenset(t for e in entities.all for m in e.links if m.form == "name" for t in range(m.first, m.last))


def _claim(layers: Layers, trigger: _Trigger) -> EventClaim | None:
    """The claim of one trigger, by the part of speech that tagging left it."""
    phrases = layers.phrases
    kinds = {w.pos for w in trigger.words}
    if "verb" in kinds:
        for token in range(trigger.first, trigger.last):
            verb = phrases.verb_at.get(token)
            if verb is not None and verb.head == token:
                return _verb_claim(layers, trigger, token)
    if "noun" in kinds:
        for noun in (phrases.noun_at.get(trigger.last - 1), phrases.noun_at.get(trigger.first)):
            if noun is not None and trigger.first <= noun.head < trigger.last:
                return _noun_claim(layers, trigger, noun)
    statement = layers.statements.at(trigger.first)
    if "adj" in kinds and statement is not None and _is_predicate(statement, trigger):
        return _adjective_claim(layers, trigger, statement)
    return None


#: How many adverbs may stand between a copula and its predicate ("are still at large").
_ADVERBS = 2


def _is_predicate(statement: Statement, trigger: _Trigger) -> bool:
    """True of a predicate adjective, and of a phrase in its place after a copula ("are still at large")."""
    verb = statement.verb
    if statement.predicate is not None and trigger.first <= statement.predicate < trigger.last:
        return True
    several = trigger.last > trigger.first + 1
    return several and verb is not None and verb.last <= trigger.first <= verb.last + _ADVERBS


_MOVING = frozenset({"disaster", "movement", "violence"})


def _verb_claim(layers: Layers, trigger: _Trigger, head: int) -> EventClaim | None:
    """A claim by the verb's lemma in its context: "found" of find, "carry out" not as "carry"."""
    statement, verb = layers.statements.at(head), layers.phrases.verb_at[head]
    words = tuple([w for w in trigger.words if w.pos == "verb" and w.lemma.split(" ", 1)[0] == verb.lemma])
    if verb.particle and trigger.last == trigger.first + 1 and trigger.first == head:
        words = tuple(w for w in words if w.domain in _MOVING)  # "sank off Elba", not "carried out"
    if not words or statement is None:
        return None
    own = statement.verb is not None and statement.verb.head == head
    status = clause_status(statement) if own else "mentioned"
    roles = verb_roles(layers, statement, trigger.first, trigger.last) if own else Roles()
    words = _of_the_object(layers, words, roles) if roles.patient_at >= 0 else _of_the_subject(layers, words, statement)
    if not words:
        return None
    words, roles = _of_the_winner(layers, statement, words, roles)
    return _make(layers, trigger, words, statement, status, roles, definite=False)


def _of_the_object(layers: Layers, words: tuple[EventWord, ...], roles: Roles) -> tuple[EventWord, ...]:
    """Keep the senses that what it is done to allows: a worker is fired, so is a shot."""
    head = layers.tokens.words[roles.patient_at]
    entity = layers.entities.at(roles.patient_at)
    if head.person is None and entity is None and Tag.PRON & head.tags:
        return words
    person = head.person is not None or (entity is not None and entity.kind in ("person", "group"))
    kept = senses().get((words[0].lemma, "person" if person else "thing"))
    return words if kept is None else tuple(w for w in words if w.event in kept)


def _of_the_subject(layers: Layers, words: tuple[EventWord, ...], statement: Statement) -> tuple[EventWord, ...]:
    """Keep the senses that the subject of a verb without an object allows: shares that close higher shut nothing."""
    if statement.agent is None:
        return words
    for kind in ("shares", "measure"):
        kept = senses().get((words[0].lemma, kind))
        if kept is not None and kind in kinds().get(layers.tokens.words[statement.agent.head].fold, ()):
            return tuple(w for w in words if w.event in kept)
    return words


def _of_the_winner(
    layers: Layers, statement: Statement, words: tuple[EventWord, ...], roles: Roles
) -> tuple[tuple[EventWord, ...], Roles]:
    """``X lost to Y`` told as ``Y beat X``, so that both wordings compare."""
    if words[0].lemma not in ("lose", "lose to", "fall to"):
        return words, roles
    winner = next((a.group for a in statement.adjuncts if a.preposition == "to"), None)
    if winner is None or is_amount(layers, winner):
        return words, roles
    won = Roles.of(layers, agent=winner, patient=statement.agent)
    word = words[0]._replace(event="win", domain="sport")
    return (word,), won._replace(others=roles.others, places=roles.places)


def _noun_claim(layers: Layers, trigger: _Trigger, noun: NounGroup) -> EventClaim | None:
    words = tuple([w for w in trigger.words if w.pos == "noun"])
    if not words:
        return None
    statement = layers.statements.at(noun.head)
    definite = noun.determiner in DEFINITE or noun.possessor is not None or _of_a_day(noun, layers)
    status, light, due = noun_status(layers, noun, statement)
    if not light and (relative := _relative_of(layers, noun, statement)) is not None:
        told, light, due = noun_status(layers, noun, relative)
        status, statement = (told, relative) if light else (status, statement)
    roles = noun_roles(layers, noun, words, statement if light else None)
    if statement is not None and (decision := granted(layers, noun, words, statement)) is not None:
        status, due = decision.status, decision.due
        sides = Roles.of(layers, agent=decision.giver, patient=decision.thing)
        roles = sides._replace(others=roles.others, places=roles.places)
    acts = statement is not None and statement.agent is not None and statement.agent.head == noun.head
    if (
        acts
        and statement is not None
        and not roles.places
        and words[0].domain in _BLOWS
        and statement.predicate is None
    ):
        roles = roles._replace(places=places_of_clause(layers, statement))
    return _make(layers, trigger, words, statement, status, roles, definite=definite, noun=noun, due=due)


def _of_a_day(noun: NounGroup, layers: Layers) -> bool:
    """True of "Monday's quake": the possessor is a time, and the event one that is known by it."""
    return noun.possessor is None and CLITIC in layers.phrases.symbols[noun.first : noun.head]


#: Domains of events that act where they are: "a fire swept through a hotel in Norby", not "the vote shook Norby".
_BLOWS = frozenset({"disaster", "violence"})


def _relative_of(layers: Layers, noun: NounGroup, statement: Statement | None) -> Statement | None:
    """The relative clause right after a noun: "the launch, which is planned for June"."""
    number = -1 if statement is None else statement.number + 1
    if not 0 < number < len(layers.statements.all):
        return None
    after = layers.statements.all[number]
    return after if after.antecedent is not None and after.antecedent.head == noun.head else None


def _modifiers(layers: Layers, noun: NounGroup) -> frozenset[str]:
    if noun.last == noun.first + 1:
        return _NOTHING
    folds = {w.fold for w in layers.tokens.words[noun.first : noun.last]}
    folds.discard(layers.tokens.words[noun.head].fold)
    return frozenset(folds)


_NOTHING: frozenset[str] = frozenset()


def _adjective_claim(layers: Layers, trigger: _Trigger, statement: Statement) -> EventClaim | None:
    words = tuple(w for w in trigger.words if w.pos == "adj")
    if not words:
        return None
    subject = Roles.of(layers, patient=statement.subject)
    return _make(layers, trigger, words, statement, clause_status(statement), subject, definite=False)


_MAY_BE_AHEAD = frozenset({"planned", "possible", "ongoing", "not-done"})


def _make(
    layers: Layers,
    trigger: _Trigger,
    words: tuple[EventWord, ...],
    statement: Statement | None,
    status: Status,
    roles: Roles,
    *,
    definite: bool,
    noun: NounGroup | None = None,
    due: bool = False,
) -> EventClaim:
    attribution = statement.attribution if statement is not None else None
    telling = telling_of(statement, layers)
    if definite and attribution is not None and not attribution.quoted:
        # A definite noun in indirect speech ("said her defeat in Ostrava showed ...") is presupposed by the writer too.
        telling = telling._replace(voice=OWN)
    return event_claim(
        layers.tokens.span(trigger.first, trigger.last),
        trigger.first,
        statement,
        telling,
        lemma=words[0].lemma,
        pos=words[0].pos,
        domain=words[0].domain,
        classes=frozenset([w.event for w in words]),
        phases=frozenset([w.phase for w in words if w.phase]),
        status=status,
        roles=roles,
        definite=definite,
        noun=noun,
        modifiers=_NOTHING if noun is None else _modifiers(layers, noun),
        ahead=due or (status in _MAY_BE_AHEAD and is_ahead(layers, statement)),
    )
