"""Whom somebody asked for consent: "sought the board's approval", "did not ask the owners for permission".

Who has got consent has asked for it.
"""

from collections.abc import Iterator

from factcheck.claims.attributions.stands import stand_claim
from factcheck.claims.claim import StandClaim
from factcheck.lexicon.stands import Stand, stands
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement


def consent_claims(layers: Layers) -> Iterator[StandClaim]:
    """Who was asked for consent and who was not, in the order of the clauses."""
    words, nouns = layers.tokens.words, stands("consent")
    for statement in layers.statements.all if layers.tokens.places(nouns.keys()) else ():
        verb, holder = statement.verb, statement.subject
        if verb is None or holder is None or verb.passive or verb.modal or statement.certainty != "asserted":
            continue
        what = next((g for g in _asked_for(statement) if words[g.head].fold in nouns), None)
        giver = _giver(what, statement, layers) if what is not None else None
        if giver is None:
            continue
        for stand in (*stands("asks").get(verb.lemma, ()), *_had(statement)):
            yield stand_claim(statement, statement, stand, holder, giver, layers)
            break


def _had(statement: Statement) -> tuple[Stand, ...]:
    """What having got consent tells; not having got it does not tell whether anybody asked."""
    return () if statement.negated or statement.verb is None else stands("has").get(statement.verb.lemma, ())


def _asked_for(statement: Statement) -> Iterator[NounGroup]:
    """What a clause asks for or gets: its objects, and what stands behind "for"."""
    yield from statement.objects
    yield from (a.group for a in statement.adjuncts if a.preposition == "for")


def _giver(what: NounGroup, statement: Statement, layers: Layers) -> NounGroup | None:
    """Who is asked: "from the board", "of the board", "the board's", or the object of "asked the board for it"."""
    if what.possessor is not None and layers.tokens.words[what.possessor].pronoun is None:
        return NounGroup(what.first, what.possessor + 1, what.possessor, what.determiner)
    after = [a.group for a in statement.adjuncts if a.preposition in ("from", "of") and a.group.first >= what.last]
    return next((g for g in (*after, *statement.objects) if g.head != what.head), None)
