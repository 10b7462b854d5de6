"""Newsrooms in which pytest is run as a user would run it."""

import json
from collections.abc import Callable
from importlib.metadata import entry_points

import pytest

import factcheck.pytest_plugin.session  # noqa: F401  so that runs in this process do not load it anew each time

SOUND = "The council met on the first floor, and nothing else of note happened in the town on that day."
SIX = "The crash killed six people: three men and two women."
MONDAY = "The mayor opened the bridge on Monday, 2 May 2023."

#: A checkout that was installed before it had the plugin lacks its entry point.
_PLUGIN = () if entry_points(group="pytest11", name="factcheck") else ("-p", "factcheck.pytest_plugin")

Run = Callable[..., pytest.RunResult]


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run pytest in this process over the files of ``pytester``, with the settings of its own folder alone."""
    for name in ("CI", "BUILD_NUMBER", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "200")

    def runs(*arguments: object, **options: object) -> pytest.RunResult:
        return pytester.runpytest(*_PLUGIN, *map(str, arguments), **options)  # type: ignore[arg-type]

    return runs


@pytest.fixture
def newsroom(pytester: pytest.Pytester) -> pytest.Pytester:
    """A sound article, one with two issues, and a corpus of five records with issues in the second and fifth."""
    folder = pytester.mkdir("articles")
    (folder / "sound.txt").write_text(SOUND)
    (folder / "bad.md").write_text(f"---\ntitle: Bridge\n---\n{SIX}\n\n{MONDAY}\n")
    records = [{"id": f"r{n}", "text": SIX if n in (2, 5) else SOUND} for n in range(1, 6)]
    (folder / "wire.jsonl").write_text("".join(f"{json.dumps(record)}\n" for record in records))
    return pytester
