"""Renderers: one module a format; pure functions from reports to text."""

from factcheck.renderers import concise, github, html, json, junit, markdown, sarif, terminal
from factcheck.renderers.named import Format, Named
from factcheck.report import Report

#: The formats by name.
FORMATS: dict[str, Format] = {
    "full": terminal.render,
    "concise": concise.render,
    "json": json.render,
    "jsonl": json.render_lines,
    "sarif": sarif.render,
    "github": github.render,
    "junit": junit.render,
    "markdown": markdown.render,
    "html": html.render,
}


def render(report: Report, /, *, format: str = "full", name: str = "article", color: bool = False) -> str:
    """Render one report; ``format`` is one of FORMATS, ``name`` what the article is called in it.

    Raises ValueError on an unknown format, ReportError when the format needs the text and the report has none.
    """
    if format not in FORMATS:
        raise ValueError(f"format: expected one of {', '.join(FORMATS)}, found {format!r}")
    return "".join(FORMATS[format]([Named(name, report)], color))
