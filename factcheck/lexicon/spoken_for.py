"""Words by which an article says for whom somebody speaks."""

from functools import cache
from typing import Literal

from factcheck.lexicon.load import table

Role = Literal["speaks", "heads", "account"]


@cache
def spoken_for(role: Role) -> frozenset[str]:
    """The base forms of the words of one role."""
    return frozenset(row["word"] for row in table("spoken_for", "word", "role") if row["role"] == role)
