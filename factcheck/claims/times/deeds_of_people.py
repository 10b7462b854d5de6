"""What people do, as steps of their lives: nobody acts before birth, nor after death."""

from collections.abc import Iterator

from factcheck.claims.times.told_steps import Found
from factcheck.claims.times.undergoers import keys_of
from factcheck.lexicon.stages import stage_words
from factcheck.lexicon.steps import Step
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

_DEED = Step("deeds", 2, "subject", "person")
#: Verbs of which the subject, or the one they are done by, does nothing then.
_PASSIVE = frozenset(
    {"bear", "die", "pass", "perish", "drown", "bury", "inspire", "influence", "survive", "name", "hold"}
)


def deeds_of_people(statement: Statement, layers: Layers) -> Iterator[Found]:
    """The deed that a clause tells of a person, done by them themselves."""
    verb, agent = statement.verb, statement.agent
    if verb is None or agent is None or not statement.times or statement.certainty != "asserted":
        return
    if verb.modal or verb.perfect or statement.tense == "future":
        return
    if verb.lemma in _PASSIVE or verb.lemma in stage_words("dead"):
        return
    entity = layers.entities.at(agent.head)
    if entity is None or entity.kind != "person" or agent.possessor is not None:
        return
    keys = frozenset(key for key in keys_of(agent, statement, layers) if isinstance(key, int))
    if keys:
        yield _DEED, keys, False, layers.tokens.span(verb.head, verb.head + 1)
