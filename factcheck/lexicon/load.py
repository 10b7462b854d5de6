"""Reading the TSV tables beside this file.

A table is UTF-8: comment lines that start with ``#``, one header row of column names, then one row a line with as
many tab-separated cells as the header. ``-`` stands for an empty cell, ``|`` separates several values in one cell.
"""

from functools import cache
from pathlib import Path
from pkgutil import get_data

from factcheck.errors import LexiconError

Row = dict[str, str]
Cells = list[list[str]]
#: How a table writes an empty cell.
EMPTY = "-"


def parse_table(text: str, *, name: str, columns: tuple[str, ...]) -> tuple[Row, ...]:
    """Parse the text of a table whose header must be ``columns``.

    Raises LexiconError, with ``name`` and the line number, on a wrong header, a wrong number of cells, a cell that is
    empty or has spaces around it, and a row that stands twice.
    """
    return _as_rows(parse_cells(text, name=name, columns=columns), columns)


def parse_cells(text: str, *, name: str, columns: tuple[str, ...]) -> Cells:
    """Parse as ``parse_table`` does, and give each row as the list of its cells, empty ones as they are written."""
    lines = [line for line in text.split("\n") if line and line[0] != "#"]
    cells = [line.split("\t") for line in lines]
    if not cells or not _is_sound(lines, cells, columns):
        return _parsed_line_by_line(text, name, columns)
    del cells[0]
    return cells


def _as_rows(cells: Cells, columns: tuple[str, ...]) -> tuple[Row, ...]:
    return tuple([row_of(row, columns) for row in cells])


def row_of(cells: list[str], columns: tuple[str, ...]) -> Row:
    """The row of these cells."""
    return dict(zip(columns, ["" if c == EMPTY else c for c in cells] if EMPTY in cells else cells, strict=True))


def _is_sound(lines: list[str], cells: Cells, columns: tuple[str, ...]) -> bool:
    """True where a few looks at the whole table find nothing that would have to be looked for line by line."""
    whole = "\n".join(("", *lines, ""))
    return (
        tuple(cells[0]) == columns
        and set(map(len, cells)) == {len(columns)}
        and not any(odd in whole for odd in ("\t\t", "\n\t", "\t\n", "\t ", " \t", "\n ", " \n", "\r"))
        and len(set(lines)) == len(lines)
    )


def _parsed_line_by_line(text: str, name: str, columns: tuple[str, ...]) -> Cells:
    rows: Cells = []
    seen: dict[str, int] = {}
    headed = False
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("#") or not line.strip():
            continue
        cells = line.rstrip("\r").split("\t")
        if not headed:
            headed = True
            if tuple(cells) != columns:
                raise LexiconError(
                    f"{name}:{number}: expected the columns {', '.join(columns)}, found {', '.join(cells)}"
                )
            continue
        padded = "\t " in line or " \t" in line or line[0] == " " or cells[-1].endswith(" ")
        if len(cells) != len(columns) or "" in cells or line in seen or padded:
            raise LexiconError(f"{name}:{number}: {_trouble(cells, columns, seen.get(line))}")
        seen[line] = number
        rows.append(cells)
    if not headed:
        raise LexiconError(f"{name}:1: expected a header row ({', '.join(columns)}), found an empty table")
    return rows


def _trouble(cells: list[str], columns: tuple[str, ...], before: int | None) -> str:
    """What is wrong with a row that is not as it should be."""
    if len(cells) != len(columns):
        return f"expected {len(columns)} cells ({', '.join(columns)}), found {len(cells)}"
    for column, cell in zip(columns, cells, strict=True):
        if not cell or cell != cell.strip():
            return f"column {column} is empty or padded; write - for an empty cell"
    return f"the same row stands at line {before}"


@cache
def table(name: str, *columns: str) -> tuple[Row, ...]:
    """The rows of the packaged table ``name`` (without ``.tsv``), read once a process."""
    return _as_rows(table_cells(name, columns), columns)


@cache
def table_cells(name: str, columns: tuple[str, ...]) -> Cells:
    """The rows of a packaged table as lists of cells: a big one costs a fraction of what its rows do."""
    data = get_data(__package__, f"{name}.tsv")  # what importlib.resources loads costs more than all tables
    assert data is not None
    return parse_cells(data.decode("utf-8"), name=f"{name}.tsv", columns=columns)


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several, separated by ``|``."""
    if "|" not in cell:
        return (cell,) if cell else ()
    return tuple(part for part in cell.split("|") if part)


def table_names() -> tuple[str, ...]:
    """The names of all packaged tables, sorted."""
    return tuple(sorted(path.stem for path in Path(__file__).parent.glob("*.tsv")))
