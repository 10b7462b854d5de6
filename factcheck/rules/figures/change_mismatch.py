"""A rise, fall or multiple disagrees with its own start and end, or with its own direction.

A profit that "fell" from 379 to 418 million has either risen or other figures, and readers who trade on the story need
to know which. The word of change is held against the figures that stand beside it: which way they go, how far they
lie apart, how many times the one holds the other, all as rounded as they are written. Rankings are left alone, since
on them a climb makes the number smaller; so are rates of exchange without a currency, which turn either way.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.arithmetic.arithmetic import ChangeClaim
from factcheck.comparison.arithmetic.changes import difference, moves_against, multiplies
from factcheck.comparison.arithmetic.precision import written
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the changes that go the other way, by another amount or by another factor than their figures."""
    for claim in article.claims_of(ChangeClaim):
        reason = _fault(claim)
        if reason and claim.start is not None:
            text = article.source.text
            word, start, end = text(claim.word), text(claim.start.span), text(claim.end.span)
            by = f" “{text(claim.amount.span)}”" if claim.amount is not None and reason == "amount" else ""
            sides = [Side(claim.word, "the word"), Side(claim.start.span, "the start"), Side(claim.end.span, "the end")]
            if by and claim.amount is not None:
                sides.append(Side(claim.amount.span, "the amount"))
            yield Conflict(
                f"“{word}”{by} does not fit from “{start}” to “{end}”", tuple(sides), ("the words give both ends",)
            )


def _fault(claim: ChangeClaim) -> str:
    if moves_against(claim):
        return "direction"
    if not multiplies(claim):
        return "factor"
    apart = difference(claim)
    if claim.amount is None or apart is None or claim.percent is not None:
        return ""
    return "" if apart.meets(written(claim.amount)) else "amount"


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
        "The herd [[rose]] by [[40]] to [[310]] from [[250]] over the winter.",
    ),
    consistent=(
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
