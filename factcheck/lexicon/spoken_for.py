"""Words by which an article says for whom somebody speaks."""

from functools import cache
from typing import Literal

from factcheck.lexicon.load import words_of

Role = Literal["speaks", "heads", "account"]


@cache
def spoken_for(role: Role) -> frozenset[str]:
    """The base forms of the words of one role."""
    return words_of("spoken_for", ("word", "role"), role)
