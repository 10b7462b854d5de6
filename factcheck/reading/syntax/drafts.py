"""Drafts: clauses while a sentence is being cut, before their source, certainty and polarity are known."""

from typing import Literal

from factcheck.reading.chunking.noun_groups import NounGroup
from factcheck.reading.chunking.verb_groups import VerbGroup
from factcheck.text.frozen import Record

Certainty = Literal["asserted", "planned", "possible", "denied", "asked", "conditional"]
ClauseKind = Literal["main", "relative", "subordinate", "infinitive", "participial", "apposition", "fragment"]


class Adjunct(Record):
    """A prepositional phrase: the token of its preposition and its noun group."""

    preposition: str
    at: int
    group: NounGroup


class Draft:
    """One clause in the making: a plain mutable record, since an article has one for every eight tokens.

    ``marker`` is the token that opens the clause (subordinator, wh-word, preposition before a gerund), ``governor`` the
    word right before an infinitive that governs it when that is not a verb, ``model`` the clause whose verb group lends
    its auxiliary ("will attack and [will] kill"); ``inverted`` is true while its verb waits for a subject after it,
    ``aside`` of a clause between commas within another, which the second comma ends.
    """

    verb: VerbGroup | None = None
    first = -1
    last = -1
    number = -1
    marker = -1
    governor = -1
    predicate: int | None = None
    antecedent: NounGroup | None = None
    model: "Draft | None" = None
    inverted = False
    aside = False

    def __init__(self, kind: ClauseKind, parent: "Draft | None" = None, subject: NounGroup | None = None) -> None:
        self.kind = kind
        self.parent = parent
        self.subject = subject
        self.objects: list[NounGroup] = []
        self.adjuncts: list[Adjunct] = []

    @property
    def awaits_verb(self) -> bool:
        return self.verb is None and self.subject is not None
