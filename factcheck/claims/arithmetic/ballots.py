"""Claims about results of votes and games: the margin, and the size of the body that votes."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.claims.arithmetic.arithmetic import BallotClaim, Figure, MarginClaim, ShareClaim, figure
from factcheck.claims.arithmetic.contests import contests
from factcheck.claims.arithmetic.differences import claim, is_margin
from factcheck.claims.arithmetic.shares import shared
from factcheck.claims.arithmetic.shares_apart import of_another_time
from factcheck.claims.figures.figure_lists import FigureSentence, end_of
from factcheck.claims.voices import voice_in
from factcheck.lexicon.arithmetic import words_of
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

#: How many words may stand between a margin and its result: "by 30 votes, or 240 to 214".
_NEAR = 4


def ballot_claims(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[MarginClaim | BallotClaim]:
    """Every margin with its result, and every vote of a body whose size the sentence gives."""
    for here in sentences:
        for result in here.quantities:
            if result.kind in ("vote", "score") and len(result.parts) == 2:
                yield from _margin(result, here, layers)
                yield from _ballot(result, here, layers)
    yield from _margin_elsewhere(sentences, layers)


def _margin_elsewhere(sentences: tuple[FigureSentence, ...], layers: Layers) -> Iterator[MarginClaim]:
    """``11,204 votes to 10,866. ... Her majority of 338 was ...``: the article's one vote and its margins elsewhere."""
    votes = [(s, q) for s in sentences for q in s.quantities if q.kind == "vote" and len(q.parts) == 2]
    if len({q.parts for _, q in votes}) != 1:
        return
    told = {s.number for s, _ in votes}
    near = [figure(q, layers.tokens) for s in sentences for q in s.quantities if q.kind == "count"]
    for here in sentences:
        for margin in here.quantities:
            made = figure(margin, layers.tokens) if is_margin(margin, here, layers) else None
            if made is not None and here.number not in told:
                yield claim(made, sides_of(votes[0][1]), tuple(f for f in near if f is not None), layers)


def sides_of(result: Quantity) -> tuple[Figure, Figure]:
    """The two figures of a vote or score."""
    one, other = (Figure(result, Fraction(p), Fraction(1), Fraction(1), "", result.span) for p in result.parts[:2])
    return one, other


def _margin(result: Quantity, here: FigureSentence, layers: Layers) -> Iterator[MarginClaim]:
    """``by 30 votes, 240 to 214``."""
    words = layers.tokens.words
    for margin in here.quantities:
        behind = margin.first > result.first
        between = range(result.last, margin.first) if behind else range(end_of(margin), result.first)
        told = margin.counted in words_of("margin") or (behind and _called(margin, layers))
        if len(between) > 2 * _NEAR or _parted(between, layers):
            continue
        if not (told and len(between) <= _NEAR) and not is_margin(margin, here, layers):
            continue
        made = figure(margin, layers.tokens)
        if made is None or margin.first < 1 or words[margin.first - 1].fold not in ("by", "of", "a"):
            continue
        yield claim(made, sides_of(result), (), layers)


def _parted(between: range, layers: Layers) -> bool:
    """True where another clause begins between two figures."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    return any(words[t].fold == ";" or (t in verbs and verbs[t].tense != "none") for t in between)


def _called(margin: Quantity, layers: Layers) -> bool:
    """``240 to 214, a majority of 26``."""
    words = layers.tokens.words
    return (
        margin.first > 1 and words[margin.first - 1].fold == "of" and words[margin.first - 2].fold in words_of("lead")
    )


def _ballot(result: Quantity, here: FigureSentence, layers: Layers) -> Iterator[BallotClaim]:
    """``The 11-member council voted 8-4``."""
    sizes = [q for q in here.quantities if q.last < result.first and q.counted in words_of("members")]
    if result.kind != "vote" or len(sizes) != 1 or sizes[0].counted_at is None or sizes[0].last <= sizes[0].counted_at:
        return
    size = figure(sizes[0], layers.tokens)
    if size is None:
        return
    statement = layers.statements.at(result.first)
    yield BallotClaim(
        span=result.span,
        at=result.first,
        statement=statement,
        voice=voice_in(statement, layers),
        size=size,
        result=result,
    )


def mandates(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[ShareClaim]:
    """``5,120 voted for a walkout and 1,280 against. ... A mandate of four to one ...``: the article's one contest."""
    words = layers.tokens.words
    ratios = [
        (s, q) for s in sentences for q in s.quantities
        if q.kind == "ratio" and len(q.parts) == 2 and words[q.first + 1].fold == "to"
    ]  # fmt: skip
    if len(ratios) != 1 or of_another_time(ratios[0][1], ratios[0][0], layers):
        return
    told = {(f.value, g.value): (f, g) for _, f, g in contests(sentences, layers)}
    ratio = ratios[0][1]
    small, big = sorted(Fraction(part) for part in ratio.parts)
    if len(told) != 1 or small <= 0:
        return
    less, more = sorted(next(iter(told.values())), key=lambda f: f.value)
    if less.value + more.value > 0:
        share = Figure(ratio, big / (big + small), Fraction(1), Fraction(1), "", ratio.span)
        yield shared(share, more, less._replace(value=less.value + more.value), ratio.first, layers)
