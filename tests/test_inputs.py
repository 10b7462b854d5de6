import os
from pathlib import Path

import pytest

from factcheck.inputs import ArticleFile, Trouble, find_articles, read_article


def write(path: Path, data: bytes | str = "Text.") -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)


def read(path: str) -> ArticleFile:
    article = read_article(path)
    assert isinstance(article, ArticleFile)
    return article


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b/c.TXT", "a.txt", "notes.rst", ".hidden.txt", ".git/x.txt", "B.txt"):
        write(tmp_path / name)
    found = [os.path.relpath(str(path), tmp_path) for path in find_articles([str(tmp_path)])]
    assert found == ["B.txt", "a.txt", "b.txt", "a/z.md", "a/b/c.TXT"]


def test_files_are_taken_as_they_are_and_once(tmp_path: Path) -> None:
    first, second = write(tmp_path / "b.rst"), write(tmp_path / "a.txt")
    assert list(find_articles([first, second, first, str(tmp_path), "-"])) == [first, second, "-"]


def test_a_folder_without_articles_is_trouble(tmp_path: Path) -> None:
    (trouble,) = find_articles([str(tmp_path)])
    assert trouble == Trouble(f"no .txt or .md file in {tmp_path}")


def test_missing(tmp_path: Path) -> None:
    path = str(tmp_path / "none.txt")
    assert read_article(path) == Trouble(f"cannot read {path}: No such file or directory")


def test_a_path_that_no_system_has() -> None:
    assert isinstance(read_article("a\0b"), Trouble)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_unreadable(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    os.chmod(path, 0)
    assert read_article(path) == Trouble(f"cannot read {path}: Permission denied")


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
