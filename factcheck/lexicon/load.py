"""Reading the TSV tables beside this file.

A table is UTF-8: comment lines that start with ``#``, one header row of column names, then one row a line with as
many tab-separated cells as the header. ``-`` stands for an empty cell, ``|`` separates several values in one cell.
"""

from functools import cache
from importlib import resources
from pathlib import Path

from factcheck.errors import LexiconError

Row = dict[str, str]


def parse_table(text: str, *, name: str, columns: tuple[str, ...]) -> tuple[Row, ...]:
    """Parse the text of a table whose header must be ``columns``.

    Raises LexiconError, with ``name`` and the line number, on a wrong header, a wrong number of cells, a cell that is
    empty or has spaces around it, and a row that stands twice.
    """
    rows: list[Row] = []
    seen: dict[str, int] = {}
    header: tuple[str, ...] | None = None
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.rstrip("\r").split("\t")
        where = f"{name}:{number}"
        if header is None:
            header = tuple(cells)
            if header != columns:
                raise LexiconError(f"{where}: expected the columns {', '.join(columns)}, found {', '.join(header)}")
            continue
        if len(cells) != len(columns):
            raise LexiconError(f"{where}: expected {len(columns)} cells ({', '.join(columns)}), found {len(cells)}")
        for column, cell in zip(columns, cells, strict=True):
            if not cell or cell != cell.strip():
                raise LexiconError(f"{where}: column {column} is empty or padded; write - for an empty cell")
        if line in seen:
            raise LexiconError(f"{where}: the same row stands at line {seen[line]}")
        seen[line] = number
        rows.append({c: ("" if v == "-" else v) for c, v in zip(columns, cells, strict=True)})
    if header is None:
        raise LexiconError(f"{name}:1: expected a header row ({', '.join(columns)}), found an empty table")
    return tuple(rows)


@cache
def table(name: str, *columns: str) -> tuple[Row, ...]:
    """The rows of the packaged table ``name`` (without ``.tsv``), read once a process."""
    path = resources.files("factcheck.lexicon") / f"{name}.tsv"
    return parse_table(path.read_text(encoding="utf-8"), name=f"{name}.tsv", columns=columns)


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several, separated by ``|``."""
    return tuple(part for part in cell.split("|") if part)


def table_names() -> tuple[str, ...]:
    """The names of all packaged tables, sorted."""
    root = resources.files("factcheck.lexicon")
    return tuple(sorted(Path(entry.name).stem for entry in root.iterdir() if entry.name.endswith(".tsv")))
