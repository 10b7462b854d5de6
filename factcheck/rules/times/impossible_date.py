"""A date does not exist.

A meeting on November 31 takes place on no day at all, and whoever plans by it finds out too late. The calendar is the
Gregorian one; February 29 is doubted only where the year is written.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import DateClaim
from factcheck.comparison.calendar import days_in, exists
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip


def check(article: Article) -> Iterator[Conflict]:
    """Yield the dates that no calendar has."""
    for claim in article.claims_of(DateClaim):
        day, month, year = claim.time.day, claim.time.month, claim.time.year
        if day is None or month is None or exists(day, month, year):
            continue
        words = article.source.text(claim.span)
        in_year = f" in {year}" if month == 2 and year is not None else ""
        has = f"{_MONTHS[month - 1]} has {days_in(month, year)} days{in_year}"
        yield Conflict(f"“{words}” does not exist: {has}", (Side(claim.span, has),))


RULE = Rule(
    name="impossible-date",
    family="times",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    inconsistent=(
        "The two sides are to meet again on [[November 31]] to sign the annexes.",
        "The bridge was opened by the queen on [[29 February 1978]], the mayor said.",
        "Entries close at [[noon on Wednesday, 31 June 2023]], according to the organisers.",
    ),
    consistent=(
        "The two sides are to meet again on November 30 to sign the annexes.",
        "The bridge was opened by the queen on 29 February 1980, the mayor said.",
        "He was born on February 29, and has a birthday every four years.",
        "The ship took 31 junior officers aboard in June.",
        "The house was sold for 31 000 dollars in June.",
    ),
)
