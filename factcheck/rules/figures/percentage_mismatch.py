"""A percentage, share or ratio disagrees with the figures it is computed from, or shares of one whole pass 100 %.

A share is what readers remember, and the figures beside it are how they check it. A share is computed only where the
text gives it for the very part and whole that it writes ("420 of the 1,200, or 35 percent"). Shares are added only when
they are those of rivals in one ballot. All figures are taken as rounded as they are written, and a plain fraction
stands for the shares that writers round to it.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.arithmetic.arithmetic import ShareClaim, SplitClaim
from factcheck.comparison.arithmetic.precision import number, shares_badly, sum_room, total
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the shares and splits that their figures do not give."""
    text = article.source.text
    for claim in article.claims_of(ShareClaim):
        if claim.part.value > 2 * claim.whole.value:
            continue  # no part of it: other figures were meant
        if shares_badly(claim):
            part, whole, share = text(claim.part.span), text(claim.whole.span), text(claim.share.span)
            percent = number(claim.part.value / claim.whole.value * 100)
            yield Conflict(
                f"“{part}” of “{whole}” is {percent} percent, not “{share}”",
                (
                    Side(claim.part.span, "the part"),
                    Side(claim.whole.span, "the whole"),
                    Side(claim.share.span, "the share"),
                ),
                ("the text gives the share for this part of this whole",),
            )
    yield from _splits(article)


def _splits(article: Article) -> Iterator[Conflict]:
    text = article.source.text
    for claim in article.claims_of(SplitClaim):
        added, room = total(claim.shares), sum_room((), claim.shares)
        if added - room > 100 or (claim.closed and added + room < 100):
            shares = ", ".join(f"“{text(f.span)}”" for f in claim.shares)
            yield Conflict(
                f"the shares {shares} add up to {number(added)} percent of one whole",
                tuple(Side(f.span, "a share") for f in claim.shares),
                ("they are shares of one whole",),
            )


RULE = Rule(
    name="percentage-mismatch",
    family="figures",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    inconsistent=(
        "[[Some 300]] of the [[1,200]] nurses, or [[35 percent]], have left since May.",
        "[[A third]] of the [[1,200]] nurses, or [[600]], have left since May.",
        "Turnout was [[61.2 percent]]: [[4,120]] of the [[8,000]] people on the roll voted.",
        "The commission gave Aydin [[51 percent]] of the votes, Demir [[34 percent]] and Kaya [[22 percent]].",
        "Of the [[8,400]] members who voted, [[5,040]] backed the strike. That is [[68 percent]] of those who did.",
        "The council has [[13]] members. [[Nine]] of them voted for the line, a majority of [[58 percent]].",
        "It has raised [[90 million francs]]. [[A third]] of the money, or [[40 million francs]], went on tents.",
    ),
    consistent=(
        "Of the 8,400 members who voted, 5,040 backed the strike. That is 60 percent of those who took part.",
        "It has raised 90 million francs. A third of the money, or 30 million francs, went on tents.",
        "Some 420 of the 1,200 nurses, or 35 percent, have left since May.",
        "About a third of the 1,200 nurses, or 390, have left since May.",
        "Turnout was 51.5 percent: 4,120 of the 8,000 people on the roll voted.",
        "Profit rose 8 percent to 612 million euros from 567 million a year before.",
        "The commission gave Aydin 46 percent of the votes, Demir 34 percent and Kaya 20 percent.",
        "Support for Aydin was 51 percent in March and 62 percent in May, a poll of voters found.",
        "Some 300 of the 1,200 nurses have left, and 35 percent of those who stay want to.",
    ),
)
