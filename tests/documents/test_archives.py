"""Parquet, web archives, packed records and the extraction of pages; each needs its extra, or says so."""

import datetime
import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.documents import extras
from factcheck.documents.document import Document
from factcheck.documents.fields import Fields
from factcheck.documents.files import Reading, read_documents
from factcheck.documents.meter import Meter
from factcheck.errors import DocumentError

# The writer of warcio leaves a temporary file to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

SIX = "The crash killed six people: three men and two women."
PAGE = f"""<!doctype html><html><head><title>Crash on the hill - The Harwick Post</title>
<meta property="article:published_time" content="2023-05-05T10:00:00+00:00"></head>
<body><div class="menu"><a href="/">Home</a> <a href="/sport">Sport</a></div>
<div class="story"><h1>Crash on the hill</h1>
<p>{SIX} The road was closed for a day &amp; a night, the police said.</p>
<p>It was the second crash on the hill in a week, and the third since the new year began.</p></div>
<div class="footer">Subscribe to our newsletter. Copyright The Harwick Post.</div></body></html>"""


def read(path: Path, **options: Any) -> list[Document | DocumentError]:
    return list(read_documents(str(path), reading=Reading(**options)))


def documents(path: Path, **options: Any) -> list[Document]:
    found = read(path, **options)
    return [document for document in found if isinstance(document, Document)]


@pytest.fixture
def parquet(tmp_path: Path) -> Path:
    pa = pytest.importorskip("pyarrow", reason="the extra parquet is not installed")
    pq = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "news.parquet"
    rows = [
        {"id": 0, "text": f"Two lines.\n{SIX}", "title": "Crash", "published": datetime.date(2023, 5, 5), "n": 1.5},
        {"id": 1, "text": None, "title": None, "published": None, "n": 2.5},
        {"id": 2, "text": SIX, "title": None, "published": None, "n": 3.5},
    ]
    pq.write_table(pa.Table.from_pylist(rows * 300), path, row_group_size=70)
    return path


def test_parquet_gives_an_article_a_row(parquet: Path) -> None:
    found = read(parquet)
    assert len(found) == 900
    first, second, third = found[:3]
    assert isinstance(first, Document) and isinstance(third, Document)
    assert (first.name, first.title, first.published) == (f"{parquet}:0", "Crash", datetime.date(2023, 5, 5))
    assert first.text == f"Two lines.\n{SIX}"
    # The place is the row, and the character of the text: rows have no lines.
    assert first.locate("body", first.text.index("killed")) == (1, 22)
    assert first.locate("title", 1) == (1, 2)
    assert third.locate("body", 4) == (3, 5)
    assert str(second) == f"{parquet}:2: expected a string in the field 'text', found null"
    assert sum(isinstance(each, DocumentError) for each in found) == 300
    assert isinstance(found[-1], Document) and found[-1].locate("body", 0) == (900, 1)


def test_parquet_with_moments_and_own_columns(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="the extra parquet is not installed")
    pq = pytest.importorskip("pyarrow.parquet")
    rows = [{"body": SIX, "published": datetime.datetime(2023, 5, 5, 23, 59), "source": "The Post"}]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "a.parquet")
    (document,) = documents(tmp_path / "a.parquet", fields=Fields(text="body"))
    assert (document.published, document.outlet) == (datetime.date(2023, 5, 5), "The Post")
    (error,) = read(tmp_path / "a.parquet")
    assert str(error).endswith("a.parquet: expected a column 'text', found body, published, source")


