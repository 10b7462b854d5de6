"""What the figures of an article are read in: its layers, with the events and clauses by the tokens that reach them."""

from collections.abc import Mapping

from factcheck.claims.claim import EventClaim
from factcheck.claims.figures.figure_lists import kinds_of_people, shared_out
from factcheck.claims.figures.topics import ClauseTopics
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record


class FigureContext(Record):
    """The layers, with the event at each token that tells one, and the clauses by the heads of their parts.

    ``clauses`` are those in which a noun group is subject, patient, object or antecedent. ``listed`` holds the first
    tokens of the figures in lists of several kinds of people; ``shared`` those of figures that one clause shares out
    among places or parties.
    """

    layers: Layers
    event_at: Mapping[int, EventClaim]
    clauses: Mapping[int, tuple[Statement, ...]]
    topics: ClauseTopics
    listed: frozenset[int]
    shared: frozenset[int]

    @classmethod
    def of(cls, layers: Layers, event_at: Mapping[int, EventClaim]) -> "FigureContext":
        """Index the clauses of the sentences that have figures."""
        index = layers.sentences.index
        figured = {index(q.first) for q in layers.quantities}
        clauses = [s for s in layers.statements.all if s.sentence in figured]
        topics = ClauseTopics(layers)
        return cls(layers, event_at, _clauses_by_head(clauses), topics, kinds_of_people(layers), shared_out(layers))


def _clauses_by_head(statements: list[Statement]) -> dict[int, tuple[Statement, ...]]:
    found: dict[int, dict[int, Statement]] = {}
    for s in statements:
        for group in (s.patient, s.subject, s.antecedent, *s.objects):
            if group is not None:
                found.setdefault(group.head, {})[s.number] = s
    return {head: tuple(clauses.values()) for head, clauses in found.items()}
