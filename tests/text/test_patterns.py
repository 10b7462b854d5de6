"""Regular expressions stand in one module, and what repeats in them is bounded or gives nothing back."""

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import regex

import factcheck
from factcheck.text import patterns

PACKAGE = Path(factcheck.__file__).parent


def imports_of(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    plain = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return plain | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


def test_one_module_compiles_them() -> None:
    found = {path for path in PACKAGE.rglob("*.py") if {"re", "regex"} & imports_of(path)}
    assert {path.relative_to(PACKAGE).as_posix() for path in found if "testing" not in path.parts} == {
        "text/patterns.py"
    }


def compiled() -> Iterator[tuple[str, str, bool]]:
    """Every pattern of the package: where it stands, its source, whether it is spaced."""
    names = [f"factcheck.{path.relative_to(PACKAGE).with_suffix('').as_posix().replace('/', '.')}" for path in GRAMMARS]
    for module in (patterns, *map(importlib.import_module, names)):
        for name, value in vars(module).items():
            pattern = value() if hasattr(value, "cache_info") else value  # compiled when first asked for
            if isinstance(pattern, re.Pattern | regex.Pattern):
                yield f"{module.__name__}.{name}", pattern.pattern, bool(pattern.flags & regex.VERBOSE)


#: The modules that have rules over symbols compiled.
GRAMMARS = sorted(path for path in (PACKAGE / "reading").rglob("*.py") if "factcheck.text.patterns" in imports_of(path))


def greedy(source: str, *, spaced: bool) -> list[str]:
    """The quantifiers that are neither bounded nor possessive, each with what stands around it."""
    found = []
    at = 0
    while at < len(source):
        here = source[at]
        if here == "\\":
            at += 2
        elif here == "[":
            at += 2 if source[at + 1] != "^" else 3  # a bracket that comes first closes nothing
            while source[at] != "]":
                at += 2 if source[at] == "\\" else 1
            at += 1
        elif here == "#" and spaced:
            at = source.find("\n", at) if "\n" in source[at:] else len(source)
        elif here in "*+" or regex.match(r"\{\d+,\}", source[at:]):
            end = source.index("}", at) + 1 if here == "{" else at + 1
            if source[end : end + 1] == "+":
                end += 1
            else:
                found.append(source[max(0, at - 20) : end + 5])
            at = end
        elif here == "?" and source[at - 1] != "(":
            at += 2 if source[at + 1 : at + 2] in ("+", "?") else 1
        elif bounded := regex.match(r"\{\d+(?:,\d+)?\}\+?", source[at:]):
            at += bounded.end()
        else:
            at += 1
    return found


PATTERNS = list(compiled())


@pytest.mark.parametrize(("source", "spaced"), [p[1:] for p in PATTERNS], ids=[p[0] for p in PATTERNS])
def test_what_repeats_is_bounded_or_possessive(source: str, spaced: bool) -> None:
    assert not greedy(source, spaced=spaced)


def test_there_is_something_to_look_at() -> None:
    assert len(PATTERNS) > 20
    assert (
        greedy(r"a*b++c{2,}d{3,4}e{2,}+[*+]\*(?:x|y)+", spaced=False) and len(greedy(r"a*b+?(c)+", spaced=False)) == 3
    )
