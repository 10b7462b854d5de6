"""What importing the package costs, and what it offers."""

import ast
import subprocess
import sys
from importlib.util import find_spec
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


#: An article that gives no claim of presence, roles, traits, steps, ranks, conversions, and has no title.
_SHORT = "The mayor crossed the bridge on Tuesday. The work cost 12 million euros, of which the state paid nine."
#: What the check of one text file has no use for: executors, stored results, other formats and commands.
_UNUSED = (
    "concurrent.futures", "difflib", "hashlib", "importlib.metadata", "importlib.util", "json", "logging", "pathlib",
    "pkgutil", "shutil", "textwrap", "traceback", "urllib.parse", "zlib", "factcheck.commands.corpus",
    "factcheck.commands.run_record", "factcheck.corpus", "factcheck.documents.html", "factcheck.documents.markdown",
    "factcheck.documents.records", "factcheck.notebook", "factcheck.processes", "factcheck.renderers.json",
    "factcheck.streaming",
)  # fmt: skip
#: So many modules of ours may such a check load, each a tenth of a millisecond: what few articles need is better loaded
#: when one needs it, as the rules are.
_MODULES = 480
#: Rules without their claims, and what they alone compare with.
_NOT_NEEDED = (
    "factcheck.rules.actors.off_topic_actor", "factcheck.comparison.actors.topic",
    "factcheck.rules.actors.role_conflict", "factcheck.comparison.actors.offices",
    "factcheck.rules.attributions.quote_mismatch", "factcheck.comparison.attributions.quotes",
    "factcheck.rules.times.chronology_conflict", "factcheck.comparison.times.step_order",
    "factcheck.rules.times.time_conflict", "factcheck.rules.events.role_reversal", "factcheck.comparison.events.deeds",
    "factcheck.rules.events.superlative_conflict", "factcheck.comparison.events.rank_rivals",
    "factcheck.rules.figures.conversion_mismatch", "factcheck.comparison.arithmetic.conversions",
    "factcheck.rules.structure.dangling_enumeration", "factcheck.comparison.structure.points",
    "factcheck.rules.structure.headline_mismatch", "factcheck.comparison.structure.headlines",
)  # fmt: skip


def test_a_check_of_one_short_file_loads_what_it_needs(tmp_path: Path) -> None:
    (tmp_path / "short.txt").write_text(_SHORT)
    code = (
        "import sys; from factcheck.cli import main; code = main(['check', sys.argv[1]]); "
        "print(*sys.modules); raise SystemExit(code)"
    )
    alone = [sys.executable, "-S", "-c", f"import sys; sys.path[:] = {sys.path!r}; {code}"]
    done = subprocess.run([*alone, str(tmp_path / "short.txt")], capture_output=True, text=True, check=False)
    told, loaded = done.stdout.splitlines()
    assert (done.returncode, told, done.stderr) == (0, "No issues in 1 article", "")
    modules = set(loaded.split())
    assert "factcheck.rules.figures.figure_mismatch" in modules
    assert not modules & {*_UNUSED, *_NOT_NEEDED}
    assert sum(name.startswith("factcheck") for name in modules) <= _MODULES


def test_the_modules_that_are_not_loaded_exist() -> None:
    assert all(find_spec(name) for name in (*_UNUSED, *_NOT_NEEDED))


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
