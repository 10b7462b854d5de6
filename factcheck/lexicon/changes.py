"""Words that say which way a figure goes: rise, narrow, double."""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import Literal

from factcheck.lexicon.load import table
from factcheck.lexicon.remembered import remembered
from factcheck.lexicon.word import Word
from factcheck.text.frozen import Record


class Direction(Record):
    """Which way a word goes (1 up, -1 down), and the factor that it multiplies by, if any."""

    sign: Literal[-1, 1]
    factor: Fraction | None


@cache
def directions() -> Mapping[str, Direction]:
    """From a verb lemma, noun or adverb to its direction."""
    return {
        row["word"]: Direction(
            1 if row["direction"] == "up" else -1, Fraction(row["factor"]) if row["factor"] else None
        )
        for row in table("changes", "word", "direction", "factor")
    }


@remembered
def direction_of(word: Word) -> Direction | None:
    """The direction of a word as it stands or of its verb ("fell", "cuts"); None of a word that tells no change."""
    return directions().get(word.fold) or directions().get(word.lemma)
