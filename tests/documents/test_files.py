import io
import os
from pathlib import Path

import pytest

from factcheck.documents.document import Document
from factcheck.documents.files import find_files, read_documents
from factcheck.errors import DocumentError


def write(path: Path, data: bytes | str = "Text.") -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)


def read(path: str) -> Document:
    (document,) = read_documents(path)
    assert isinstance(document, Document)
    return document


def trouble(path: str) -> str:
    (error,) = read_documents(path)
    assert isinstance(error, DocumentError)
    return str(error)


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b/c.TXT", "a.txt", "notes.rst", ".hidden.txt", ".git/x.txt", "B.txt"):
        write(tmp_path / name)
    found = [os.path.relpath(str(path), tmp_path) for path in find_files([str(tmp_path)])]
    assert found == ["B.txt", "a.txt", "b.txt", "a/z.md", "a/b/c.TXT"]


def test_files_are_taken_as_they_are_and_once(tmp_path: Path) -> None:
    first, second = write(tmp_path / "b.rst"), write(tmp_path / "a.txt")
    assert list(find_files([first, second, first, str(tmp_path), "-"])) == [first, second, "-"]


def test_a_folder_without_articles_is_trouble(tmp_path: Path) -> None:
    (error,) = find_files([str(tmp_path)])
    assert str(error).startswith("no .txt, .md, .markdown, .html, .htm, .jsonl, .ndjson, .csv, ")
    assert str(error).endswith(f" or .wet.gz file in {tmp_path}")


def test_missing(tmp_path: Path) -> None:
    path = str(tmp_path / "none.txt")
    assert trouble(path) == f"cannot read {path}: No such file or directory"


def test_a_path_that_no_system_has() -> None:
    assert trouble("a\0b").startswith("cannot read a\0b: ")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_unreadable(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    os.chmod(path, 0)
    assert trouble(path) == f"cannot read {path}: Permission denied"


def test_line_breaks_stay(tmp_path: Path) -> None:
    assert read(write(tmp_path / "a.txt", "One.\r\nTwo.\rThree.\n")).text == "One.\r\nTwo.\rThree.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_byte_order_marks_are_no_part_of_the_text(tmp_path: Path, encoding: str) -> None:
    article = read(write(tmp_path / "a.txt", "Six “people”".encode(encoding)))
    assert (article.text, article.notice) == ("Six “people”", "")


def test_other_encodings_are_replaced_with_a_notice(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "Café closes".encode("latin-1"))
    article = read(path)
    assert article.text == "Caf\ufffd closes"
    assert article.notice == f"{path}: not UTF-8 (byte 3); what cannot be read is replaced by U+FFFD"


def test_patterns(tmp_path: Path) -> None:
    for name in ("a/b.md", "a/c/d.md", "a/c/e.txt"):
        write(tmp_path / name)
    found = [os.path.relpath(str(path), tmp_path) for path in find_files([str(tmp_path / "**" / "*.md")])]
    assert found == ["a/b.md", "a/c/d.md"]
    (error,) = find_files([str(tmp_path / "*.html")])
    assert str(error) == f"no file matches {tmp_path / '*.html'}"


def test_a_file_whose_name_looks_like_a_pattern(tmp_path: Path) -> None:
    path = write(tmp_path / "[draft].txt")
    assert list(find_files([path])) == [path]


@pytest.mark.parametrize("pattern", ["drafts", "drafts/", "*/drafts/*", "b.*"])
def test_excluded(tmp_path: Path, pattern: str) -> None:
    keep = write(tmp_path / "a.txt")
    write(tmp_path / "drafts" / "b.txt")
    assert list(find_files([str(tmp_path)], exclude=[pattern])) == [keep]


def test_standard_input_is_read_as_its_name_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"# Six die\n\nFive died.\n")))
    (document,) = read_documents("-", stdin_name="news/a.md")
    assert isinstance(document, Document)
    assert (document.name, document.title, document.text.strip()) == ("news/a.md", "Six die", "Five died.")
