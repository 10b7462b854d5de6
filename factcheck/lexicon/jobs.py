"""Jobs: the trade that a noun for a person tells."""

from functools import cache

from factcheck.lexicon.load import table, values


@cache
def _trades() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in table("jobs", "trade", "nouns", "beside"):
        for noun in values(row["nouns"]):
            found.setdefault(noun, row["trade"])
    return found


@cache
def _beside() -> frozenset[frozenset[str]]:
    rows = table("jobs", "trade", "nouns", "beside")
    return frozenset(frozenset((row["trade"], other)) for row in rows for other in values(row["beside"]))


def go_together(trade: str, other: str) -> bool:
    """True of two trades that one person often has at once: a professor of medicine is a doctor."""
    return frozenset((trade, other)) in _beside()


def trade_of(noun: str, before: str = "") -> str:
    """The trade of a folded singular noun, with the word before it ("bus driver"); empty for what is no trade."""
    return _trades().get(f"{before} {noun}") or _trades().get(noun, "")
