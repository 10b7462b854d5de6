"""A rise, fall or multiple disagrees with its own start and end, or with its own direction.

A profit that "fell" from 379 to 418 million has either risen or other figures, and readers who trade on the story need
to know which. The word of change is held against the figures that stand beside it: which way they go, how far they
lie apart, how many times the one holds the other, all as rounded as they are written. Rankings are left alone, since
on them a climb makes the number smaller; so are rates of exchange without a currency, which turn either way.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.arithmetic.arithmetic import ChangeClaim
from factcheck.comparison.arithmetic.changes import fault, growth
from factcheck.comparison.arithmetic.precision import number
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the changes that go the other way, by another amount, share or factor than their figures."""
    text = article.source.text
    for claim in article.claims_of(ChangeClaim):
        wrong = fault(claim)
        start = claim.start or claim.amount
        if not wrong or start is None:
            continue
        sides = [Side(claim.word, "the word"), Side(start.span, "the start"), Side(claim.end.span, "the end")]
        by = claim.percent if wrong == "growth" else claim.amount if wrong == "amount" else None
        if by is not None and not (claim.word.start <= by.span.start < claim.word.end):
            sides.append(Side(by.span, "by how much"))
        told = text(claim.word) + (f" {text(by.span)}" if len(sides) > _ENDS and by is not None else "")
        true = growth(claim) if wrong == "growth" else None
        makes = f", which makes about {number((true.low + true.high) / 2)} percent" if true is not None else ""
        yield Conflict(
            f"“{told}” does not fit from “{text(start.span)}” to “{text(claim.end.span)}”{makes}",
            tuple(sides),
            ("the words give both ends",),
        )


#: The sides of a change without its amount: the word and both ends.
_ENDS = 3


RULE = Rule(
    name="change-mismatch",
    family="figures",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    inconsistent=(
        "Net profit [[fell]] to [[418 million euros]] from [[379 million]] a year earlier.",
        "The deficit is expected to [[narrow]] from [[1.9 percent]] of output this year to [[2.7 percent]] next year.",
        "The number of pupils has [[doubled]] from [[200]] to [[300]] in a decade.",
        "They saw [[96]] humpbacks, [[four]] times as many as the [[32]] of the year before.",
        "Last year [[163]] people died on the roads, [[24]] [[fewer]] than the [[197]] of the year before.",
        "The price has [[halved]], traders say. A litre costs [[5.40 euros]] against [[7.80 euros]] a year ago.",
        "Profit [[rose]] [[8 percent]] to [[612 million euros]] from [[512 million]] a year before.",
        "Takings came to [[318 million pounds]], against [[265 million]] a year ago. The owners are pleased with the"
        " [[40 percent jump]] in sales.",
        "The herd [[rose]] by [[40]] to [[310]] from [[250]] over the winter.",
    ),
    consistent=(
        "Profit rose 8 percent to 612 million euros from 567 million a year before.",
        "Takings came to 318 million pounds, against 265 million a year ago. The owners are pleased with the 20 percent"
        " jump in sales.",
        "Net profit rose to 418 million euros from 379 million a year earlier.",
        "The deficit is expected to widen from 1.9 percent of output this year to 2.7 percent next year.",
        "The number of pupils has doubled from 200 to 390 in a decade.",
        "The herd rose by 60 to 310 from 250 over the winter.",
        "They saw 96 humpbacks, three times as many as the 32 of the year before.",
        "Last year 173 people died on the roads, 24 fewer than the 197 of the year before.",
        "The price has halved, traders say. A litre costs 3.90 euros against 7.80 euros a year ago.",
        "She climbed from 19 to 12 in the world rankings after the win.",
        "Net profit fell 9 percent to 345 million euros from 379 million a year earlier.",
    ),
)
