"""Renderers: one module a format; pure functions from reports to text."""

from factcheck.on_demand import resolve_name
from factcheck.renderers.named import Format, Named
from factcheck.report import Report

#: The functions of the formats; a module is loaded when its format is asked for.
_FUNCTIONS = {
    "full": "terminal:render",
    "concise": "concise:render",
    "json": "json:render",
    "jsonl": "json:render_lines",
    "sarif": "sarif:render",
    "github": "github:render",
    "junit": "junit:render",
    "markdown": "markdown:render",
    "html": "html:render",
}
#: The names of the formats.
FORMATS = tuple(_FUNCTIONS)


def renderer(format: str, /) -> Format:
    """The function that renders a format; raises ValueError on an unknown one."""
    if format not in _FUNCTIONS:
        raise ValueError(f"format: expected one of {', '.join(FORMATS)}, found {format!r}")
    found: Format = resolve_name(f"{__name__}.{_FUNCTIONS[format]}")
    return found


def render(report: Report, /, *, format: str = "full", name: str = "article", color: bool = False) -> str:
    """Render one report; ``format`` is one of FORMATS, ``name`` what the article is called in it.

    Raises ValueError on an unknown format, ReportError when the format needs the text and the report has none.
    """
    return "".join(renderer(format)([Named(name, report)], color))
