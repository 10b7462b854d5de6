"""Options and fixtures of the whole suite."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# No test hangs on the speed of the machine.
settings.register_profile("factcheck", deadline=None)
# What tests/properties asks for ten times the examples of, and new ones in each run: --hypothesis-profile thorough
settings.register_profile("thorough", deadline=None, max_examples=1000)
settings.load_profile("factcheck")

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write golden files anew instead of comparing")


@pytest.fixture
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare text with a file of the folder ``golden`` beside the test; ``--update-golden`` writes it."""

    def compare(name: str, text: str) -> None:
        path = request.path.parent / "golden" / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8"), f"differs from {path.name}; --update-golden writes it anew"

    return compare


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, where it and playwright are installed."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        pytest.skip("no Chromium is installed")
    with playwright.sync_playwright() as running:
        chromium = running.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def contrast() -> str:
    """What a page evaluates to the lowest contrast ratio of its texts, and the text that has it."""
    return (ROOT / "tests" / "contrast.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def calls() -> Callable[[Callable[[], object]], int]:
    """How many calls of Python functions some work makes: a measure of growth that does not depend on the machine."""

    def count(work: Callable[[], object]) -> int:
        counted = 0

        def tally(frame: object, event: str, argument: object) -> None:
            nonlocal counted
            counted += event == "call"

        before = sys.getprofile()
        sys.setprofile(tally)
        try:
            work()
        finally:
            sys.setprofile(before)
        return counted

    return count
