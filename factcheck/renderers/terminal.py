"""The format for people: where, what and why, then both sides in their lines with the words underlined."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from factcheck.on_demand import resolve_name
from factcheck.renderers.closing import Tally
from factcheck.renderers.color import SEVERITY, Paint
from factcheck.renderers.excerpt import Mark, excerpts
from factcheck.renderers.named import Named, Places
from factcheck.report import Evidence, Issue
from factcheck.text.printable import columns, printable

#: Columns of an excerpt and of wrapped sentences.
WIDTH = 100

#: Lines shown of evidence that runs over line breaks.
_LINES_SHOWN = 3


def render(articles: Iterable[Named], color: bool = False) -> Iterator[str]:
    """Give the issues of each article, a blank line after each, then the closing count."""
    paint = Paint(color)
    tally = Tally()
    for named in articles:
        tally.add(named)
        yield "".join(f"{block}\n\n" for block in _blocks(named, paint))
    yield f"{_closing(tally, paint)}\n"


def _closing(tally: Tally, paint: Paint) -> str:
    return paint("green" if not tally.issues and not tally.incomplete else "bold", str(tally))


def _blocks(named: Named, paint: Paint) -> Iterator[str]:
    report = named.report
    for reason in report.reasons:
        yield f"{paint('bold', named.shown_name)}: {paint('yellow', report.status)}\n{_wrapped(reason)}"
    if report.issues:
        places = Places.of(named)
        for issue in report.issues:
            yield "\n".join(_issue(named, issue, places, paint))


def _issue(named: Named, issue: Issue, places: Places, paint: Paint) -> Iterator[str]:
    line, column = places.locate(issue.evidence[0])
    severity = paint(SEVERITY[issue.severity.value], issue.severity.value)
    yield f"{paint('bold', f'{named.shown_path}:{line}:{column}')}: {severity}: {paint('bold', printable(issue.rule))}"
    yield _wrapped(issue.message)
    yield from in_context(issue, places, paint)


def in_context(issue: Issue, places: Places, paint: Paint) -> Iterator[str]:
    """The lines that show all sides of an issue, underlined in the lines of the article, and its reasons."""
    marked = [place for evidence in issue.evidence for place in _marks(evidence, places)]
    gutter = max(len(label) for label, _, _ in marked)
    for (label, text), group in groupby(marked, key=lambda place: place[:2]):
        yield from _sides(label.rjust(gutter), text, [mark for _, _, mark in group], SEVERITY[issue.severity], paint)
    for reason in issue.reasons:
        yield _wrapped(reason, lead="  = ")


def _wrapped(sentence: str, lead: str = "  ") -> str:
    fill = resolve_name("textwrap:fill")  # loaded for those who have something to read
    wrapped: str = fill(
        printable(sentence), WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead), break_long_words=False
    )
    return wrapped


def _marks(evidence: Evidence, places: Places) -> Iterator[tuple[str, str, Mark]]:
    """The lines that evidence stands in: their label in the margin, their text, and the words marked there."""
    lines = places.lines(evidence)
    first, start = lines.locate(evidence.span.start)
    last, _ = lines.locate(max(evidence.span.start, evidence.span.end - 1))
    end = evidence.span.end - lines.starts[last - 1]
    shown = [n for n in range(first, last + 1) if n in (first, last) or lines.line(n).strip()][:_LINES_SHOWN]
    for number in shown:
        text = lines.line(number)
        left = start - 1 if number == first else len(text) - len(text.lstrip())
        right = min(end, len(text)) if number == last else len(text)
        yield places.label(evidence, number), text, Mark(left, right, evidence.note if number == shown[-1] else "")


def _sides(label: str, text: str, marks: list[Mark], color: str, paint: Paint) -> Iterator[str]:
    bar = paint("blue", "|")
    margin = f" {' ' * len(label)} {bar} "
    for excerpt in excerpts(text, marks, width=WIDTH):
        yield f" {paint('blue', label)} {bar} {excerpt.text}".rstrip()
        for start, end, mark in excerpt.marks:
            note = printable(mark.note)
            carets = paint(color, "^" * (end - start))
            if not note or end + 1 + columns(note) <= WIDTH + 20:
                yield f"{margin}{' ' * start}{carets} {note}".rstrip()
            else:
                yield f"{margin}{' ' * start}{carets}"
                yield f"{margin}{' ' * max(0, min(start, WIDTH - columns(note)))}{note}"
