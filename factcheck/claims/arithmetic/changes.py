"""Change claims: what rose or fell, from what to what, by how much."""

from collections.abc import Iterator

from factcheck.claims.arithmetic.arithmetic import ChangeClaim, Figure, figure
from factcheck.claims.arithmetic.contrasts import Contrast
from factcheck.claims.arithmetic.fractions_told import percent_of
from factcheck.claims.arithmetic.levels import again, before_light, is_rate
from factcheck.claims.arithmetic.turns import Turn, turn_of, word_before
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, figures_of
from factcheck.claims.voices import standing
from factcheck.lexicon.arithmetic import words_of
from factcheck.reading.reader import Layers

#: How many words may stand between the two sizes of a change and its end: "rose 19 points, or 0.4 percent, to 4,750".
_NEAR = 7


def change_claims(
    layers: Layers, sentences: tuple[FigureSentence, ...], pairs: list[Contrast]
) -> Iterator[ChangeClaim]:
    """Every contrast with the word that tells the change, and every end with an amount and a share."""
    by_number = {here.number: here for here in sentences}
    for pair in pairs:
        here = by_number[pair.number]
        turn = turn_of(pair, here, layers)
        if turn is not None:
            yield changed(turn, pair.start, pair.end, layers, near=tuple((start, pair.end) for start in pair.others))
    for here in sentences:
        for number in range(len(here.quantities) - 2):
            if (claim := _from_sizes(number, here, layers)) is not None:
                yield claim


def changed(
    turn: Turn, start: Figure | None, end: Figure, layers: Layers, *,
    near: tuple[tuple[Figure, Figure], ...] = (), word: range | None = None,
) -> ChangeClaim:  # fmt: skip
    """The claim that something turned from start to end; ``word`` are the tokens that tell it, if more than one."""
    at = turn.at
    percent = percent_of(turn.share, layers) if turn.share is not None and end.unit != "percent" else None
    amount = figure(turn.amount, layers.tokens, unit=end.unit) if turn.amount is not None else None
    return ChangeClaim(
        span=layers.tokens.span(at, at + 1),
        **standing(at, layers),
        start=start,
        end=end,
        direction=turn.sign,
        amount=amount,
        percent=percent,
        factor=turn.factor if percent is None else None,
        bound=turn.bound,
        word=layers.tokens.span(at, at + 1) if word is None else layers.tokens.span(word[0], word[-1] + 1),
        near=near,
    )


def _from_sizes(number: int, here: FigureSentence, layers: Layers) -> ChangeClaim | None:
    """``up 42.10 points, or 0.8 percent, at 5,310.22``: the start is the end less the amount."""
    one, other, end = here.quantities[number : number + 3]
    share, amount = (one, other) if one.kind == "percent" else (other, one)
    if share.kind != "percent" or amount.kind not in ("points", "count", "money", "measure") or amount.per is not None:
        return None
    words, between = layers.tokens.words, range(end_of(other), end.first)
    closes = before_light(end, layers) in ("to", "at") and len(between) <= _NEAR and end.kind in ("count", "money")
    verbs = (words[t].lemma for t in between if t in layers.phrases.verb_at)
    if not closes or not again(one, other, layers) or any(lemma not in words_of("closing") for lemma in verbs):
        return None
    turn, pair = word_before(one.first - 1, here, layers), figures_of((end,), layers)
    if turn is None or turn.factor is not None or pair is None or is_rate(end, layers):
        return None
    return changed(turn._replace(share=share, amount=amount), None, pair[0], layers)
