"""Two rival firsts, onlys or largests, or one thing that is both the first and the third of its kind.

There is one first woman in a post, and one strongest quake since a year. Compared are ranks by one measure within one
class and scope, of one holder or of two. The rule is silent where the scopes differ ("first in Wales", "third in
Britain"), where one rank is of another time, where two sources differ, and on opinions (the best, the finest).
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.events.rank_rivals import rank_rivals
from factcheck.comparison.events.ranks import clashing_ranks
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the ranks that cannot all be right."""
    text = article.source.text
    for clash in clashing_ranks(article):
        first, second = clash.first, clash.second
        yield Conflict(
            f"“{text(first.span)}” and “{text(second.span)}” cannot both be right",
            tuple(Side(claim.span, f"ranks by {claim.dimension}: {claim.place}") for claim in (first, second)),
            clash.reasons,
        )
    for rival in rank_rivals(article):
        rank, other = text(rival.rank.span), text(rival.span)
        sides = Side(rival.rank.span, f"ranks by {rival.rank.dimension}"), Side(rival.span, "denies it")
        yield Conflict(f"“{rank}” cannot be right beside “{other}”", sides, rival.reasons)


RULE = Rule(
    name="superlative-conflict",
    family="events",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "Ana Ruiz became head of the mint in 1991, the [[first woman]] to hold the post. She hated coins.\n"
        "As the [[second woman]] to run the mint, after Lena Paz, she was asked to speak on Mondays.",
        "It was the [[strongest storm on the island since 1988]], the harbour master said. Boats sank.\n"
        "Monday's gale was the [[most powerful to hit the island since 2004]].",
        "Mary Adler won in Perth on Sunday. It was her [[maiden title]], and she wept.\n"
        "Her [[third title]] brings Adler into the top ten.",
    ),
    consistent=(
        "Ana Ruiz became head of the mint in 1991, the first woman to hold the post. In 2005 Lena Paz became the second"
        " woman to run the mint.",
        "It was the strongest storm on the island since 1988. It was the wettest storm since 2004.",
        "Mary Adler won in Perth on Sunday. It was her maiden title on grass. Her third title of the year brings Adler"
        " into the top ten.",
        "Mary Adler won her first title in 2012. Her third title brings Adler into the top ten.",
        "The tower is the tallest building in Leeds. The tower is the second-tallest building in England.",
        "The bank is the largest in Wales by loans. The bank is the third-largest in Wales by deposits.",
        "His first wife was a dancer. His third wife teaches chess.",
        "The storm was the deadliest since 1988, the mayor said. It was the deadliest since 2004, a fisherman said.",
    ),
    limits=("The mill is the oldest building in Orby; it went up in 1790. The church in Orby was built in 1420.",),
)
