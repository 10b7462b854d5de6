"""Which figures may be compared: of one measure and unit, in one scope, by one source, neither an update."""

from collections.abc import Iterator

import attrs

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, FigureClaim
from factcheck.comparison.identity import related
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.apart import apart_words
from factcheck.lexicon.measures import thing
from factcheck.reading.times import Time

#: Pairs within one key are bounded, so that a table of a thousand figures costs no million comparisons.
_NEAREST = 12
#: The score from which two figures are held to measure one thing; each strong piece of evidence counts 1.
_ONE = 2.0
_ANYONE = frozenset({
    "people", "person", "persons", "dead", "deaths", "victims", "casualties", "fatalities", "lives", "injured",
    "wounded", "injuries", "arrests", "missing", "detained", "arrested", "",
})  # fmt: skip
#: Kinds of people whose nouns are used for one another: soldiers and servicemen, officers and policemen.
_ONE_KIND = frozenset({"soldier", "police", "fighter", "child", "suspect"})
#: A figure in the first sentences is of the story's main event.
_LEAD = 3
_LONG = frozenset({"year", "decade", "century", "quarter", "season", "month"})


@attrs.frozen
class ComparableFigures:
    """Two figures that measure one thing, in text order, and why they are thought to."""

    first: FigureClaim
    second: FigureClaim
    reasons: tuple[str, ...]


@attrs.define
class _Evidence:
    """What speaks for one thing, weighed."""

    score: float
    reasons: list[str]

    def add(self, weight: float, reason: str) -> None:
        self.score += weight
        self.reasons.append(reason)


def comparable_figures(article: Article) -> Iterator[ComparableFigures]:
    """All pairs of figures that may be compared, whatever their values."""
    by_key: dict[tuple[str, str, str], list[FigureClaim]] = {}
    for claim in article.claims_of(FigureClaim):
        if _stands(claim):
            by_key.setdefault((claim.relation, claim.measure, claim.dimension), []).append(claim)
    for claims in by_key.values():
        for i, first in enumerate(claims):
            for second in claims[i + 1 : i + 1 + _NEAREST]:
                reasons = _one_thing(first, second, article)
                if reasons:
                    yield ComparableFigures(first, second, reasons)


def _stands(claim: FigureClaim) -> bool:
    """True of a figure that the text asserts as it stands: no plan, no part, no comparison, no update."""
    return (
        claim.certainty == "asserted"
        and not (claim.negated or claim.part or claim.background or claim.update)
        and claim.quantity.per is None
        and claim.span.part == "body"
    )


def _one_thing(first: FigureClaim, second: FigureClaim, article: Article) -> tuple[str, ...]:
    """The reasons to hold that two figures measure one thing; none when they may not."""
    sentences = article.layers.sentences
    if sentences.index(first.at) == sentences.index(second.at) or not _one_voice(first, second):
        return ()
    if not _one_scope(first, second, article) or not _one_time(first, second, article):
        return ()
    weigh = {"outcome": _outcomes, "counted": _things, "attribute": _attributes}[first.relation]
    evidence = weigh(first, second, article)
    return tuple(evidence.reasons) if evidence is not None and evidence.score >= _ONE else ()


def _one_voice(first: FigureClaim, second: FigureClaim) -> bool:
    """True when one source gives both, or the later takes as known what the earlier reports."""
    return first.voice.key == second.voice.key or (second.definite and second.voice.own and not first.voice.quoted)


