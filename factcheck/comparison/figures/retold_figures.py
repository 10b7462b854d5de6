"""Figures told twice: two sentences say nearly the same around a figure, and give another one.

News tells its facts twice, in the words of the lead and in those of a later paragraph. Sentences are found for each
other by the words that they share, never pairwise; what speaks for one fact is weighed in ``likeness``, and what sets
two apart for certain stands here.
"""

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise, product

from factcheck.article import Article
from factcheck.claims.voices import voice_in
from factcheck.comparison.clause_pairs import turning, words_telling
from factcheck.comparison.figures.likeness import Telling, likeness
from factcheck.comparison.figures.side_by_side import Around, SideBySide, Value, measure_of, value_of
from factcheck.comparison.ideas import sentences_with, things_between
from factcheck.comparison.intervals import apart
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.figure_cues import part_words
from factcheck.reading.quantities import Quantity

#: Sentences side by side set things against each other on purpose.
_APART = 2
#: Sentences with one word that are looked up for each other, the nearest.
_NEAREST = 10
#: Words that two sentences share as they are, before their ideas are looked at, and ideas that they share then.
_WORDS, _IDEAS = 2, 4
#: Longer sentences are lists.
_MOST = 60
#: The points from which two figures are held to be of one thing, and those from which small or vague ones are.
_ENOUGH, _BY_CHANCE = 2, 4
#: So many tokens a figure has at most, with its "to".
_WIDE = 5
#: Bare numbers from here on tell which, not how many.
_IDENTIFIERS = 10**9
#: So many of a thing there are of many things.
_FEW = 11
#: By what factor two open bounds ("more than 300", "more than 500") must differ.
_FAR = Fraction(5, 4)


def retold_figures(article: Article) -> Iterator[tuple[Quantity, Quantity, tuple[str, ...]]]:
    """Two figures, in text order, that differ though the words around them tell one thing, and why."""
    sentences = _Sentences(article)
    for one, other in article.compared(sentences.pairs):
        if other - one < _APART:
            continue
        for a, b in product(sentences.figures[one], sentences.figures[other]):
            if not _of_one_kind(a, b) or not _differ(a, b):
                continue
            beside = sentences.side_by_side(a, b)
            if beside is None or len(beside.shared) < _IDEAS or not _may_be_one(beside, article):
                continue
            lone = sentences.lone(a, b)
            rivals = () if lone and a.counted and b.counted else tuple(sentences.rivals(beside))
            if any(2 * rival.near > beside.near for rival in rivals):
                continue
            rival = any(2 * len(rival.shared) > len(beside.shared) for rival in rivals)
            alike = likeness(Telling(beside, article, sentences.with_stem, lone, rival))
            if alike.points >= (_BY_CHANCE if _by_chance(a) or _by_chance(b) else _ENOUGH):
                yield a, b, alike.reasons


class _Sentences:
    """The sentences of the body that have figures, what each tells, and which share words.

    ``pairs`` are those that share words, in text order, and ``with_stem`` tells how many have a stem.
    """

    def __init__(self, article: Article) -> None:
        self._article = article
        self._beside: dict[tuple[int, int], SideBySide | None] = {}
        self._values: dict[tuple[object, ...], set[Value]] = {}
        self.figures: dict[int, list[Quantity]] = {}
        layers = article.layers
        for figure in article.quantities:
            if figure.first >= layers.tokens.body and _is_figure(figure, article):
                self.figures.setdefault(layers.sentences.index(figure.first), []).append(figure)
                self._values.setdefault(measure_of(figure), set()).add(value_of(figure))
        with_any = article.once(sentences_with).items()
        with_figures = ((stem, [n for n in numbers if n in self.figures]) for stem, numbers in with_any)
        where = {stem: numbers for stem, numbers in with_figures if numbers}
        self.with_stem = {stem: len(numbers) for stem, numbers in where.items()}
        hits = Counter(
            (other, number)
            for numbers in where.values()
            for at, number in enumerate(numbers)
            for other in numbers[max(at - _NEAREST, 0) : at]
        )
        self.pairs = sorted(pair for pair, shared in hits.items() if shared >= _WORDS)
        self._like: dict[int, list[int]] = {}
        for one, other in self.pairs:
            self._like.setdefault(one, []).append(other)
            self._like.setdefault(other, []).append(one)

    def _around(self, figure: Quantity) -> Around:
        number = self._article.layers.sentences.index(figure.first)
        sentence = self._article.sentences[number]
        ideas = self._article.once(things_between, sentence.first, sentence.last)
        return Around(figure, sentence, number, ideas)

    def side_by_side(self, a: Quantity, b: Quantity) -> SideBySide | None:
        """Two figures side by side; None where a sentence is a list."""
        key = (min(a.first, b.first), max(a.first, b.first))
        if key not in self._beside:
            one, other = (self._around(q) for q in sorted((a, b), key=lambda q: q.first))
            long = max(len(one.ideas), len(other.ideas)) > _MOST
            self._beside[key] = None if long else SideBySide(one, other)
        return self._beside[key]

    def lone(self, a: Quantity, b: Quantity) -> bool:
        """True where the article gives no third value of what two figures are of."""
        told = self._values[measure_of(a)] | self._values[measure_of(b)]
        return told <= {value_of(a), value_of(b)}

    def rivals(self, beside: SideBySide) -> Iterator[SideBySide]:
        """Each of two figures beside a third value that may be of the same, unless both sentences give that one."""
        sides = (beside.one, beside.other)
        told = [{value_of(q) for q in self.figures[side.number]} for side in sides]
        passed = (told[0] & told[1]) | {value_of(side.figure) for side in sides}
        for side in sides:
            for number in self._like.get(side.number, ()):
                for figure in self.figures[number]:
                    if value_of(figure) in passed or not _of_one_kind(side.figure, figure):
                        continue
                    if apart(side.figure, figure) and (found := self.side_by_side(side.figure, figure)) is not None:
                        yield found


