"""An end told as before its own beginning: "the match ended at 4:45", "the match kicked off at 5"."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import TimeClaim
from factcheck.comparison.times.occasions import one_occasion, told_anew
from factcheck.comparison.times.time_order import after_by_clock, after_by_date
from factcheck.reading.sentences import Sentence
from factcheck.reading.times import Time

#: Pairs that are looked at of one class, from each beginning on.
_REACH = 6


def ended_before_begun(article: Article) -> Iterator[tuple[TimeClaim, TimeClaim]]:
    """Pairs of when one event began and when it ended, where the end lies first."""
    begun: dict[str, list[TimeClaim]] = {}
    ended: dict[str, list[TimeClaim]] = {}
    for claim in article.claims_of(TimeClaim):
        if claim.stage == "whole" or claim.relation != "at" or not claim.settled:
            continue
        for name in claim.event.classes:
            (begun if claim.stage == "start" else ended).setdefault(name, []).append(claim)
    for name, starts in begun.items():
        for start in starts:
            for end in article.compared(ended.get(name, [])[:_REACH]):
                if later_told(start.time, end.time, article) and _of_one(start, end, name, article):
                    yield start, end


def later_told(a: Time, b: Time, article: Article) -> bool:
    """True when a time lies after another by year, by date, or by the clock where both tell the same day or none."""
    if a.year is not None and b.year is not None:
        return a.start is not None and b.end is not None and a.start > b.end
    return after_by_date(a, b) or (after_by_clock(a, b) and not _other_day(a, b, article))


def _other_day(a: Time, b: Time, article: Article) -> bool:
    """True where the sentence of a time of day tells a day that the other's does not."""
    sentences = [article.layers.sentences.of(clock.first) for clock in (a, b)]
    if sentences[0] is sentences[1]:  # "opened at 7am and closed at 6am the next day"
        first, last = min(a.first, b.first), sentences[0].last
        return any(first < time.first < last and time.clock is None for time in article.times)
    return _days(sentences[0], article) != _days(sentences[1], article)


def _days(sentence: Sentence, article: Article) -> set[tuple[int | None, ...]]:
    return {
        (time.weekday, time.day, time.month)
        for time in article.times
        if sentence.first <= time.first < sentence.last and time.clock is None and time.granularity != "vague"
    }


def _of_one(start: TimeClaim, end: TimeClaim, name: str, article: Article) -> bool:
    if not (start.voice.key == end.voice.key or start.voice.own or end.voice.own):
        return False
    if told_anew(start, article) or told_anew(end, article):
        return False
    if start.ahead is not end.ahead:
        return False  # what ended in May and begins in August is the season before and the next
    if start.event.at == end.event.at:
        return True
    later = max(start.event, end.event, key=lambda event: event.at)
    return not later.plural and bool(one_occasion(start.event, end.event, name, article))