def test_what_is_no_parquet(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="the extra parquet is not installed")
    (tmp_path / "a.parquet").write_bytes(b"PAR1 and nothing more")
    (error,) = read(tmp_path / "a.parquet")
    assert f"{tmp_path / 'a.parquet'}: no Parquet: " in str(error)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive of two pages, a picture, a page that was not found and a text."""
    warcio = pytest.importorskip("warcio", reason="the extra warc is not installed")
    headers = pytest.importorskip("warcio.statusandheaders")
    path = tmp_path / "news.warc.gz"
    with path.open("wb") as stream:
        writer = warcio.WARCWriter(stream, gzip=True)

        def add(address: str, kind: str, data: bytes, *, status: str = "200 OK", record: str = "response") -> None:
            answer = headers.StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            given: dict[str, Any] = {"http_headers": answer} if record == "response" else {}
            given |= {} if given else {"warc_content_type": kind}
            writer.write_record(writer.create_warc_record(address, record, payload=io.BytesIO(data), **given))

        add("https://post.example/crash", "text/html; charset=utf-8", PAGE.encode())
        add("https://post.example/logo.png", "image/png", b"\x89PNG")
        add("https://post.example/gone", "text/html", PAGE.encode(), status="404 Not Found")
        add("https://herald.example/b", "text/html", "<meta charset=latin-1><h1>Caf\xe9</h1><p>Six.".encode("latin-1"))
        add("https://herald.example/c", "text/html; charset=klingon", PAGE.encode())
        add("https://herald.example/d", "text/plain", SIX.encode(), record="conversion")
    return path


def test_pages_of_a_web_archive(archive: Path) -> None:
    first, second, error, third = read(archive)
    assert isinstance(first, Document) and isinstance(second, Document) and isinstance(third, Document)
    assert (first.path, first.name) == (str(archive), f"{archive}:https://post.example/crash")
    assert (first.title, first.published) == ("Crash on the hill", datetime.date(2023, 5, 5))
    assert [first.outlet, second.outlet, third.outlet] == ["post.example", "herald.example", "herald.example"]
    assert SIX in first.text and "Subscribe" in first.text
    # The place is the record, and the character of the page.
    assert first.locate("body", first.text.index("six")) == (1, PAGE.index("six") + 1)
    assert second.title == "Caf\xe9"
    assert str(error) == f"{archive}:5: unknown encoding 'klingon'"
    assert third.text == SIX
    assert third.locate("body", 4) == (6, 5)


def test_an_archive_that_breaks_off(archive: Path) -> None:
    data = archive.read_bytes()
    archive.write_bytes(data[: len(data) - 150])
    first, *_, last = read(archive)
    assert isinstance(first, Document)
    assert isinstance(last, DocumentError)
    archive.write_bytes(b"no archive at all\r\n" * 9)
    (error,) = read(archive)
    assert f"{archive}:1: no WARC record, nor can what follows be read: " in str(error)


def test_the_main_text_of_a_page_is_extracted(tmp_path: Path, archive: Path) -> None:
    pytest.importorskip("trafilatura", reason="the extra html is not installed")
    (tmp_path / "a.html").write_text(PAGE)
    (plain,) = documents(tmp_path / "a.html")
    assert "Subscribe" in plain.text
    (document,) = documents(tmp_path / "a.html", extract_html=True)
    assert document.text.startswith(f"{SIX} The road was closed for a day & a night")
    assert "Subscribe" not in document.text and "Home" not in document.text
    assert (document.title, document.published) == ("Crash on the hill", datetime.date(2023, 5, 5))
    assert document.locate("body", document.text.index("It was")) == (2, 1)
    extracted = documents(archive, extract_html=True)[0]
    assert extracted.text == document.text
    assert extracted.locate("body", extracted.text.index("It was")) == (1, extracted.text.index("It was") + 1)
    (tmp_path / "a.html").write_text("")
    (empty,) = documents(tmp_path / "a.html", extract_html=True)
    assert empty.text == ""


@pytest.mark.parametrize("name", ["news.parquet", "news.warc", "news.html"])
def test_without_its_extra_a_file_is_an_error_that_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def absent(what: str) -> object:
        raise ModuleNotFoundError(f"No module named {what.partition(':')[0]!r}")

    monkeypatch.setattr(extras, "resolve_name", absent)
    (tmp_path / name).write_text("any")
    (error,) = read(tmp_path / name, extract_html=True)
    extra = name.partition(".")[2]
    assert f"cannot read {tmp_path / name}: it needs pip install 'factcheck-text[{extra}]' (No module" in str(error)


def test_packed_records(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": n, "text": SIX}) + "\n" for n in range(3))
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(f'text\n"{SIX}"\n'.encode()))
    assert [document.name.rpartition(":")[2] for document in documents(tmp_path / "a.jsonl.gz")] == ["0", "1", "2"]
    assert [document.text for document in documents(tmp_path / "a.csv.gz")] == [SIX]
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines.encode())[:-20])
    assert isinstance(read(tmp_path / "a.jsonl.gz")[-1], DocumentError)
    (tmp_path / "a.jsonl.gz").write_bytes(b"not packed")
    (error,) = read(tmp_path / "a.jsonl.gz")
    assert "a.jsonl.gz: Not a gzipped file" in str(error)


def test_the_share_of_the_input_that_is_read(tmp_path: Path) -> None:
    path, other = tmp_path / "a.jsonl", tmp_path / "b.txt"
    path.write_text("".join(json.dumps({"text": SIX * 40}) + "\n" for _ in range(60)))
    other.write_text(SIX)
    meter = Meter.of([str(path), str(other), DocumentError("no file")])
    shares = []
    for _ in read_documents(str(path), meter=meter):
        assert meter.share is not None
        shares.append(meter.share)
    assert shares == sorted(shares)
    assert shares[0] < 0.2 and 0.9 < shares[-1] < 1
    list(read_documents(str(other), meter=meter))
    assert meter.share == 1
    assert Meter.of([str(path), "-"]).share is None
