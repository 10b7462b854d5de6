"""How somebody feels about a thing: "is delighted with the ruling", "the ruling pleased her"."""

from collections.abc import Iterator

from factcheck.claims.attributions.stands import stand_claim, thing_of
from factcheck.claims.claim import StandClaim
from factcheck.claims.voices import is_speaker
from factcheck.lexicon.stands import stands
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement


def feeling_claims(layers: Layers) -> Iterator[StandClaim]:
    """All feelings that clauses tell of, in the order of their clauses."""
    felt, moves = layers.tokens.places(stands("felt").keys()), stands("moves")
    for statement in layers.statements.all:
        verb = statement.verb
        if verb is None or statement.certainty != "asserted" or verb.modal:
            continue
        if felt and (verb.lemma in _COPULAS or verb.passive):
            yield from _felt(statement, layers)
        if verb.lemma in moves:
            yield from _moved(statement, layers)


#: Verbs between whoever feels and the word for it.
_COPULAS = frozenset({"be", "feel", "remain", "stay"})


def _felt(statement: Statement, layers: Layers) -> Iterator[StandClaim]:
    """``is delighted with the ruling``, ``was dismayed by it``."""
    verb, words, holder = statement.verb, layers.tokens.words, _holder(statement, layers)
    at = statement.predicate if verb is None or not verb.passive else verb.head
    if at is None or holder is None:
        return
    for stand in stands("felt").get(words[at].fold, ()):
        thing = thing_of(statement, stand)
        if thing is not None and not (statement.negated and stand.pole == "minus"):
            yield stand_claim(statement, statement, stand, holder, thing, layers, tense=_tense(statement))


def _moved(statement: Statement, layers: Layers) -> Iterator[StandClaim]:
    """``the ruling pleased the mayor``, in the active voice; a person may please by one thing and anger by another."""
    verb, thing, holder = statement.verb, statement.subject, statement.patient
    if verb is None or verb.passive or verb.particle or thing is None or holder is None:
        return
    entity, word = layers.entities.at(thing.head), layers.tokens.words[thing.head]
    if entity is not None or word.person is not None or word.pronoun is not None:
        return
    for stand in stands("moves").get(verb.lemma, ()):
        if not (statement.negated and stand.pole == "minus"):
            yield stand_claim(statement, statement, stand, holder, thing, layers, tense=_tense(statement))


def _holder(statement: Statement, layers: Layers) -> NounGroup | None:
    """Who feels so: the subject, or whoever speaks of himself."""
    subject, source = statement.subject, statement.attribution
    if subject is None or source is None or source.speaker_at is None or not is_speaker(subject, source, layers):
        return subject
    return layers.phrases.noun_at.get(source.speaker_at) or subject


def _tense(statement: Statement) -> str:
    """That of the clause; what a source says that it felt may be what it says that it feels."""
    return statement.tense if statement.attribution is None else "none"
