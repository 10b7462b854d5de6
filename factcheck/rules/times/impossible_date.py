"""A date or a time of day does not exist.

A meeting on November 31 takes place on no day at all, and whoever plans by it finds out too late. The calendar is the
Gregorian one; February 29 is doubted only where the year is written. A time of day has at most 23 hours (or is 24:00)
and 59 minutes, and a morning 12 hours; scores, ratios, verses and times of play are none. Silent where the sentence
itself says that there is no such day.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import ClockClaim, DateClaim
from factcheck.comparison.times.beside_dates import counts, told_as_wrong
from factcheck.comparison.times.calendar import days_in, exists
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip


def check(article: Article) -> Iterator[Conflict]:
    """Yield the dates that no calendar has, and the times that no clock shows."""
    for claim in article.claims_of(DateClaim):
        day, month, year = claim.time.day, claim.time.month, claim.time.year
        if day is None or month is None or exists(day, month, year):
            continue
        if told_as_wrong(claim, article) or counts(claim, article):
            continue
        words = article.source.text(claim.span)
        in_year = f" in {year}" if month == 2 and year is not None else ""
        has = f"{_MONTHS[month - 1]} has {days_in(month, year)} days{in_year}"
        yield Conflict(f"“{words}” does not exist: {has}", (Side(claim.span, has),))
    for clock in article.claims_of(ClockClaim):
        why = "an hour has 60 minutes" if clock.minute > 59 else "a day has 24 hours"
        why = "mornings end at 12" if clock.minute == 0 and 12 < clock.hour < 24 else why
        yield Conflict(f"“{article.source.text(clock.span)}” is no time of day: {why}", (Side(clock.span, why),))


RULE = Rule(
    name="impossible-date",
    family="times",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    inconsistent=(
        "The two sides are to meet again on [[November 31]] to sign the annexes.",
        "The bridge was opened by the queen on [[29 February 1978]], the mayor said.",
        "The night train arrived at [[25:40]], the guard said, and nobody was there to meet it.",
        "Doors open at [[18:75]], and the band plays an hour later.",
        "Entries close at [[noon on Wednesday, 31 June 2023]], according to the organisers.",
    ),
    consistent=(
        "The two sides are to meet again on November 30 to sign the annexes.",
        "The bridge was opened by the queen on 29 February 1980, the mayor said.",
        "Doors open at 18:45, and close at 24:00.",
        "He ran the ten miles in 61:25, and led at 45:50 by half a minute.",
        "The council voted 25:61 against the plan, and the pastor read Isaiah 40:66 to them.",
        "He was born on February 29, and has a birthday every four years.",
        "The ship took 31 junior officers aboard in June.",
        "The house was sold for 31 000 dollars in June.",
    ),
)
