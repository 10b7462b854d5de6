"""Reports made by hand, so that what is rendered does not hang on what the rules find."""

import pytest

from factcheck.report import Evidence, Issue, Report, Severity
from factcheck.text.source import Source
from factcheck.text.span import Part, Span

FILLER = "The harbour master would not be drawn on what had caused it, and no one else on the quay would either. " * 4
BODY = f"""\
The ferry sank with 40 passengers aboard, the coast guard said on Tuesday. {FILLER}The boat carried 60 passengers.
Rescue
The captain said “nobody was hurt” in the accident, though 停火 three crew members were taken to hospital.
All 12 of them – four
sailors and three cooks – were saved.
"""
TITLE = "Ferry with 50 passengers sinks"


def evidence(source: Source, words: str, note: str = "", part: Part = "body") -> Evidence:
    start = source.part(part).index(words)
    return Evidence(Span(part, start, start + len(words)), words, note)


@pytest.fixture
def ferry() -> Report:
    """Three issues: in the title and twice in one line, twice near each other, and over a line break."""
    source = Source(BODY, title=TITLE)
    sides = (
        evidence(source, "50 passengers", "exactly 50", "title"),
        evidence(source, "40 passengers", "exactly 40"),
        evidence(source, "60 passengers", "exactly 60"),
    )
    figure = Issue(
        "figure-mismatch",
        "figures",
        Severity.WARNING,
        "The ferry's passengers are given as 50, 40 and 60.",
        sides,
        ("All are passengers of the ferry that sank.",),
    )
    denial = Issue(
        "self-contradiction",
        "attributions",
        Severity.WARNING,
        "The captain says nobody was hurt, and yet three crew members were taken to hospital, says the same sentence.",
        (
            evidence(source, "nobody was hurt", "none hurt"),
            evidence(source, "three crew members were taken to hospital"),
        ),
    )
    parts = Issue(
        "sum-mismatch",
        "figures",
        Severity.ERROR,
        "12 is given as the sum of four and three.",
        (evidence(source, "All 12 of them", "12"), evidence(source, "four\nsailors and three cooks", "4 + 3 = 7")),
    )
    return Report(source, (figure, denial, parts), rules=("figure-mismatch", "self-contradiction", "sum-mismatch"))


@pytest.fixture
def clean() -> Report:
    """Nothing found."""
    return Report(Source("Nothing happened."), rules=("sum-mismatch",))


@pytest.fixture
def partial() -> Report:
    """Not read to its end."""
    return Report(Source("Nothing"), status="partial", reasons=("only the first 7 of 17 characters were read",))


@pytest.fixture
def hostile() -> Report:
    """Escape sequences and bidi controls wherever text can be."""
    source = Source("He owes \x1b[31m\u202eeleven dollars.\u202c", title="\x1b]0;title\x07")
    side = evidence(source, "\x1b[31m\u202eeleven", "\x1b[2J\x9b note\r")
    return Report(source, (Issue("sum-mismatch", "figures", Severity.ERROR, "\x1b[31mA\u202e sum", (side,)),))