def _is_figure(figure: Quantity, article: Article) -> bool:
    """True of a number that tells how many or how much: no rank, time on a clock or identifier, and not "none".

    Of a pair, "48 percent to 41 percent", each is half of what is told, and neither is held against another.
    """
    if figure.kind == "ordinal" or figure.value == 0 or ":" in article.source.text(figure.span):
        return False
    words, near = article.layers.tokens.words, article.layers.quantities_within(figure.first - _WIDE, figure.last + 2)
    if any(one.last == other.first - 1 and words[one.last].fold == "to" for one, other in pairwise(near)):
        return False
    return figure.unit is not None or figure.counted is not None or figure.low is None or figure.low < _IDENTIFIERS


def _by_chance(figure: Quantity) -> bool:
    """True of a small or vague number, of which an article has many."""
    low = figure.low if figure.low is not None else figure.high
    return figure.bound == "vague" or low is None or (figure.kind in _COUNTED and low < _FEW)


_COUNTED = frozenset({"count", "duration"})


def _differ(a: Quantity, b: Quantity) -> bool:
    """True of figures that cannot both hold, and of two that a writer bounds alike and puts far from each other."""
    if apart(a, b):
        return True
    (low, high) = sorted(Fraction(q.low or q.high or 0) for q in (a, b))
    return a.bound == b.bound != "exact" and None in (a.low, a.high) and low * _FAR < high


def _of_one_kind(a: Quantity, b: Quantity) -> bool:
    """True of figures in one unit, unless they count different things."""
    one, other = measure_of(a), measure_of(b)
    return one[:-1] == other[:-1] and (not one[-1] or not other[-1] or one[-1] == other[-1])


def _may_be_one(beside: SideBySide, article: Article) -> bool:
    """False where something tells that two figures are of two things, two times or two sources."""
    layers, sides = article.layers, (beside.one, beside.other)
    if not beside.near or beside.replaced(wholly=True) or beside.narrowed() or _many_differ(beside, article):
        return False
    times = [layers.times_within(side.sentence.first, side.sentence.last) for side in sides]
    clauses = [layers.statements.at(side.figure.first) for side in sides]
    voices = {voice_in(clause, layers).key for clause in clauses} - {""}
    if any_overlap(*times) is False or len(voices) > 1 or any(_added(side, article) for side in sides):
        return False
    spans = [range(side.sentence.first, side.sentence.last) for side in sides]
    ranks = [{r.value for r in layers.numerals if r.kind == "ordinal" and r.first in span} for span in spans]
    if ranks[0] != ranks[1]:
        return False  # "the first group", "the second group"
    if not all(any(layers.tokens.words[t].shape == "lower" for t in span) for span in spans):
        return False  # rows of a table: "DOVER HARBOUR APRIL, 50 UNDER MAY"
    opened = [layers.tokens.words[side.sentence.first].fold in turning() for side in sides]
    one, other = (words_telling(s, article, turning()) if s is not None else set() for s in clauses)
    return one == other and opened[0] == opened[1]


def _many_differ(beside: SideBySide, article: Article) -> bool:
    """True where the sentences differ in two figures of one measure, or one has the figures of both."""
    sides = (beside.one, beside.other)
    ours, theirs = (side.others(article) for side in sides)
    values = [{value_of(q) for q in figures} for figures in (ours, theirs)]
    if value_of(beside.one.figure) in values[1] or value_of(beside.other.figure) in values[0]:
        return True
    return any(
        measure_of(a) == measure_of(b) and value_of(a) not in values[1] and value_of(b) not in values[0]
        for a, b in product(ours, theirs)
    )


def _added(side: Around, article: Article) -> bool:
    """True of "another 40" and "40 more", which are beside those told of before."""
    words, figure = article.layers.tokens.words, side.figure
    beside = (*words[max(figure.first - 2, 0) : figure.first], *words[figure.last : figure.last + 2])
    folds = {word.fold for word in beside}
    return sets_apart(folds) or not part_words().isdisjoint(folds)
