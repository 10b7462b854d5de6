"""The pages in a browser: no overflow on a phone, contrast, keyboard, no request, in light and dark."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from factcheck.renderers.html import render
from factcheck.renderers.named import Named
from factcheck.report import ClaimRow, Report
from factcheck.text.source import Source
from factcheck.text.span import Span


@pytest.fixture
def page_file(ferry: Report, clean: Report, tmp_path: Path) -> Path:
    claims = (
        ClaimRow("event", Span("body", 4, 13), "", "sinking", "done", "2024-05-28/2024-05-30"),
        ClaimRow("event", Span("body", 0, 3), "x" * 120, "talks", "planned", "2024-06-30"),
    )
    text = "<script>document.title = 'broken'</script> " + "long" * 200
    hostile = Report(Source(text, title="<script>x</script>"), status="crashed", reasons=("a defect",))
    articles = (attrs.evolve(ferry, claims=claims), clean, hostile)
    path = tmp_path / "page.html"
    path.write_text("".join(render([Named(f"{n}.txt", a) for n, a in enumerate(articles)])), encoding="utf-8")
    return path


@pytest.fixture(params=["light", "dark"])
def page(browser: Any, page_file: Path, request: pytest.FixtureRequest) -> Iterator[Any]:
    context = browser.new_context(color_scheme=request.param, viewport={"width": 360, "height": 740})
    opened = context.new_page()
    opened.requests = []
    opened.on("request", lambda asked: opened.requests.append(asked.url))
    opened.goto(page_file.as_uri())
    yield opened
    context.close()


def test_nothing_flows_over_on_a_phone(page: Any) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_every_text_can_be_read(page: Any, contrast: str) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    ratio, where = page.evaluate(contrast)
    assert ratio >= 4.5, where


def test_nothing_is_asked_of_the_network_and_no_script_runs(page: Any, page_file: Path) -> None:
    assert page.requests == [page_file.as_uri()]
    assert page.title().startswith("factcheck: ")
    assert "<script>document.title" in page.inner_text("main")


def test_every_conflict_is_reached_by_keyboard(page: Any) -> None:
    reached = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.getAttribute('href') || ''"))
    assert {f"#fc-a1-i{n}" for n in (1, 2, 3)} <= reached
    assert {"#fc-a1-s1a", "#fc-a1-s2b", "#fc-a1-s3b"} <= reached


def test_filters_without_a_script(page: Any) -> None:
    issues = page.locator(".fc-issue")
    assert issues.count() == 3
    page.uncheck("#fc-show-of-figures")
    assert [issues.nth(n).is_visible() for n in range(3)] == [False, True, False]
    page.check("#fc-show-of-figures")
    page.uncheck("#fc-show-is-warning")
    assert [issues.nth(n).is_visible() for n in range(3)] == [False, False, True]


def test_sides_light_up_together(page: Any) -> None:
    page.hover("#fc-a1-s1a")
    assert page.evaluate("getComputedStyle(document.querySelector('#fc-a1-s1b')).outlineStyle") == "solid"
    assert page.evaluate("getComputedStyle(document.querySelector('#fc-a1-s2a')).outlineStyle") == "none"
