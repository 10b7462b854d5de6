"""Failures: what pytest shows of articles that contradict themselves."""

from collections.abc import Iterator

from _pytest._code.code import ReprEntryNative, ReprExceptionInfo, ReprFileLocation, ReprTraceback

from factcheck.renderers.closing import counted
from factcheck.renderers.color import Paint
from factcheck.renderers.named import Named, Places
from factcheck.renderers.terminal import in_context
from factcheck.text.frozen import frozen
from factcheck.text.printable import printable

_PLAIN = Paint(False)


@frozen
class Problem:
    """One thing that is wrong: where, the line that stands alone, and the lines below it."""

    path: str
    line: int
    headline: str
    below: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "\n".join((self.headline, *self.below))


class Inconsistent(Exception):
    """Articles contradict themselves; holds the problems, and how to close a list of them."""

    def __init__(self, problems: tuple[Problem, ...], closing: str = "") -> None:
        super().__init__(problems[0].headline)
        self.problems = problems
        self.closing = closing

    def shown(self, *, brief: bool = False) -> ReprExceptionInfo:
        """What pytest, JUnit and CI services show: the first headline, which is the message, and all the rest.

        Where it is to be ``brief``, the rest are the headlines alone.
        It is of pytest's own types, since xdist takes only those from one process to the other; pytest names none of
        them publicly.
        """
        if brief:
            text = "\n".join(problem.headline for problem in self.problems)
        else:
            text = "\n\n".join(filter(None, (*map(str, self.problems), self.closing)))
        first = self.problems[0]
        return ReprExceptionInfo(
            reprtraceback=ReprTraceback([ReprEntryNative([f"{text}\n"])], None, "native"),
            reprcrash=ReprFileLocation(first.path, first.line, first.headline),
        )


class NotChecked(Inconsistent):
    """Articles could not be read or not be checked wholly, besides what else may be wrong with them."""


def problems_of(named: Named, *, record: str = "") -> Iterator[Problem]:
    """What is wrong with one article; ``record`` names it where its file has several."""
    report, path = named.report, named.shown_path
    within = (f"  in {printable(record)}",) if record else ()
    line = named.locate("body", 0)[0] if named.locate else 1
    for reason in report.reasons:
        yield Problem(path, line, f"{path}:{line}:1: {report.status}: {printable(reason)}", within)
    if report.issues:
        places = Places.of(named)
        for issue in report.issues:
            line, column = places.locate(issue.evidence[0])
            headline = f"{path}:{line}:{column}: {printable(f'{issue.rule}: {issue.message}')}"
            yield Problem(path, line, headline, (*within, *in_context(issue, places, _PLAIN)))


def unreadable(path: str, said: str) -> Problem:
    """The problem of what holds no article; ``said`` begins with a colon and the line, and column, where known."""
    place = [1, 1]
    for number in range(2):
        head, colon, rest = said.removeprefix(":").partition(":")
        if not colon or not (head.isascii() and head.isdecimal()):
            break
        place[number], said = int(head), rest
    line, column = place
    return Problem(path, line, f"{path}:{line}:{column}: unreadable: {printable(said.strip())}")


def closing_of(inconsistent: list[str], *, issues: int, of: int, incomplete: int) -> str:
    """The last line of the failure of several records: which of them are inconsistent."""
    said = []
    if inconsistent:
        names = ", ".join(map(printable, inconsistent))
        said.append(f"{counted(issues, 'issue')} in {len(inconsistent):,} of {counted(of, 'record')}: {names}")
    if incomplete:
        said.append(f"{incomplete:,} of {counted(of, 'record')} not fully checked")
    return "\n".join(said)
