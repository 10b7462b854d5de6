"""What the documentation says is so: its examples run, its links lead somewhere, its pages of rules are the rules'."""

import re
import runpy
import tomllib
from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

import factcheck

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("seeds/*.md"), *ROOT.glob("docs/**/*.md")])
WRITTEN = [path for path in DOCUMENTS if path.parent.name != "rules"]
EXAMPLES = (
    "README.md",
    "docs/corpora.md",
    "docs/getting-started.md",
    "docs/notebooks.md",
    "docs/reading.md",
    "docs/usage.md",
    "docs/writing-a-rule.md",
)

#: What the examples of a document need besides the package.
NEEDED = {"docs/notebooks.md": ("pandas", "matplotlib")}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", WRITTEN, ids=name_of)
def test_examples_run(path: Path) -> None:
    for module in NEEDED.get(name_of(path), ()):
        pytest.importorskip(module, reason=f"{module} is not installed")
    document = Sybil(parsers=[PythonCodeBlockParser()], filenames=[path.name], path=str(path.parent)).parse(path)
    examples = list(document.examples())
    assert bool(examples) == (name_of(path) in EXAMPLES)
    for example in examples:
        example.evaluate()


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_links_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text(encoding="utf-8"))
    assert not [link for link in links if "://" not in link and not (path.parent / link).exists()]


def test_generated_pages_are_as_generated() -> None:
    wanted = runpy.run_path(str(ROOT / "docs" / "generate.py"))["generated"]()
    paths = [ROOT / "docs" / "claims.md", *(ROOT / "docs" / "rules").glob("*.md")]
    written = {path.relative_to(ROOT / "docs").as_posix(): path.read_text(encoding="utf-8") for path in paths}
    assert written == wanted, "run: python docs/generate.py"


def test_pictures_are_as_drawn() -> None:
    script = runpy.run_path(str(ROOT / "docs" / "picture.py"))
    for name in ("report", "way"):
        drawn = (ROOT / "docs" / "pictures" / f"{name}.svg").read_text(encoding="utf-8")
        assert drawn == script[name](), "run: python docs/picture.py"


def test_every_option_is_documented() -> None:
    usage = (ROOT / "docs" / "usage.md").read_text(encoding="utf-8")
    modules = sorted((ROOT / "factcheck" / "commands").glob("*.py"))
    source = "".join(module.read_text(encoding="utf-8") for module in modules)
    options = set(re.findall(r'"(--[a-z-]+)"', source)) - {"--version"}
    assert len(options) > 5
    assert {option for option in options if option not in usage} == set()


def test_the_commands_are_marked_for_the_checks() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in ("check", "test"):
        assert re.search(rf"^<!-- command: {name} -->\n```sh\n[^\n]+\n```$", readme, re.MULTILINE), name


def test_the_version_is_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == factcheck.__version__
