"""Two figures side by side, each with what its sentence tells around it, and what the two sentences share."""

from collections.abc import Set
from functools import cached_property

from factcheck.article import Article
from factcheck.comparison.ideas import Idea, shared_ideas
from factcheck.lexicon.measures import thing
from factcheck.reading.quantities import Quantity
from factcheck.reading.sentences import Sentence
from factcheck.text.frozen import Record

#: So many tokens from a figure an idea may be, to tell what it is of; so many after it, and before, to be next to it.
_NEAR, _NEXT, _BEFORE = 6, 3, 4
#: And so many, for a word to stand in the place of another.
_REACH = 8

#: What a figure is of: its kind and unit, what it is a rate for, and the noun that it counts.
Measure = tuple[str, str | None, str | None, str]
Value = tuple[object, ...]


def measure_of(figure: Quantity) -> Measure:
    """What a figure is of."""
    return figure.kind, figure.unit, figure.per, thing(figure.counted or "")


def value_of(figure: Quantity) -> Value:
    """The value of a figure with its unit, however it is bounded: what makes two figures one."""
    return figure.kind, figure.unit, figure.low if figure.low is not None else figure.high, figure.parts


class Around(Record):
    """A figure, its sentence with the number of it, and the ideas of the sentence, figures left out."""

    figure: Quantity
    sentence: Sentence
    number: int
    ideas: tuple[Idea, ...]

    def place(self, at: int) -> int:
        """How many tokens an idea is from the figure: 0 right after it, -1 right before."""
        idea, figure = self.ideas[at], self.figure
        return idea.first - figure.last if idea.first >= figure.last else min(idea.last - 1 - figure.first, -1)

    def close(self, at: int) -> bool:
        """True of an idea that stands in the figure's part of the sentence."""
        return abs(self.place(at)) < _REACH

    def near(self) -> frozenset[int]:
        """The ideas that stand near the figure."""
        return frozenset(at for at in range(len(self.ideas)) if abs(self.place(at)) < _NEAR)

    def after(self) -> int | None:
        """The idea next to the figure, behind it."""
        found = next((at for at in range(len(self.ideas)) if self.place(at) >= 0), None)
        return found if found is not None and self.place(found) < _NEXT else None

    def before(self) -> int | None:
        """The idea next to the figure, before it."""
        found = max((at for at in range(len(self.ideas)) if self.place(at) < 0), default=None)
        return found if found is not None and self.place(found) > -_BEFORE else None

    def others(self, article: Article) -> tuple[Quantity, ...]:
        """The other figures of the sentence."""
        told = article.layers.quantities_within(self.sentence.first, self.sentence.last)
        return tuple(q for q in told if q.first != self.figure.first)


class SideBySide:
    """Two figures in text order and the ideas that their sentences share, by their places in either."""

    def __init__(self, one: Around, other: Around) -> None:
        self.one, self.other = one, other
        ours = {id(idea): at for at, idea in enumerate(one.ideas)}
        theirs = {id(idea): at for at, idea in enumerate(other.ideas)}
        self.shared = {ours[id(a)]: theirs[id(b)] for a, b in shared_ideas(one.ideas, other.ideas)}
        self.alone = (
            [at for at in range(len(one.ideas)) if at not in self.shared],
            [at for at in range(len(other.ideas)) if at not in self.shared.values()],
        )

    @cached_property
    def near(self) -> int:
        """How many of the shared ideas are near the figure in both."""
        ours, theirs = self.one.near(), self.other.near()
        return sum(a in ours and b in theirs for a, b in self.shared.items())

    def same(self, one: int | None, other: int | None) -> bool:
        """True of two ideas that are one."""
        return one is not None and self.shared.get(one, -1) == other

    def replaced(self, *, wholly: bool) -> bool:
        """True where one sentence has another word in the place of one: "for pylons", "for railways".

        ``wholly`` asks that the words on both sides of it are the same.
        """
        needed = 2 if wholly else 1
        return any(
            self._one_place(a, b) >= needed
            for a in self.alone[0]
            for b in self.alone[1]
            if wholly or (self.one.close(a) and self.other.close(b))
        )

    def _one_place(self, a: int, b: int) -> int:
        """On how many sides two ideas, before the figures or behind them, have the same next to them."""
        if (self.one.place(a) < 0) != (self.other.place(b) < 0):
            return 0
        ends = a == len(self.one.ideas) - 1 and b == len(self.other.ideas) - 1
        before = a == b == 0 or self.shared.get(a - 1, -2) == b - 1
        return before + (ends or self.shared.get(a + 1, -2) == b + 1)

    def narrowed(self) -> bool:
        """True where one sentence alone has a word between the figure and what both count: "the 40 ribbed bowls"."""
        return self._narrows(self.one, self.shared.keys()) or self._narrows(self.other, set(self.shared.values()))

    @staticmethod
    def _narrows(side: Around, shared: Set[int]) -> bool:
        at = side.after()
        return at is not None and at not in shared and at + 1 in shared and side.place(at + 1) <= side.place(at) + 1
