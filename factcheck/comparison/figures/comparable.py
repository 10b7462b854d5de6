"""Which figures may be compared: of one measure and unit, in one scope, by one source, neither an update."""

from collections import Counter
from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import FigureClaim
from factcheck.comparison.figures.figure_evidence import VALUES, weigh
from factcheck.comparison.figures.figure_scope import (
    added_up,
    ahead,
    one_scope,
    one_time,
    one_voice,
    presupposed,
    told_together,
)
from factcheck.comparison.figures.known_prices import known_prices
from factcheck.comparison.figures.lone_measures import lone_measures
from factcheck.comparison.figures.other_sides import set_apart
from factcheck.comparison.figures.recounted import recounted
from factcheck.comparison.figures.swapped_digits import swapped_digits
from factcheck.comparison.figures.taken_up_figures import ToldBefore
from factcheck.text.frozen import Record

#: Pairs within one key are bounded, so that a table of a thousand figures costs no million comparisons.
_NEAREST = 12
#: An article that gives more values of those whom events of one kind befell tells of several events.
_MANY = 4


#: An article that gives more values of what somebody has ("its 50-day line") tells of several that have such a thing.
_TWO = 2


class ComparableFigures(Record):
    """Two figures that measure one thing, in text order, and why they are thought to."""

    first: FigureClaim
    second: FigureClaim
    reasons: tuple[str, ...]


def comparable_figures(article: Article) -> Iterator[ComparableFigures]:
    """All pairs of figures that may be compared, whatever their values."""
    by_key: dict[tuple[str, str, str, str | None], list[FigureClaim]] = {}
    for claim in article.claims_of(FigureClaim):
        measure = "value" if claim.measure in VALUES else claim.measure
        by_key.setdefault((claim.relation, measure, claim.dimension, claim.quantity.per), []).append(claim)
    told_before = article.once(ToldBefore)
    found: set[tuple[int, int]] = set()
    for told in [told for told in by_key.values() if len(told) > 1]:
        values = {_value(c) for c in told}
        alone = len(values) == 2
        of_thing = {(c.thing, _value(c)) for c in told if c.owner is None and c.thing}
        many = {thing for thing, count in Counter(thing for thing, _ in of_thing).items() if count > _TWO}
        listing = told[0].relation == "outcome" and len(values) > _MANY
        claims = [c for c in told if c.measure and (_stands(c) or (_planned(c) and ahead(c, _stands)))]
        for i, first in enumerate(claims):
            for second in article.compared(claims[i + 1 : i + 1 + _NEAREST]):
                if listing and not second.definite:
                    continue
                if first.thing == second.thing and first.thing in many and _possessed(second, article):
                    continue
                reasons = _one_thing(first, second, article, alone=alone)
                if reasons and not _apart(first, second, told_before, article) and not added_up(first, second, article):
                    found.add((first.at, second.at))
                    yield ComparableFigures(first, second, reasons)
    ways = (recounted, lone_measures, known_prices, swapped_digits)
    for first, second, reasons in (pair for way in ways for pair in way(article, _stands)):
        if (first.at, second.at) not in found and not _apart(first, second, told_before, article):
            yield ComparableFigures(first, second, reasons)


def _possessed(claim: FigureClaim, article: Article) -> bool:
    group = article.layers.phrases.noun_at.get(claim.at)
    return claim.owner is None and group is not None and group.possessor is not None


def _value(claim: FigureClaim) -> tuple[object, ...]:
    return claim.quantity.low, claim.quantity.high, tuple(sorted(claim.quantity.parts))


def _apart(first: FigureClaim, second: FigureClaim, told_before: ToldBefore, article: Article) -> bool:
    """True where the later figure is of another thing, or takes up another figure than the earlier one."""
    if second.definite and told_before.takes_up(second.quantity, first.quantity):
        return True
    return told_together(first, second, article) or set_apart(first, second, article)


def _planned(claim: FigureClaim) -> bool:
    """True of what news tells as a plan and then as known: attributes, and jobs that are to go."""
    return claim.relation == "attribute" or claim.measure == "layoff"


def _stands(claim: FigureClaim) -> bool:
    """True of a figure that the text asserts as it stands: no plan, no part, no comparison, no update."""
    return (
        claim.certainty == "asserted"
        and not (claim.negated or claim.part or claim.background or claim.update)
        and (claim.quantity.per is None or claim.relation == "attribute")
        and claim.span.part == "body"
    )


def _one_thing(first: FigureClaim, second: FigureClaim, article: Article, *, alone: bool) -> tuple[str, ...]:
    """The reasons to hold that two figures measure one thing; none when they may not.

    ``alone`` is true where the article gives no third value of the measure.
    """
    sentences = article.layers.sentences
    if sentences.index(first.at) == sentences.index(second.at) or not one_voice(first, second):
        return ()
    if not presupposed(second) and (second.certainty != "asserted" or first.certainty != "asserted"):
        return ()
    if not one_scope(first, second, article) or not one_time(first, second, article):
        return ()
    evidence = weigh(first, second, article, alone=alone)
    return tuple(evidence.reasons) if evidence is not None and evidence.suffices else ()


def clusters(pairs: list[ComparableFigures]) -> Iterator[tuple[ComparableFigures, ...]]:
    """Pairs that share a figure, together: three values that clash are one conflict with three sides."""
    groups: list[list[ComparableFigures]] = []
    joined_at: list[int] = []
    group_of: dict[int, int] = {}  # by identity: claims hold much, and are hashed with all of it
    for number, pair in enumerate(pairs):
        ends = id(pair.first), id(pair.second)
        shared = {group_of[end] for end in ends if end in group_of}
        if not shared:
            shared = {len(groups)}
            groups.append([])
            joined_at.append(number)
        into, *others = sorted(shared, key=joined_at.__getitem__)
        for other in others:
            for member in groups[other]:
                group_of[id(member.first)] = group_of[id(member.second)] = into
            groups[into] += groups[other]
            groups[other] = []
        groups[into].append(pair)
        joined_at[into] = number
        group_of.update(dict.fromkeys(ends, into))
    # In the order in which they came to be what they are.
    return (tuple(groups[n]) for n in sorted(range(len(groups)), key=joined_at.__getitem__) if groups[n])
