"""What the plugin costs those who have it installed and do not use it."""

import sys
from importlib.metadata import entry_points

import pytest

_LIGHT = {"factcheck", "factcheck.pytest_plugin"}
_CONFTEST = """
import sys

def pytest_sessionfinish(session):
    loaded = {name for name in sys.modules if name.split(".")[0] in ("factcheck", "attr", "attrs", "regex", "dateutil")}
    print("LOADED", *sorted(loaded))
"""


def loaded(pytester: pytest.Pytester, *arguments: str) -> set[str]:
    """The modules that a pytest of its own loads, without the plugins of others."""
    pytester.makeconftest(_CONFTEST)
    pytester.makepyfile("def test_nothing(): pass")
    command = (sys.executable, "-m", "pytest", "-p", "factcheck.pytest_plugin", "-s", *arguments)
    line = next(line for line in pytester.run(*command).outlines if "LOADED" in line)
    return set(line.partition("LOADED")[2].split())


def test_only_the_light_module_is_loaded(pytester, monkeypatch) -> None:
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    assert loaded(pytester) == _LIGHT
    assert loaded(pytester, "--factcheck") > _LIGHT | {"regex", "factcheck.checker"}


def test_no_warning_where_the_package_is_loaded_before_pytest_begins(pytester) -> None:
    """pytest marks the package of a plugin for rewriting as it begins, and warns of modules that it comes too late for.

    Of a package that stands in a checkout, only newer ones do so.
    """
    pytester.makepyfile("def test_nothing(): pass")
    code = "import factcheck, pytest, sys; sys.exit(pytest.main(['-p', 'no:cacheprovider']))"
    pytester.run(sys.executable, "-c", code).assert_outcomes(passed=1, warnings=0)


def test_it_is_an_entry_point(pytestconfig) -> None:
    """Of the distribution, so that nobody need name it; a checkout installed before it was there is out of date."""
    points = entry_points(group="pytest11", name="factcheck")
    if not points:
        pytest.skip("the installed metadata is older than the plugin: pip install --editable .")
    assert [point.value for point in points] == ["factcheck.pytest_plugin"]
    assert pytestconfig.pluginmanager.has_plugin("factcheck")
