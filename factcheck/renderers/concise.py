"""One line an issue, as compilers print them: ``path:line:column: severity: rule: message``."""

from collections.abc import Iterable, Iterator

from factcheck.renderers.closing import Tally
from factcheck.renderers.color import SEVERITY, Paint
from factcheck.renderers.named import Named, Places
from factcheck.text.printable import printable


def render(articles: Iterable[Named], color: bool = False) -> Iterator[str]:
    """Give the lines of each article, then the closing count."""
    paint = Paint(color)
    tally = Tally()
    for named in articles:
        tally.add(named)
        yield "".join(_lines(named, paint))
    yield f"{tally}\n"


def _lines(named: Named, paint: Paint) -> Iterator[str]:
    report = named.report
    for reason in report.reasons:
        yield f"{paint('bold', named.shown_name)}: {report.status}: {printable(reason)}\n"
    if not report.issues:
        return
    places = Places.of(named)
    for issue in report.issues:
        line, column = places.locate(issue.evidence[0])
        severity = paint(SEVERITY[issue.severity.value], issue.severity.value)
        where = paint("bold", f"{named.shown_path}:{line}:{column}")
        yield f"{where}: {severity}: {printable(f'{issue.rule}: {issue.message}')}\n"
