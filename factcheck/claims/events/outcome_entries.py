"""Where the words of the outcome table stand in a text: "beat", "gave the go-ahead to", "was not guilty"."""

from collections.abc import Iterator

from factcheck.lexicon.entries import OutcomeWord
from factcheck.lexicon.outcomes import gap_of
from factcheck.reading.chunking import symbols as s
from factcheck.reading.reader import Layers

_STOPS = frozenset({".", ";", ":"})


def outcome_entries(layers: Layers) -> Iterator[tuple[int, tuple[OutcomeWord, ...]]]:
    """The tokens at which entries may begin, in text order, each with its entries, those of more words first."""
    words, folded = layers.tokens.words, layers.tokens.folded
    for at in layers.tokens.positions("outcomes"):
        entries = words[at].outcomes
        if entries is None:
            continue
        following = folded[at + 1 : at + 1 + entries.reach]
        if not entries.further.keys().isdisjoint(following):
            several = dict.fromkeys(word for fold in following for word in entries.further.get(fold, ()))
            yield at, (*sorted(several, key=_shortness), *entries.alone)
        elif entries.alone:
            yield at, entries.alone


def _shortness(word: OutcomeWord) -> int:
    return -len(word.rest)


def last_of(layers: Layers, at: int, word: OutcomeWord) -> int:
    """The exclusive last token of an entry that begins at a token, 0 where its further words do not follow."""
    verb = layers.phrases.verb_at.get(at)
    if word.pos == "verb" and (verb is None or verb.head != at):
        return at + 1 if not word.rest and layers.phrases.symbols[at] in s.PARTICIPLE_ADJ else 0
    if word.pos == "verb" and not word.rest and verb is not None and verb.particle and word.lemma != "pass":
        return 0
    folded, token, gap = layers.tokens.folded, at + 1, gap_of(word)
    end = layers.tokens.body if at < layers.tokens.body else len(folded)  # no outcome goes on behind the title
    for fold in word.rest:
        start = token
        following = folded[start : min(start + gap + 1, end)]
        if fold not in following:
            return 0
        token = start + following.index(fold) + 1
        if not _STOPS.isdisjoint(folded[at:token]):
            return 0
        between = range(max(start, verb.last if verb else 0), token - 1)
        if between and any(t in layers.phrases.verb_at for t in between):
            return 0  # "those who voted were for it": a word behind the next verb belongs to that
    return token
