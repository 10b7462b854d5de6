"""Crimes and who answers for them: nobody is arrested over a theft that is still to come."""

from collections.abc import Iterator

from factcheck.claims.claim import EventClaim
from factcheck.claims.times.told_steps import Found
from factcheck.claims.times.undergoers import OPEN
from factcheck.lexicon.steps import Step
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

#: Classes of what people answer for.
_OFFENCES = frozenset(
    {"killing", "theft", "leak", "fraud", "arson", "assault", "rape", "bombing", "shooting", "stabbing", "kidnapping",
     "attack", "explosion", "hijacking", "vandalism", "smuggling", "hacking", "crash", "fire"}
)  # fmt: skip
_ANSWERS = frozenset(
    {"arrest", "detain", "charge", "indict", "convict", "jail", "sentence", "imprison", "question", "try"}
)
_FOR = frozenset({"over", "for", "with", "of", "after", "about"})


def offence_of(event: EventClaim) -> Iterator[Step]:
    """The offences that a dated event is, each a course of its own."""
    if event.status in ("done", "mentioned", "ongoing"):
        for name in sorted(event.classes & _OFFENCES):
            yield Step(f"crime {name}", 1, "object", "story")


def answered(statement: Statement, layers: Layers) -> Iterator[Found]:
    """``They arrested him over the leak``, ``charged with her murder``: a step behind the offence that it names."""
    verb, words = statement.verb, layers.tokens.words
    if verb is None or verb.lemma not in _ANSWERS or statement.patient is None:
        return
    for adjunct in statement.adjuncts:
        group = adjunct.group
        if adjunct.preposition not in _FOR or not (group.determiner == "the" or group.possessor is not None):
            continue
        for name in sorted({word.event for word in words[group.head].events if word.pos == "noun"} & _OFFENCES):
            step = Step(f"crime {name}", 2, "object", "story")
            yield step, frozenset({OPEN}), False, layers.tokens.span(verb.head, verb.head + 1)
