"""Days of the title that the body has nowhere, where it puts the same event on another."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import TimeClaim
from factcheck.comparison.structure.headline import HeadlineClash, lead_end, split
from factcheck.reading.times import Time

#: The fields of a time, from the finest on; the finest that the title writes is compared.
_FIELDS = ("weekday", "day", "month", "year")


def time_clashes(article: Article) -> Iterator[HeadlineClash]:
    """The days, months and years of the title's events that the body gives otherwise."""
    title, body = split(article.claims_of(TimeClaim), article)
    end = lead_end(article)
    for told in title:
        field = next((f for f in _FIELDS if getattr(told.time, f) is not None), None)
        if field is None or told.relation != "at" or _said(told.time, field, article):
            continue
        for other in article.compared(body):
            if other.at >= end or other.relation != "at" or not told.event.classes & other.event.classes:
                continue
            if getattr(other.time, field) not in (None, getattr(told.time, field)) and not other.event.negated:
                kind = min(told.event.classes & other.event.classes)
                reasons = (f"both tell of one {kind}", "the body gives the title's day nowhere")
                yield HeadlineClash(told.time.span, (other.time.span,), reasons)
                break


def _said(time: Time, field: str, article: Article) -> bool:
    """True when some time of the body has the same weekday, day, month or year, or is told by nearness ("tomorrow")."""
    wanted = getattr(time, field)
    return any(getattr(t, field) == wanted or (t.relative and getattr(t, field) is None) for t in _body(article))


def _body(article: Article) -> Iterator[Time]:
    return (t for t in article.times if t.first >= article.layers.tokens.body)
