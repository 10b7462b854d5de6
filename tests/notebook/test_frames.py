"""Data frames, and what is said where pandas is missing."""

import sys
from typing import Any

import pytest

import factcheck
from factcheck.article import Article
from factcheck.errors import ExtraError
from factcheck.notebook.extras import extra
from factcheck.report import Report
from factcheck.rows import claim_rows


@pytest.fixture
def pandas() -> Any:
    return pytest.importorskip("pandas", reason="pandas is not installed")


def test_a_row_a_side(bridge: Report, pandas: Any) -> None:
    frame = bridge.to_frame()
    assert isinstance(frame, pandas.DataFrame)
    assert list(frame["side"]) == ["a", "b"]
    assert list(frame["text"]) == ["120 metres", "140-metre"]
    assert [list(frame[column]) for column in ("low", "high", "unit")] == [[120, 140], [120, 140], ["metre"] * 2]
    row = frame.iloc[0]
    assert bridge.text.body[row["start"] : row["end"]] == row["text"]


def test_no_issue_gives_the_columns(clean: Report, bridge: Report, pandas: Any) -> None:
    assert len(clean.to_frame()) == 0
    assert list(clean.to_frame().columns) == list(bridge.to_frame().columns)


def test_a_row_a_claim(read_bridge: Article, pandas: Any) -> None:
    frame = read_bridge.to_frame()
    assert len(frame) == len(claim_rows(read_bridge))
    opened = frame[(frame["kind"] == "event") & (frame["text"] == "opened")].iloc[0]
    assert (opened["time"], opened["first"].isoformat()) == ("2019-03-03", "2019-03-03")
    assert opened["who"] == "council"


def test_counts_of_a_corpus(bridge: Report, clean: Report, pandas: Any) -> None:
    frame = factcheck.summary([bridge, clean, clean], by=["Herald", "Herald", "Post"]).to_frame()
    assert list(frame.index) == ["Herald", "Post"]
    assert list(frame["articles"]) == [2, 1]
    assert list(frame["figure-mismatch"]) == [1, 0]


def test_the_extra_that_is_missing_is_named(bridge: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ExtraError, match=r"to_frame\(\) needs pandas: pip install 'factcheck-text\[pandas\]'"):
        bridge.to_frame()
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(ExtraError, match=r"plot\(\) needs matplotlib: pip install 'factcheck-text\[plot\]'"):
        bridge.plot()


def test_a_package_that_lacks_something_is_not_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    (tmp_path / "half_there.py").write_text("import not_there_at_all\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError, match="not_there_at_all") as caught:
        extra("half_there", extra="half", purpose="this")
    assert not isinstance(caught.value, ExtraError)
