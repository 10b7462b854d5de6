"""The cascade: every layer, in order."""

from bisect import bisect_left
from operator import attrgetter

from factcheck.reading.attributions import Attribution, find_attributions
from factcheck.reading.entities import Entities, find_entities
from factcheck.reading.names import Name, find_names
from factcheck.reading.numerals import NumeralRun, find_numerals
from factcheck.reading.phrases import Phrases, find_phrases
from factcheck.reading.quantities import Quantity, find_quantities
from factcheck.reading.quotations import Quotation, find_quotations
from factcheck.reading.sentences import Sentences, find_sentences
from factcheck.reading.statements import Statements, find_statements
from factcheck.reading.times import Time, find_times
from factcheck.reading.tokens import Tokens, tokenize
from factcheck.text.frozen import Record
from factcheck.text.source import Source


class Layers(Record):
    """All that reading adds over the text."""

    tokens: Tokens
    sentences: Sentences
    numerals: tuple[NumeralRun, ...]
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    names: tuple[Name, ...]
    phrases: Phrases
    entities: Entities
    quotations: tuple[Quotation, ...]
    attributions: tuple[Attribution, ...]
    statements: Statements

    def times_within(self, first: int, last: int) -> tuple[Time, ...]:
        """The times that begin on the tokens ``[first, last)``."""
        begin = bisect_left(self.times, first, key=_FIRST)
        return self.times[begin : bisect_left(self.times, last, lo=begin, key=_FIRST)]

    def quantities_within(self, first: int, last: int) -> tuple[Quantity, ...]:
        """The quantities that begin on the tokens ``[first, last)``."""
        begin = bisect_left(self.quantities, first, key=_FIRST)
        return self.quantities[begin : bisect_left(self.quantities, last, lo=begin, key=_FIRST)]


_FIRST = attrgetter("first")


def read_layers(source: Source, *, day_first: bool = False) -> Layers:
    """Read an article, layer by layer; ``day_first`` is how dates in digits are read."""
    tokens = tokenize(source)
    sentences = find_sentences(tokens)
    numerals = find_numerals(tokens)
    times = find_times(tokens, sentences, numerals, source.published, day_first=day_first)
    quantities = find_quantities(tokens, sentences, numerals, times)
    names = find_names(tokens, sentences)
    phrases = find_phrases(tokens, sentences, times, quantities, names)
    entities = find_entities(tokens, sentences, names, phrases)
    quotations = find_quotations(tokens, sentences)
    attributions = find_attributions(tokens, sentences, phrases, entities, quotations)
    statements = find_statements(tokens, sentences, phrases, entities, attributions, times)
    return Layers(
        tokens, sentences, numerals, times, quantities, names, phrases, entities, quotations, attributions, statements
    )
