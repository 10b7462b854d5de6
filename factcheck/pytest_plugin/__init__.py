"""The pytest plugin: ``pytest --factcheck articles/`` fails on articles that contradict themselves.

Here stands only what pytest needs to know of it. The rest is loaded when it is switched on, or when a test asks for one
of its fixtures.
"""

from collections.abc import Callable
from pkgutil import resolve_name
from typing import Any

import pytest

_INT: Any = "int" if pytest.version_tuple >= (8, 4) else "string"  # the type came with pytest 8.4

#: Each key of pytest's settings, its type there, what it takes as an option, and what it does.
SETTINGS: tuple[tuple[str, Any, dict[str, Any], str], ...] = (
    ("files", "args", {"action": "append", "metavar": "PATTERN"}, "the files of folders that are articles"),
    ("select", "args", {"action": "append", "metavar": "NAMES"}, "run only these rules or families"),
    ("ignore", "args", {"action": "append", "metavar": "NAMES"}, "do not run these rules or families"),
    ("severity", "string", {"choices": ("error", "warning", "note")}, "the least that is reported (default: warning)"),
    (
        "per_file_ignores", "linelist", {"action": "append", "metavar": "PATTERN:NAMES"},
        "do not report these rules or families in files that match a pattern",
    ),
    ("baseline", "string", {"metavar": "FILE"}, "the file of issues that are accepted"),
    ("records_per_item", _INT, {"type": int, "metavar": "N"}, "records of a corpus a test item (default: 200)"),
)  # fmt: skip


def pytest_addoption(parser: pytest.Parser) -> None:
    """Tell pytest the options and the keys of its settings."""
    group = parser.getgroup("factcheck", "articles that agree with themselves")
    says = "check articles: text, Markdown, HTML, and the records of JSONL and CSV files"
    group.addoption("--factcheck", action="store_true", help=says)
    parser.addini("factcheck", says, type="bool", default=False)
    for name, kind, option, help_text in SETTINGS:
        group.addoption(f"--factcheck-{name.replace('_', '-')}", help=help_text, **option)
        parser.addini(f"factcheck_{name}", help_text, type=kind, default=None)
    group.addoption("--factcheck-xfail", action="store_true", help="report articles with issues as expected failures")
    group.addoption(
        "--factcheck-update-baseline", action="store_true", help="accept every issue there is, in the baseline"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker and, where it is switched on, the part that collects and checks."""
    config.addinivalue_line("markers", "factcheck: an article, or a part of a corpus, that factcheck checks")
    if config.getoption("factcheck") or config.getini("factcheck"):
        checks = resolve_name("factcheck.pytest_plugin.session:begin")(config)
        config.pluginmanager.register(checks, "factcheck-session")


@pytest.fixture
def factcheck_report(request: pytest.FixtureRequest) -> Callable[..., Any]:
    """Check a text by the settings of the project: ``assert factcheck_report(text, title=...).ok``."""
    made: Callable[..., Any] = resolve_name("factcheck.pytest_plugin.asserting:reporter")(request.config, request.path)
    return made


@pytest.fixture
def assert_consistent(request: pytest.FixtureRequest) -> Callable[..., Any]:
    """Fail with every issue of a text that contradicts itself: ``assert_consistent(text, title=...)``."""
    made: Callable[..., Any] = resolve_name("factcheck.pytest_plugin.asserting:asserter")(request.config, request.path)
    return made
