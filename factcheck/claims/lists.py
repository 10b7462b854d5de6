"""List claims: the numbered points of an argument, and "both" said of more than two."""

from collections.abc import Iterator

from factcheck.claims.claim import ListClaim
from factcheck.claims.voices import voice_of
from factcheck.lexicon.enumerators import announced, openers, points
from factcheck.reading.reader import Layers

_STOPS = frozenset({";", ":", "-", "–", "—", "--", "•", "*", "(", "and", "but"})


def list_claims(layers: Layers) -> Iterator[ListClaim]:
    """The points that sentences open with, what stands for a first point, and "both of the three"."""
    yield from _points(layers)
    yield from _both(layers)


def _points(layers: Layers) -> Iterator[ListClaim]:
    words = layers.tokens.words
    last = len(words)
    for i, word in enumerate(words):
        fold = word.fold
        number = points().get(fold)
        if number is not None and _opens(layers, i) and (number == 1 or (i + 1 < last and words[i + 1].fold == ",")):
            yield _claim(layers, i, i + 1, "enumerator", number)
        elif (fold in openers() and _follows(layers, i)) or (
            fold in announced()
            and i > 0
            and (words[i - 1].number is not None or (i > 1 and words[i - 2].number is not None))
        ):
            yield _claim(layers, i, i + 1, "opener", 1)


def _opens(layers: Layers, i: int) -> bool:
    """True when the token stands at the head of a sentence, quotation marks aside, or after a stop within it."""
    first = layers.sentences.of(i).first
    before = i - 1
    while (
        before >= first
        and layers.tokens.words[before].shape == "punct"
        and layers.tokens.words[before].fold in "\"'“‘”("
    ):
        before -= 1
    return before < first or layers.tokens.words[before].fold in _STOPS


def _follows(layers: Layers, i: int) -> bool:
    words = layers.tokens.words
    return any(
        i + len(rest) < len(words) and all(words[i + 1 + k].fold == w for k, w in enumerate(rest))
        for rest in openers()[words[i].fold]
    )


def _both(layers: Layers) -> Iterator[ListClaim]:
    """``both of the three``, ``neither of the four``: words for two, said of a stated other number."""
    words = layers.tokens.words
    for i, word in enumerate(words):
        if word.fold not in ("both", "neither", "either") or i + 2 >= len(words) or words[i + 1].fold != "of":
            continue
        at = i + 2
        while at < min(i + 4, len(words) - 1) and words[at].fold in (
            "the",
            "these",
            "those",
            "his",
            "her",
            "its",
            "their",
        ):
            at += 1
        number = words[at].number
        if number is not None and number.kind == "cardinal" and not number.rest and number.value != 2:
            yield _claim(layers, i, at + 1, "both", int(number.value))


def _claim(layers: Layers, first: int, last: int, kind: str, number: int) -> ListClaim:
    statement = layers.statements.at(first)
    attribution = statement.attribution if statement is not None else None
    return ListClaim(
        span=layers.tokens.span(first, last),
        at=first,
        statement=statement,
        voice=voice_of(attribution, layers),
        kind=kind,  # type: ignore[arg-type]
        stated=number,
    )
