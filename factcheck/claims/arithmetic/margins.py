"""Margins and other differences: a figure that is said to lie between two others, and a mandate of so many to one."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.claims.arithmetic.arithmetic import Figure, MarginClaim, ShareClaim, figure
from factcheck.claims.arithmetic.contests import Contest, contests, sides_of
from factcheck.claims.arithmetic.parts_of_wholes import FIGURES
from factcheck.claims.arithmetic.shares import shared
from factcheck.claims.arithmetic.shares_apart import of_another_time
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, figures_of
from factcheck.claims.voices import standing
from factcheck.lexicon.arithmetic import words_of
from factcheck.lexicon.measures import state_of
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

#: How many words may stand between "won" and "by 45,000", and between a margin and its result: "by 30 votes, 240-214".
_NEAR = 4
#: How many sentences around a difference may hold other figures that it may be the difference of.
_AROUND = 4


def margin_claims(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[MarginClaim]:
    """Every margin beside its result or of the article's one contest, every difference of two figures before it."""
    for i, here in enumerate(sentences):
        for result in here.quantities:
            if result.kind in ("vote", "score") and len(result.parts) == 2:
                yield from _beside(result, here, layers)
        for number, gap in enumerate(here.quantities):
            if gap.kind in FIGURES and gap.value is not None and _is_difference(gap, layers):
                near = sentences[max(0, i - _AROUND) : i + 2]
                earlier = here.quantities[:number]
                dated = layers.times_within(here.sentence.first, here.sentence.last)
                few = len(earlier) < 2 if _is_left(gap, layers) else not earlier
                if few and i and not dated and _right_before(sentences[i - 1], here, layers):
                    earlier = (*sentences[i - 1].quantities, *earlier)
                yield from _between(gap, earlier, near, layers)
    found = [(here, q) for here in sentences for q in here.quantities if _is_margin(q, here, layers)]
    told = contests(sentences, layers) if found else []
    if len({contest.values for contest in told}) == 1:
        yield from _of_contest(told, found, sentences, layers)


def _of_contest(
    told: list[Contest], margins: list[tuple[FigureSentence, Quantity]], sentences: tuple[FigureSentence, ...],
    layers: Layers,
) -> Iterator[MarginClaim]:  # fmt: skip
    """``11,204 votes to 10,866. ... Her majority of 338 was ...``: the article's one contest and its margins."""
    sides, written = told[0].sides, {contest.number for contest in told if contest.written}
    near = _figures(sentences, {"count"}, layers)
    for here, margin in margins:
        made = figure(margin, layers.tokens)
        if made is not None and here.number not in written and margin.span not in (sides[0].span, sides[1].span):
            yield _claim(made, sides, near, layers, cast=True)


def _claim(
    margin: Figure, pair: tuple[Figure, Figure], near: tuple[Figure, ...], layers: Layers, *, cast: bool
) -> MarginClaim:
    """The claim that a margin is the difference of two figures; ``near`` are others that it may be one of."""
    at = margin.quantity.first
    return MarginClaim(
        span=margin.span,
        **standing(at, layers),
        margin=margin,
        result=pair,
        near=near,
        cast=cast,
    )


def _beside(result: Quantity, here: FigureSentence, layers: Layers) -> Iterator[MarginClaim]:
    """``by 30 votes, 240 to 214``, ``240 to 214, a majority of 26``."""
    words = layers.tokens.words
    for margin in here.quantities:
        behind = margin.first > result.first
        between = range(result.last, margin.first) if behind else range(end_of(margin), result.first)
        if margin.first < 2 or len(between) > 2 * _NEAR or _parted(between, layers):
            continue
        before, noun = words[margin.first - 1].fold, words[margin.first - 2].fold
        called = behind and before == "of" and noun in words_of("lead")
        told = len(between) <= _NEAR and (margin.counted in words_of("margin") or called)
        if before in ("by", "of", "a") and (told or _is_margin(margin, here, layers)):
            made = figure(margin, layers.tokens)
            if made is not None:
                yield _claim(made, sides_of(result), (), layers, cast=True)


