"""What an interval plot shows, in any format: the figures that an issue holds against each other, on one scale."""

import math
from collections.abc import Sequence
from itertools import combinations

from factcheck.renderers.sides import labelled
from factcheck.report import Figure, Issue, Report
from factcheck.text.frozen import Record
from factcheck.text.printable import printable

#: Families whose evidence is compared by its figures, whatever the unit; elsewhere a number may stand there by chance.
_FAMILIES = ("figures", "structure")

#: Scales that reach over so many times their smallest value are logarithmic.
_LOGARITHMIC = 60


class Told(Record):
    """A figure as one side tells it."""

    label: str
    words: str
    figure: Figure


class Clash(Record):
    """The figures of one issue, in one unit: its number, its rule and its sides."""

    issue: int
    rule: str
    unit: str
    told: tuple[Told, ...]

    @property
    def scale(self) -> "Scale":
        """A scale on which all the figures find room, with some more at its ends for those that are open."""
        values = [float(v) for told in self.told for v in (told.figure.low, told.figure.high) if v is not None]
        return Scale.over(values)


class Scale(Record):
    """A number line from ``first`` to ``last``."""

    first: float
    last: float
    logarithmic: bool

    @classmethod
    def over(cls, values: Sequence[float]) -> "Scale":
        """A scale over these values."""
        low, high = min(values), max(values)
        if low > 0 and high >= low * _LOGARITHMIC:
            room = (high / low) ** 0.1
            return cls(low / room, high * room, True)
        room = 0.15 * (high - low) or max(abs(high), 1.0)
        return cls(0.0 if 0 <= low < room else low - room, high + room, False)

    def at(self, value: float) -> float:
        """Where a value stands, from 0 to 1."""
        if self.logarithmic:
            return math.log(value / self.first) / math.log(self.last / self.first)
        return (value - self.first) / (self.last - self.first)

    @property
    def ticks(self) -> tuple[float, ...]:
        """Three to eight round values."""
        if self.logarithmic:
            powers = [10.0**n for n in range(math.ceil(math.log10(self.first)), math.floor(math.log10(self.last)) + 1)]
            return tuple(powers[:: max(1, len(powers) // 6)])
        step = 10.0 ** math.floor(math.log10((self.last - self.first) / 2))
        step = next(step * n for n in (1, 2, 5, 10) if (self.last - self.first) / (step * n) <= 6)
        return tuple(step * n for n in range(math.ceil(self.first / step), math.floor(self.last / step) + 1))


def clashes(report: Report) -> tuple[Clash, ...]:
    """The issues whose sides give figures that differ, each with those that share a unit."""
    told: dict[int, list[Told]] = {}
    for side, evidence in labelled(report.issues):
        if evidence.figure is not None:
            words = printable(" ".join(evidence.text.split()))
            told.setdefault(side.issue, []).append(Told(side.label, words, evidence.figure))
    found = (_clash(number, report.issues[number - 1], figures) for number, figures in told.items())
    return tuple(clash for clash in found if clash is not None)


def _clash(number: int, issue: Issue, told: Sequence[Told]) -> Clash | None:
    """The largest set of its figures that can stand on one scale, if they are what the issue is about.

    Where the rule compares figures, it may know better than the bare bounds that "at least 34" is not hundreds.
    """
    by_unit: dict[str, list[Told]] = {}
    for one in told:
        by_unit.setdefault(one.figure.unit, []).append(one)
    unit, shown = max(by_unit.items(), key=lambda item: len(item[1]))
    if issue.family in _FAMILIES:
        drawn = len({one.figure for one in shown}) > 1
    else:
        drawn = bool(unit) and any(a.figure.apart(b.figure) for a, b in combinations(shown, 2))
    return Clash(number, issue.rule, unit, tuple(shown)) if drawn else None
