"""A rule of your own: short, with the examples that are its tests and its page.

It flags dates that are written month first in one place and day first in another, which a house style may forbid. Run
``python examples/own_rule.py`` to verify its examples.

To have ``factcheck check`` run it, name it in the entry-point group ``factcheck.rules`` of your package and in the
configuration (``plugins = ["mixed-dates"]``).
"""

from collections.abc import Iterator

from factcheck import Article, Severity
from factcheck.claims.claim import DateClaim
from factcheck.rules.rule import Conflict, Rule, Side
from factcheck.testing.rules import verify


def check(article: Article) -> Iterator[Conflict]:
    """Yield dates that are written once with the month first and once with the day first."""
    text = article.source.text
    dates = [claim for claim in article.claims_of(DateClaim) if claim.time.year is not None]
    first = next((claim for claim in dates if text(claim.span)[0].isdigit()), None)
    other = next((claim for claim in dates if not text(claim.span)[0].isdigit()), None)
    if first is not None and other is not None:
        sides = (Side(first.span, "day first"), Side(other.span, "month first"))
        yield Conflict(f"dates are written both as “{text(first.span)}” and “{text(other.span)}”", sides)


RULE = Rule(
    name="mixed-dates",
    family="structure",
    severity=Severity.NOTE,
    since="0.1",
    check=check,
    inconsistent=("The bank failed on [[3 March 1931]] and opened again on [[June 9, 1932]].",),
    consistent=("The bank failed on 3 March 1931 and opened again on 9 June 1932.",),
)

if __name__ == "__main__":
    verify(RULE)
    print(f"{RULE.name}: {len(RULE.inconsistent) + len(RULE.consistent)} examples hold")
