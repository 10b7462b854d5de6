"""What a figure can be read in: the layers, with the events and clauses by the tokens that reach them."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Literal, NamedTuple

from factcheck.claims.claim import EventClaim
from factcheck.claims.figures.figure_lists import kinds_of_people, shared_out
from factcheck.claims.figures.topics import ClauseTopics
from factcheck.reading.phrases import NounGroup, VerbGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

Role = Literal["patient", "subject"]


class Befalling(NamedTuple):
    """A verb, or the predicate of a clause, with the role in it of a noun group: whom it befalls, or who does it."""

    verb: VerbGroup | None
    role: Role
    clause: Statement | None
    predicate: int | None = None


class FigureContext(NamedTuple):
    """The layers, with the event at each token that tells one, and the clauses by the heads of their parts.

    ``listed`` holds the first tokens of the figures in lists of several kinds of people, ``before`` the figure before
    each by its first token; ``shared`` those of figures that one clause shares out among places or parties.
    """

    layers: Layers
    event_at: Mapping[int, EventClaim]
    clauses: Mapping[int, tuple[Statement, ...]]
    topics: ClauseTopics
    listed: frozenset[int]
    before: Mapping[int, Quantity]
    shared: frozenset[int]

    @classmethod
    def of(cls, layers: Layers, events: tuple[EventClaim, ...]) -> "FigureContext":
        """Index the events of an article, and the clauses of the sentences that have figures."""
        index = layers.sentences.index
        figured = {index(q.first) for q in layers.quantities}
        clauses = [s for s in layers.statements.all if s.sentence in figured]
        at = {token: event for event in events for token in _tokens(event, layers)}
        before = {b.first: a for a, b in pairwise(layers.quantities)}
        return cls(
            layers,
            at,
            _clauses_by_head(clauses),
            ClauseTopics(layers),
            kinds_of_people(layers),
            before,
            shared_out(layers),
        )

    def group(self, quantity: Quantity) -> NounGroup | None:
        """The noun group of what a quantity counts, else its own."""
        at = quantity.counted_at if quantity.counted_at is not None else quantity.first
        return self.layers.phrases.noun_at.get(at)

    def befalling(self, group: NounGroup) -> Iterator[Befalling]:
        """Every clause that says what a group does or what is done to it; else the participle right after it."""
        seen = -1
        for clause in self.clauses.get(group.head, ()):
            role = _role(clause, group)
            if role is not None and clause.verb is not None and not self._gapped(clause, group):
                seen = clause.verb.first
                yield Befalling(clause.verb, role, clause, clause.predicate)
        verb = self.layers.phrases.verb_at.get(group.last)
        if verb is None or verb.first != group.last or (seen == group.last and verb.kind != "finite"):
            return
        if verb.kind in ("participle", "gerund"):
            yield Befalling(verb, "patient" if verb.passive else "subject", None)
        elif verb.tense == "past" and verb.last - verb.first == 1 and self._reduced(group, verb):
            yield Befalling(verb, "patient", None)

    def _gapped(self, clause: Statement, group: NounGroup) -> bool:
        """True of "33 people were killed and [101] injured": the object of a passive shares its auxiliary alone."""
        if clause.verb is None or not clause.verb.passive or not any(o.head == group.head for o in clause.objects):
            return False
        after = self.layers.phrases.verb_at.get(group.last)
        return after is not None and after.first == group.last and after.kind == "participle" and after.passive

    def _reduced(self, group: NounGroup, verb: VerbGroup) -> bool:
        """True of "the 20 shops destroyed in the fire": a past form without object, which may be a participle."""
        clause = self.layers.statements.at(verb.head)
        return clause is not None and not clause.objects


def _tokens(event: EventClaim, layers: Layers) -> Iterator[int]:
    yield event.at
    group = layers.phrases.noun_at.get(event.at)
    if event.pos == "noun" and group is not None:
        yield group.head


def _clauses_by_head(statements: list[Statement]) -> dict[int, tuple[Statement, ...]]:
    """The clauses in which a noun group is subject, patient, object or antecedent, by the group's head."""
    found: dict[int, dict[int, Statement]] = {}
    for s in statements:
        for group in (s.patient, s.subject, s.antecedent, *s.objects):
            if group is not None:
                found.setdefault(group.head, {})[s.number] = s
    return {head: tuple(clauses.values()) for head, clauses in found.items()}


def _role(clause: Statement, group: NounGroup) -> Role | None:
    """The role of a group in a clause, by the voice of its verb; the antecedent's is that of the gap it fills."""
    head, verb = group.head, clause.verb
    if verb is None:
        return None
    if any(o.head == head for o in clause.objects):
        return "patient"
    if clause.subject is not None and clause.subject.head == head:
        return "patient" if verb.passive else "subject"
    if clause.antecedent is not None and clause.antecedent.head == head:
        if verb.passive:
            return "patient"
        return "subject" if clause.subject is None else None if clause.objects else "patient"
    return None
