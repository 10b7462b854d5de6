"""Files made to fill the memory: a clear error, and no more memory than an honest file takes."""

import gzip
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.documents.document import Document
from factcheck.documents.files import read_documents
from factcheck.documents.front_matter import front_matter
from factcheck.documents.lines import LONGEST, bounded_lines
from factcheck.documents.shards import find_shards
from factcheck.errors import DocumentError

#: Address space of a process that reads a hostile file, Python and all that is loaded with it included.
MEMORY = 700 * 2**20
GOOD = json.dumps({"text": "Police said six people were killed.", "id": "good"})
READ = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]),) * 2)
from factcheck.documents.files import read_documents
for found in read_documents(sys.argv[1]):
    print(getattr(found, "name", found), flush=True)
"""


def written(path: Path, *pieces: str | tuple[str, int]) -> Path:
    """A file of these pieces, packed where its name says so; of a pair, the piece so many times, never whole here."""
    with gzip.open(path, "wb", compresslevel=1) if path.suffix == ".gz" else path.open("wb") as stream:
        for piece in pieces:
            unit, times = piece if isinstance(piece, tuple) else (piece, 1)
            block = min(times, max(1, 2**20 // len(unit)))
            for _ in range(times // block):
                stream.write(unit.encode() * block)
    return path


def read(path: Path) -> list[str]:
    """What a process of bounded memory reads: the names of articles, and errors."""
    done = subprocess.run(
        [sys.executable, "-c", READ, str(path), str(MEMORY)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize("name", ["bomb.jsonl", "bomb.jsonl.gz"])
def test_a_line_that_never_ends(tmp_path: Path, name: str) -> None:
    path = written(tmp_path / name, '{"text": "', ("six ", 12 * 2**20), f'"}}\n{GOOD}\n')
    assert read(path) == [f"{path}:1: a line of more than {LONGEST:,} characters", f"{path}:good"]


def test_brackets_without_end(tmp_path: Path) -> None:
    path = written(tmp_path / "deep.jsonl", ("[", 2**20), f"\n{GOOD}\n")
    assert read(path) == [f"{path}:1: no JSON: nested too deeply", f"{path}:good"]


def test_a_million_columns(tmp_path: Path) -> None:
    path = written(tmp_path / "wide.csv", "text,id", (",a", 2**20), "\nSix died.,1\n")
    assert read(path) == [f"{path}:1: 1,048,578 columns, expected 10,000 at most"]


def test_a_million_columns_without_text(tmp_path: Path) -> None:
    path = written(tmp_path / "wide.csv", "id", (",a", 2**20), "\n1\n")
    (error,) = read(path)
    assert "expected a column 'text', found id, a, a" in error and error.endswith("more") and len(error) < 1_000


@pytest.mark.parametrize("name", ["open.csv", "open.csv.gz"])
def test_a_quotation_mark_that_never_closes(tmp_path: Path, name: str) -> None:
    path = written(tmp_path / name, 'id,text\n1,"', ("six died\n", 4 * 2**20))
    (error,) = (line for line in read(path) if "no CSV" in line)
    assert "field larger than field limit" in error


def test_a_row_of_one_endless_line(tmp_path: Path) -> None:
    path = written(tmp_path / "long.csv", "id,text\n1,", ("six ", 12 * 2**20))
    assert read(path) == [f"{path}:2: no CSV: a line of more than {LONGEST:,} characters"]


def test_a_file_that_is_no_article(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(2**33)  # a hole: it takes no room
    assert read(path) == [f"cannot read {path}: larger than 268,435,456 bytes, which no article is"]


def test_lines_are_whole_up_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.documents.lines.LONGEST", 5)
    text = "12345\n1234567890\r\nab\n\n123456"
    assert list(bounded_lines(io.StringIO(text, newline=""))) == ["12345\n", "123456", "ab\n", "\n", "123456"]


def test_shards_of_a_line_that_never_ends(tmp_path: Path) -> None:
    path = written(tmp_path / "bomb.jsonl", '{"text": "', ("six ", 2**20), f'"}}\n{GOOD}\n')
    assert sum(shard.last - shard.first + 1 for shard in find_shards(str(path), size=5)) == 2


def found_in(front: str) -> Iterator[str]:
    fields = front_matter(front)
    assert fields is not None
    yield from fields.fields


@pytest.mark.parametrize(
    "front",
    [
        "+++\na = " + "[" * 100_000 + "]" * 100_000 + "\n+++\n",
        "+++\n" + "a." * 40_000 + "b = 1\n+++\n",
        "+++\na = " + "9" * 10_000 + "\n+++\n",
        "---\n" + "a: " * 50_000 + "\n---\n",
        "---\ntitle: " + " " * 200_000 + "x\n---\n",
        "---\n" + "- [[{" * 50_000 + "\n---\n",
    ],
    ids=["arrays", "dotted keys", "digits", "colons", "spaces", "flow"],
)
def test_deep_front_matter(tmp_path: Path, front: str) -> None:
    path = tmp_path / "deep.md"
    path.write_text(f"{front}\nSix people died.\n", encoding="utf-8")
    (document,) = read_documents(str(path))
    assert isinstance(document, Document) and document.text.strip() == "Six people died."


def test_many_fields_keep_their_places() -> None:
    names = [f"field{n}" for n in range(1_000)]
    for front in (
        "---\n" + "".join(f"{name}: {name}!\n" for name in names) + "---\n",
        "+++\n" + "".join(f'{name} = "{name}!"\n' for name in names) + "+++\n",
    ):
        found = front_matter(front)
        assert found is not None and list(found.fields) == names
        assert [front[found.at[name] :].startswith(f"{name}!") for name in names] == [True] * len(names)
        assert [found.lines[name] for name in names] == list(range(2, len(names) + 2))


def test_an_error_names_the_file() -> None:
    (error,) = read_documents("no\0file")
    assert isinstance(error, DocumentError)
