"""Claims of structure: what a list announces."""

from typing import Literal

from factcheck.claims.claim.base import Claim
from factcheck.text.frozen import frozen
from factcheck.text.span import Span


@frozen(kw_only=True)
class ListClaim(Claim):
    """A stated number of things and the list that follows, or a point of an argument and its number.

    ``enumerator`` is "Second, ...", ``opener`` whatever else stands for the point of that number ("The second is", "for
    one thing"), ``announced`` how many are to come ("three reasons"), ``last`` what closes a list ("finally"), ``both``
    a word for two said of ``stated`` things; ``whole`` is how many parts of a kind a thing has ("two floors"), ``nth``
    a numbered one of such a kind ("the fifth floor"), ``noun`` the kind in the singular. ``sentence`` is the number of
    its sentence.
    """

    kind: Literal["enumerator", "opener", "announced", "last", "both", "list", "whole", "nth"]
    stated: int
    sentence: int = 0
    noun: str = ""
    items: tuple[Span, ...] = ()
