"""Given names that tell the sex only where a family name follows."""

from functools import cache

from factcheck.lexicon.load import table


@cache
def _names() -> dict[str, str]:
    return {name.lower(): row["sex"] for row in table("given_in_full", "sex", "names") for name in row["names"].split()}


def sex_in_full(name: str) -> str:
    """The sex that a folded given name tells before a family name: "f" for "grace"; empty for other words."""
    return _names().get(name, "")
