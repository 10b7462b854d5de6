"""Words that tell how a clause of what somebody says stands."""

from functools import cache

from factcheck.lexicon.load import words_of


@cache
def position_words(kind: str) -> frozenset[str]:
    """The folded words of one kind of positions.tsv: open, denier, universal, timed, self, own, follower and so on."""
    return words_of("positions", ("word", "kind"), kind)
