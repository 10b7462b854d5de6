import json

from factcheck.renderers import json as json_format
from factcheck.renderers.named import Named
from factcheck.report import Report


def document(*reports: Report, name: str = "ferry.txt") -> str:
    return "".join(json_format.render([Named(name, report) for report in reports]))


def test_each_article_with_its_places(ferry: Report, clean: Report) -> None:
    stored = json.loads(document(ferry, clean))
    assert [article["path"] for article in stored["articles"]] == ["ferry.txt", "ferry.txt"]
    assert stored["articles"][1]["issues"] == []
    title, first, second = stored["articles"][0]["issues"][0]["evidence"]
    assert (title["line"], title["column"], title["span"]) == (1, 12, ["title", 11, 24])
    assert (first["line"], first["column"], first["text"]) == (1, 21, "40 passengers")
    assert (second["line"], second["note"]) == (1, "exactly 60")


def test_no_article() -> None:
    assert json.loads(document())["articles"] == []


def test_a_report_comes_back(ferry: Report) -> None:
    back = Report.from_dict(json.loads(document(ferry))["articles"][0])
    assert back.issues == ferry.issues
    assert back.source is None


def test_a_report_without_its_text_has_no_lines(ferry: Report) -> None:
    stored = json.loads(document(Report.from_dict(ferry.to_dict(text=False))))
    assert "line" not in stored["articles"][0]["issues"][0]["evidence"][0]


def test_readable_where_it_may_be_and_escaped_where_it_must(ferry: Report, hostile: Report) -> None:
    assert "though 停火" not in document(ferry)  # the article's text is not repeated
    text = document(hostile, name="停火\u202e\U000e0041.txt")
    assert all(line.isprintable() for line in text.split("\n"))
    assert '"停火\\u202e\\udb40\\udc41.txt"' in text
    assert json.loads(text)["articles"][0]["path"] == "停火\u202e\U000e0041.txt"


def test_lone_surrogates(clean: Report) -> None:
    document(clean, name="\udcff.txt").encode()
