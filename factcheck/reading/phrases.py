"""Phrases: noun groups and verb groups, in the manner of a chunker over tagged tokens."""

from typing import Literal

import attrs

from factcheck.lexicon.entries import Tag
from factcheck.reading.names import Name
from factcheck.reading.quantities import Quantity
from factcheck.reading.sentences import Sentences
from factcheck.reading.times import Time
from factcheck.reading.tokens import Tokens

Tense = Literal["past", "present", "future", "none"]
VerbKind = Literal["finite", "infinitive", "participle", "gerund", "imperative"]


@attrs.frozen
class NounGroup:
    """A base noun group on the tokens ``[first, last)``; ``head`` is the token of its head noun.

    ``determiner`` is the folded determiner ("the", "a", "this", "his", "no", "both") or "". ``possessor`` is the head
    token of a possessor inside the group ("Pakistan's forces") or of its possessive pronoun, else None.
    """

    first: int
    last: int
    head: int
    determiner: str = ""
    possessor: int | None = None
    plural: bool = False


@attrs.frozen
class VerbGroup:
    """A verb group on the tokens ``[first, last)`` with its auxiliaries; ``head`` is the token of the main verb.

    ``lemma`` is the main verb's; ``tense`` that of the finite verb ("had been killed" is past and ``perfect``);
    ``modal`` the folded modal ("will", "may"), ``negated`` covers not, never, n't, "no longer"; ``particle`` a verb
    particle directly after ("broke out" has "out").
    """

    first: int
    last: int
    head: int
    lemma: str
    kind: VerbKind
    tense: Tense
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    negated: bool = False
    modal: str = ""
    particle: str = ""


@attrs.frozen
class Phrases:
    """All groups in text order, the resolved part of speech of each token, and look-up by token."""

    nouns: tuple[NounGroup, ...]
    verbs: tuple[VerbGroup, ...]
    tags: tuple[Tag, ...]
    noun_at: dict[int, NounGroup]
    verb_at: dict[int, VerbGroup]


def find_phrases(
    tokens: Tokens,
    sentences: Sentences,
    times: tuple[Time, ...],
    quantities: tuple[Quantity, ...],
    names: tuple[Name, ...],
) -> Phrases:
    """Tag every token and chunk the tokens into noun and verb groups; ``noun_at`` and ``verb_at`` map every token."""
    return Phrases((), (), (), {}, {})
