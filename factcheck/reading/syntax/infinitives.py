"""Who acts in an infinitive: whom a phrase before it names, whose plan it is, whom a verb moves, else the subject."""

from factcheck.reading.chunking import symbols as s
from factcheck.reading.chunking.noun_groups import NounGroup
from factcheck.reading.chunking.verb_groups import VerbGroup
from factcheck.reading.syntax.complements import controls_object, effect
from factcheck.reading.syntax.drafts import Draft
from factcheck.reading.syntax.open_clauses import OpenClauses

#: Prepositions before those whom a verb moves to act: "called on", "appealed to".
_ADDRESSED = frozenset({"on", "upon", "to"})


def subject_of_infinitive(
    clauses: OpenClauses, current: Draft, verb: VerbGroup, governor: int
) -> tuple[NounGroup | None, int]:
    """Who acts, and the token of the preposition that names whom, else -1; ``governor`` is the noun before it or -1."""
    if (named := _before(clauses, current, verb)) is not None:
        return named, current.adjuncts[-1].at
    if current.verb is not None and current.objects and controls_object(current.verb.lemma):
        return current.objects[-1], -1
    if (owner := _owner(clauses, governor)) is not None:
        return owner, -1
    if current.verb is None and current.kind != "main" and current.parent is not None:
        return current.subject or current.parent.subject, -1
    return current.subject, -1


def _before(clauses: OpenClauses, current: Draft, verb: VerbGroup) -> NounGroup | None:
    """Who acts, by a phrase right before an infinitive: "an order for police to stop", "called on the king to go"."""
    if not current.adjuncts or current.adjuncts[-1].group.last != verb.first:
        return None
    _, at, group = current.adjuncts[-1]
    first, preposition = current.verb, clauses.words[at].fold
    addressed = (
        preposition in _ADDRESSED and first is not None and first.last == at
        and not first.passive and controls_object(first.lemma)
    )  # fmt: skip
    return group if preposition == "for" or addressed else None


def _owner(clauses: OpenClauses, governor: int) -> NounGroup | None:
    """Whose offer or plan it is: "turned down Norlight's offer to buy it"; an order is of another's act."""
    group = clauses.noun_at.get(governor)
    if group is None or group.possessor is None:
        return None
    noun = clauses.words[group.head].fold
    if effect("noun", noun) is None or controls_object(noun):
        return None
    at = group.possessor
    return NounGroup(group.first, at + 1, at, plural=clauses.symbols[at] in (s.NOUNS, s.PRONS))
