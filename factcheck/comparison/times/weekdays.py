"""Weekdays beside dates: which ones a date can be, by the year it is of, and the dates whose weekday is another."""

from collections.abc import Iterator
from datetime import timedelta

from factcheck.article import Article
from factcheck.claims.claim import DateClaim
from factcheck.comparison.times.beside_dates import counts, told_as_wrong
from factcheck.comparison.times.calendar import nearest, weekdays_of

#: How far behind or ahead a date lies that a clause of the day's news tells as to come, or as over, for another year.
_OVER = timedelta(days=7)

Misfit = tuple[DateClaim, frozenset[int]]


def misfits(article: Article) -> Iterator[Misfit]:
    """Yield the dates whose weekday is another one, with those that it can be."""
    found = [(claim, possible) for claim in article.claims_of(DateClaim) if (possible := _other_days(claim, article))]
    bare = [one for one in found if one[0].time.year is None]
    shifted = _of_another_year(bare)
    yield from (one for one in found if not (shifted and one in bare))


def _of_another_year(found: list[Misfit]) -> bool:
    """True of two dates and more that are all as far from their weekdays: the article is of another year."""
    if len({(claim.time.month, claim.time.day) for claim, _ in found}) < 2:
        return False
    return bool(frozenset.intersection(*(_shifts(claim, possible) for claim, possible in found)))


def _shifts(claim: DateClaim, possible: frozenset[int]) -> frozenset[int]:
    told = claim.time.weekday or 0
    return frozenset((told - day) % 7 for day in possible)


def _other_days(claim: DateClaim, article: Article) -> frozenset[int]:
    """The weekdays that a date can be where the one told is none of them; empty of all others."""
    time = claim.time
    if time.weekday is None or time.day is None or time.month is None:
        return frozenset()
    possible = _possible(claim, time.day, time.month, article)
    if possible and time.year is None and time.day <= 12 and _in_digits(claim, article):
        possible |= _possible(claim, time.month, time.day, article)  # whatever order is set: "Friday 3/2"
    if time.weekday in possible or told_as_wrong(claim, article) or counts(claim, article):
        return frozenset()
    return possible


def _in_digits(claim: DateClaim, article: Article) -> bool:
    """True of "Friday 3/2", which may be of either order."""
    words = (word.calendar for word in article.layers.tokens.words[claim.time.first : claim.time.last])
    return not any(word is not None and word.kind.startswith("month") for word in words)


def _possible(claim: DateClaim, day: int, month: int, article: Article) -> frozenset[int]:
    """The weekdays of a date: by its own year, else by that of the nearest day and of those that are told beside it."""
    if claim.time.year is not None:
        return weekdays_of(day, month, claim.time.year)
    published = article.source.published
    near = nearest(day, month, published) if published is not None else None
    told = _years_beside(claim, article)
    if published is None or near is None or told is None:
        return frozenset()
    years = {near.year, *told}
    past = claim.statement is not None and claim.statement.tense == "past"
    if near < published - _OVER and not past:
        years.add(near.year + 1)
    elif near > published + _OVER and past:
        years.add(near.year - 1)
    return frozenset[int]().union(*(weekdays_of(day, month, year) for year in years))


def _years_beside(claim: DateClaim, article: Article) -> frozenset[int] | None:
    """The years that the sentence of a date and those on either side tell, by number or as "last year".

    None where they tell how many years lie between this story and another: "two years later" leaves every year open.
    """
    told, number = article.once(_years), article.layers.sentences.index(claim.at)
    beside = [told.get(n, _NO_YEAR) for n in (number - 1, number, number + 1)]
    return None if any(years is None for years in beside) else _NO_YEAR.union(*filter(None, beside))


_NO_YEAR = frozenset[int]()


def _years(article: Article) -> dict[int, frozenset[int] | None]:
    """The years that each sentence tells, by its number; None of one that tells of years gone by."""
    found: dict[int, set[int]] = {}
    far = set()
    for time in article.times:
        number = article.layers.sentences.index(time.first)
        here = found.setdefault(number, set())
        here.update(end.year for end in (time, *time.ends) if end.year is not None)
        if time.granularity == "year" and time.relative and time.start is not None:
            here.add(time.start.year)
        if time.offset is not None and time.offset[1] in _LONG:
            far.add(number)
    return {number: None if number in far else frozenset(years) for number, years in found.items()}


_LONG = frozenset({"year", "decade", "century"})
