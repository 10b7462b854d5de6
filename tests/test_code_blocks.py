"""Every code block of the documentation runs, or says why it does not.

Python runs as it stands, with its output where it has some. Lines of ``sh`` and those of ``console`` that begin with $
run in a folder that holds a few articles; below the latter stands what they print, "..." for what may be anything.
Settings must be such. ``<!-- file: NAME -->`` before a block writes it to a file; text after ``<!-- printed -->`` is
what the Python before it prints. ``<!-- tried -->`` before commands that take long, or that install, tries whether
there is what they would run; ``<!-- skip: next "why" -->`` leaves a block out.
"""

import contextlib
import doctest
import importlib.util
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from unittest import SkipTest

import pytest
import yaml
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

from factcheck.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("seeds/*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("examples/**/README.md")]
)
#: Its blocks are run by ``tests/plugin/test_page.py``, in one process.
OF_THE_PLUGIN = ROOT / "docs" / "pytest.md"

#: What the examples of a document need besides the package.
NEEDED = {"docs/notebooks.md": ("pandas", "matplotlib")}

SIX = "The crash killed six people: three men and two women."
_FILE = re.compile(r"<!-- file: (\S+) -->\n\Z")
_PRINTED, _TRIED = "<!-- printed -->\n", "<!-- tried -->\n"
_CODE = {"python", "sh", "console", "toml", "yaml", "json", "markdown", "text"}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def is_file(example: Example) -> bool:
    """Write a block to the file that it stands for, if it stands for one."""
    named = _FILE.search(example.document.text[: example.start])
    if named is not None:
        Path(named[1]).parent.mkdir(exist_ok=True)
        Path(named[1]).write_text(example.parsed, encoding="utf-8")
    return named is not None


def missing(module: str) -> bool:
    """Whether a module is not installed, for the blocks that need it."""
    return importlib.util.find_spec(module) is None


def run(command: str, folder: Path | None = None) -> str:
    """Run a command as a shell does; those that check may end with 1, for issues."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    checks = re.match(r"\S*(pytest|factcheck check|cat .*factcheck check)", command)
    assert done.returncode in ((0, 1) if checks else (0,)), f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout + done.stderr


def shell(example: Example) -> None:
    tried = example.document.text[: example.start].endswith(_TRIED)
    for command in example.parsed.replace("\\\n", " ").splitlines():
        if command.strip() and not command.startswith("#"):
            (attempt if tried else run)(command)


def attempt(command: str) -> None:
    """Collect the tests that a command would run, or look for what it would install or start."""
    words = command.partition("#")[0].replace(".venv/bin/", "")
    if "pytest" in words:
        run(f"{words} --collect-only -q", ROOT)
    elif (extra := re.fullmatch(r"pip install --editable '\.\[(\w+)\]'\s*", words)) is not None:
        assert extra[1] in tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    else:
        assert os.access(ROOT / words.strip(), os.X_OK), command


def console(example: Example) -> None:
    for piece in re.split(r"^\$ ", example.parsed, flags=re.MULTILINE)[1:]:
        command, _, wanted = piece.partition("\n")
        given = run(command)
        assert doctest.OutputChecker().check_output(wanted, given, doctest.ELLIPSIS), f"$ {command}\n{given}"


def settings(example: Example) -> None:
    table = tomllib.loads(example.parsed)
    if is_file(example) or "factcheck" in table.get("tool", {}):
        Settings.of(table.get("tool", {}).get("factcheck", table), origin="the page").require_rules()


def data(example: Example) -> None:
    if not is_file(example):
        yaml.safe_load(example.parsed)


def lines(example: Example) -> None:
    is_file(example)
    for line in example.parsed.splitlines():
        json.loads(line)


def text(example: Example) -> None:
    is_file(example)
    if example.document.text[: example.start].endswith(_PRINTED):
        assert example.parsed.strip() == example.namespace["printed"].strip()


def article(example: Example) -> None:
    assert is_file(example), "an article of which nothing is made"


EVALUATORS = {
    "sh": shell, "console": console, "toml": settings, "yaml": data, "json": lines, "markdown": article,
    "text": text,
}  # fmt: skip
PARSERS = [
    SkipParser(),
    PythonCodeBlockParser(),
    *(CodeBlockParser(language, evaluator) for language, evaluator in EVALUATORS.items()),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the commands of the documents find where they are called."""
    monkeypatch.chdir(tmp_path)
    for name in ("drafts", "articles"):
        Path(name).mkdir()
        Path(name, "crash.md").write_text(f"---\ntitle: Crash\n---\n\n{SIX}\n")
    Path("article.txt").write_text(SIX)
    for name in ("corpus.jsonl", "news.jsonl"):
        Path(name).write_text("".join(json.dumps({"id": n, "text": SIX}) + "\n" for n in range(3)))
    shutil.copytree(ROOT / "seeds", "seeds")
    shutil.copytree(ROOT / "examples" / "newsroom", "examples/newsroom")
    # The rule of a third party, as an installer leaves it.
    shutil.copytree(ROOT / "examples" / "third_party_rules" / "house_style", "site/house_style")
    project = tomllib.loads((ROOT / "examples" / "third_party_rules" / "pyproject.toml").read_text())["project"]
    installed = Path(f"site/house_style-{project['version']}.dist-info")
    installed.mkdir()
    (installed / "METADATA").write_text(f"Name: {project['name']}\nVersion: {project['version']}\n")
    points = "".join(f"{name} = {at}\n" for name, at in project["entry-points"]["factcheck.rules"].items())
    (installed / "entry_points.txt").write_text(f"[factcheck.rules]\n{points}")
    monkeypatch.syspath_prepend(tmp_path / "site")


@pytest.mark.parametrize("path", [path for path in DOCUMENTS if path != OF_THE_PLUGIN], ids=name_of)
def test_code_blocks_run(path: Path, folder: None) -> None:
    for module in NEEDED.get(name_of(path), ()):
        pytest.importorskip(module, reason=f"{module} is not installed")
    document = Sybil(parsers=PARSERS, filenames=[path.name], path=str(path.parent)).parse(path)
    document.namespace["missing"] = missing
    for example in document.examples():
        try:
            with contextlib.redirect_stdout(io.StringIO()) as printed:
                example.evaluate()
            document.namespace["printed"] = printed.getvalue() or document.namespace.get("printed", "")
        except SkipTest as reason:
            assert len(str(reason)) > 10, "a block is left out without a reason"


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_every_block_is_of_a_kind_that_runs(path: Path) -> None:
    kinds = re.findall(r"^ *```+(\S*).*\n(?:.*\n)*?^ *```+$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert {kind for kind in kinds if not kind.startswith("{")} <= _CODE
