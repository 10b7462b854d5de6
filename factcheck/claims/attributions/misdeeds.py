"""Misdeeds told as meant, and punishment asked for: what nobody tells or asks of the own side."""

from collections.abc import Iterator

from factcheck.claims.attributions.stance_contents import Content, party_in, stance_claim, within
from factcheck.claims.claim import StanceClaim
from factcheck.lexicon.stances import Stance, loaded


def meant(content: Content) -> Iterator[StanceClaim]:
    """ "Knowingly poisoned", "set the fire deliberately": the doer is told to have meant it."""
    statement = content.statement
    agent = statement.agent or statement.subject
    if statement.verb is None or agent is None or not within(content, agent):
        return
    for token in range(max(statement.first, agent.last), statement.last):
        stance = loaded("adverb").get(content.layers.tokens.words[token].fold)
        if stance is not None:
            party = party_in(content, agent)
            yield stance_claim(content, token, token + 1, stance.leaning, stance.weight, party)


def asked(content: Content) -> Iterator[StanceClaim]:
    """ "I urge the jury to lock him away", "they are right to sack them": what nobody asks for the own people."""
    statement, layers = content.statement, content.layers
    verb, patient = statement.verb, statement.patient
    parent = layers.statements.all[statement.parent] if statement.parent is not None else None
    if verb is None or patient is None or parent is None or parent.verb is None or parent.negated:
        return
    words = layers.tokens.words
    right = parent.predicate is not None and words[parent.predicate].fold in _RIGHT
    fold = words[verb.head].fold
    after = words[patient.last].fold if patient.last < len(words) else ""  # "lock him away"
    stance = loaded("passive").get(f"{fold} {verb.particle or after}") or loaded("passive").get(fold)
    if stance is None or verb.passive or not (right or parent.verb.lemma in _URGING) or not within(content, patient):
        return
    if words[patient.head].pronoun is not None:
        first = next(
            (g for t in range(content.attribution.content_first, verb.first) if (g := layers.phrases.noun_at.get(t))),
            None,
        )
        patient = first or patient
    yield stance_claim(content, verb.first, verb.last, stance.leaning, stance.weight, party_in(content, patient))


_URGING = frozenset({"urge", "ask", "beg", "implore", "want", "demand", "call"})
_RIGHT = frozenset({"right", "justified", "entitled"})


def with_adjunct(content: Content, fold: str) -> Stance | None:
    """ "Hold the city to ransom", "live off the taxpayer": a verb that is loaded with what follows it."""
    words = content.layers.tokens.words
    for adjunct in content.statement.adjuncts:
        head = words[adjunct.group.head].fold
        found = loaded("verb").get(f"{fold} {adjunct.preposition} {head}")
        found = found or loaded("verb").get(f"{fold} {adjunct.preposition}")
        if found is not None:
            return found
    return None
