"""How Sphinx builds the documentation: ``sphinx-build -W docs build/docs``."""

import re
from inspect import formatannotation

import attrs
from sphinx.application import Sphinx

import factcheck
from factcheck.report import Severity

project = "factcheck"
author = "The factcheck authors"
project_copyright = "2026, the factcheck authors"
version = release = factcheck.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
suppress_warnings = ["myst.header"]  # the pages of the rules begin their examples at the third level
exclude_patterns = ["build"]

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_class_signature = "separated"
autodoc_preserve_defaults = True
autodoc_default_options = {"exclude-members": "__init__, __new__"}

html_theme = "furo"
html_title = "factcheck"
html_show_sphinx = False
html_show_copyright = False
html_static_path = ["static"]
html_css_files = ["page.css"]


_MODULE = re.compile(r"\b(?:factcheck|datetime|collections)(?:\.[a-z_]+)*\.(?=\w)")


def list_fields(app: Sphinx, what: str, name: str, value: object, options: object, lines: list[str]) -> None:
    """Tell of each field of a value class its type and its default, after what its docstring says."""
    if what != "class" or not isinstance(value, type) or not attrs.has(value):
        return
    for field in attrs.fields(value):
        if not field.name.startswith("_"):
            kind = _MODULE.sub("", formatannotation(field.type))
            default = field.default.value if isinstance(field.default, Severity) else field.default
            given = "" if default is attrs.NOTHING or isinstance(default, attrs.Factory) else f" = {default!r}"
            lines.append(f"* ``{field.name}: {kind}{given}``")
    lines.append("")


def setup(app: Sphinx) -> None:
    app.connect("autodoc-process-docstring", list_fields)
