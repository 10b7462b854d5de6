"""The title says other than the body.

Many readers see the title alone, so that a toll of 12 over a story that tells of nine is the error that most people
take home. Read are figures, ranks, outcomes and names of the title; each is held against what the head of the story
tells of the same thing, and nothing is reported that the body says anywhere. A clash between title and body that
another rule would see as well is reported here alone.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.structure.headlines import headline_clashes
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Example, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield what the title says and the body tells otherwise."""
    text = article.source.text
    for clash in headline_clashes(article):
        yield Conflict(
            f"the title says “{text(clash.title)}”, the body “{text(clash.body[0])}”",
            (Side(clash.title, "in the title"), *(Side(span, "in the body") for span in clash.body)),
            clash.reasons,
        )


RULE = Rule(
    name="headline-mismatch",
    family="structure",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        Example(
            "[[Nine]] tourists were killed and four more hurt when a coach left the road near Cusco on Monday.\n"
            "The driver survived.",
            title="[[12]] killed in Peru coach crash",
        ),
        Example(
            "Historian Olga Brandt, who wrote on salt, died on Monday in Riga. She was [[91]].\nHer books sold well.",
            title="Historian Olga Brandt dies at [[84]]",
        ),
        Example(
            "Norway and [[Iceland]] signed a treaty on herring in Bergen on Friday.\nBoats will pay less.",
            title="Norway and [[Portugal]] sign herring treaty",
        ),
        Example(
            "Mary Adler won the Lakeside race on Sunday. It was her [[maiden victory]] in the event.\nRain fell.",
            title="Adler takes [[third Lakeside title]]",
        ),
    ),
    consistent=(
        Example(
            "Five women and four men were killed when a coach left the road near Cusco on Monday.",
            title="Nine killed in Peru coach crash",
        ),
        Example(
            "The bridge will cost 14.62 million euros, the council heard.", title="€14.6m bridge backed by council"
        ),
        Example("Historian Olga Brandt died on Monday in Riga. She was born in 1930.", title="Olga Brandt dies at 91"),
        Example(
            "Norway and Iceland signed a treaty on herring on Friday. The ceremony was held in Bergen.",
            title="Oslo and Reykjavik sign herring treaty",
        ),
        Example(
            "Mary Adler won the Lakeside race on Sunday. It was her maiden victory on grass and her third in all.",
            title="Adler takes third Lakeside title",
        ),
        Example(
            "Climbers were found on Friday. Two days earlier a storm had hit.", title="Climbers found after nine days"
        ),
    ),
    limits=(Example("The gardener hired two men, police said.", title="Three ways to keep a lawn green"),),
)
