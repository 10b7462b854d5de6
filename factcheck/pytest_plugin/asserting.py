"""The fixtures' functions: checking a text in a test of one's own."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

from factcheck.checker import check
from factcheck.errors import FactcheckError
from factcheck.pytest_plugin.failure import problems_of
from factcheck.pytest_plugin.options import Options
from factcheck.renderers.named import Named
from factcheck.report import Report


def reporter(pytest_config: pytest.Config, path: Path) -> Callable[..., Report]:
    """Give a function that checks a text by the settings in force for the test's file."""
    try:
        in_force = Options.of(pytest_config).settings_for(str(path)).config
    except FactcheckError as error:
        raise pytest.UsageError(f"factcheck: {error}") from None

    def factcheck_report(
        text: str, /, *, title: str | None = None, published: datetime.date | None = None, **config: Any
    ) -> Report:
        """Check a text; ``config`` are values of ``Config`` that stand over those of the settings."""
        return check(text, title=title, published=published, config=attrs.evolve(in_force, **config))

    return factcheck_report


def asserter(pytest_config: pytest.Config, path: Path) -> Callable[..., Report]:
    """Give a function that checks a text so and raises AssertionError with every issue that it has."""
    report_of = reporter(pytest_config, path)

    def assert_consistent(text: str, /, **given: Any) -> Report:
        """Check a text; raises AssertionError unless the report is ok, which it gives back."""
        __tracebackhide__ = True
        report = report_of(text, **given)
        if not report.ok:
            raise AssertionError("\n\n".join(map(str, problems_of(Named("text", report)))))
        return report

    return assert_consistent
