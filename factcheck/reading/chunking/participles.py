"""Participles looked at again, with what stands on both sides: some are a past tense, some modify the noun behind.

Tagging reads from the left and sees two tokens ahead, so that a noun group behind a participle tells it little.
"""

from functools import cache

from factcheck.lexicon.entries import Tag
from factcheck.lexicon.load import words_in
from factcheck.reading.chunking import symbols as s
from factcheck.reading.tokens import Tokens
from factcheck.text.patterns import grammar

#: A participle that its auxiliary precedes; one before a noun group of its own; one that an adverb makes a modifier.
_PARTICIPLE = grammar(
    rf"[{s.AUX}](?:[ds]?[aK]{{0,2}}[{s.NOMINAL}o]|O)?[r0TD]{{0,4}}+k"
    rf"|(?<![pdstJ])(?P<past>k)(?=R?[dsoO])|(?<![pdstJaKrz])(?P<counted>k)(?=[9M])"
    rf"|(?<=[dsp9aKJgvbfj])r{{1,2}}+(?P<modifier>k)(?=[aKJ]{{0,2}}[nN])"
)
_PAST = int(Tag.PAST)


@cache
def complemented() -> frozenset[str]:
    """Verbs whose passive keeps a noun group of its own: "named captain", "given a rest"."""
    return words_in("complemented", "lemma")


def looked_at_again(tokens: Tokens, symbols: str) -> str:
    """The symbols, where a participle before an object is a past tense, and one before its noun a modifier."""
    words = tokens.words
    changed: list[str] = []
    end = 0
    for match in _PARTICIPLE.finditer(symbols):
        kind = match.lastgroup
        if kind is None:
            continue
        at = match.end() - 1
        if kind != "modifier":
            word = words[at]
            if not word.bits & _PAST or any(v.lemma in complemented() for v in word.verbs):
                continue
        changed += symbols[end:at], s.PARTICIPLE_ADJ if kind == "modifier" else s.PAST
        end = at + 1
    return "".join(changed) + symbols[end:] if changed else symbols
