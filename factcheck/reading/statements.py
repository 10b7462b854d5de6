"""Statements: clauses as asserted, with who says them, how surely, affirmed or negated."""

from typing import Literal

import attrs

from factcheck.reading.attributions import Attribution
from factcheck.reading.entities import Entities
from factcheck.reading.phrases import NounGroup, Phrases, VerbGroup
from factcheck.reading.sentences import Sentences
from factcheck.reading.times import Time
from factcheck.reading.tokens import Tokens
from factcheck.text.span import Span

Certainty = Literal["asserted", "planned", "possible", "denied", "asked", "conditional"]
ClauseKind = Literal["main", "relative", "subordinate", "infinitive", "participial", "apposition", "fragment"]


@attrs.frozen
class Adjunct:
    """A prepositional phrase: the token of its preposition and its noun group."""

    preposition: str
    at: int
    group: NounGroup


@attrs.frozen
class Statement:
    """One clause on the tokens ``[first, last)`` of sentence number ``sentence``.

    ``subject`` is the grammatical subject, ``objects`` the noun groups after the verb without a preposition,
    ``predicate`` the token of a predicate adjective or noun after a copula. ``agent`` and ``patient`` are who did it and
    whom it was done to, whatever the voice ("A was killed by B": agent B, patient A). ``times`` are those that stand in
    the clause. ``attribution`` is the innermost that covers the clause, None for the article's own voice; ``certainty``
    and ``negated`` are those of the clause itself ("denied" when its source denies it). ``parent`` is the number of the
    statement that it depends on; ``antecedent`` the noun group that a relative clause modifies.
    """

    number: int
    span: Span
    first: int
    last: int
    sentence: int
    kind: ClauseKind
    subject: NounGroup | None
    verb: VerbGroup | None
    objects: tuple[NounGroup, ...]
    adjuncts: tuple[Adjunct, ...]
    times: tuple[Time, ...]
    predicate: int | None = None
    agent: NounGroup | None = None
    patient: NounGroup | None = None
    attribution: Attribution | None = None
    certainty: Certainty = "asserted"
    negated: bool = False
    tense: Literal["past", "present", "future", "none"] = "none"
    parent: int | None = None
    antecedent: NounGroup | None = None


@attrs.frozen
class Statements:
    """All statements in text order, with look-up by token: every token lies in at most one innermost statement."""

    all: tuple[Statement, ...]
    by_token: dict[int, int]

    def at(self, token: int) -> Statement | None:
        """The innermost statement that holds a token."""
        number = self.by_token.get(token)
        return None if number is None else self.all[number]


def find_statements(
    tokens: Tokens,
    sentences: Sentences,
    phrases: Phrases,
    entities: Entities,
    attributions: tuple[Attribution, ...],
    times: tuple[Time, ...],
) -> Statements:
    """Cut sentences into clauses and read each one's parts, source, certainty and polarity."""
    return Statements((), {})
