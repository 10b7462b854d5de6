"""Statements: clauses as asserted, with who says them, how surely, affirmed or negated."""

from bisect import bisect_left, bisect_right
from collections.abc import Set
from functools import cached_property
from operator import attrgetter
from typing import Literal

from factcheck.lexicon.entries import Tag
from factcheck.reading.attributions import Attribution
from factcheck.reading.chunking.ambiguity import intransitive_verbs
from factcheck.reading.entities import Entities
from factcheck.reading.phrases import NounGroup, Phrases, VerbGroup
from factcheck.reading.sentences import Sentence, Sentences
from factcheck.reading.syntax.certainty import CertaintyReader
from factcheck.reading.syntax.clauses import ClauseCutter
from factcheck.reading.syntax.drafts import Adjunct, Certainty, ClauseKind, Draft
from factcheck.reading.times import Time
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record
from factcheck.text.span import Span

__all__ = ["Adjunct", "Certainty", "ClauseKind", "Statement", "Statements", "find_statements"]


class Statement(Record):
    """One clause on the tokens ``[first, last)`` of sentence number ``sentence``.

    ``subject`` is the grammatical subject, ``objects`` the noun groups after the verb without a preposition,
    ``predicate`` the token of a predicate adjective or noun after a copula. ``agent`` and ``patient`` are who did it
    and whom it was done to, whatever the voice ("A was killed by B": agent B, patient A). ``times`` are those that
    stand in the clause. ``attribution`` is the innermost that covers the clause, None for the article's own voice;
    ``certainty`` and ``negated`` are those of the clause itself ("denied" when its source denies it). ``parent`` is
    the number of the statement that it depends on; ``antecedent`` the noun group that a relative clause modifies.
    A named tuple, as noun groups are.
    """

    number: int
    tokens: Tokens
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

    @property
    def span(self) -> Span:
        """Its span; few of an article's clauses are asked for theirs."""
        return self.tokens.span(self.first, self.last)

    @property
    def factual(self) -> bool:
        """True of a clause told as a fact: asserted, not planned, possible or denied, and not negated."""
        return self.certainty == "asserted" and not self.negated

    @property
    def settled(self) -> bool:
        """True of a clause told as a fact or as what will be: asserted or planned, and not negated."""
        return self.certainty in ("asserted", "planned") and not self.negated


class Statements:
    """All statements in text order, with look-up by token: every token lies in at most one innermost statement."""

    def __init__(self, all: tuple[Statement, ...], by_token: dict[int, int]) -> None:
        self.all = all
        self.by_token = by_token

    def of_verbs(self, lemmas: Set[str]) -> list[Statement]:
        """The statements whose verb is one of some, in text order."""
        met = self.by_verb.keys() & lemmas
        return sorted((s for lemma in met for s in self.by_verb[lemma]), key=_number) if met else []

    @cached_property
    def by_verb(self) -> dict[str, list[Statement]]:
        """The statements of each verb, by its lemma, in text order."""
        by_verb: dict[str, list[Statement]] = {}
        for statement in self.all:
            if statement.verb is not None:
                by_verb.setdefault(statement.verb.lemma, []).append(statement)
        return by_verb

    def in_sentence(self, number: int) -> tuple[Statement, ...]:
        """The statements of a sentence."""
        first = bisect_left(self.all, number, key=_sentence)
        return self.all[first : bisect_right(self.all, number, lo=first, key=_sentence)]

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
    source = _sources(attributions)
    owner = [-1] * len(tokens)
    nobodys: list[int] = []
    reader = CertaintyReader(tokens.words, phrases.symbols, owner)
    found: list[Statement] = []
    clock = iter(times)
    time = next(clock, None)
    for number, sentence in enumerate(sentences.all):
        cutter.cut(sentence, headline=sentence.heading or sentence.first < tokens.body)
        drafts = _numbered(cutter.drafts, len(found))
        for draft, first, last in cutter.owned:
            owner[first:last] = [draft.number] * (last - first)
            if draft.number < 0:
                nobodys += range(first, last)
        within: dict[int, tuple[Time, ...]] = {}
        while time is not None and time.first < sentence.last:
            if (at := owner[time.first]) >= 0:
                within[at] = (*within.get(at, ()), time)
            time = next(clock, None)
        reader.enter(sentence.first, question=_is_question(tokens, sentence))
        for draft in drafts:
            verb = draft.verb
            certainty, negated = reader.read(draft, verb) if verb is not None else _UNGOVERNED
            attribution = source.get(draft.first if verb is None else verb.head)
            if certainty == "asserted" and attribution is not None and attribution.stance == "deny":
                certainty = "denied"
            inside = within.get(draft.number, ())
            found.append(_statement(tokens, draft, number, inside, attribution, certainty, negated))
    by_token = dict(enumerate(owner))
    for token in nobodys:
        del by_token[token]
    return Statements(tuple(found), by_token)


