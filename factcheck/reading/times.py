"""Times: dates, periods and clock times, resolved against the publication date where they are relative."""

import datetime
from collections.abc import Callable, Iterable, Iterator

import attrs

from factcheck.reading.numerals import NumeralRun
from factcheck.reading.sentences import Sentences
from factcheck.reading.timing import clock, compound_times, dates, digit_dates, named_periods, relative_times
from factcheck.reading.timing.periods import Period
from factcheck.reading.timing.stretches import with_length
from factcheck.reading.timing.time_choice import Reference
from factcheck.reading.timing.time_joins import join
from factcheck.reading.timing.time_mentions import Granularity, Mention, Scan
from factcheck.reading.timing.time_resolution import resolve
from factcheck.reading.timing.time_tense import looks_ahead
from factcheck.reading.timing.year_before import PERIODS, year_before
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import frozen
from factcheck.text.span import Span

__all__ = ["WITHIN_A_DAY", "Granularity", "Time", "find_times"]

#: The granularities of what lies within one day.
WITHIN_A_DAY: frozenset[Granularity] = frozenset({"clock", "daypart", "day"})

#: A dateline's date stands among the first tokens of the body, before a dash or the agency's name in brackets.
_DATELINE = 16


@frozen
class Time:
    """A date, period or clock time.

    ``start`` and ``end`` are both inclusive, None when unresolved. ``clock`` is the time of day, ``clock_zone`` its
    zone as written (upper case: GMT, EST, "local"). The fields as written are kept apart from what they resolve to:
    ``weekday`` (Monday is 0), ``day``, ``month``, ``year`` are None where the text does not say them and may name a
    day that does not exist. ``daypart`` is morning, noon, afternoon, evening, night, dawn ... ``relative`` is true when
    resolving needed a reference date; ``anchored`` names an anchor in the text that was not resolved ("after",
    "before", "later", "earlier", "same": "two days after", "four months later", "the same day") with ``offset`` its
    length as written. A distance from the reference ("two years ago") is the one day so far off; its ``offset`` and
    ``granularity`` tell how loosely it is meant. "A year earlier" behind a quarter is that quarter a year before.
    ``ends`` are the two times of a range as written ("Friday 7 June to Sunday 9 June"), empty of any other.
    """

    span: Span
    start: datetime.date | None
    end: datetime.date | None
    granularity: Granularity
    first: int
    last: int
    clock: datetime.time | None = None
    clock_zone: str | None = None
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    daypart: str | None = None
    relative: bool = False
    anchored: str | None = None
    offset: tuple[int, str] | None = None
    ends: tuple["Time", ...] = ()

    @property
    def within_a_day(self) -> bool:
        """True of a day, a part of a day and a time of day."""
        return self.granularity in WITHIN_A_DAY


_READERS: dict[str, Callable[[Scan, int], Mention | None]] = {
    "month": dates.read_month, "month abbreviation": dates.read_month, "weekday": dates.read_weekday,
    "weekday abbreviation": dates.read_weekday, "day": dates.read_day, "slash": digit_dates.read_slash,
    "basic date": digit_dates.read_basic,
    "dotted date": digit_dates.read_dotted, "year": named_periods.read_year, "season": named_periods.read_season,
    "decade": named_periods.read_decade_word, "decade digits": named_periods.read_decade_digits,
    "numbered quarter": named_periods.read_numbered, "numbered half": named_periods.read_numbered,
    "clock time": clock.read_clock_time, "meridiem": clock.read_meridiem, "zone": clock.read_zone,
    "o'clock": clock.read_oclock, "clock": clock.read_named_clock, "daypart": clock.read_daypart,
    "unit": relative_times.read_unit, "compound": compound_times.read_compound,
}  # fmt: skip

#: What the first number of a spoken year may be: nineteen (ninety-six), two thousand and five.
_SPOKEN = frozenset({*range(16, 21), *range(1600, 2100)})