def _one_scope(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """False when the figures are narrowed in two ways: other kinds, other places, other people who did it."""
    if first.scope != second.scope:
        return False
    return _may_share(first.entities, second.entities, article) and _may_share(first.agents, second.agents, article)


def _may_share(first: frozenset[int], second: frozenset[int], article: Article) -> bool:
    """False when both sides name somebody or some place and no two can be one."""
    entities = article.layers.entities.all
    return not (first and second) or any(related(entities[i], entities[j]) for i in first for j in second)


def _one_time(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """False when the figures are of two times, or only one of them of a time long past."""
    if any_overlap(first.times, second.times) is False:
        return False
    return any_overlap(first.times, second.times) is True or not (
        any(_remote(t, article) for t in first.times) or any(_remote(t, article) for t in second.times)
    )


def _remote(time: Time, article: Article) -> bool:
    """True of a time that is not that of the story: a year, a month, a day long before."""
    published = article.source.published
    if time.granularity in _LONG:
        return True
    return published is not None and time.end is not None and (published - time.end).days > 30


def _outcomes(first: FigureClaim, second: FigureClaim, article: Article) -> _Evidence | None:
    """Weigh two counts of those whom an event befell: by the events that brought it about, by who they are."""
    if not _one_population(first, second):
        return None
    evidence = _Evidence(1.0, [f"both count {first.measure}"])
    if not _one_cause(first, second, article, evidence):
        return None
    _by_scope(first, second, article, evidence)
    if first.population not in _ANYONE:
        evidence.add(0.25, f"“{first.population}” and “{second.population}” may be the same people")
    if second.definite:
        linked = bool(first.causes or second.causes) or first.population not in _ANYONE
        evidence.add(1.0 if linked else 0.75, "the later figure is given as known")
    if article.layers.sentences.index(first.at) - article.layers.sentences.index(article.layers.tokens.body) < _LEAD:
        evidence.score += 0.25
    return evidence


def _one_cause(first: FigureClaim, second: FigureClaim, article: Article, evidence: _Evidence) -> bool:
    """Weigh the events told beside two outcomes; False when they set the two apart."""
    if not first.causes or not second.causes:
        return True
    for a in first.causes:
        for b in second.causes:
            if a.classes & b.classes and _one_event(a, b, article):
                text = article.source.text
                evidence.add(1.0, f"“{text(a.span)}” and “{text(b.span)}” may be one event")
                return True
    return False


def _one_event(a: EventClaim, b: EventClaim, article: Article) -> bool:
    words = apart_words()
    if any(words.get(m) in ("other", "background") for m in a.modifiers ^ b.modifiers):
        return False
    return (
        _may_share(a.places, b.places, article)
        and _may_share(a.participants, b.participants, article)
        and any_overlap(a.times, b.times) is not False
        and (a.plural == b.plural or a.pos != b.pos)
    )


def _by_scope(first: FigureClaim, second: FigureClaim, article: Article, evidence: _Evidence) -> None:
    """Weigh shared places and parties, and a shared time."""
    names = [article.layers.entities.all[n].name for n in sorted(first.entities & second.entities)]
    if names:
        evidence.add(1.0, f"both are about {', '.join(names)}")
    if any_overlap(first.times, second.times):
        evidence.add(0.5, "at one time")


def _one_population(first: FigureClaim, second: FigureClaim) -> bool:
    """True when the same people may be counted: one word, one kind, or nobody in particular on both sides."""
    if first.population in _ANYONE and second.population in _ANYONE:
        return True
    if thing(first.population) == thing(second.population):
        return True
    return first.population_kind == second.population_kind and first.population_kind in _ONE_KIND


def _things(first: FigureClaim, second: FigureClaim, article: Article) -> _Evidence | None:
    """Weigh two counts of one noun: by what is said to befall the things, and where."""
    shared = first.states & second.states
    if not shared:
        return None
    evidence = _Evidence(1.0, [f"both count {first.measure}: {min(shared)}"])
    _by_scope(first, second, article, evidence)
    if first.agents & second.agents:
        evidence.add(0.75, "by the same")
    if second.definite:
        evidence.add(1.0, "the later figure is given as known")
    return evidence


def _attributes(first: FigureClaim, second: FigureClaim, article: Article) -> _Evidence | None:
    """Weigh two figures of one attribute: whose it is decides."""
    evidence = _Evidence(1.0, [f"both give the {first.measure}"])
    if first.owner is not None and second.owner is not None:
        if first.owner != second.owner:
            return None
        evidence.add(1.0, f"both of {article.layers.entities.all[first.owner].name}")
        return evidence
    if first.event is not None and second.event is not None:
        if not first.event.classes & second.event.classes or not _one_event(first.event, second.event, article):
            return None
        evidence.add(0.5, "of one kind of event")
    elif first.thing and second.thing and first.thing != second.thing:
        return None
    elif first.thing and second.thing:
        evidence.add(0.5, f"both of the {first.thing}")
    if second.definite:
        evidence.add(1.0, "the later figure is given as known")
    _by_scope(first, second, article, evidence)
    return evidence


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
