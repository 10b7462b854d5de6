"""A weekday and a date disagree.

One of the two is wrong, and a reader who marks the diary cannot know which. The year is the one that is written with
the date; without one, a date within three months of the day of publication has that day's nearest year, or one that is
told beside it ("last year's fair"), and a date further off is doubted only when the weekday fits neither of the years
around. Without any year and a day of publication the rule is silent, as it is where the sentence tells of an error.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.article import Article
from factcheck.claims.claim import DateClaim
from factcheck.comparison.times.beside_dates import told_as_wrong, years_beside
from factcheck.comparison.times.calendar import WEEKDAYS, weekdays_of
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Example, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the dates whose weekday is another one."""
    for claim in article.claims_of(DateClaim):
        time = claim.time
        if time.weekday is None or time.day is None or time.month is None:
            continue
        told = years_beside(claim, article) if time.year is None else frozenset()
        if told is None:
            continue
        told |= _next_year(claim, article.source.published) if time.year is None else told
        possible = weekdays_of(time.day, time.month, time.year, published=article.source.published, told=told)
        if not possible or time.weekday in possible or told_as_wrong(claim, article):
            continue
        words = article.source.text(claim.span)
        true = " or ".join(WEEKDAYS[day] for day in sorted(possible))
        yield Conflict(f"“{words}” is a {true}, not a {WEEKDAYS[time.weekday]}", (Side(claim.span, f"a {true}"),))


def _next_year(claim: DateClaim, published: date | None) -> frozenset[int]:
    """The year of a date that its clause tells as to come, where this year's is over: "is due on 5 May"."""
    time, statement = claim.time, claim.statement
    if published is None or time.day is None or time.month is None or statement is None or statement.tense == "past":
        return frozenset()
    gone = published - _OVER
    return frozenset({published.year + 1} if (time.month, time.day) < (gone.month, gone.day) else ())


#: How long ago a date lies that no clause of the day's news tells as to come.
_OVER = timedelta(days=7)


RULE = Rule(
    name="weekday-mismatch",
    family="times",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    inconsistent=(
        "The committee met on [[Monday, 4 March 2025]], and again a week later.",
        Example("Schools stay shut until [[Thursday, April 18]], the ministry said.", published=date(2025, 4, 16)),
        Example("The vote was taken on [[Monday 14 October]].", published=date(2025, 10, 16)),
    ),
    consistent=(
        "The committee met on Tuesday, 4 March 2025, and again a week later.",
        Example("Schools stay shut until Friday, April 18, the ministry said.", published=date(2025, 4, 16)),
        Example("The vote was taken on Monday. The count ended on 14 October.", published=date(2025, 10, 16)),
        "The vote was taken on Monday 14 October, before the snow came.",
        Example("The ship had sailed on Monday 14 October 2024, a year before.", published=date(2025, 10, 16)),
        Example("The trial opens on Monday, 5 January.", published=date(2025, 12, 30)),
    ),
)
