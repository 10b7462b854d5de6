"""Kin: the bond that a noun of kinship tells."""

from functools import cache

from factcheck.lexicon.load import table


@cache
def _bonds() -> dict[str, str]:
    return {row["noun"]: row["bond"] for row in table("kin", "noun", "bond")}


def bond_of(noun: str) -> str:
    """The bond between two people that a noun tells; empty for nouns that tell none, or too little of it."""
    return _bonds().get(noun, "")
