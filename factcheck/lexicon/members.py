"""Bodies and those who sit in them: a council and its councillors, a jury and its jurors."""

from collections.abc import Mapping
from functools import cache

from factcheck.lexicon.load import table


@cache
def members_of() -> Mapping[str, frozenset[str]]:
    """From the folded noun of a body to the folded plurals of its members."""
    found: dict[str, set[str]] = {}
    for row in table("members", "body", "members"):
        for body in row["body"].split("|"):
            found.setdefault(body, set()).update(row["members"].split("|"))
    return {body: frozenset(members) for body, members in found.items()}
