"""Verbs by which news tells one deed, however it is put: "turn away" and "send away"."""

from functools import cache

from factcheck.lexicon.load import table, values


@cache
def _rows() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for number, row in enumerate(table("same_deeds", "words", "kind")):
        for verb in values(row["words"]) if row["kind"] == "deed" else ():
            found.setdefault(verb, set()).add(f"deed {number}")
    return {verb: frozenset(rows) for verb, rows in found.items()}


def deed_rows(verb: str) -> frozenset[str]:
    """The keys of the deeds that a verb tells, by its lemma with its particle."""
    return _rows().get(verb, _NONE)


@cache
def same_deeds(kind: str) -> frozenset[str]:
    """The words of one kind of the table: light, handing, suffering, having, vague."""
    rows = (row for row in table("same_deeds", "words", "kind") if row["kind"] == kind)
    return frozenset(verb for row in rows for verb in values(row["words"]))


_NONE: frozenset[str] = frozenset()
