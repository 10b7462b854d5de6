"""A weekday and a date disagree.

One of the two is wrong, and a reader who marks the diary cannot know which. The year is the one that is written with
the date; without one, a date within three months of the day of publication has that day's nearest year, or one that is
told beside it ("last year's fair"). Silent on dates further off, on those of years ago, where two dates and more are as
far from their weekdays, so that the article is of another year, and where the sentence tells of an error.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.article import Article
from factcheck.comparison.times.calendar import WEEKDAYS
from factcheck.comparison.times.weekdays import misfits
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Example, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the dates whose weekday is another one."""
    for claim, possible in misfits(article):
        words, told = article.source.text(claim.span), claim.time.weekday or 0
        true = " or ".join(WEEKDAYS[day] for day in sorted(possible))
        yield Conflict(f"“{words}” is a {true}, not a {WEEKDAYS[told]}", (Side(claim.span, f"a {true}"),))


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
