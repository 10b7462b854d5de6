"""Which figures may be compared: of one measure and unit, in one scope, by one source, neither an update."""

from collections.abc import Iterator

import attrs

from factcheck.article import Article
from factcheck.claims.claim import FigureClaim
from factcheck.comparison.identity import related, same_event
from factcheck.comparison.periods import any_overlap

#: Pairs within one key are bounded, so that a table of a thousand figures costs no million comparisons.
_NEAREST = 12

_ANYONE = frozenset({"people", "person", "persons", "dead", "others", ""})


@attrs.frozen
class ComparableFigures:
    """Two figures that measure one thing, in text order, and why they are thought to."""

    first: FigureClaim
    second: FigureClaim
    reasons: tuple[str, ...]


def comparable_figures(article: Article) -> Iterator[ComparableFigures]:
    """All pairs of figures that may be compared, whatever their values."""
    by_key: dict[tuple[str, str | None], list[FigureClaim]] = {}
    for claim in article.claims_of(FigureClaim):
        if _stands(claim):
            by_key.setdefault((claim.measure, claim.quantity.unit), []).append(claim)
    for claims in by_key.values():
        for i, first in enumerate(claims):
            for second in claims[i + 1 : i + 1 + _NEAREST]:
                reasons = _one_thing(first, second, article)
                if reasons:
                    yield ComparableFigures(first, second, reasons)


def _stands(claim: FigureClaim) -> bool:
    """True of a figure that the text asserts as it stands: no plan, no part, no comparison, no update."""
    return claim.certainty == "asserted" and not (claim.negated or claim.part or claim.background or claim.update)


def _one_thing(first: FigureClaim, second: FigureClaim, article: Article) -> tuple[str, ...]:
    """The reasons to hold that two figures measure one thing; none when they may not."""
    if first.voice.key != second.voice.key or not _one_population(first, second):
        return ()
    if first.scope != second.scope or not _one_scope(first.entities, second.entities, article):
        return ()
    if any_overlap(first.times, second.times) is False:
        return ()
    if first.event is None or second.event is None:
        return (f"both give the {first.measure}",) if first.event is second.event else ()
    identity = same_event(first.event, second.event, article, ignoring=frozenset({"number"}))
    return (*identity.reasons, f"both count {first.measure}") if identity.same else ()


def _one_scope(first: frozenset[int], second: frozenset[int], article: Article) -> bool:
    """False when both sides name somebody or some place and no two can be one."""
    entities = article.layers.entities.all
    return not (first and second) or any(related(entities[i], entities[j]) for i in first for j in second)


def _one_population(first: FigureClaim, second: FigureClaim) -> bool:
    """True when the same people may be counted: one word, one kind, or nobody in particular on both sides."""
    if first.population == second.population:
        return True
    if first.population_kind and first.population_kind == second.population_kind:
        return first.population_kind not in ("kin", "person", "official", "worker")
    return first.population in _ANYONE and second.population in _ANYONE


def clusters(pairs: list[ComparableFigures]) -> Iterator[tuple[ComparableFigures, ...]]:
    """Pairs that share a figure, together: three values that clash are one conflict with three sides."""
    groups: list[list[ComparableFigures]] = []
    for pair in pairs:
        joined = [
            g for g in groups if any(pair.first in (p.first, p.second) or pair.second in (p.first, p.second) for p in g)
        ]
        merged = [p for g in joined for p in g] + [pair]
        groups = [g for g in groups if g not in joined] + [merged]
    return (tuple(group) for group in groups)
