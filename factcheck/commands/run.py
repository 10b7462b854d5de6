"""A run: a file of results with an article a line, which can be cut short and go on."""

from collections.abc import Iterable, Iterator
from itertools import islice

from factcheck.checking import Work
from factcheck.errors import ConfigError, DocumentError
from factcheck.on_demand import resolve_name
from factcheck.text.frozen import Record


class Run(Record):
    """A run that writes an article a line: how many lines are there already, and the gravest of what they say."""

    output: str
    done: int = 0
    issues: bool = False
    incomplete: bool = False

    def rest(self, work: Iterable[Work]) -> Iterator[Work]:
        """What is still to be checked; what is no article passes through.

        Raises ConfigError when the articles are others than those of the output.
        """
        names = self._names()
        number = 0
        for item in work:
            if isinstance(item, DocumentError) or number == self.done:
                yield item
                continue
            number += 1
            name = next(names)
            if name != item[0].name:
                raise cannot_resume(
                    self.output, f"its line {number} is of {name}, and the input has {item[0].name} there"
                )
        if number < self.done:
            raise cannot_resume(self.output, f"it has {self.done:,} lines, and the input only {number:,} articles")

    def _names(self) -> Iterator[str]:
        parsed = resolve_name("json:loads")  # loaded for those who go on with a run
        with open(self.output, "rb") as lines:
            for line in islice(lines, self.done):
                yield parsed(line)["name"]


def cannot_resume(path: str, why: str) -> ConfigError:
    """The error of a run that cannot go on."""
    return ConfigError(f"cannot resume {path}: {why}; run without --resume to begin again")
