"""Dates are written day first in one place and month first in another.

Both are right, but a house style has one of them, and an article that mixes them was often put together from two.
"""

import calendar
from collections.abc import Iterator

from factcheck import Article, Severity, Span
from factcheck.claims.claim import DateClaim
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the first date of either order where an article has both."""
    dates: dict[bool | None, list[tuple[Span, str]]] = {True: [], False: [], None: []}
    for claim in article.claims_of(DateClaim):
        words = article.source.text(claim.span)
        dates[day_first(words, calendar.month_abbr[claim.time.month])].append((claim.span, words))
    for (day, one), (month, other) in zip(dates[True][:1], dates[False], strict=False):
        message = f"dates are written both as “{one}” and “{other}”"
        yield Conflict(message, (Side(day, "day first"), Side(month, "month first")))


def day_first(words: str, month: str) -> bool | None:
    """Whether the day of a date stands before its month; None when the month is no word."""
    before, found, _ = words.partition(month)
    last = before.split()[-1:]
    return bool(last) and (last[0] == "of" or last[0][0].isdigit()) if found else None


RULE = Rule(
    name="mixed-dates", family="structure", severity=Severity.WARNING, since="0.1", check=check,
    inconsistent=("The bank failed on [[3 March 1931]] and opened again on [[June 9, 1932]].",),
    consistent=("The bank failed on Tuesday, 3 March 1931 and opened again on the 9th of June 1932.",),
)  # fmt: skip
