"""Markdown: a summary for pull requests and job pages: the articles with issues, both sides of each quoted."""

from collections.abc import Iterable, Iterator

from factcheck.renderers.closing import Tally
from factcheck.renderers.excerpt import Mark, excerpts
from factcheck.renderers.named import Named, Places
from factcheck.report import Evidence
from factcheck.text.patterns import markdown_special
from factcheck.text.printable import printable

_WIDTH = 160


def render(articles: Iterable[Named], color: bool = False) -> Iterator[str]:
    """Give a section an article that has issues or could not be checked, then the closing count."""
    tally = Tally()
    for named in articles:
        tally.add(named)
        yield "".join(f"{line}\n" for line in _section(named))
    yield f"**{tally}**\n"


def _section(named: Named) -> Iterator[str]:
    report = named.report
    if not report.issues and report.status == "complete":
        return
    yield f"## {escaped(named.name)}"
    yield ""
    for reason in report.reasons:
        yield f"*{escaped(report.status)}*: {escaped(reason)}"
        yield ""
    if not report.issues:
        return
    places = Places.of(named)
    for issue in report.issues:
        line, column = places.locate(issue.evidence[0])
        yield f"**{issue.severity.value}** {_code(issue.rule)} at {line}:{column}: {escaped(issue.message)}"
        yield ""
        for evidence in issue.evidence:
            yield f"> {_quoted(evidence, places)}"
            yield ">"
        for reason in issue.reasons:
            yield f"> *{escaped(reason)}*"
        yield ""


def _quoted(evidence: Evidence, places: Places) -> str:
    """The line that evidence begins in, cut to what is around it, its words in bold."""
    lines = places.lines(evidence)
    number, column = lines.locate(evidence.span.start)
    text = lines.line(number)
    end = min(column - 1 + len(evidence.span), len(text))
    (excerpt,) = excerpts(text, [Mark(column - 1, end)], width=_WIDTH)
    (start, last, _), *_ = excerpt.marks
    before, words, after = excerpt.text[:start], excerpt.text[start:last], excerpt.text[last:]
    note = f" ({escaped(evidence.note)})" if evidence.note else ""
    label = places.label(evidence, number)
    return f"{label}: {escaped(before)}**{escaped(words.strip()) or ' '}**{escaped(after)}{note}"


def _code(rule: str) -> str:
    """A rule's name as code; what is no name as text."""
    return f"`{rule}`" if rule.replace("-", "").isalnum() and rule.isascii() else escaped(rule)


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    shown: str = markdown_special().sub(r"\\\1", printable(text))
    return shown
