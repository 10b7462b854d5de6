"""The notebook of the examples runs, and what it shows can be read in dark and light pages, on a phone as well."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("nbclient", reason="nbclient is not installed")
for needed in ("ipykernel", "pandas", "matplotlib"):
    pytest.importorskip(needed, reason=f"{needed} is not installed")

#: Runs in a process of its own: what a kernel's client warns of is no matter of ours.
RUN = """
import sys, nbformat
from nbclient import NotebookClient
notebook = nbformat.read(sys.argv[1], as_version=4)
nbformat.validate(notebook)
NotebookClient(notebook, timeout=300, resources={"metadata": {"path": sys.argv[2]}}).execute()
nbformat.write(notebook, sys.argv[3])
"""

#: Pages that a card may land in; their rules for elements are such as hosts have, and would spoil the card.
SPOILED = (
    "p, li, a:link, td, th, summary, div, h3, mark, span { color: %s } tbody tr:nth-child(odd) td { background: %s }"
)
HOSTS = {
    "light": ("<style>body { background: #fff; color: #111 }", "#f4f4f4", "#fff", ""),
    "dark": ("<style>body { background: #111; color: #eee }", "#eee", "#222", ""),
    "dark Jupyter": ("<style>body { background: #111; color: #eee }", "#eee", "#222", 'data-jp-theme-light="false"'),
}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What each cell of the executed notebook shows, by kind."""
    examples = Path(__file__).resolve().parents[2] / "examples"
    executed = tmp_path_factory.mktemp("notebook") / "executed.ipynb"
    done = subprocess.run(
        [sys.executable, "-c", RUN, examples / "notebook.ipynb", examples, executed],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    cells = json.loads(executed.read_text(encoding="utf-8"))["cells"]
    found = [output for cell in cells for output in cell.get("outputs", ())]
    assert all(output["output_type"] == "execute_result" for output in found), "a cell prints, warns or shows twice"
    return [{kind: "".join(data) for kind, data in output["data"].items()} for output in found]


def cards(outputs: list[dict[str, Any]]) -> list[str]:
    return [shown["text/html"] for shown in outputs if 'class="factcheck"' in shown.get("text/html", "")]


def test_it_runs_and_shows(outputs: list[dict[str, Any]]) -> None:
    report, article, by_outlet, own = cards(outputs)
    assert "8 issues (8 warnings)" in report
    assert "Timeline" in article
    assert "Herald" in by_outlet and "sum-mismatch" in by_outlet
    assert "mixed-dates" in own
    assert sum("<th>" in shown.get("text/html", "") for shown in outputs) == 3  # data frames
    assert sum("image/png" in shown for shown in outputs) == 2


def test_the_notebook_is_kept_without_outputs(root: Path) -> None:
    cells = json.loads((root / "examples" / "notebook.ipynb").read_text(encoding="utf-8"))["cells"]
    assert not any(cell.get("outputs") for cell in cells)


@pytest.fixture(params=HOSTS)
def page(request: pytest.FixtureRequest, browser: Any, outputs: list[dict[str, Any]], tmp_path: Path) -> Iterator[Any]:
    style, ink, paper, attributes = HOSTS[request.param]
    head = f'<!doctype html><meta charset="utf-8">{style} {SPOILED % (ink, paper)}</style>'
    path = tmp_path / "host.html"
    path.write_text(f"{head}<body {attributes}>{''.join(cards(outputs))}", encoding="utf-8")
    context = browser.new_context(viewport={"width": 360, "height": 740})
    opened = context.new_page()
    opened.requests = []
    opened.on("request", lambda asked: opened.requests.append(asked.url))
    opened.goto(path.as_uri())
    opened.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    yield opened
    context.close()


def test_every_text_can_be_read(page: Any, contrast: str) -> None:
    ratio, where = page.evaluate(contrast)
    assert ratio >= 4.5, where


def test_nothing_flows_over_on_a_phone(page: Any) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_nothing_is_fetched(page: Any) -> None:
    assert len(page.requests) == 1


def test_sides_light_up_together(page: Any) -> None:
    outline = "e => getComputedStyle(e).outlineStyle"
    first, second = page.locator('[id$="-s2a"]').first, page.locator('[id$="-s2b"]').first
    first.hover()
    assert second.evaluate(outline) == "solid"
    assert page.locator('[id$="-s6b"]').first.evaluate(outline) == "none"


def test_marks_keep_their_look(page: Any) -> None:
    """A later card of the page undoes what hosts say of elements, but not the look of earlier cards."""
    look = "e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
    assert page.locator("a.fc-warning").first.evaluate(look) == ["rgb(61, 42, 0)", "rgb(255, 231, 168)"]
    assert page.locator("mark.fc-read-name").first.evaluate(look) == ["rgb(10, 47, 82)", "rgb(214, 234, 255)"]
