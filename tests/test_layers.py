"""Imports point down the layers: text, lexicon, reading, claims, article, comparison, rules, checker, interfaces."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import factcheck

PACKAGE = Path(factcheck.__file__).resolve().parent
MODULES = sorted(PACKAGE.rglob("*.py"))

#: What stands on what; a part may import itself and what stands lower. Parts that are not named here are interfaces.
ORDER = (
    {"errors", "on_demand"},
    {"showing"},
    {"text"},
    {"lexicon", "report"},
    {"reading", "config"},
    {"claims"},
    {"article"},
    {"comparison", "language", "limits", "rows"},
    {"rules"},
    {"checker"},
)
RANK = {part: rank for rank, parts in enumerate(ORDER) for part in parts}
INTERFACE = len(ORDER)

#: Parts that know only these.
ONLY = {
    "text": {"text"},
    "on_demand": {"on_demand"},
    "showing": {"showing", "on_demand"},
    "report": {"report", "text", "errors", "showing", "on_demand"},
    "renderers": {"renderers", "report", "text", "errors", "on_demand"},
}
NEVER = {"rules": {"reading"}}
DEPENDENCIES = {"attr", "attrs", "regex", "dateutil"}
#: What optional parts stand on besides; nothing of the core may.
EXTRAS = {"testing": {"hypothesis"}, "pytest_plugin": {"pytest", "_pytest"}}


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def part_of(module: str) -> str:
    """The layer that a module belongs to: the name below ``factcheck``."""
    return [*module.split("."), ""][1]


def imports(path: Path) -> Iterator[str]:
    """The modules that a file imports, wherever the statement stands; submodules by their full name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            assert node.module is not None
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                yield full if full in NAMES else node.module


NAMES = {name_of(path) for path in MODULES}
EDGES = sorted(
    (name_of(path), module)
    for path in MODULES
    for module in imports(path)
    if module.split(".")[0] == "factcheck" and path != PACKAGE / "__init__.py"
)


def test_there_is_something_to_look_at() -> None:
    assert len(EDGES) > 100
    assert {part_of(name) for name in NAMES} >= set(RANK)


def test_imports_point_down() -> None:
    upwards = [
        f"{module} imports {imported}"
        for module, imported in EDGES
        if part_of(module) != part_of(imported)
        and RANK.get(part_of(imported), INTERFACE) >= RANK.get(part_of(module), INTERFACE)
        and part_of(module) in RANK
    ]
    assert not upwards


@pytest.mark.parametrize("part", sorted(ONLY))
def test_parts_that_know_little(part: str) -> None:
    assert not [edge for edge in EDGES if part_of(edge[0]) == part and part_of(edge[1]) not in ONLY[part]]


def test_of_the_layers_only_showing_finds_what_stands_above_by_name() -> None:
    """And the list of rules those below it: each is a module of its own part."""
    found = {
        name_of(path): re.findall(r'resolve_name\(f?"(factcheck[\w.]*)', path.read_text("utf-8")) for path in MODULES
    }
    by_name = {name: used for name, used in found.items() if used and part_of(name) in RANK}
    assert set(by_name) == {"factcheck.showing", "factcheck.rules.listed"}
    assert by_name["factcheck.rules.listed"] == ["factcheck.rules."]


def test_rules_do_not_read() -> None:
    assert not [edge for edge in EDGES if part_of(edge[1]) in NEVER.get(part_of(edge[0]), ())]


def test_rules_do_not_know_each_other() -> None:
    families = {name for name in NAMES if name.count(".") == 3 and part_of(name) == "rules"}
    assert not [(rule, imported) for rule, imported in EDGES if rule in families and imported in families]


def test_nothing_goes_round_in_a_circle() -> None:
    below: dict[str, set[str]] = {}
    for module, imported in EDGES:
        below.setdefault(module, set()).add(imported)
    done: set[str] = set()

    def visit(module: str, way: tuple[str, ...]) -> None:
        assert module not in way, " > ".join((*way, module))
        if module not in done:
            for imported in sorted(below.get(module, ())):
                visit(imported, (*way, module))
            done.add(module)

    for module in sorted(below):
        visit(module, ())


def test_only_the_standard_library_and_the_three_dependencies() -> None:
    allowed = DEPENDENCIES | set(sys.stdlib_module_names) | {"factcheck"}
    assert not [
        f"{name_of(path)} imports {module}"
        for path in MODULES
        for module in imports(path)
        if module.split(".")[0] not in allowed | EXTRAS.get(part_of(name_of(path)), set())
    ]
    assert not set(EXTRAS) & set(RANK)


@pytest.mark.parametrize("path", [p for p in MODULES if p != PACKAGE / "__init__.py"], ids=name_of)
def test_imports_stand_at_the_top(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    top = {id(node) for node in tree.body}
    nested = [
        f"line {node.lineno}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom) and id(node) not in top
    ]
    assert not nested
    assert name_of(path) == "factcheck.on_demand" or "import_module" not in path.read_text(encoding="utf-8")
