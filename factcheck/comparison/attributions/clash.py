"""A clash: two positions of one speaker, the ideas that they share and the pair of ideas that is opposed."""

from factcheck.comparison.attributions.positions import Position
from factcheck.comparison.ideas import Idea
from factcheck.text.frozen import Record


class Clash(Record):
    """Two positions of one speaker, in text order, with the ideas that they share and the pair that is opposed.

    ``taken`` are the identities of the ideas that they share.
    """

    first: Position
    second: Position
    shared: tuple[tuple[Idea, Idea], ...]
    opposed: tuple[Idea, Idea] | None
    taken: frozenset[int]

    @property
    def met(self) -> tuple[tuple[Idea, Idea], ...]:
        """The pairs of ideas that speak of one thing, the opposed one last."""
        return self.shared if self.opposed is None else (*self.shared, self.opposed)

    @property
    def many(self) -> int:
        """How many ideas the two share, or hold against each other."""
        return len(self.shared) + (self.opposed is not None)

    @property
    def covered(self) -> tuple[float, float]:
        """The share of either one's own ideas that the other has too, those of clauses that hang on it aside."""
        met = self.taken | {id(idea) for idea in self.opposed or ()}
        return _share(self.first, met), _share(self.second, met)


def _share(position: Position, met: frozenset[int]) -> float:
    """The share of ideas that are met, of the clause alone or with those that hang on it, whichever is more."""
    own, all_ = position.ideas, (*position.ideas, *position.tail)
    return max(sum(id(idea) in met for idea in ideas) / max(len(ideas), 1) for ideas in (own, all_))
