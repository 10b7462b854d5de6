"""Front matter: the fields between two lines of dashes (YAML) or pluses (TOML) at the top of a file."""

from collections.abc import Mapping
from pkgutil import resolve_name
from typing import NamedTuple

import regex

#: The fields that hold a publication date, the first one that is there.
DATES = ("published", "date", "pubdate")

_BLOCK = regex.compile(r"\A(---|\+\+\+)[ \t]*\r?\n(.*?)^\1[ \t]*(?:\r?\n|\Z)", regex.DOTALL | regex.MULTILINE)
_FIELD = regex.compile(r"^([A-Za-z][\w-]{0,60})[ \t]*:[ \t]*(.*?)[ \t]*\r?$", regex.MULTILINE)
_ITEM = regex.compile(r"[^\s,\[\]\"']+")


class FrontMatter(NamedTuple):
    """The fields of a file's front matter, as strings; ``end`` is where the rest of the file begins.

    ``at`` has the offset of each field's value in the file and ``line`` the line of each field.
    """

    fields: Mapping[str, str]
    at: Mapping[str, int]
    lines: Mapping[str, int]
    end: int


def front_matter(raw: str) -> FrontMatter | None:
    """The front matter of a file, None where it has none.

    YAML is read as one field a line, which is all that titles, dates and lists of rules need.
    """
    block = _BLOCK.match(raw)
    if block is None:
        return None
    begin = block.start(2)
    if block[1] == "+++":
        return _toml(block[2], begin, block.end())
    fields: dict[str, str] = {}
    at: dict[str, int] = {}
    lines: dict[str, int] = {}
    for field in _FIELD.finditer(block[2]):
        name, value, start = field[1].lower(), field[2], field.start(2)
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value, start = value[1:-1], start + 1
        fields.setdefault(name, value)
        at.setdefault(name, begin + start)
        lines.setdefault(name, raw.count("\n", 0, begin + start) + 1)
    return FrontMatter(fields, at, lines, block.end())


def _toml(block: str, begin: int, end: int) -> FrontMatter | None:
    try:
        values = resolve_name("tomllib:loads")(block.replace("\r\n", "\n"))  # few have it, and it takes long to load
    except ValueError:
        return FrontMatter({}, {}, {}, end)
    fields = {
        name.lower(): ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        for name, value in values.items()
        if not isinstance(value, dict)
    }
    at: dict[str, int] = {}
    lines: dict[str, int] = {}
    for name, value in fields.items():
        found = regex.search(rf"(?im)^[ \t]*{regex.escape(name)}[ \t]*=", block)
        start = found.end() if found else 0
        inside = block.find(value, start)
        at[name] = begin + (inside if inside >= 0 else start)
        lines[name] = block.count("\n", 0, start) + 2
    return FrontMatter(fields, at, lines, end)


def names(value: str) -> tuple[str, ...]:
    """The names in a field: ``a, b``, ``[a, b]`` or one."""
    return tuple(_ITEM.findall(value))
