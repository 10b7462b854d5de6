"""Sentences told again word for word but for one, which is a day or a place: one of the two was copied wrongly.

News repeats a sentence in a caption, a summary or a quotation set apart, and what is spun from news does so more.
Copies are found for each other by their halves, never pairwise.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.events.places import apart_in
from factcheck.reading.sentences import Sentence
from factcheck.reading.times import Time
from factcheck.text.frozen import Record

#: Words in lower case that a sentence has at least, to be told again and not to be of one form by chance.
_WORDS = 6
#: Sentences side by side set things against each other on purpose; of three that differ so each is of its own.
_APART, _TWO = 2, 2


#: A reason: why two are of one thing.
SAME_OTHERWISE = "the two sentences are the same otherwise"


class Copied(Record):
    """Two sentences of the body in text order, and the one token in which each differs from the other."""

    first: Sentence
    second: Sentence
    at: tuple[int, int]


def copied_times(article: Article) -> Iterator[tuple[Time, Time]]:
    """The times in which two copies of a sentence differ, and which cannot both hold."""
    time_at = {token: time for time in article.times for token in range(time.first, time.last)}
    for copy in article.once(_copies):
        one, other = (time_at.get(token) for token in copy.at)
        if one is not None and other is not None and _never_one(one, other):
            yield one, other


def _never_one(one: Time, other: Time) -> bool:
    """True of two times that name another weekday, day, month or year."""
    names = [(time.weekday, time.day, time.month, time.year) for time in (one, other)]
    return any(None not in pair and pair[0] != pair[1] for pair in zip(*names, strict=True))


def copied_places(article: Article) -> Iterator[Copied]:
    """The copies of a sentence that differ in a place, of which it is known that they lie apart."""
    by_token = article.layers.entities.by_token
    for copy in article.once(_copies):
        one, other = ({by_token[token]} if token in by_token else set() for token in copy.at)
        if apart_in(frozenset(one), frozenset(other), (None, None), article, narrows=True):
            yield copy


def _copies(article: Article) -> tuple[Copied, ...]:
    by_half: dict[tuple[int, bool, tuple[str, ...]], list[Sentence]] = {}
    tokens = article.layers.tokens
    for sentence in article.sentences:
        folds = tokens.folds(sentence.first, sentence.last)
        lower = sum(word.shape == "lower" for word in tokens.words[sentence.first : sentence.last])
        if sentence.first < tokens.body or sentence.heading or lower < _WORDS:
            continue
        half = len(folds) // 2
        for behind, part in ((False, tuple(folds[:half])), (True, tuple(folds[half:]))):
            by_half.setdefault((len(folds), behind, part), []).append(sentence)
    found = (_differing(alike, article) for alike in by_half.values() if len(alike) == _TWO)
    return tuple(copy for copy in found if copy is not None)


def _differing(alike: list[Sentence], article: Article) -> Copied | None:
    """Two sentences with one half in common, where they differ in one word of the other half."""
    first, second = alike
    index, folds = article.layers.sentences.index, article.layers.tokens.folds
    one, other = folds(first.first, first.last), folds(second.first, second.last)
    differing = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(differing) != 1 or index(second.first) - index(first.first) < _APART:
        return None
    clauses = (article.layers.statements.at(token) for token in range(second.first, second.last))
    if {clause.tense for clause in clauses if clause is not None} - {"none"} != {"past"}:
        return None  # "meets on Monday": every week
    return Copied(first, second, (first.first + differing[0], second.first + differing[0]))
