"""The article with all that reading and claims make of it, in one hand."""

import datetime

import attrs

from factcheck.reading.attributions import Attribution
from factcheck.reading.entities import Entity
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers, read_layers
from factcheck.reading.sentences import Sentence
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time
from factcheck.text.source import Source


@attrs.frozen
class Article:
    """One article read: its source, its layers and its claims. ``read`` makes it."""

    source: Source
    layers: Layers = attrs.field(repr=False)

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
    source = Source(text, title=title, published=published)
    return Article(source, read_layers(source))
