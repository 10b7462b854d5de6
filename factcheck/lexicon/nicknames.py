"""Nicknames: given names that may be one person's."""

from functools import cache

from factcheck.lexicon.load import table, values


@cache
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in table("nicknames", "name", "short"):
        for form in (row["name"], *values(row["short"])):
            found.setdefault(form, set()).add(row["name"])
    return {form: frozenset(names) for form, names in found.items()}


def may_be_one(a: str, b: str) -> bool:
    """True of two folded given names that one person may go by: short forms, initials, beginnings, long endings."""
    short, long = sorted((a.rstrip("."), b.rstrip(".")), key=lambda name: (len(name), name))
    stem = short.rstrip("aeiouy")
    stem = stem[:-1] if len(stem) > 3 and stem[-2:-1] == stem[-1:] else stem
    if long.startswith(stem if len(stem) > 1 else short[:1]):
        return True
    if len(short) > _ENDING and long.endswith(short):
        return True  # Oluwatunde is Tunde
    return bool(_groups().get(a, frozenset()) & _groups().get(b, frozenset()))


#: Letters up to which an ending is no name of its own.
_ENDING = 4