def find_times(
    tokens: Tokens,
    sentences: Sentences,
    numerals: tuple[NumeralRun, ...],
    published: datetime.date | None,
    *,
    day_first: bool = False,
) -> tuple[Time, ...]:
    """All times in text order, not overlapping, resolved against ``published``, else the dateline.

    ``day_first`` reads 3/4/2025 as the 3rd of April; what can be read one way alone is read that way.
    """
    runs = {run.first: run for run in numerals}
    ends = {run.last: run for run in numerals}
    scan = Scan(tokens, sentences, runs, ends, day_first=day_first)
    apart = tuple(_mentions(scan, _triggers(tokens, numerals)))
    mentions = tuple(_joined(scan, apart))
    if not any(m.kind == "ordinal" for m in mentions):
        mentions = tuple(m for m in mentions if m.which != "business")
    reference = published or _dateline(tokens, mentions)
    mentions = tuple(_from_now(scan, mentions)) if published is not None else mentions
    return tuple(_since_then(sentences, (_time(scan, mention, reference) for mention in mentions)))


def _since_then(sentences: Sentences, times: Iterable[Time]) -> Iterator[Time]:
    """The times; "a year earlier" behind a quarter that was told in its sentence or the one before is its quarter."""
    period: Period | None = None
    at = 0
    for time in times:
        here = sentences.index(time.first)
        if time.granularity in PERIODS and time.start is not None and time.end is not None and time.anchored is None:
            period, at = (time.start, time.end), here
        elif time.anchored == "earlier" and time.offset == (1, "year") and time.start is None and here - at <= 1:
            found = year_before(period) if period is not None else None
            at = here
            time = attrs.evolve(time, start=found[0], end=found[1]) if found is not None else time
        yield time


