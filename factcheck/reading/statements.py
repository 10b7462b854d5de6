"""Statements: clauses as asserted, with who says them, how surely, affirmed or negated."""

from typing import Literal

import attrs

from factcheck.reading.attributions import Attribution
from factcheck.reading.certainty import CertaintyReader
from factcheck.reading.clauses import ClauseCutter
from factcheck.reading.drafts import Adjunct, Certainty, ClauseKind, Draft
from factcheck.reading.entities import Entities
from factcheck.reading.phrases import NounGroup, Phrases, VerbGroup
from factcheck.reading.sentences import Sentences
from factcheck.reading.times import Time
from factcheck.reading.tokens import Tokens
from factcheck.text.span import Part, Span

__all__ = ["Adjunct", "Certainty", "ClauseKind", "Statement", "Statements", "find_statements"]


@attrs.frozen
class Statement:
    """One clause on the tokens ``[first, last)`` of sentence number ``sentence``.

    ``subject`` is the grammatical subject, ``objects`` the noun groups after the verb without a preposition,
    ``predicate`` the token of a predicate adjective or noun after a copula. ``agent`` and ``patient`` are who did it
    and whom it was done to, whatever the voice ("A was killed by B": agent B, patient A). ``times`` are those that
    stand in the clause. ``attribution`` is the innermost that covers the clause, None for the article's own voice;
    ``certainty`` and ``negated`` are those of the clause itself ("denied" when its source denies it). ``parent`` is
    the number of the
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
    cutter = ClauseCutter(tokens, phrases)
    reader = CertaintyReader(tokens.words, phrases.symbols)
    owner: dict[int, int] = {}
    found: list[Statement] = []
    clock = iter(times)
    time = next(clock, None)
    for number, sentence in enumerate(sentences.all):
        cutter.drafts = []
        cutter.cut(sentence, headline=sentence.heading or sentence.first < tokens.body)
        drafts = _number(cutter.drafts, len(found), owner)
        within: dict[int, list[Time]] = {}
        while time is not None and time.first < sentence.last:
            if (at := owner.get(time.first)) is not None:
                within.setdefault(at, []).append(time)
            time = next(clock, None)
        question = tokens.words[sentence.last - 1].fold == "?" or (
            sentence.last - sentence.first > 1 and tokens.words[sentence.last - 2].fold == "?"
        )
        for draft in drafts:
            certainty, negated = reader.read(draft, sentence.first, question=question)
            found.append(_statement(tokens, draft, number, tuple(within.get(draft.number, ())), certainty, negated))
    statements = tuple(found)
    if attributions:
        statements = _attributed(statements, attributions)
    return Statements(statements, owner)


def _number(drafts: list[Draft], number: int, owner: dict[int, int]) -> list[Draft]:
    """Number the clauses that hold anything in text order, and say which one each token belongs to."""
    kept = [d for d in drafts if d.first >= 0]
    if len(kept) > 1:
        kept.sort(key=_first)
    for draft in kept:
        draft.number = number
        for first, last in draft.owned:
            owner.update(dict.fromkeys(range(first, last), number))
        number += 1
    return kept


def _first(draft: Draft) -> int:
    return draft.first


def _statement(
    tokens: Tokens, draft: Draft, sentence: int, times: tuple[Time, ...], certainty: Certainty, negated: bool
) -> Statement:
    verb = draft.verb
    part: Part = "title" if draft.first < tokens.body else "body"
    adjuncts = tuple(draft.adjuncts)
    agent, patient = draft.subject, draft.objects[0] if draft.objects else None
    if verb is not None and verb.passive:
        patient = draft.subject
        agent = next((a.group for a in adjuncts if a.preposition == "by"), None)
    parent = draft.parent
    while parent is not None and parent.number < 0:
        parent = parent.parent
    return Statement(
        number=draft.number,
        span=Span(part, tokens.starts[draft.first], tokens.ends[draft.last - 1]),
        first=draft.first,
        last=draft.last,
        sentence=sentence,
        kind=draft.kind if verb is not None else "fragment",
        subject=draft.subject,
        verb=verb,
        objects=tuple(draft.objects),
        adjuncts=adjuncts,
        times=times,
        predicate=draft.predicate,
        agent=agent,
        patient=patient,
        certainty=certainty,
        negated=negated,
        tense=verb.tense if verb is not None else "none",
        parent=None if parent is None or parent is draft else parent.number,
        antecedent=draft.antecedent,
    )


def _attributed(statements: tuple[Statement, ...], attributions: tuple[Attribution, ...]) -> tuple[Statement, ...]:
    """Give each statement the innermost attribution whose content covers its verb, or all of it without one."""
    inner: dict[int, Attribution] = {}
    for attribution in sorted(attributions, key=lambda a: a.content_first - a.content_last):
        for token in range(attribution.content_first, attribution.content_last):
            inner[token] = attribution
    found = []
    for statement in statements:
        at = statement.verb.head if statement.verb is not None else statement.first
        attribution_at = inner.get(at)
        if attribution_at is not None:
            denied = attribution_at.stance == "deny" and statement.certainty == "asserted"
            certainty: Certainty = "denied" if denied else statement.certainty
            statement = attrs.evolve(statement, attribution=attribution_at, certainty=certainty)
        found.append(statement)
    return tuple(found)
