"""Reading the TSV tables beside this file.

A table is UTF-8: comment lines that start with ``#``, one header row of column names, then one row a line with as
many tab-separated cells as the header. ``-`` stands for an empty cell, ``|`` separates several values in one cell.
"""

import os
from collections.abc import Iterator
from functools import cache
from itertools import product, repeat
from typing import Any, cast

from factcheck.errors import LexiconError

Row = dict[str, str]
#: How a table writes an empty cell.
EMPTY = "-"


def parse_table(text: str, *, name: str, columns: tuple[str, ...]) -> tuple[Row, ...]:
    """Parse the text of a table whose header must be ``columns``.

    Raises LexiconError, with ``name`` and the line number, on a wrong header, a wrong number of cells, a cell that is
    empty or has spaces around it, and a row that stands twice.
    """
    return tuple([row_of(line, columns) for line in _checked_lines(text, name, columns)])


def row_of(line: str, columns: tuple[str, ...]) -> Row:
    """The row of a line; raises LexiconError on a wrong number of cells."""
    cells = line.split("\t")
    if len(cells) != len(columns):
        raise LexiconError(f"{_trouble(cells, columns, None)}: {line}")
    return dict(zip(columns, _filled(cells) if EMPTY in cells else cells, strict=True))


def _filled(cells: list[str]) -> list[str]:
    return ["" if cell == EMPTY else cell for cell in cells]


def _checked_lines(text: str, name: str, columns: tuple[str, ...]) -> list[str]:
    rows: list[str] = []
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
        rows.append("\t".join(cells))
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
    return tuple([dict(pairs) for pairs in map(zip, repeat(columns), cells(name, *columns))])


def cells(name: str, *columns: str) -> list[list[str]]:
    """The cells of each row of a packaged table, for those who need no names for them."""
    rows = [line.split("\t") for line in table_lines(name, columns)]
    if set(map(len, rows)) - {len(columns)}:
        parse_table(table_text(name), name=f"{name}.tsv", columns=columns)  # which raises, with the line
    return [_filled(row) if EMPTY in row else row for row in rows]


def words_in(name: str, *columns: str) -> frozenset[str]:
    """The first cells of a packaged table."""
    return frozenset([line.partition("\t")[0] for line in table_lines(name, columns)])


def words_of(name: str, columns: tuple[str, str], kind: str) -> frozenset[str]:
    """The words of one kind, from a packaged table that has a word and its kind in a row."""
    return _words_by_kind(name, columns).get(kind, frozenset())


@cache
def _words_by_kind(name: str, columns: tuple[str, str]) -> dict[str, frozenset[str]]:
    found: dict[str, list[str]] = {}
    for word, kind in cells(name, *columns):
        found.setdefault(kind, []).append(word)
    return {kind: frozenset(words) for kind, words in found.items()}


@cache
def table_lines(name: str, columns: tuple[str, ...]) -> list[str]:
    """The rows of a packaged table as lines, not yet taken apart: an article asks for few of them.

    Of the packaged tables the header alone is looked at here; tests look at all that ``parse_table`` does.
    """
    text = table_text(name)
    lines = [line for line in text.split("\n") if line and line[0] != "#"]
    if not lines or lines[0] != "\t".join(columns):
        return _checked_lines(text, f"{name}.tsv", columns)
    del lines[0]
    return lines


def table_text(name: str) -> str:
    """The text of a packaged table."""
    return packaged(f"{name}.tsv").decode("utf-8")


def packaged(name: str) -> bytes:
    """A file beside this one, from wherever we are loaded; what ``importlib.resources`` loads costs more than all."""
    data: bytes = cast(Any, __spec__).loader.get_data(os.path.join(os.path.dirname(__file__), name))
    return data


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several, separated by ``|``."""
    if "|" not in cell:
        return (cell,) if cell else ()
    return tuple(filter(None, cell.split("|")))


def wordings(cell: str) -> Iterator[tuple[str, ...]]:
    """What a cell says in other words: ``the/a lead`` is "the lead" and "a lead", an empty one no word at all."""
    return product(*(word.split("/") for word in cell.split(" "))) if cell else iter([()])


def table_names() -> tuple[str, ...]:
    """The names of all packaged tables, sorted."""
    names = os.listdir(os.path.dirname(__file__))
    return tuple(sorted(name.removesuffix(".tsv") for name in names if name.endswith(".tsv")))
