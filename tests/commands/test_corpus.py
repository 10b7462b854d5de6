"""``factcheck corpus``: what the results of many articles come to, as text, JSON and a page."""

import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from factcheck.cli import main

Capture = pytest.CaptureFixture[str]
SIX = "The crash killed six people: three men and two women."
FINE = "The crash killed five people: three men and two women."
WEEKDAY = "The mayor opened the bridge on Monday, 2 May 2023."


@pytest.fixture(autouse=True)
def results(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Capture) -> None:
    """Results of 40 articles of two papers over three months, and of one in another language."""
    monkeypatch.chdir(tmp_path)
    records = [
        {
            "id": f"a{n}", "title": f"Crash <{n}>", "source": "The Post" if n % 4 else "The Herald",
            "published": f"2023-0{n % 3 + 1}-11", "text": FINE if n % 5 else f"{SIX} {WEEKDAY}" if n % 2 else SIX,
        }
        for n in range(40)
    ]  # fmt: skip
    french = "Le maire a ouvert le pont lundi et la route est restée fermée pendant toute la nuit. " * 6
    records.append({"id": "fr", "text": french})
    Path("corpus.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    main(["check", "corpus.jsonl", "--format", "jsonl", "--output", "out.jsonl"])
    capsys.readouterr()


def test_totals_as_text(capsys: Capture) -> None:
    assert main(["corpus", "out.jsonl", "--most", "2"]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[0] == (
        "8 of 41 articles with issues (19.5%); 12 issues (12 errors); not fully checked: 1 unsupported-language"
    )
    rows = {tuple(line.split()[:3]) for line in out.splitlines() if "▇" in line}
    assert {("sum-mismatch", "8", "8"), ("weekday-mismatch", "4", "4")} <= rows
    assert re.search(r"^The Herald +10 +2 +20\.0%  ▇+$", out, re.MULTILINE)
    assert re.search(r"^The Post +30 +6 +20\.0%", out, re.MULTILINE)
    assert re.search(r"^corpus\.jsonl +1 +0 +0\.0%$", out, re.MULTILINE), "without a source it is the file"
    assert re.search(r"^2023-01 +14 +3 ", out, re.MULTILINE)
    assert re.search(r"^undated +1 +0 ", out, re.MULTILINE)
    most = out.partition("most contradictory\n")[2].splitlines()
    assert [line.strip() for line in most if line.lstrip()[:1].isdigit()] == [
        "2 issues  corpus.jsonl:a5  Crash <5>", "2 issues  corpus.jsonl:a15  Crash <15>",
    ]  # fmt: skip
    assert any("add up to 5" in line for line in most)


def test_totals_as_json_and_over_several_files(capsys: Capture) -> None:
    assert main(["corpus", "out.jsonl", "out.jsonl", "--format", "json", "--most", "3"]) == 0
    totals = json.loads(capsys.readouterr().out)
    assert (totals["articles"], totals["with issues"], totals["issues"]) == (82, 16, 24)
    assert totals["statuses"] == {"complete": 80, "unsupported-language": 2}
    assert totals["severities"] == {"error": 24}
    assert totals["rules"][0] == {"rule": "sum-mismatch", "issues": 16, "articles": 16}
    assert [row["source"] for row in totals["sources"]] == ["The Post", "The Herald", "corpus.jsonl"]
    assert [row["month"] for row in totals["months"]] == ["2023-01", "2023-02", "2023-03", "undated"]
    assert [article["name"] for article in totals["contradictory"]] == [f"corpus.jsonl:a{n}" for n in (5, 15, 25)]


def test_totals_as_a_page(capsys: Capture) -> None:
    assert main(["corpus", "out.jsonl", "--format", "html", "--output", "out.html"]) == 0
    page = Path("out.html").read_text()
    assert "<script" not in page and "http" not in page.replace("http-equiv", "")
    assert "Crash &lt;5&gt;" in page and "Crash <5>" not in page
    drawn = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert len(drawn) == 3
    for svg in drawn:
        ElementTree.fromstring(svg)
    assert drawn[0].count("<rect") == 2 and drawn[1].count("<rect") == 3 and drawn[2].count("<rect") == 3
    lengths = [float(width) for width in re.findall(r'<rect[^>]* width="([\d.]+)"', drawn[0])]
    assert lengths[0] == 2 * lengths[1]
    assert main(["corpus", "out.jsonl", "--format", "html", "--output", "none/out.html"]) == 2
    assert capsys.readouterr().err == "factcheck: cannot write none/out.html: No such file or directory\n"


def test_lines_that_hold_no_result(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = Path("out.jsonl").read_text().splitlines()
    lines[1:1] = ["no json", "[1]", '{"name": "x", "schema": 99}']
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("\n".join(lines).encode())))
    assert main(["corpus", "-"]) == 2
    captured = capsys.readouterr()
    assert captured.out.startswith("8 of 41 articles")
    told = captured.err.splitlines()
    assert [line.partition(": no result: ")[0] for line in told] == [f"factcheck: -:{n}" for n in (2, 3, 4)]
    assert told[2].endswith("expected a report of schema 1, found 99")
    assert main(["corpus", "none.jsonl"]) == 2
    assert capsys.readouterr().err == "factcheck: cannot read none.jsonl: No such file or directory\n"
    assert main(["corpus", "out.jsonl", "--most", "-1"]) == 2


def test_nothing_at_all(capsys: Capture) -> None:
    Path("empty.jsonl").write_text("")
    assert main(["corpus", "empty.jsonl"]) == 0
    assert capsys.readouterr().out == "0 of 0 articles with issues (0.0%); 0 issues\n"
    assert main(["corpus", "empty.jsonl", "--format", "html"]) == 0
    assert "No issues." in capsys.readouterr().out
