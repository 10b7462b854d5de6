"""The words by which a text tells how long somebody held a post."""

from functools import cache

from factcheck.lexicon.load import table, values


@cache
def tenure_words(part: str) -> frozenset[str]:
    """The words of one part of tenures.tsv."""
    return frozenset(
        w for row in table("tenures", "part", "words") if row["part"] == part for w in values(row["words"])
    )
