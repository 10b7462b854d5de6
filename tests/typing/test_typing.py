"""Type checkers see the public names as documented."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

USAGE = Path(__file__).with_name("typed_usage.py")


def run(*command: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(importlib.util.find_spec("mypy") is None, reason="mypy is not installed")
def test_mypy(tmp_path: Path, root: Path) -> None:
    run("mypy", "--strict", "--config-file", "", "--cache-dir", str(tmp_path), "--follow-imports=silent", str(USAGE))


@pytest.mark.skipif(importlib.util.find_spec("pyright") is None, reason="pyright is not installed")
def test_pyright() -> None:
    run("pyright", "--pythonpath", sys.executable, str(USAGE))
