"""One event is given two times that cannot both hold.

A wave that struck in the dark cannot have struck at market time, and whoever asks what was known when needs the one
that is true. Compared are the days and hours told of one event: of a kind that takes place once, of the same thing or
person, or referred back to, also by a noun such as "the accident"; hours also by what people do ("most were asleep");
and of a whole statement that the next sentence takes up ("That is what happened during ..."), which no report can
precede. Silent on different stages of a matter, on what is told to have been moved or postponed, on two sources that
differ, on what recurs, and on clock times in different zones.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.article import Article
from factcheck.claims.claim import TimeClaim
from factcheck.comparison.copied import SAME_OTHERWISE, copied_times
from factcheck.comparison.times.background import told_of_many
from factcheck.comparison.times.occasions import lasts_hours, retold
from factcheck.comparison.times.told_times import days_apart, hours_apart
from factcheck.comparison.told_again import told_again
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Example, Rule, Side
from factcheck.text.span import Span


def check(article: Article) -> Iterator[Conflict]:
    """Yield the events with two times."""
    seen: set[tuple[int, int]] = set()
    for first, second, reasons in retold(article):
        places = _sentence(first), _sentence(second)
        if places in seen or not _clash(first, second, article) or told_of_many(first, second, article):
            continue
        seen.add(places)
        yield _conflict((_side(first, article), _side(second, article)), reasons, article)
    for places, spans, reasons in _told_alike(article):
        if places not in seen:
            seen.add(places)
            yield _conflict(tuple(Side(span, "when it was, as told here") for span in spans), reasons, article)


def _conflict(sides: tuple[Side, ...], reasons: tuple[str, ...], article: Article) -> Conflict:
    one, two = (article.source.text(side.span) for side in sides)
    return Conflict(f"one event is put at two times: “{one}” and “{two}”", sides, reasons)


def _told_alike(article: Article) -> Iterator[tuple[tuple[int, int], tuple[Span, Span], tuple[str, ...]]]:
    """The times in which clauses and sentences differ that say the same otherwise, with the sentences and reasons."""
    for again in told_again(article):
        if again.difference == "time":
            yield (again.first.sentence, again.second.sentence), again.spans, again.reasons
    index = article.layers.sentences.index
    for first, second in copied_times(article):
        yield (index(first.first), index(second.first)), (first.span, second.span), (SAME_OTHERWISE,)


def _clash(first: TimeClaim, second: TimeClaim, article: Article) -> bool:
    if days_apart(first, second, published=article.source.published):
        return True
    return lasts_hours(first, second) and hours_apart(first, second)


def _sentence(claim: TimeClaim) -> int:
    return claim.statement.sentence if claim.statement is not None else -claim.at


def _side(claim: TimeClaim, article: Article) -> Side:
    event = article.source.text(claim.event.span)
    return Side(claim.span, f"when “{event}” took place" if claim.relation == "at" else f"bounds “{event}”")


RULE = Rule(
    name="time-conflict",
    family="times",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "The dam at Orvelle burst at [[three o'clock on Friday morning]], when the valley slept. Most people were at"
        " work when the dam gave way on [[Friday afternoon]], the mayor said.",
        "The mill will close its doors in [[May 2031]]. With the gates due to shut for good in [[October 2030]], he"
        " said, nobody is buying wool.",
        "Two hundred swimmers set off at [[7:15 a.m.]] from the pier. The sea had calmed by the time the gun went at"
        " [[half past eight]].",
        "Customs officers had seized nine tonnes of ivory, spokesman Ledo Varga announced in [[the winter]]. That is"
        " just what happened during [[the recent raids]] on the port.",
    ),
    consistent=(
        "The dam at Orvelle burst at three o'clock on Friday morning. The fields were dry again when the mayor came on"
        " Friday afternoon.",
        "The mill was originally to close its doors in May 2031. The gates will now shut for good in October 2030.",
        "Two hundred swimmers set off at 7:15 a.m. from the pier. A second race began at half past eight.",
        "The strike began on Monday. It ended on Thursday, when the two sides signed.",
        "The ferry sank on Sunday, the coastguard said. Local fishermen said the ferry had sunk on Saturday.",
        Example(
            "Customs officers had seized nine tonnes of ivory, spokesman Ledo Varga announced in the spring. That is"
            " just what happened during the recent raids on the port.",
            published=date(2025, 5, 20),
        ),
    ),
)
