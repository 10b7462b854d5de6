"""Two values of a dimension that an article gives no third value of: "62 metres long", "the 48-metre ship".

News seldom measures two things in one unit and nothing else in it: two lengths near each other, the later of them in
words that take it as known, are likely to be of one thing.
"""

from collections.abc import Callable, Iterator
from fractions import Fraction

import attrs

from factcheck.article import Article
from factcheck.claims.claim import FigureClaim
from factcheck.claims.figures.told import dimension
from factcheck.comparison.figures.figure_evidence import near
from factcheck.comparison.figures.figure_scope import one_time, one_voice
from factcheck.comparison.identity import may_share
from factcheck.lexicon.apart import replaces, sets_apart, supersedes
from factcheck.lexicon.measures import extents

#: What is measured, and not only counted or paid.
_MEASURED = frozenset({"length", "mass", "speed", "area", "volume", "temperature", "power", "energy"})
#: By what factor the two may differ.
_FAR = Fraction(5, 2)
_ENOUGH, _MUCH = 1.5, 2.25


def lone_measures(
    article: Article, stands: Callable[[FigureClaim], bool]
) -> Iterator[tuple[FigureClaim, FigureClaim, tuple[str, ...]]]:
    """Pairs of the two values that an article gives in one dimension, with the reasons."""
    told: dict[str, list[FigureClaim]] = {}
    for claim in article.claims_of(FigureClaim):
        if claim.quantity.kind in ("measure", "money", "duration") and claim.span.part == "body":
            told.setdefault(_scale(claim), []).append(claim)
    for scale, claims in told.items():
        name = scale.removeprefix("long ")
        values = {(c.quantity.low, c.quantity.high, c.quantity.unit) for c in claims}
        first = claims[0]
        if len(values) != 2 or not stands(first):
            continue
        for second in article.compared(claims[1:]):
            if (second.quantity.low, second.quantity.unit) == (first.quantity.low, first.quantity.unit):
                continue
            if stands(second) and _may_be_one(first, second, article):
                score, reasons = _weigh(first, second, name, article)
                if score >= (_ENOUGH if name in _MEASURED else _MUCH):
                    yield first, second, reasons
                    break


def _scale(claim: FigureClaim) -> str:
    """The dimension, with ways told apart from things: kilometres are travelled, metres are built."""
    name = dimension(claim.quantity)
    return f"long {name}" if (claim.quantity.unit or "") in ("kilometre", "mile", "nautical mile") else name


def _may_be_one(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    index = article.layers.sentences.index
    modifiers = first.scope ^ second.scope
    bare = "named " in first.thing + second.thing and first.thing != second.thing
    owners = bare or (first.owner is not None and second.owner is not None and first.owner != second.owner)
    named = first.measure and second.measure and first.measure != second.measure
    kindred = {first.measure, second.measure} <= _KINDRED
    kindred = kindred and not (_outright(first, article) and _outright(second, article))
    return (
        index(first.at) != index(second.at)
        and not owners
        and (not named or kindred)
        and first.quantity.per == second.quantity.per
        and (one_voice(first, second) or (second.voice.own and not first.voice.quoted))
        and _one_time(first, second, article)
        and may_share(first.entities, second.entities, article)
        and not (sets_apart(modifiers) or supersedes(modifiers) or replaces(second.scope - first.scope))
        and near(first, second, _FAR)
    )


def _one_time(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """As of any figures; of what burned or fell, though it is told in hectares and metres, as of what happens."""
    if "counted" in (first.relation, second.relation):
        first, second = attrs.evolve(first, dimension=""), attrs.evolve(second, dimension="")
    return one_time(first, second, article)


def _outright(claim: FigureClaim, article: Article) -> bool:
    """True of "60 metres deep" and "a depth of 60 metres", which tell how it was measured."""
    words, quantity = article.layers.tokens.words, claim.quantity
    after = words[quantity.last].fold if quantity.last < len(words) else ""
    return after in extents() or (quantity.first > 1 and words[quantity.first - 2].fold == claim.measure)


#: Measures of length that a writer may not tell apart: a sketch of 30 centimetres is so wide, a 70-metre pit so deep.
_KINDRED = frozenset({"length", "width", "height", "distance", "depth", "duration"})


def _weigh(first: FigureClaim, second: FigureClaim, name: str, article: Article) -> tuple[float, tuple[str, ...]]:
    """The score and the reasons for two values that nothing sets apart."""
    score, reasons = 0.5, [f"no other {name} is given"]
    if second.definite:
        score += 1.0
        reasons.append("the later figure is given as known")
    shared = first.topics & second.topics
    if shared:
        score += 0.75 if len(shared) == 1 else 1.0
        told = min(shared, key=lambda topic: (topic[0] == "~", topic))
        reasons.append(f"both speak of {told.strip('~').replace('-', ' ')}")
    if first.measure == second.measure != "":
        score += 0.5
    if first.entities & second.entities:
        score += 0.5
    return score, tuple(reasons)
