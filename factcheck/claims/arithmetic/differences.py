"""Margins and other differences: a figure that is said to lie between two others."""

from collections.abc import Iterator

from factcheck.claims.arithmetic.arithmetic import Figure, MarginClaim, figure
from factcheck.claims.arithmetic.contests import contests
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, figures_of
from factcheck.claims.voices import voice_in
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

_ADDED = frozenset({"count", "money", "measure"})
#: How many words may stand between "won" and "by 45,000".
_NEAR = 4
#: How many sentences around a difference may hold other figures that it may be the difference of.
_AROUND = 4


def difference_claims(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[MarginClaim]:
    """Every margin of the article's one contest, and every difference of two figures that stand right before it."""
    told = {(f.value, g.value): (here, f, g) for here, f, g in contests(sentences, layers)}
    if len(told) == 1:
        yield from _margins(next(iter(told.values())), sentences, layers)
    for i, here in enumerate(sentences):
        for number, gap in enumerate(here.quantities):
            if gap.kind in _ADDED and gap.value is not None and _is_difference(gap, layers):
                near = sentences[max(0, i - _AROUND) : i + 2]
                earlier = here.quantities[:number]
                if not earlier and i and sentences[i - 1].number == here.number - 1:
                    earlier = sentences[i - 1].quantities
                yield from _between(gap, earlier, near, layers)


def _margins(
    contest: tuple[FigureSentence, Figure, Figure], sentences: tuple[FigureSentence, ...], layers: Layers
) -> Iterator[MarginClaim]:
    _, first, second = contest
    for here in sentences:
        for margin in here.quantities:
            if margin.span in (first.span, second.span) or not is_margin(margin, here, layers):
                continue
            made = figure(margin, layers.tokens)
            if made is not None:
                yield claim(made, (first, second), _figures(sentences, "count", layers), layers)


def claim(
    margin: Figure, pair: tuple[Figure, Figure], near: tuple[Figure, ...], layers: Layers, *, cast: bool = True
) -> MarginClaim:
    """The claim that a margin is the difference of two figures; ``near`` are others that it may be one of."""
    at = margin.quantity.first
    statement = layers.statements.at(at)
    return MarginClaim(
        span=margin.span,
        at=at,
        statement=statement,
        voice=voice_in(statement, layers),
        margin=margin,
        result=pair,
        near=near,
        cast=cast,
    )


def is_margin(quantity: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """``a majority of 338``, ``won by 32 votes``, ``32 votes to spare``, ``a 32-vote margin``, ``32 votes ahead``."""
    words = layers.tokens.words
    if quantity.kind != "count" or quantity.bound != "exact" or quantity.value is None or quantity.unit is not None:
        return False
    if _elsewhere(quantity, here, layers):
        return False
    votes = quantity.counted in words_for("votes")
    first = max(here.sentence.first, quantity.first - _NEAR)
    before = [words[t].fold for t in range(first, quantity.first)]
    after = [words[t].fold for t in range(end_of(quantity), min(end_of(quantity) + 3, here.sentence.last))]
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in words_for("margin"):
        return quantity.counted is None or votes
    if before[-1:] in (["was"], ["is"]) and before[-2:-1] and before[-2] in words_for("margin"):
        return votes
    if any(fold in words_for("margin") for fold in after[:1]) and votes:
        return True
    if "by" in before[-3:] and any(fold in words_for("wins") for fold in before):
        return quantity.counted is None or votes
    return votes and bool(after) and (after[0] in words_for("ahead") or after[:2] == ["to", "spare"])


def _elsewhere(quantity: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """True of a margin of another time or one that was foreseen: "the 32 votes of 2019", "than the expected 32"."""
    words = layers.tokens.words
    first, end = max(here.sentence.first, quantity.first - 6), end_of(quantity)
    around = [*range(first, quantity.first), *range(end, min(end + 3, here.sentence.last))]
    return any(words[t].fold in words_for("another-time") for t in around)


def _is_difference(gap: Quantity, layers: Layers) -> bool:
    """``a saving of 1.5 million``, ``leaving 0.9 million``."""
    words = layers.tokens.words
    if gap.first < 2:
        return False
    last, before = words[gap.first - 1].fold, words[gap.first - 2].fold
    if last == "of":
        return before in words_for("difference")
    return last in words_for("leaves") or (last == "with" and before == "left")


def _between(
    gap: Quantity, earlier: tuple[Quantity, ...], near: tuple[FigureSentence, ...], layers: Layers
) -> Iterator[MarginClaim]:
    """The difference of the only two figures of its unit before it in the sentence."""
    alike = tuple(q for q in earlier if q.kind in _ADDED and (q.unit == gap.unit or None in (q.unit, gap.unit)))
    nouns = {q.counted for q in (*alike, gap)} - {None}
    if len(alike) != 2 or len(nouns) > 1 or any(q.bound not in ("exact", "about") for q in alike):
        return
    made = figures_of((*alike, gap), layers)
    if made is None or not 0 < made[2].value < max(made[0].value, made[1].value):
        return
    others = tuple(
        f for kind in {q.kind for q in (*alike, gap)} for f in _figures(near, kind, layers) if f.span != gap.span
    )
    yield claim(made[2], (made[0], made[1]), others, layers, cast=False)


def _figures(sentences: tuple[FigureSentence, ...], kind: str, layers: Layers) -> tuple[Figure, ...]:
    found = (figure(q, layers.tokens) for s in sentences for q in s.quantities if q.kind == kind)
    return tuple(f for f in found if f is not None)
