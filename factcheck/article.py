"""The article with all that reading and claims make of it, in one hand."""

import datetime
from collections.abc import Callable, Iterable, KeysView, Mapping, Sequence
from typing import TypeVar, TypeVarTuple, cast

import attrs

from factcheck.claims.all_claims import all_claims
from factcheck.claims.claim import Claim, EventClaim
from factcheck.claims.events.scenes_apart import classes_of_many
from factcheck.lexicon.apart import sets_apart
from factcheck.reading.attributions import Attribution
from factcheck.reading.entities import Entity
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers, read_layers
from factcheck.reading.sentences import Sentence
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time
from factcheck.showing import Shown
from factcheck.text.frozen import frozen
from factcheck.text.source import Source

C = TypeVar("C", bound=Claim)
R = TypeVar("R")
T = TypeVar("T")
Of = TypeVarTuple("Of")


class PairsSpent(Exception):
    """As many pairs of claims were looked at as a check may look at; the checker catches it."""


class Pairs:
    """Counts the pairs of claims that rules look at, up to a limit."""

    def __init__(self, limit: int | None = None) -> None:
        self.limit = limit
        self.seen = 0

    def take(self, number: int) -> None:
        """Count so many pairs that are about to be looked at; raises PairsSpent when they are too many."""
        self.seen += number
        if self.limit is not None and self.seen > self.limit:
            raise PairsSpent


def _of_another_year(time: Time) -> bool:
    """True of "in 2011" and "twenty years ago": what is dated so is set apart from the news by its date."""
    ago = time.offset is not None and time.offset[1] in ("year", "decade")
    return ago or (time.year is not None and not time.relative)


def _events_of_several(article: "Article", names: tuple[str, ...]) -> tuple[EventClaim, ...]:
    found = {claim.at: claim for name in names for claim in article.events_of((name,))}
    return tuple(found[at] for at in sorted(found))


@frozen(repr=False)
class Article(Shown):
    """One article read: its source, its layers and its claims. ``read`` makes it.

    ``pairs`` counts what rules compare.
    """

    source: Source
    layers: Layers = attrs.field(repr=False)
    claims: tuple[Claim, ...] = attrs.field(repr=False, default=())
    pairs: Pairs = attrs.field(repr=False, eq=False, kw_only=True, factory=Pairs)
    _by_type: Mapping[type[Claim], tuple[Claim, ...]] = attrs.field(repr=False, init=False, eq=False)
    _events: dict[str, tuple[EventClaim, ...]] = attrs.field(repr=False, init=False, eq=False)
    _many: frozenset[str] = attrs.field(repr=False, init=False, eq=False)
    _several: frozenset[str] = attrs.field(repr=False, init=False, eq=False)
    _worked_out: dict[object, object] = attrs.field(repr=False, init=False, eq=False, factory=dict)

    def __repr__(self) -> str:
        return f"<Article: {len(self.sentences):,} sentences, {len(self.claims):,} claims>"

    @_by_type.default
    def _claims_by_type(self) -> Mapping[type[Claim], tuple[Claim, ...]]:
        by_type: dict[type[Claim], list[Claim]] = {}
        for claim in self.claims:
            by_type.setdefault(type(claim), []).append(claim)
        return {kind: tuple(found) for kind, found in by_type.items()}

    @_events.default
    def _events_by_class(self) -> dict[str, tuple[EventClaim, ...]]:
        by_class: dict[str, dict[int, EventClaim]] = {}
        for claim in self.claims_of(EventClaim):
            for name in claim.classes:
                by_class.setdefault(name, {})[claim.at] = claim
        return {name: tuple(found.values()) for name, found in by_class.items()}

    @_many.default
    def _classes_of_many(self) -> frozenset[str]:
        return classes_of_many(self._events, self.entities)

    @_several.default
    def _classes_of_several(self) -> frozenset[str]:
        found: set[str] = set()
        for claim in self.claims_of(EventClaim):
            apart = sets_apart(claim.modifiers) and not any(_of_another_year(t) for t in claim.times)
            if claim.plural or apart:
                found |= claim.classes
        return frozenset(found) | self._many

    def claims_of(self, kind: type[C]) -> tuple[C, ...]:
        """The claims of one type, in text order."""
        if kind.__subclasses__():
            return tuple(claim for claim in self.claims if isinstance(claim, kind))
        return cast(tuple[C, ...], self._by_type.get(kind, ()))

    @property
    def event_classes(self) -> KeysView[str]:
        """The classes of the events that the article tells, by first mention."""
        return self._events.keys()

    def events_of(self, classes: Iterable[str]) -> tuple[EventClaim, ...]:
        """The event claims of any of these classes, in text order."""
        known = tuple([name for name in classes if name in self._events])
        if len(known) < 2:
            return self._events[known[0]] if known else ()
        return self.once(_events_of_several, known)

    def compared(self, others: Sequence[T], /) -> Sequence[T]:
        """What one claim is about to be compared with, counted; raises PairsSpent when no more may be compared."""
        self.pairs.take(len(others))
        return others

    def once(self, work: Callable[["Article", *Of], R], *of: *Of) -> R:
        """What ``work`` makes of this article, or of one thing in it, made once: for what is asked often."""
        key = (work, of)
        if key not in self._worked_out:
            self._worked_out[key] = work(self, *of)
        return cast(R, self._worked_out[key])

    def tells_several(self, classes: Iterable[str]) -> bool:
        """True when a plural or a word like "another" suggests more than one event of some of these classes."""
        return not self._several.isdisjoint(classes)

    def tells_many(self, classes: Iterable[str]) -> bool:
        """True when events of some of these classes are told of three times or places that set them apart."""
        return not self._many.isdisjoint(classes)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in text order."""
        return self.layers.sentences.all

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities in text order; durations and ages are quantities."""
        return self.layers.quantities

    @property
    def times(self) -> tuple[Time, ...]:
        """The dates, periods and clock times in text order."""
        return self.layers.times

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """The attributions of speech, belief and intention."""
        return self.layers.attributions

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The persons, countries, places, organisations and groups, by first mention."""
        return self.layers.entities.all

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The clauses as asserted, in text order."""
        return self.layers.statements.all


def read(text: str, /, *, title: str | None = None, published: datetime.date | None = None) -> Article:
    """Read one article: layers, entities and claims; no rules run.

    ``published`` resolves relative times. Raises TypeError when an argument has the wrong type, and nothing else.
    """
    return read_source(Source(text, title=title, published=published))


def read_source(source: Source, *, day_first: bool = False, limit_pairs: int | None = None) -> Article:
    """Read one article as ``read`` does.

    ``day_first`` reads 3/4/2025 as the 3rd of April, not the 4th of March; ``limit_pairs`` is how many pairs of claims
    may be compared in it.
    """
    layers = read_layers(source, day_first=day_first)
    return Article(source, layers, all_claims(layers), pairs=Pairs(limit_pairs))
