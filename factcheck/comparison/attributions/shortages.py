"""Shortages: one speaker says that there is enough of a thing, and too little of it.

"There were enough tents for everyone" and "families slept in the open for want of tents" deny each other without a
"not". The noun is one by its concepts; a narrower thing ("winter tents") is another.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import AttributionClaim
from factcheck.comparison.ideas import Idea, ideas_of
from factcheck.lexicon.reversals import changes_of_mind, reversals
from factcheck.lexicon.sufficiency import sufficiency
from factcheck.text.frozen import Record


class Supply(Record):
    """That a content says there is enough of what the tokens ``[first, last)`` name, or too little."""

    claim: AttributionClaim
    enough: bool
    first: int
    last: int
    ideas: tuple[Idea, ...]


def shortages(article: Article) -> Iterator[tuple[Supply, Supply]]:
    """For each speaker the first two contents, in text order, that have enough and too little of one thing."""
    spoken: dict[str, list[Supply]] = {}
    for claim in article.claims_of(AttributionClaim):
        if claim.speaker is not None and claim.speaker.kind == "person" and not claim.joint and not claim.relayed:
            spoken.setdefault(claim.voice.key, []).extend(_supplies(claim, article))
    for told in spoken.values():
        pair = next(
            ((a, b) for n, b in enumerate(told) for a in article.compared(told[:n]) if _clash(a, b, article)), None
        )
        if pair is not None:
            yield pair


def _supplies(claim: AttributionClaim, article: Article) -> Iterator[Supply]:
    layers, at = article.layers, 0
    words = layers.tokens.words
    for token in claim.tokens:
        if token < at or words[token].fold not in sufficiency():
            continue
        for led, side in sufficiency()[words[token].fold]:
            last = token + len(led)
            if tuple(w.fold for w in words[token:last]) != led:
                continue
            at = last
            group = layers.phrases.noun_at.get(last)
            statement = layers.statements.at(token)
            open_ = statement is not None and (
                (statement.negated and led[0] not in ("no", "not")) or statement.certainty in ("denied", "asked")
            )
            ideas = tuple(ideas_of(range(last, group.last), article)) if group is not None else ()
            if group is not None and ideas and not open_:
                yield Supply(claim, side == "enough", token, group.last, ideas)
            break


def _clash(a: Supply, b: Supply, article: Article) -> bool:
    """True of opposite supplies of one thing in two sentences, neither of which tells of a change."""
    sentences, words = article.layers.sentences, article.layers.tokens.words
    if a.enough == b.enough or len(a.ideas) != len(b.ideas) or sentences.index(a.first) == sentences.index(b.first):
        return False
    if not all(i.keys & j.keys for i, j in zip(a.ideas, b.ideas, strict=True)):
        return False
    for supply in (a, b):
        bounds = sentences.of(supply.first)
        folds = {w.fold for w in words[bounds.first : bounds.last]}
        if folds & (changes_of_mind() | reversals() | _ONCE):
            return False
    return True


_ONCE = frozenset({"now", "then", "today", "tomorrow", "soon", "first", "still", "until", "already"})
