"""GitHub Actions: a workflow command an issue, which GitHub shows at its lines of a pull request.

The form is that of https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
"""

from collections.abc import Iterable, Iterator

from factcheck.renderers.closing import Tally
from factcheck.renderers.named import Named, Places
from factcheck.text.printable import printable

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(articles: Iterable[Named], color: bool = False) -> Iterator[str]:
    """Give the commands of each article, then the closing count as a plain line."""
    tally = Tally()
    for named in articles:
        tally.add(named)
        yield "".join(_commands(named))
    yield f"{tally}\n"


def _commands(named: Named) -> Iterator[str]:
    report = named.report
    for reason in report.reasons:
        yield _command("error", {"file": named.shown_path, "title": report.status}, f"{named.shown_name}: {reason}")
    if not report.issues:
        return
    places = Places.of(named)
    for issue in report.issues:
        first, *others = issue.evidence
        (line, column), (end_line, end_column) = places.locate(first), places.locate_end(first)
        fields = {"file": named.shown_path, "line": line, "col": column, "endLine": end_line, "endColumn": end_column}
        if line != end_line:
            del fields["endColumn"]  # GitHub takes columns only within one line
        sides = "".join(f"\n{places.locate(e)[0]}:{places.locate(e)[1]}: {e.text}" for e in others)
        title = f"factcheck: {issue.rule}"
        yield _command(_COMMANDS[issue.severity.value], {**fields, "title": title}, issue.message + sides)


def _command(name: str, fields: dict[str, object], message: str) -> str:
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in fields.items())
    return f"::{name} {listed}::{_data(message)}\n"


def _data(text: str) -> str:
    return "%0A".join(printable(line).replace("%", "%25") for line in text.split("\n"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
