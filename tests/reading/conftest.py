"""Reading up to statements, for the tests of the layers that statements stand on."""

from collections.abc import Callable

import pytest

from factcheck.reading.entities import Entities
from factcheck.reading.names import find_names
from factcheck.reading.numerals import find_numerals
from factcheck.reading.phrases import Phrases, find_phrases
from factcheck.reading.quantities import find_quantities
from factcheck.reading.sentences import find_sentences
from factcheck.reading.statements import Statements, find_statements
from factcheck.reading.times import find_times
from factcheck.reading.tokens import Tokens, tokenize
from factcheck.text.source import Source

Read = Callable[..., tuple[Tokens, Phrases, Statements]]


def read_statements(body: str, *, title: str | None = None) -> tuple[Tokens, Phrases, Statements]:
    """Read a text up to its statements, without attributions."""
    tokens = tokenize(Source(body, title=title))
    sentences = find_sentences(tokens)
    numerals = find_numerals(tokens)
    times = find_times(tokens, sentences, numerals, None)
    quantities = find_quantities(tokens, sentences, numerals, times)
    names = find_names(tokens, sentences)
    phrases = find_phrases(tokens, sentences, times, quantities, names)
    return tokens, phrases, find_statements(tokens, sentences, phrases, Entities((), {}), (), times)


@pytest.fixture(scope="session", name="read_statements")
def _read_statements() -> Read:
    """A function that reads a text up to its statements: tokens, phrases, statements."""
    return read_statements
