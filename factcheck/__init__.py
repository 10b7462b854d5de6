"""factcheck: checks whether an article agrees with itself.

The public names are loaded when first asked for, so that ``import factcheck`` costs next to nothing.

PYTEST_DONT_REWRITE: pytest would rewrite the assertions of a plugin's whole package, and warn where it is loaded first.
"""

from importlib import import_module

_PUBLIC = {
    "Article": "factcheck.article",
    "Config": "factcheck.config",
    "Evidence": "factcheck.report",
    "FactcheckError": "factcheck.errors",
    "Issue": "factcheck.report",
    "Report": "factcheck.report",
    "Severity": "factcheck.report",
    "Span": "factcheck.text.span",
    "Summary": "factcheck.notebook",
    "check": "factcheck.checker",
    "check_batch": "factcheck.corpus",
    "check_corpus": "factcheck.corpus",
    "read": "factcheck.article",
    "render": "factcheck.renderers",
    "summary": "factcheck.notebook",
}

__version__ = "0.1.0"
__all__ = ["__version__", *_PUBLIC]


def __getattr__(name: str) -> object:
    if name in _PUBLIC:
        value = getattr(import_module(_PUBLIC[name]), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'factcheck' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_PUBLIC})
