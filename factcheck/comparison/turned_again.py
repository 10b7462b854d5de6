"""Sentences told again with one word turned round: its opposite in the same place, a denial, or done for to come.

News tells its facts twice, in much the same words. Where a sentence has most of what an earlier one tells, and a verb
or noun among it is the opposite of that one's, denied where that one affirms it, or still to come where it was done,
the two cannot both hold, whatever they are about. Sentences are found for each other by words that few sentences have.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import product
from typing import Literal

from factcheck.article import Article
from factcheck.claims.voices import voice_in
from factcheck.comparison.clause_pairs import turning
from factcheck.comparison.ideas import Idea, sentences_with, shared_ideas, things_between
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.opposites import opposed
from factcheck.lexicon.stages import stage_words
from factcheck.reading.sentences import Sentence
from factcheck.text.frozen import Record
from factcheck.text.span import Span

#: Sentences side by side set things against each other on purpose; so many sentences at most have a word that tells.
_APART, _FEW = 2, 8
#: Such words that two sentences share before their ideas are looked at, the ideas they share then, and the share.
_WORDS, _IDEAS, _COVERED = 3, 5, 0.65
#: Longer sentences are lists.
_MOST = 40

Turn = Literal["opposite", "denial", "ahead"]


class Turned(Record):
    """Two words in text order, one of which turns the other round, and why both sentences tell one thing."""

    turn: Turn
    first: int
    second: int
    spans: tuple[Span, Span]
    reasons: tuple[str, ...]


def turned_again(article: Article, turn: Turn) -> Iterator[Turned]:
    """The pairs of one kind, in the order of the later ones."""
    return (turned for turned in article.once(_turned_again) if turned.turn == turn)


def _turned_again(article: Article) -> tuple[Turned, ...]:
    found = (_turned(one, other, article) for one, other in article.compared(_pairs(article)))
    return tuple(turned for turned in found if turned is not None)


def _pairs(article: Article) -> list[tuple[Sentence, Sentence]]:
    """The sentences of the body that share words which few others have."""
    sentences = article.sentences
    where = ([n for n in numbers if not sentences[n].heading] for numbers in article.once(sentences_with).values())
    told = [numbers for numbers in where if 1 < len(numbers) <= _FEW]
    hits = Counter((a, b) for numbers in told for n, b in enumerate(numbers) for a in numbers[:n] if b - a >= _APART)
    pairs = sorted((b, a) for (a, b), shared in hits.items() if shared >= _WORDS)
    return [(sentences[a], sentences[b]) for b, a in pairs]


def _turned(one: Sentence, other: Sentence, article: Article) -> Turned | None:
    if not _one_occasion(one, other, article):
        return None
    ours, theirs = (article.once(things_between, s.first, s.last) for s in (one, other))
    if max(len(ours), len(theirs)) > _MOST:
        return None
    shared, shorter = list(shared_ideas(ours, theirs)), min(len(ours), len(theirs))
    if len(shared) < max(_IDEAS, _COVERED * shorter):
        return None
    known = {idea.first for pair in shared for idea in pair}
    alone = [[idea for idea in ideas if idea.first not in known] for ideas in (ours, theirs)]
    if all(any(idea.entity is not None for idea in ideas) for ideas in alone):
        return None  # of somebody else
    for a, b in (*product(*alone), *shared):
        turn = _turn(a.first, b.first, article)
        if turn and _in_one_place(ours.index(a), theirs.index(b), ours, theirs, shared):
            spans = article.layers.tokens.span(a.first, a.last), article.layers.tokens.span(b.first, b.last)
            reason = f"{len(shared)} of {shorter} ideas of one sentence stand in the other"
            return Turned(turn, a.first, b.first, spans, (reason,))
    return None


_Ideas = tuple[Idea, ...]


def _in_one_place(a: int, b: int, ours: _Ideas, theirs: _Ideas, shared: list[tuple[Idea, Idea]]) -> bool:
    """True of two ideas, by their places, that have the same one before or after them."""
    beside = {(one.first, other.first) for one, other in shared}
    if a == b == 0 or (a + 1 == len(ours) and b + 1 == len(theirs)):
        return True
    before = a > 0 and b > 0 and (ours[a - 1].first, theirs[b - 1].first) in beside
    behind = a + 1 < len(ours) and b + 1 < len(theirs) and (ours[a + 1].first, theirs[b + 1].first) in beside
    return before or behind


def _turn(a: int, b: int, article: Article) -> Turn | None:
    """How two words turn each other round: opposites, or one verb that is denied or still to come on one side."""
    words, statements = article.layers.tokens.words, article.layers.statements
    one, other = statements.at(a), statements.at(b)
    if one is None or other is None or any(voice_in(s, article.layers).quoted for s in (one, other)):
        return None  # quotations have a rule of their own
    lemmas = words[a].lemmas, words[b].lemmas
    if lemmas[0].isdisjoint(lemmas[1]):
        against = one.negated == other.negated and any(opposed(x, y) for x, y in product(*lemmas))
        return "opposite" if against else None
    if any(s.verb is None or s.verb.head != t or s.verb.kind != "finite" for s, t in ((one, a), (other, b))):
        return None
    if {one.certainty, other.certainty} - {"asserted", "planned"}:
        return None
    if one.negated != other.negated:
        return "denial" if one.tense == other.tense else None
    if one.negated or {one.tense, other.tense} != {"past", "future"} or words[a - 1].fold == words[b - 1].fold:
        return None  # "will be called and | asked" is read of one time here and of another there
    return "ahead"


def _one_occasion(one: Sentence, other: Sentence, article: Article) -> bool:
    """False where times, figures, speakers or words of change tell that two sentences are of two things."""
    layers, sides = article.layers, (one, other)
    times = [layers.times_within(s.first, s.last) for s in sides]
    ours, theirs = ({q.value for q in layers.quantities_within(s.first, s.last)} for s in sides)
    if any_overlap(*times) is False or (ours - theirs and theirs - ours):
        return False
    clauses = [layers.statements.in_sentence(layers.sentences.index(s.first)) for s in sides]
    here, there = ({voice_in(clause, layers).key for clause in each} - {""} for each in clauses)
    if here and there and here.isdisjoint(there):
        return False
    telling = turning() | stage_words("partial")
    before, behind = ({word.fold for word in layers.tokens.words[s.first : s.last]} & telling for s in sides)
    return before == behind
