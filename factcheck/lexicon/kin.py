"""Kin: the bond that a noun of kinship tells."""

from functools import cache

from factcheck.lexicon.load import table


@cache
def _bonds() -> dict[str, str]:
    return {row["noun"]: row["bond"] for row in table("kin", "noun", "bond")}


def bond_of(noun: str) -> str:
    """The bond between two people that a noun tells; empty for nouns that tell none, or too little of it."""
    return _bonds().get(noun, "")


def age_of_noun(noun: str) -> str:
    """The span of years in which somebody is called so ("teenager": "13-19"); empty for other nouns."""
    return _AGES.get(noun, "")


def age_of_decade(word: str) -> str:
    """The span of years of "forties" or "40s"; empty for other words."""
    low = _DECADES.get(word.removesuffix("s") if word[:1].isdigit() else word, 0)
    return f"{low}-{low + 9}" if low else ""


_AGES = {
    "teenager": "13-19", "teen": "13-19", "sexagenarian": "60-69", "septuagenarian": "70-79", "octogenarian": "80-89",
    "nonagenarian": "90-99", "centenarian": "100-122", "toddler": "1-3", "pensioner": "55-122",
}  # fmt: skip
_TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_DECADES = {**{word: 20 + 10 * n for n, word in enumerate(_TENS)}, **{str(n): n for n in range(20, 100, 10)}}
