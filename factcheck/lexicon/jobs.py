"""Jobs: the trade that a noun for a person tells."""

from functools import cache

from factcheck.lexicon.load import table, values


@cache
def _trades() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in table("jobs", "trade", "nouns"):
        for noun in values(row["nouns"]):
            found.setdefault(noun, row["trade"])
    return found


def trade_of(noun: str, before: str = "") -> str:
    """The trade of a folded singular noun, with the word before it ("bus driver"); empty for what is no trade."""
    return _trades().get(f"{before} {noun}") or _trades().get(noun, "")