def _parted(between: range, layers: Layers) -> bool:
    """True where another clause begins between two figures."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    return any(words[t].fold == ";" or (t in verbs and verbs[t].tense != "none") for t in between)


def _is_margin(quantity: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """``a majority of 338``, ``won by 32 votes``, ``32 votes to spare``, ``a 32-vote margin``, ``32 votes ahead``."""
    words = layers.tokens.words
    if quantity.kind != "count" or quantity.bound != "exact" or quantity.value is None or quantity.unit is not None:
        return False
    votes = quantity.counted in words_for("votes")
    if not votes and quantity.counted is not None:
        return False
    before = [w.fold for w in words[max(here.sentence.first, quantity.first - _NEAR) : quantity.first]]
    last, noun = (before[-1:] or [""])[0], (before[-2:-1] or [""])[0]
    after = [words[t].fold for t in range(end_of(quantity), min(end_of(quantity) + 3, here.sentence.last))]
    told = last == "of" and noun in words_for("margin")
    told = told or ("by" in before[-3:] and any(fold in words_for("wins") for fold in before))
    if votes and not told:
        told = (last in ("was", "is") and noun in words_for("margin")) or after[:2] == ["to", "spare"]
        told = told or bool(after and (after[0] in words_for("margin") or after[0] in words_for("ahead")))
    return told and not _elsewhere(quantity, here, layers)


def _elsewhere(quantity: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """True of a margin of another time or one that was foreseen: "the 32 votes of 2019", "than the expected 32"."""
    words = layers.tokens.words
    first, end = max(here.sentence.first, quantity.first - 6), end_of(quantity)
    around = [*range(first, quantity.first), *range(end, min(end + 3, here.sentence.last))]
    return any(words[t].fold in words_for("another-time") for t in around)


def _is_difference(gap: Quantity, layers: Layers) -> bool:
    """``a saving of 1.5 million``, ``leaving just 0.9 million``."""
    words = layers.tokens.words
    if gap.first < 2:
        return False
    last, before = words[gap.first - 1].fold, words[gap.first - 2].fold
    last = before if last in words_for("light") else last
    if last == "of":
        noun = layers.phrases.noun_at.get(gap.first - 2)
        return before in words_for("difference") and noun is not None and not _known_apart(noun, layers)
    told = (t for t in (gap.counted_at, end_of(gap)) if t is not None and t < len(words))
    if last in words_for("leaves") and any(state_of(words[t]) for t in told):
        return False  # "leaving five dead": what became of them
    return last in words_for("leaves") or (last == "with" and before == "left")


def _is_left(gap: Quantity, layers: Layers) -> bool:
    """``leaving a deficit of 28 billion``: what is left of a figure that the sentence before may give."""
    before = layers.tokens.words[max(gap.first - _NEAR, 0) : gap.first]
    return any(word.fold in words_for("leaves") for word in before)


def _known_apart(noun: NounGroup, layers: Layers) -> bool:
    """True of "compared with a deficit of", "a 1986 surplus of", "the country's surplus of": no balance of two."""
    before = layers.tokens.words[noun.first - 1].fold
    compared = before in words_for("contrasts") | words_for("compares")
    return compared or noun.possessor is not None or bool(layers.times_within(noun.first, noun.head))


def _is_balance(quantity: Quantity, layers: Layers) -> bool:
    """True of "a 3.5 billion deficit", "a surplus of 3.5 billion": a difference itself."""
    words, end = layers.tokens.words, end_of(quantity)
    beside = (quantity.first - 2 if words[quantity.first - 1].fold == "of" else -1, end - 1, end)
    return any(0 <= t < len(words) and words[t].fold in words_for("difference") for t in beside)


def _between(
    gap: Quantity, earlier: tuple[Quantity, ...], near: tuple[FigureSentence, ...], layers: Layers
) -> Iterator[MarginClaim]:
    """The difference of the only two figures of its unit before it in the sentence."""
    alike = tuple(q for q in earlier if q.kind in FIGURES and (q.unit == gap.unit or None in (q.unit, gap.unit)))
    nouns = {q.counted for q in (*alike, gap)} - {None}
    if len(alike) != 2 or len(nouns) > 1 or any(q.bound not in ("exact", "about") for q in alike):
        return
    if any(_is_balance(q, layers) for q in alike):
        return  # "a surplus of 11, up from a deficit of 3 and a surplus of 9"
    made = figures_of((*alike, gap), layers)
    if made is None or not 0 < made[2].value < max(made[0].value, made[1].value):
        return
    others = tuple(f for f in _figures(near, {q.kind for q in (*alike, gap)}, layers) if f.span != gap.span)
    yield _claim(made[2], (made[0], made[1]), others, layers, cast=False)


def _right_before(sentence: FigureSentence, here: FigureSentence, layers: Layers) -> bool:
    """True of the sentence before, unless it is the title, whose figures the body tells anew."""
    return sentence.number == here.number - 1 and sentence.sentence.first >= layers.tokens.body


def _figures(sentences: tuple[FigureSentence, ...], kinds: set[str], layers: Layers) -> tuple[Figure, ...]:
    found = (figure(q, layers.tokens) for s in sentences for q in s.quantities if q.kind in kinds)
    return tuple(f for f in found if f is not None)


def mandates(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[ShareClaim]:
    """``5,120 voted for a walkout and 1,280 against. ... A mandate of four to one ...``: the article's one contest."""
    words = layers.tokens.words
    ratios = [
        (s, q) for s in sentences for q in s.quantities
        if q.kind == "ratio" and len(q.parts) == 2 and words[q.first + 1].fold == "to"
    ]  # fmt: skip
    if len(ratios) != 1 or of_another_time(ratios[0][1], ratios[0][0], layers):
        return
    told = {c.values: c.sides for c in contests(sentences, layers) if not c.written}
    ratio = ratios[0][1]
    small, big = sorted(Fraction(part) for part in ratio.parts)
    if len(told) != 1 or small <= 0:
        return
    less, more = sorted(next(iter(told.values())), key=lambda f: f.value)
    if less.value + more.value > 0:
        share = Figure(ratio, big / (big + small), Fraction(1), Fraction(1), "", ratio.span)
        yield shared(share, more, less._replace(value=less.value + more.value), ratio.first, layers)
