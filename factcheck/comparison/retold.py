"""Sentences told twice: nearly all that the shorter one says stands in the other too, in whatever words.

Where the two give another figure for the same noun, a reader asks which is right. Words are one by the project's tables
and WordNet. Clauses that say the same are for ``told_again``.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from factcheck.article import Article
from factcheck.claims.voices import voice_of
from factcheck.comparison.ideas import Idea, shared_ideas, things_told
from factcheck.comparison.intervals import apart
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.outcomes import outcome_cues
from factcheck.lexicon.reversals import changes_of_mind, reversals
from factcheck.lexicon.topics import stem_of
from factcheck.reading.quantities import Quantity
from factcheck.reading.sentences import Sentence
from factcheck.text.frozen import Record

#: What two sentences must share: ideas, and the share of the shorter one's.
_FEWEST, _COVERED = 4, 0.85
#: Sentences side by side set things against each other on purpose.
_APART = 2
#: Sentences with one word that are looked up for each other, the nearest.
_NEAREST = 10


class Retold(Record):
    """Two sentences of the body, in text order, with their ideas and the pairs of ideas that are one."""

    first: Sentence
    second: Sentence
    ideas: tuple[tuple[Idea, ...], tuple[Idea, ...]]
    shared: tuple[tuple[Idea, Idea], ...]

    @property
    def told(self) -> str:
        """A reason: how much of the shorter sentence the other has too."""
        return f"{len(self.shared)} of {min(map(len, self.ideas))} ideas of one sentence stand in the other"


def retold_figures(article: Article) -> Iterator[tuple[Quantity, Quantity, str]]:
    """Two figures that sentences told twice give for one noun, and why."""
    for pair in _pairs(article):
        found = _other_figures(pair, article)
        if found is not None and _comparable(pair, article):
            yield *found, pair.told


def _pairs(article: Article) -> Iterator[Retold]:
    """The pairs of sentences with figures that say nearly the same."""
    ideas: dict[int, tuple[Idea, ...]] = {}
    for one, other in _candidates(article):
        for number in (one, other):
            if number not in ideas:
                sentence = article.sentences[number]
                ideas[number] = tuple(things_told(range(sentence.first, sentence.last), article))
        ours, theirs = ideas[one], ideas[other]
        if not _FEWEST <= min(len(ours), len(theirs)) <= max(len(ours), len(theirs)) <= _MOST:
            continue
        shared = tuple(shared_ideas(ours, theirs))
        if len(shared) >= max(_FEWEST, _COVERED * min(len(ours), len(theirs))):
            yield Retold(article.sentences[one], article.sentences[other], (ours, theirs), shared)


def _candidates(article: Article) -> Iterator[tuple[int, int]]:
    """Sentences that share several words and half of those of the shorter one, so that the rest is worth a look."""
    stems = dict(_stems(article))
    where: dict[str, list[int]] = {}
    for number, told in stems.items():
        for stem in told:
            where.setdefault(stem, []).append(number)
    hits = Counter(
        (number, other)
        for numbers in where.values()
        if len(numbers) > 1
        for at, number in enumerate(numbers)
        for other in numbers[max(at - _NEAREST, 0) : at]
    )
    for number, other in article.compared(sorted(hits)):
        fewer = min(len(stems[number]), len(stems[other]))
        if number - other >= _APART and hits[number, other] >= max(_WORDS, fewer / 2):
            yield other, number


def _stems(article: Article) -> Iterator[tuple[int, set[str]]]:
    """The stems of each sentence of the body that has a figure."""
    words, sentences, body = article.layers.tokens.words, article.layers.sentences, article.layers.tokens.body
    for number in sorted({sentences.index(q.first) for q in article.quantities}):
        sentence = article.sentences[number]
        if sentence.first >= body and not sentence.heading:
            yield number, set(map(stem_of, words[sentence.first : sentence.last])) - {""}


#: Words that two sentences must share as they are, before their ideas are looked at.
_WORDS = 3
#: Longer sentences are lists.
_MOST = 40


def _comparable(pair: Retold, article: Article) -> bool:
    """True where neither sentence tells of a change or of another time, and one voice tells both."""
    layers = article.layers
    turning = reversals() | changes_of_mind() | outcome_cues("turning")
    spans = [range(s.first, s.last) for s in (pair.first, pair.second)]
    if any(layers.tokens.words[t].fold in turning for span in spans for t in span):
        return False
    ranks = [{r.value for r in layers.numerals if r.kind == "ordinal" and r.first in span} for span in spans]
    if ranks[0] != ranks[1]:
        return False  # "the first group", "the second group"
    times = [layers.times_within(span.start, span.stop) for span in spans]
    return any_overlap(*times) is not False and _voice(pair.first, article) == _voice(pair.second, article)


def _voice(sentence: Sentence, article: Article) -> tuple[str, ...]:
    statements = (article.layers.statements.at(t) for t in range(sentence.first, sentence.last))
    return tuple(dict.fromkeys(voice_of(s.attribution, article.layers).key for s in statements if s is not None))


def _other_figures(pair: Retold, article: Article) -> tuple[Quantity, Quantity] | None:
    """The one figure that the two give otherwise for a noun that both have; None where several differ.

    Ranks ("the first", "the third") are no figures: they have a rule of their own.
    """
    found = [
        (a, b)
        for a in article.layers.quantities_within(pair.first.first, pair.first.last)
        for b in article.layers.quantities_within(pair.second.first, pair.second.last)
        if a.kind == b.kind != "ordinal" and a.unit == b.unit and apart(a, b) and _one_noun(a, b, pair)
    ]
    return found[0] if len(found) == 1 else None


def _one_noun(a: Quantity, b: Quantity, pair: Retold) -> bool:
    after = [
        next((idea for idea in ideas if 0 <= idea.first - q.last <= 2), None)
        for q, ideas in zip((a, b), pair.ideas, strict=True)
    ]
    return any(i is after[0] and j is after[1] for i, j in pair.shared) and not _narrowed(pair)


def _narrowed(pair: Retold) -> bool:
    """True where a word that one sentence alone has stands right before one that both have: "the sampling error"."""
    shared = {id(idea) for couple in pair.shared for idea in couple}
    return any(
        id(before) not in shared and id(idea) in shared and before.last == idea.first
        for ideas in pair.ideas
        for before, idea in pairwise(ideas)
    )
