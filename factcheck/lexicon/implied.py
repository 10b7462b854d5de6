"""Words that deny without a "not", and words that only say that something is to come."""

from functools import cache

from factcheck.lexicon.load import table, values
from factcheck.text.frozen import Record


class Implied(Record):
    """What a word denies: another word, empty for whatever it leads to; ``ahead`` where that is still to come."""

    denied: str
    ahead: bool


@cache
def implied_denials() -> dict[str, Implied]:
    """All such words by lemma."""
    return {
        word: Implied(row["denied"], row["sort"] == "will")
        for row in table("implied", "words", "denied", "sort")
        for word in values(row["words"])
    }


#: Words that lead to what somebody means to do, and tell nothing more: "no intention of leaving", "ready to sign".
INTENTIONS = frozenset(
    {
        "intention", "intend", "plan", "wish", "desire", "ready", "prepared", "prepare", "willing", "happy",
        "determined",
        "mean", "thought", "consider", "set", "due", "poised", "resolved", "keen", "hope",
    }
)  # fmt: skip
