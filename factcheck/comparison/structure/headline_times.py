"""Days and years of the title that the body has nowhere, where it puts the same event on another."""

import datetime
from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import TimeClaim
from factcheck.comparison.ideas import shared_ideas, things_between
from factcheck.comparison.structure.headline import HeadlineClash, lead_end, split
from factcheck.lexicon.apart import sets_apart, supersedes
from factcheck.lexicon.topics import stem_of
from factcheck.reading.times import Time
from factcheck.text.frozen import Record

#: The fields of a time, from the finest on; the finest that the title writes is compared.
_FIELDS = ("weekday", "day", "month", "year")
#: Ideas of a title that a sentence has which tells it again, and the share of them: where the words beside the times
#: are the same, and where not.
_SHARED, _FEWER, _MOST = 3, 0.4, 0.5
#: Words on either side of a time that may tell which one it is: "the previous year, 2012".
_BESIDE = 6


def time_clashes(article: Article) -> Iterator[HeadlineClash]:
    """The days, months and years of the title's events that the body gives otherwise."""
    title, body = split(article.claims_of(TimeClaim), article)
    end = lead_end(article)
    for told in title:
        field = _field(told.time)
        if field is None or told.relation != "at" or _said(getattr(told.time, field), field, article):
            continue
        for other in article.compared(body):
            if other.at >= end or other.relation != "at" or not told.event.classes & other.event.classes:
                continue
            if getattr(other.time, field) not in (None, getattr(told.time, field)) and not other.event.negated:
                kind = min(told.event.classes & other.event.classes)
                reasons = (f"both tell of one {kind}", _NOWHERE)
                yield HeadlineClash(told.time.span, (other.time.span,), reasons)
                break
    yield from _told_again(article, end)


_NOWHERE = "the body gives the title's day nowhere"


def _field(time: Time) -> str | None:
    return next((field for field in _FIELDS if getattr(time, field) is not None), None)


def _told_again(article: Article, end: int) -> Iterator[HeadlineClash]:
    """The dates and years of the title for which one of the first sentences, with the title's words, has another."""
    body = article.layers.tokens.body
    marks = [*_marks(range(body), article)]
    title = article.once(things_between, 0, body) if marks else ()
    for mark in marks:
        several = len({other.value for other in marks if other.field == mark.field}) > 1
        if several or _said(mark.value, mark.field, article):
            continue
        ideas = [idea for idea in title if not mark.first <= idea.first < mark.last]
        for sentence in (s for s in article.sentences if body <= s.first < end):
            span = range(sentence.first, sentence.last)
            others = [at for at in _marks(span, article) if (at.field, at.dated) == (mark.field, mark.dated)]
            others = [at for at in others if not _set_apart(at, article)]
            if not others:
                continue
            shared = sum(1 for _ in shared_ideas(ideas, article.once(things_between, span.start, span.stop)))
            alike = [other for other in others if _beside(mark, other, article)]
            share = _FEWER if alike else _MOST
            one = alike or (others if len({other.value for other in others}) == 1 else [])
            if one and shared >= max(_SHARED, share * len(ideas)):
                reasons = (f"{shared} of the {len(ideas)} ideas of the title stand around it", _NOWHERE)
                spans = [article.layers.tokens.span(at.first, at.last) for at in (mark, one[0])]
                yield HeadlineClash(spans[0], (spans[1],), reasons)
                break


class _Mark(Record):
    """A day of a month, or a year, as written on the tokens ``[first, last)``; ``dated`` is true of a date's year."""

    field: str
    value: int | tuple[int, int]
    first: int
    last: int
    dated: bool = True


def _marks(tokens: range, article: Article) -> Iterator[_Mark]:
    """The days of months, and the numbers that may be years, also in a name: "the 2018 World Cup"."""
    days = [t for t in article.layers.times_within(tokens.start, tokens.stop) if t.day and t.month and _plain(t)]
    yield from (_Mark("day", (t.day, t.month), t.first, t.last) for t in days if t.day and t.month)
    for token in tokens:
        told = article.layers.tokens.words[token].calendar
        if told is not None and told.kind == "year" and int(told.value) in _YEARS:
            dated = any(t.first < token < t.last for t in days)
            yield _Mark("year", int(told.value), token, token + 1, dated)


#: Numbers that are years rather than counts.
_YEARS = range(1900, 2100)


def _beside(one: _Mark, other: _Mark, article: Article) -> bool:
    """True where the word right after two marks, or before them, is the same."""
    words = article.layers.tokens.words
    pairs = ((one.last, other.last), (one.first - 1, other.first - 1))
    return any(
        a >= 0 and b < len(words) and stem_of(words[a]) != "" and stem_of(words[a]) == stem_of(words[b])
        for a, b in pairs
    )


def _plain(time: Time) -> bool:
    """True of a time that is told by its name, of no stretch and not from another."""
    return not (time.ends or time.anchored or time.offset)


def _set_apart(mark: _Mark, article: Article) -> bool:
    """True of a time beside a word that tells another from the title's, and that the title has not."""
    tokens = article.layers.tokens
    beside = tokens.folds(max(mark.first - _BESIDE, tokens.body), mark.last + _BESIDE)
    words = frozenset(beside) - frozenset(tokens.folds(0, tokens.body))
    return sets_apart(words) or supersedes(words)


def _said(wanted: object, field: str, article: Article) -> bool:
    """True when some time of the body has the same weekday, day, month or year, or may lie there: "tomorrow".

    Also of the day of publication, which a title may carry.
    """
    published, body = article.source.published, article.source.body
    if field == "year" and (str(wanted) in body or f"\u2019{str(wanted)[2:]}" in body):
        return True  # "2014-15", "FY2014"
    if published is not None and field == "day" and wanted == (published.day, published.month):
        return True
    times = [t for t in article.times if t.first >= article.layers.tokens.body]
    return any(
        wanted in (getattr(t, field), (t.day, t.month))
        or (getattr(t, field) is None and t.relative and _may_lie(t, wanted, field))
        for told in times
        for t in (told, *told.ends)
    )


def _may_lie(time: Time, wanted: object, field: str) -> bool:
    """True of a time told from the day of writing, unless it lies in other years or on another day, or is a stretch."""
    first, last = time.start, time.end
    if first is None or last is None:
        return time.granularity != "vague" or field != "year"
    if field == "year":
        return first.year == wanted == last.year
    if first != last:
        return last - first <= _WEEK
    return wanted in (first.weekday() if field == "weekday" else getattr(first, field), (first.day, first.month))


_WEEK = datetime.timedelta(7)
