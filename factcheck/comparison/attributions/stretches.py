"""The stretches of what somebody says: around one finite verb each, with no more syntax than that.

So odd sentences are cut as well as plain ones.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.article import Article
from factcheck.claims.claim import AttributionClaim
from factcheck.lexicon.entries import Tag
from factcheck.reading.chunking import symbols as s

Stretch = tuple[int, int]


def clauses_in(tokens: Sequence[int], article: Article) -> Iterator[Stretch]:
    """The stretches of a content around one finite verb each."""
    if not tokens:
        return
    layers = article.layers
    start, seen = tokens[0], -1
    symbols, words = layers.phrases.symbols, layers.tokens.words
    for t in tokens:
        group = layers.phrases.verb_at.get(t)
        if group is None or group.kind != "finite" or group.first != t:
            continue
        if seen >= 0:
            cut = next(
                (k for k in range(t - 1, seen, -1) if symbols[k] in _JOINTS or words[k].text in ",;:—–.?!"), None
            )
            if cut is None:
                before = layers.phrases.noun_at.get(t - 1)
                cut = before.first if before is not None and before.first > seen else t
            yield start, cut
            start = cut
        seen = group.last - 1
    yield start, tokens[-1] + 1


_JOINTS = frozenset(c for c, tag in s.TAGS.items() if tag & (Tag.CONJ | Tag.SUB | Tag.WH))


def inside_of(claim: AttributionClaim, stretch: Stretch) -> tuple[int, ...]:
    """The tokens of a content that stand in a stretch."""
    tokens = claim.tokens
    return tokens[bisect_left(tokens, stretch[0]) : bisect_left(tokens, stretch[1])]