def _from_now(scan: Scan, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """The following quarter, the day after: told from the article's own day where no time was named before them."""
    named = False
    for mention in mentions:
        found = mention._replace(within=None) if mention.within is not None else mention
        inner = mention.within if mention.kind == "weekday" and mention.within is not None else found
        if not named and inner.kind == "anchored" and inner.anchored == "after" and mention.first >= scan.tokens.body:
            mention = _ahead(scan, mention, inner)
        named = named or mention.kind not in ("anchored", "vague", "clock")
        yield mention


def _ahead(scan: Scan, mention: Mention, inner: Mention) -> Mention:
    if inner.offset is None or inner.offset[0] != 1 or inner.granularity == "daypart":
        return mention
    scan.restart(mention.first)
    if looks_ahead(scan, mention) is False or scan.words[inner.last - 1].fold == "later":
        return mention
    if inner.unit is None and scan.fold(inner.last).isalpha() and scan.words[inner.last - 1].fold == "after":
        return mention
    told = inner._replace(kind="unit", anchored=None, shift=inner.offset)
    return told if inner is mention else mention._replace(within=told)


def _triggers(tokens: Tokens, numerals: tuple[NumeralRun, ...]) -> list[int]:
    """The tokens that may make a time: calendar words, heads of calendar entries, ordinals in digits."""
    found = set(tokens.positions("calendar"))
    found.update(first for first, _, _ in tokens.compound_entries("calendar"))
    found.update(run.first for run in numerals if run.kind == "ordinal" or (not run.digits and run.value in _SPOKEN))
    return sorted(found)


def _mentions(scan: Scan, triggers: list[int]) -> Iterator[Mention]:
    """The mentions that the triggers make, in text order, not overlapping."""
    for i in triggers:
        if i < scan.start:
            continue
        scan.enter(i)
        mention = _read(scan, i)
        if mention is None:
            continue
        if mention.kind == "none":
            scan.start = mention.last
            continue
        if mention.part is None:
            mention = relative_times.with_part(scan, mention)
        mention = with_length(scan, mention)
        scan.start = mention.last
        yield mention


def _read(scan: Scan, i: int) -> Mention | None:
    entry = scan.tokens.entry(i, "calendar")
    if entry is None:
        return _ordinal_day(scan, i) or named_periods.read_spoken_year(scan, i)
    last, word = entry
    if word.kind == "none":
        return Mention(i, last, "none", "vague")
    if word.kind == "holiday":
        return dates.read_holiday(scan, i, last, word.value)
    if word.kind == "vague":
        return relative_times.read_vague(scan, i, last, word.value)
    reader = _READERS.get(word.kind)
    return reader(scan, i) if reader is not None else None


def _ordinal_day(scan: Scan, i: int) -> Mention | None:
    found = scan.number(i)
    return dates.read_ordinal_day(scan, i, found[1], found[0]) if found is not None and found[2] else None


def _joined(scan: Scan, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """Neighbours joined; what is a time only beside another (a bare "morning", "the first week") is then dropped."""
    held: Mention | None = None
    for mention in _days_dated(scan, mentions):
        if held is not None:
            both = (
                join(scan, held, mention) if mention.first - held.last <= 3 and _together(scan, held, mention) else None
            )
            if both is not None:
                held = both
                continue
            yield from _standing(scan, held)
        held = mention
    if held is not None:
        yield from _standing(scan, held)


def _days_dated(scan: Scan, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """A weekday with the date behind it as one, so that "to Sunday 9 June" ends a range with both."""
    held: Mention | None = None
    for mention in mentions:
        if held is not None:
            dated = join(scan, held, mention) if mention.kind == "date" and _together(scan, held, mention) else None
            if dated is not None and dated.kind == "date":
                held = None
                yield dated
                continue
            yield held
        held = mention if mention.kind == "weekday" else None
        if held is None:
            yield mention
    if held is not None:
        yield held


def _together(scan: Scan, left: Mention, right: Mention) -> bool:
    scan.restart(left.first)
    return scan.low <= right.first < scan.high


def _standing(scan: Scan, mention: Mention) -> Iterator[Mention]:
    alone = mention.kind in ("part of", "around") and mention.within is None and mention.which is None
    if mention.kind == "daypart" or alone:
        return
    if mention.anchored == "from":
        return
    if mention.kind in ("ahead", "within"):
        scan.restart(mention.first)
        if looks_ahead(scan, mention) is not True:
            return
    yield mention


def _dateline(tokens: Tokens, mentions: tuple[Mention, ...]) -> datetime.date | None:
    """The date that stands before the dash or the agency at the start of the body, where it has a year."""
    for mention in mentions:
        if mention.first < tokens.body:
            continue
        if mention.last > tokens.body + _DATELINE:
            return None
        after = {w.fold for w in tokens.words[mention.last : mention.last + 1]}
        if mention.kind == "date" and mention.day and mention.year and after & {"(", "-", "--", "\u2013", "\u2014"}:
            found = resolve(mention, Reference(None))
            return found[0] if found else None
    return None


def _time(scan: Scan, mention: Mention, published: datetime.date | None) -> Time:
    scan.restart(mention.first)
    ahead = looks_ahead(scan, mention) if published is not None and mention.kind in _BY_TENSE else None
    reference = Reference(published, ahead)
    period = resolve(mention, reference)
    start, end = period or (None, None)
    said = mention.kind == "date" and mention.within is not None  # "27 October last year"
    year = start.year if said and start is not None else mention.year
    ends: tuple[Time, ...] = ()
    if mention.granularity == "range" and mention.within is not None and mention.through is not None:
        ends = _time(scan, mention.within, published), _time(scan, mention.through, published)
    return Time(
        scan.tokens.span(mention.first, mention.last), start, end, mention.granularity, mention.first, mention.last,
        mention.clock, mention.zone, mention.weekday, mention.day, mention.month, year, mention.daypart,
        reference.used, mention.anchored, mention.offset, ends,
    )  # fmt: skip


#: Kinds whose year, month or week the tense of the sentence decides.
_BY_TENSE = frozenset({"date", "weekday", "monthday", "ordinal", "season", "holiday", "weekend", "range", "around"})
