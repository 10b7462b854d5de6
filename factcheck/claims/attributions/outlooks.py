"""Outlooks: what a speaker calls "our", and what a speaker asks for, which tell the side that is speaking."""

from collections.abc import Iterator

from factcheck.lexicon.entries import EventWord
from factcheck.lexicon.sides import Side, sides_dreading, sides_owning
from factcheck.reading.attributions import Attribution
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record


class Outlook(Record):
    """The tokens that tell, and the sides that would speak so, or would never ask so."""

    first: int
    last: int
    sides: frozenset[Side]


_OURS = frozenset({"our", "my", "ours"})
_MUST = frozenset({"must", "should", "has to", "have to", "need to", "needs to", "ought to", "ought", "should have"})
_NEAR = 12  # tokens after the verb in which what is asked for stands
_ASKING = frozenset({"urge", "order"})
_WISHES = frozenset({"deserve", "demand", "want", "hope", "expect", "need", "merit"})


def owned(layers: Layers, groups: list[NounGroup]) -> Iterator[Outlook]:
    """What is called "our" that only one side would call so: "our clients", "our comrades"."""
    words = layers.tokens.words
    for group in groups:
        if words[group.first].fold not in _OURS:
            continue
        for token in range(group.first + 1, group.last):
            if sides := sides_owning(words[token].fold):
                yield Outlook(group.first, token + 1, frozenset(sides))
                break


def asked_for(layers: Layers, statement: Statement, attribution: Attribution) -> Iterator[Outlook]:
    """Events that a clause asks for: "must be convicted", "deserves a heavier fine", "should not hesitate to free"."""
    verb = statement.verb
    if verb is None:
        return
    asks = verb.modal in _MUST or verb.lemma in _WISHES or attribution.stance in _ASKING
    if not asks or (verb.negated and verb.lemma not in _UNHESITATING) or verb.lemma in _AVERTING:
        return
    group = statement.subject if verb.lemma in _GOES_ON else None
    first = group.first if group is not None and group.first >= attribution.content_first else verb.first
    for token in range(first, min(verb.last + _NEAR, attribution.content_last)):
        found = layers.tokens.entry(token, "events")
        told = () if found is None else (found[1],) if isinstance(found[1], EventWord) else found[1]
        sides = [s for event in told for s in sides_dreading(event.event)]
        if sides and not _averted(layers, token):
            yield Outlook(token, token + 1, frozenset(sides))


#: Of what is to go on the subject is asked for: "the strike must continue".
_GOES_ON = frozenset({"go", "continue", "last", "spread", "succeed", "stand"})


def _averted(layers: Layers, token: int) -> bool:
    """True of an event that is denied or held off: "no ban", "an end to the arrests", "against eviction"."""
    words = layers.tokens.words
    before = [w.fold for w in words[max(token - 4, 0) : token]]
    return not _AVERTING.isdisjoint(before) and _UNHESITATING.isdisjoint(before)


#: "no hesitation in convicting him"
_UNHESITATING = frozenset({"hesitation", "doubt", "qualms", "choice", "alternative", "option", "hesitate", "mercy"})


_AVERTING = frozenset(
    {
        "no", "not", "never", "against", "without", "end", "stop", "avoid", "prevent", "halt", "avert", "escape",
        "spared", "instead", "n't", "before", "after", "if", "over",
    }
)  # fmt: skip
