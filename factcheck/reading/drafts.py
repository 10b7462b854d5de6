"""Drafts: clauses while a sentence is being cut, before their source, certainty and polarity are known."""

from factcheck.reading.noun_groups import NounGroup
from factcheck.reading.verb_groups import VerbGroup


class Draft:
    """One clause in the making: a plain mutable record, since an article has one for every eight tokens.

    ``marker`` is the token that opens the clause (subordinator, wh-word, preposition before a gerund), ``governor`` the
    word right before an infinitive that governs it when that is not a verb, ``model`` the clause whose verb group lends
    its auxiliary ("will attack and [will] kill"); ``inverted`` is true while its verb waits for a subject after it.
    """

    __slots__ = (
        "adjuncts", "antecedent", "asked", "first", "governor", "inverted", "kind", "last", "marker", "model",
        "number", "objects", "owned", "parent", "predicate", "subject", "verb",
    )  # fmt: skip

    def __init__(self, kind: str, parent: "Draft | None" = None, subject: NounGroup | None = None) -> None:
        self.kind = kind
        self.parent = parent
        self.subject = subject
        self.verb: VerbGroup | None = None
        self.first = -1
        self.last = -1
        self.number = -1
        self.marker = -1
        self.governor = -1
        self.predicate: int | None = None
        self.antecedent: NounGroup | None = None
        self.model: Draft | None = None
        self.inverted = False
        self.asked = False
        self.objects: list[NounGroup] = []
        self.adjuncts: list[tuple[int, NounGroup]] = []
        self.owned: list[tuple[int, int]] = []

    def own(self, first: int, last: int, *, extends: bool = True) -> None:
        """Take the tokens ``[first, last)``; marks between clauses are owned but do not extend the clause."""
        self.owned.append((first, last))
        if extends:
            if self.first < 0:
                self.first = first
            self.last = last
