"""Choices: what is drawn while a story is invented and told."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import attrs

T = TypeVar("T")


@attrs.frozen
class Choose:
    """Makes choices with one function that draws a whole number from low to high, both included."""

    number: Callable[[int, int], int]

    def of(self, options: Sequence[T]) -> T:
        """One of the options."""
        return options[self.number(0, len(options) - 1)]

    def some(self, options: Sequence[T], count: int) -> tuple[T, ...]:
        """So many of the options (all, if there are fewer), all different, in a random order."""
        left = list(options)
        return tuple(left.pop(self.number(0, len(left) - 1)) for _ in range(min(count, len(left))))

    def other(self, value: int, low: int, high: int) -> int:
        """A whole number from low to high that is plainly another one: further off than rounding or a recount goes."""
        return self.of([n for n in range(low, high + 1) if not 2 * value / 3 - 1 < n < 3 * value / 2 + 1])