#: The certainty and polarity of what has no verb.
_UNGOVERNED: tuple[Certainty, bool] = ("asserted", False)


def _is_question(tokens: Tokens, sentence: Sentence) -> bool:
    final = tokens.words[max(sentence.first, sentence.last - 2) : sentence.last]
    return "?" in [word.fold for word in final]


def _sources(attributions: tuple[Attribution, ...]) -> dict[int, Attribution]:
    """The innermost attribution whose content covers each token."""
    inner: dict[int, Attribution] = {}
    for attribution in sorted(attributions, key=lambda a: a.content_first - a.content_last):
        inside = range(attribution.content_first, attribution.content_last)
        if attribution.kind == "speech":
            inner.update(dict.fromkeys(inside, attribution))
        else:  # what a source says that others think is still the source's word
            inner.update((t, attribution) for t in inside if t not in inner or inner[t].kind != "speech")
    return inner


def _numbered(drafts: list[Draft], number: int) -> list[Draft]:
    """The clauses that hold anything, in text order and numbered."""
    kept = [d for d in drafts if d.first >= 0]
    if len(kept) > 1:
        kept.sort(key=_first)
    for draft in kept:
        draft.number = number
        number += 1
    return kept


_first, _number, _sentence = attrgetter("first"), attrgetter("number"), attrgetter("sentence")


def _left_open(tokens: Tokens, draft: Draft) -> bool:
    """True of a relative clause whose object is what it is about: "the bill, which the senate approved"."""
    verb, subject, words = draft.verb, draft.subject, tokens.words
    if verb is None or verb.kind != "finite" or verb.lemma == "be" or verb.lemma in intransitive_verbs():
        return False
    if subject is None or draft.marker < 1 or subject.first != draft.marker + 1 or draft.predicate is not None:
        return False
    if words[draft.marker].fold not in _OBJECTS or words[draft.marker - 1].tags & Tag.PREP:
        return False
    says = words[verb.head].cue is not None and words[verb.last : verb.last + 1]
    if says and says[0].shape != "punct":
        return False  # "which the mayor said was dear"
    return not words[draft.last - 1].tags & Tag.PREP  # "the plan that they depend on"


_OBJECTS = frozenset({"which", "that", "whom"})


def _statement(
    tokens: Tokens,
    draft: Draft,
    sentence: int,
    times: tuple[Time, ...],
    attribution: Attribution | None,
    certainty: Certainty,
    negated: bool,
) -> Statement:
    verb, subject, first, last = draft.verb, draft.subject, draft.first, draft.last
    if subject is None and draft.kind == "participial" and draft.parent is not None:
        subject = draft.parent.subject  # "Opened in 1901, the theatre ..."
    adjuncts = tuple(draft.adjuncts)
    objects = tuple(draft.objects)
    agent, patient = subject, objects[0] if objects else None
    if draft.antecedent is not None and patient is None and _left_open(tokens, draft):
        patient = draft.antecedent
    if verb is not None and verb.passive:
        patient = subject
        agent = next((a.group for a in adjuncts if a.preposition == "by"), None)
    parent = draft.parent
    while parent is not None and parent.number < 0:
        parent = parent.parent
    fields = (
        draft.number, tokens, first, last, sentence,
        draft.kind if verb is not None else "fragment", subject, verb, objects, adjuncts, times,
        draft.predicate, agent, patient, attribution, certainty, negated,
        verb.tense if verb is not None else "none",
        None if parent is None or parent is draft else parent.number, draft.antecedent,
    )  # fmt: skip
    return tuple.__new__(Statement, fields)
