"""Phrases: noun groups and verb groups, in the manner of a chunker over tagged tokens."""

from functools import cached_property

from factcheck.lexicon.entries import Tag
from factcheck.reading.chunking.noun_groups import NounGroup, noun_groups
from factcheck.reading.chunking.participles import looked_at_again
from factcheck.reading.chunking.symbols import TAGS
from factcheck.reading.chunking.tagging import tag
from factcheck.reading.chunking.verb_groups import Tense, VerbGroup, VerbKind, verb_groups
from factcheck.reading.names import Name
from factcheck.reading.quantities import Quantity
from factcheck.reading.sentences import Sentences
from factcheck.reading.times import Time
from factcheck.reading.tokens import Tokens

__all__ = ["NounGroup", "Phrases", "Tense", "VerbGroup", "VerbKind", "find_phrases"]


class Phrases:
    """All groups in text order, the resolved part of speech of each token, and look-up by token.

    ``symbols`` holds the same parts of speech as one character a token (see ``symbols``), for patterns over it.
    """

    def __init__(
        self,
        nouns: tuple[NounGroup, ...],
        verbs: tuple[VerbGroup, ...],
        noun_at: dict[int, NounGroup],
        verb_at: dict[int, VerbGroup],
        symbols: str,
    ) -> None:
        self.nouns = nouns
        self.verbs = verbs
        self.noun_at = noun_at
        self.verb_at = verb_at
        self.symbols = symbols

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """The part of speech of each token."""
        return tuple(map(TAGS.__getitem__, self.symbols))


def find_phrases(
    tokens: Tokens,
    sentences: Sentences,
    times: tuple[Time, ...],
    quantities: tuple[Quantity, ...],
    names: tuple[Name, ...],
) -> Phrases:
    """Tag every token and chunk the tokens into noun and verb groups; ``noun_at`` and ``verb_at`` map every token."""
    symbols = looked_at_again(tokens, tag(tokens, sentences, times, quantities, names))
    # A title, heading or line without a stop has nothing to keep a group from running on into the next sentence.
    words = tokens.words
    open_ended = (sentence for sentence in sentences.all if words[sentence.last - 1].shape != "punct")
    edges = sorted({0, tokens.body, len(tokens), *(edge for s in open_ended for edge in (s.first, s.last))})
    nouns, noun_at = noun_groups(tokens, symbols, edges)
    verbs, verb_at = verb_groups(tokens, symbols, edges)
    return Phrases(nouns, verbs, noun_at, verb_at, symbols)
