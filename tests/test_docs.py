"""What the documentation says is so: its links lead somewhere, what is generated is what the code gives."""

import re
import runpy
import tomllib
from pathlib import Path

import pytest

import factcheck
from factcheck.settings import KEYS

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = Path(factcheck.__file__).resolve().parent  # of the checkout, or of the wheel that is tested in its place
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("seeds/*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*/README.md")]
)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_links_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text(encoding="utf-8"))
    assert not [link for link in links if "://" not in link and not (path.parent / link).exists()]


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_files_that_are_named_exist(path: Path) -> None:
    named = re.findall(r"`((?:factcheck|docs|examples)/[\w/]+\.\w+)`", path.read_text(encoding="utf-8"))
    folders = {name: PACKAGE.parent if name.startswith("factcheck/") else ROOT for name in named}
    assert not [name for name, folder in folders.items() if not (folder / name).exists()]


def test_what_is_generated_is_as_generated() -> None:
    wanted = runpy.run_path(str(ROOT / "docs" / "generate.py"))["generated"]()
    for name, text in wanted.items():
        assert (ROOT / name).read_text(encoding="utf-8") == text, f"{name}: run: python docs/generate.py"
    assert {path.name for path in (ROOT / "docs" / "rules").glob("*.md")} == {
        name.removeprefix("docs/rules/") for name in wanted if name.startswith("docs/rules/")
    }


def test_every_setting_has_its_section_and_an_example() -> None:
    """Its facts come from the classes; that no other setting is told of is tested by the examples, which are read."""
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    sections = re.split(r"^### ", page, flags=re.MULTILINE)[1:]
    assert sorted(section.split("\n", 1)[0] for section in sections) == sorted(KEYS)
    for section in sections:
        key = section.split("\n", 1)[0]
        assert f"<!-- generated: setting {key} -->" in section
        example = re.search(r"^```toml\n(.*?)^```", section, re.DOTALL | re.MULTILINE)
        assert example is not None and key in tomllib.loads(example[1])["tool"]["factcheck"], key


def test_pictures_are_as_drawn() -> None:
    script = runpy.run_path(str(ROOT / "docs" / "picture.py"))
    for name in ("report", "way"):
        drawn = (ROOT / "docs" / "pictures" / f"{name}.svg").read_text(encoding="utf-8")
        assert drawn == script[name](), "run: python docs/picture.py"


def test_every_option_is_documented() -> None:
    usage = (ROOT / "docs" / "usage.md").read_text(encoding="utf-8")
    modules = sorted((PACKAGE / "commands").glob("*.py"))
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
