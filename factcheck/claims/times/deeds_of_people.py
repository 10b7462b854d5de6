"""What people and companies do, as steps of their lives: nobody acts before birth or founding, nor after death."""

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
    if layers.tokens.words[agent.head].pronoun is not None:
        return  # who is dead is not always whom "he" means
    if verb.modal or verb.perfect or statement.tense == "future":
        return
    if verb.lemma in _PASSIVE or verb.lemma in stage_words("dead"):
        return
    entity = layers.entities.at(agent.head)
    if agent.possessor is not None:
        return
    yield from _of_a_company(statement, layers)
    if entity is None or entity.kind not in ("person", "other"):
        return  # who is told as dead is a person, whatever is known of the name
    keys = frozenset(key for key in keys_of(agent, statement, layers) if isinstance(key, int))
    if keys:
        yield _DEED, keys, False, layers.tokens.span(verb.head, verb.head + 1)


_WORK = Step("works", 2, "subject", "thing")
#: A company may be named after a person ("Falk Marine"), and whoever is a person is never told as founded.
_UNFOUNDED = frozenset({"country", "place", "group", "product"})
#: Verbs of beginnings, by which a company tells of what it was before.
_BEGINNINGS = frozenset({"start", "begin", "open", "found", "trace", "date", "come", "grow", "use", "operate", "trade"})


def _of_a_company(statement: Statement, layers: Layers) -> Iterator[Found]:
    """What a known company or the like does itself in a year that the text names."""
    verb, agent = statement.verb, statement.agent
    if verb is None or agent is None or verb.passive or verb.lemma in _BEGINNINGS or agent.plural:
        return
    entity = layers.entities.at(agent.head)
    if all(time.year is None for time in statement.times) or (entity is not None and entity.kind in _UNFOUNDED):
        return
    if agent.determiner == "the" or entity is not None:
        yield _WORK, keys_of(agent, statement, layers), False, layers.tokens.span(verb.head, verb.head + 1)
