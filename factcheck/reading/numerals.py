"""Numerals: runs of tokens that write one number ("1.2 million", "two and a half thousand"), for times and quantities."""

import attrs

from factcheck.lexicon.entries import Number, NumeralKind
from factcheck.reading.tokens import Tokens


@attrs.frozen
class NumeralRun:
    """One written number on the tokens ``[first, last)``; ``digits`` when it is written with digits alone."""

    first: int
    last: int
    value: Number
    kind: NumeralKind
    digits: bool
    low: Number | None = None
    high: Number | None = None


def find_numerals(tokens: Tokens) -> tuple[NumeralRun, ...]:
    """All written numbers in text order, not overlapping."""
    return ()
