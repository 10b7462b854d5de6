"""What importing the package costs, and what it offers."""

import ast
import subprocess
import sys
from pathlib import Path

import factcheck


def loaded_by(statement: str) -> set[str]:
    code = f"import sys; before = set(sys.modules); {statement}; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_package_alone_loads_nothing_heavy() -> None:
    loaded = loaded_by("import factcheck")
    assert "factcheck" in loaded
    assert not {name for name in loaded if name.split(".")[0] in ("attr", "attrs", "regex", "dateutil")}
    assert not {name for name in loaded if name.startswith("factcheck.")}


def test_a_name_is_loaded_when_asked_for() -> None:
    assert "factcheck.text.span" in loaded_by("import factcheck; factcheck.Span")


def test_every_public_name_is_there() -> None:
    assert {name: getattr(factcheck, name) for name in factcheck.__all__}
    assert set(factcheck.__all__) <= set(dir(factcheck))


def test_type_checkers_see_the_same_names() -> None:
    stub = Path(factcheck.__file__).with_suffix(".pyi").read_text(encoding="utf-8")
    declared = {"__version__"}
    for node in ast.parse(stub).body:
        if isinstance(node, ast.ImportFrom):
            declared |= {alias.asname or "" for alias in node.names}
    assert declared == set(factcheck.__all__)
