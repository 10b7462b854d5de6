"""Records: how far back one is looked for, which dates and measures nothing: "the longest since 2013", "the first in a
decade"."""

from factcheck.reading.reader import Layers

#: How many words before "since" or "in" tell of a record.
_REACH = 12
_LOOKING_BACK = frozenset({"since", "in", "for", "over", "of"})
_NO_RECORD = frozenset({"graded"})
#: Superlatives that rank nothing, and look back as the others do: "its best year since 2013".
_OF_TASTE = frozenset({"best", "finest"})


def looks_back(at: int, layers: Layers) -> bool:
    """True of a preposition behind which stands how far back a record goes."""
    words = layers.tokens.words
    if words[at].fold not in _LOOKING_BACK:
        return False
    first = max(layers.sentences.of(at).first, at - _REACH)
    return any(_ranks(layers, t) for t in range(first, at) if not _parted(layers, t, at))


def _ranks(layers: Layers, at: int) -> bool:
    word = layers.tokens.words[at]
    if word.number is not None and word.number.kind == "ordinal":
        return True
    if word.fold in _OF_TASTE:
        return True
    return word.rank is not None and word.rank.kind not in _NO_RECORD


def _parted(layers: Layers, first: int, last: int) -> bool:
    """True where a verb or a comma stands between."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    return any(t in verbs or words[t].shape == "punct" for t in range(first + 1, last))
