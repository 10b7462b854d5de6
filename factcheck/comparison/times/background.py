"""Whether one of two times is of the story's background: what befell the same person or kind of thing years before."""

import datetime

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.comparison.times.told_times import days_apart
from factcheck.comparison.times.undergone import taken_for_granted
from factcheck.lexicon.occasions import Occasion

#: What lies further apart than this is not told as one event by a slip of the pen about a day or a month.
_STORY = datetime.timedelta(200)


def in_background(a: TimeClaim, b: TimeClaim, article: Article) -> bool:
    """True of a day of these days and a time long before it: "arrested on Wednesday", "he was arrested in 2008"."""
    return _recalled(a, b, article.source.published) or _recalled(b, a, article.source.published)


def _recalled(near: TimeClaim, far: TimeClaim, published: datetime.date | None) -> bool:
    if near.near is None or far.near is not None:
        return False
    now, end = near.time.start or published, far.time.end
    if now is None or end is None:
        return far.time.year is not None or (far.time.offset is not None and far.time.offset[1] in ("year", "decade"))
    return now - end > _STORY


def befell_again(a: TimeClaim, b: TimeClaim, occasion: Occasion, article: Article) -> bool:
    """True of two clauses that each tell, years apart, what happens more than once: a conviction, a post, a crash."""
    once = occasion.one in ("life", "thing") or (occasion.one == "story" and occasion.lasts != "hours")
    if once or a.time.start is None or b.time.start is None:
        return False
    later = max(a.event, b.event, key=lambda event: event.at)
    return abs(a.time.start - b.time.start) > _STORY and not _taken_up(later, article)


def _taken_up(event: EventClaim, article: Article) -> bool:
    return (event.pos == "noun" and event.definite) or taken_for_granted(event, article)


def told_of_many(a: TimeClaim, b: TimeClaim, article: Article) -> bool:
    """True where the article tells an event of the kind at a third day of the story too: it tells of several."""
    published, known = article.source.published, (a.event.at, b.event.at)
    classes = a.event.classes & b.event.classes
    told = article.once(_settled_days)
    return any(
        all(days_apart(other, one, published=published) for one in (a, b))
        for name in sorted(classes)
        for other in told.get(name, ())
        if other.stage == a.stage and other.event.at not in known and not in_background(a, other, article)
    )


def _settled_days(article: Article) -> dict[str, list[TimeClaim]]:
    """The settled times no longer than a day by the classes of their events."""
    found: dict[str, list[TimeClaim]] = {}
    for claim in article.claims_of(TimeClaim):
        if claim.settled and claim.time.within_a_day:
            for name in claim.event.classes:
                found.setdefault(name, []).append(claim)
    return found
