"""Front matter: the fields between two lines of dashes (YAML) or pluses (TOML) at the top of a file."""

from collections.abc import Mapping

from factcheck.on_demand import resolve_name
from factcheck.text.frozen import Record
from factcheck.text.patterns import front_closing, front_opening, listed_name, toml_field, yaml_field

#: The fields that hold a publication date, the first one that is there.
DATES = ("published", "date", "pubdate")


class FrontMatter(Record):
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
    opening = front_opening().match(raw)
    if opening is None:
        return None
    begin = opening.end()
    closing = next((c for c in front_closing().finditer(raw, begin) if c["mark"] == opening["mark"]), None)
    if closing is None:
        return None
    read = _toml if opening["mark"] == "+++" else _yaml
    return read(raw, begin, closing.start(), closing.end())


def _yaml(raw: str, begin: int, stop: int, end: int) -> FrontMatter:
    fields: dict[str, str] = {}
    at: dict[str, int] = {}
    lines: dict[str, int] = {}
    line, last = 1, 0
    for field in yaml_field().finditer(raw, begin, stop):
        name, value, start = field[1].lower(), field[2].removesuffix("\r").rstrip(" \t"), field.start(2)
        line, last = line + raw.count("\n", last, start), start
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value, start = value[1:-1], start + 1
        fields.setdefault(name, value)
        at.setdefault(name, start)
        lines.setdefault(name, line)
    return FrontMatter(fields, at, lines, end)


#: Characters of TOML that are read: ``tomllib`` takes time with the square of what is nested.
_LONGEST_TOML = 2**16
#: How far behind its name the value of a TOML field may begin.
_REACH = 200


def _toml(raw: str, begin: int, stop: int, end: int) -> FrontMatter:
    block = raw[begin:stop]
    if len(block) > _LONGEST_TOML:
        return FrontMatter({}, {}, {}, end)
    try:
        values = resolve_name("tomllib:loads")(block.replace("\r\n", "\n"))  # few have it, and it takes long to load
    except (ValueError, RecursionError):  # ValueError: no TOML, or a number of more digits than Python reads
        return FrontMatter({}, {}, {}, end)
    fields = {
        name.lower(): ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        for name, value in values.items()
        if not isinstance(value, dict)
    }
    at: dict[str, int] = {}
    lines: dict[str, int] = {}
    line, last = 2, 0
    for field in toml_field().finditer(block):
        name, start = field[1].lower(), field.end()
        line, last = line + block.count("\n", last, field.end()), field.end()
        if name in fields and name not in at:
            inside = block.find(fields[name], start, start + len(fields[name]) + _REACH)
            at[name] = begin + (inside if inside >= 0 else start)
            lines[name] = line
    missing = fields.keys() - at.keys()  # names in quotes
    return FrontMatter(fields, at | dict.fromkeys(missing, begin), lines | dict.fromkeys(missing, 2), end)


def names(value: str) -> tuple[str, ...]:
    """The names in a field: ``a, b``, ``[a, b]`` or one."""
    return tuple(listed_name().findall(value))
