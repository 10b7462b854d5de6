"""Weekdays, dates and years that an article tells in two sentences alike."""

import datetime
from collections.abc import Callable, Iterator
from random import Random

import regex

from factcheck.article import Article, read
from factcheck.lexicon.topics import stem_of
from factcheck.reading.times import Time
from factcheck.testing.retold.changed import Changed, What, change

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: So many words of content must two sentences share, or so great a part of those of the shorter one.
_SHARED, _PART, _LEAST = 4, 0.4, 2
#: A day of the month is moved by so much, to where every month has a day.
_DAYS, _EVERY_MONTH = 9, 28


def changed_times(
    text: str, /, *, title: str | None = None, published: datetime.date | None = None, seed: int = 1
) -> Iterator[Changed]:
    """The article once for each weekday, date or year that exactly two sentences tell, one telling changed.

    The two sentences share words of content, so that they are likely to tell of one thing. Changed is the telling of
    the title, else the later one. The same seed changes the same times to the same others.
    """
    article, random = read(text, title=title, published=published), Random(seed)
    told: dict[tuple[What, str], list[Time]] = {}
    for time in article.times:
        written = _written(time, article)
        if written is not None:
            told.setdefault(written, []).append(time)
    for (what, words), times in told.items():
        if len(times) != 2:
            continue
        kept, changed = times if times[0].span.part == "body" else reversed(times)
        if not _alike(kept, changed, article):
            continue
        new = _OTHER[what](words, random)
        if any(new in article.source.part(part) for part in ("title", "body")):
            continue
        at = article.source.text(changed.span).index(words)
        found = change(article.source, kept.span, changed.span, (at, at + len(words)), new)
        yield found._replace(what=what)


_DATE = regex.compile(r"(?<![\d,])\d{1,2}(?= \p{Lu})|(?<=\p{Ll}\.? )\d{1,2}(?!\d)")


def _written(time: Time, article: Article) -> tuple[What, str] | None:
    """Which of the kinds a time is, and the words that tell it; None of any other."""
    words = article.source.text(time.span)
    if time.granularity == "year" and time.year is not None and str(time.year) in words:
        return "year", str(time.year)
    if None not in (time.day, time.month) and time.year is None and time.weekday is None and _DATE.search(words):
        return "date", words
    named = [day for day in _WEEKDAYS if day in words.split()]
    return ("weekday", named[0]) if time.weekday is not None and time.day is None and len(named) == 1 else None


def _another_weekday(word: str, random: Random) -> str:
    return _WEEKDAYS[(_WEEKDAYS.index(word) + random.choice((2, 3, 4))) % 7]


def _another_year(word: str, random: Random) -> str:
    return str(int(word) - random.choice((2, 3, 4)))


def _another_date(words: str, random: Random) -> str:
    """Another day of the month that is named."""
    told: str = _DATE.sub(lambda found: str((int(found[0]) + _DAYS - 1) % _EVERY_MONTH + 1), words, count=1)
    return told


_OTHER: dict[What, Callable[[str, Random], str]] = {
    "weekday": _another_weekday,
    "date": _another_date,
    "year": _another_year,
}


def _alike(first: Time, second: Time, article: Article) -> bool:
    """True of times in two sentences that share enough words to tell of one thing."""
    sentences, words = article.layers.sentences, article.layers.tokens.words
    here, there = sentences.index(first.first), sentences.index(second.first)
    if here == there:
        return False
    both = (words[s.first : s.last] for s in (sentences.all[here], sentences.all[there]))
    one, other = ({stem_of(word) for word in told} - {""} for told in both)
    return len(one & other) >= min(_SHARED, max(_LEAST, _PART * min(len(one), len(other))))
