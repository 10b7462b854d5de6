"""The article that the project began with comes out right: each known conflict, and no other issue."""

from pathlib import Path

import factcheck
from factcheck.text.lines import Lines

SEED = Path(__file__).parent.parent / "seeds" / "000_e3a53d8939cc3def.txt"

#: The rule and the lines that its evidence stands in, as seeds/README.md tells them.
KNOWN = [
    ("figure-mismatch", [1, 2]),
    ("status-conflict", [1, 11]),
    ("off-topic-actor", [1]),
    ("off-topic-actor", [2]),
    ("implausible-speaker", [2]),
    ("time-conflict", [2]),
    ("off-topic-actor", [10]),
    ("dangling-enumeration", [13]),
]


def test_the_seed_article_gives_its_known_conflicts() -> None:
    text = SEED.read_bytes().decode("utf-8")
    lines = Lines.of(text)
    found = [
        (issue.rule, sorted({lines.locate(evidence.span.start)[0] for evidence in issue.evidence}))
        for issue in factcheck.check(text)
    ]
    assert found == KNOWN
