"""The table of sentences and the clauses expected in them, and how much of it reading finds."""

from pathlib import Path

from factcheck.reading.entities import Entities
from factcheck.reading.names import find_names
from factcheck.reading.numerals import find_numerals
from factcheck.reading.phrases import Phrases, find_phrases
from factcheck.reading.quantities import find_quantities
from factcheck.reading.sentences import find_sentences
from factcheck.reading.statements import Statement, Statements, find_statements
from factcheck.reading.times import find_times
from factcheck.reading.tokens import Tokens, tokenize
from factcheck.text.source import Source

TABLE = Path(__file__).parent / "clauses.txt"
Expected = tuple[str, ...]


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


def cases() -> list[tuple[str, list[Expected]]]:
    """The sentences of the table, each with its expected clauses."""
    found: list[tuple[str, list[Expected]]] = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith(">"):
            found[-1][1].append(tuple(cell.strip() for cell in line[1:].split("/")))
        elif line.strip() and not line.startswith("#"):
            found.append((line, []))
    return found


def row(tokens: Tokens, statement: Statement) -> Expected:
    """A statement in the form of the table."""
    verb = statement.verb
    subject = tokens.words[statement.subject.head].fold if statement.subject else "-"
    item = tokens.words[statement.objects[0].head].fold if statement.objects else "-"
    if item == "-" and statement.predicate is not None and verb is not None and subject == "there":
        item = tokens.words[statement.predicate].fold
    lemma = verb.lemma if verb is not None else "-"
    return (subject, lemma, item, statement.tense, "!" if statement.negated else "+", statement.certainty)


def agrees(expected: Expected, found: Expected) -> bool:
    """True when the rows agree; an expected tense of "-" accepts any."""
    return all(e == f or (i == 3 and e == "-") for i, (e, f) in enumerate(zip(expected, found, strict=True)))
