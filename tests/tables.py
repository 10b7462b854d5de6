"""Tables of sentences with what is read in them: a sentence a line, then what it gives, a line each behind ``> ``.

Lines that begin with ``#`` are comments; a sentence without a line behind it gives nothing.
"""

from pathlib import Path

import pytest


def read_table(path: Path) -> list[object]:
    """The sentences of a table as parameters of a test: the text, and the lines behind it."""
    rows: list[tuple[str, list[str]]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("> "):
            rows[-1][1].append(line.removeprefix("> "))
        elif line and not line.startswith("#"):
            rows.append((line, []))
    return [pytest.param(text, given, id=text) for text, given in rows]


def write_row(path: Path, row: str, given: list[str]) -> None:
    """Put other lines behind a sentence of a table; ``--update-golden`` does so where they are judgements."""
    lines, kept = path.read_text(encoding="utf-8").splitlines(), []
    inside = False
    for line in lines:
        if not line.startswith("> "):
            inside = line == row
            kept += [line, *(f"> {told}" for told in given if inside)]
        elif not inside:
            kept.append(line)
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")
