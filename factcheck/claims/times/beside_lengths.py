"""Lengths told in one sentence with their times: "for 23 years, from 1981 until 1999", "40 days since 3 May"."""

from factcheck.claims.times.records import looks_back
from factcheck.claims.times.spans import Length, SpanClaim, span_claim
from factcheck.lexicon.determiners import THE_OR_THEIRS
from factcheck.lexicon.tenures import tenure_words
from factcheck.reading.reader import Layers
from factcheck.reading.times import Time

#: How many words may stand between a length and its times, and behind "since" before them.
_NEAR, _SINCE = 6, 9
_LINKS = frozenset(
    {",", "(", ")", "from", "between", "in", "of", "a", "an", "for", "the", "\u2013", "\u2014", "-", "--", "about",
     "that", "which", "some", "during", "or"}
)  # fmt: skip
_STRETCHES = frozenset({"term", "period", "total", "span", "stretch", "career", "run", "stay", "siege"})
_RUNS = frozenset({"run", "last", "take", "be", "stretch", "go", "span", "continue", "serve", "reign", "rule"})
#: Words before a length by which it is of something else than from one time to the other.
_APART = frozenset({"first", "last", "of", "every", "after", "before", "within", "next", "per"})
#: Words before a length by which it is all there was between two times: "ending 60 years of", "after 20 days adrift".
_CLOSING = frozenset(
    {"ending", "capping", "closing", "concluding", "completing", "crowning", "on", "after", "spanning", "of", "over",
     "in"}
)  # fmt: skip
_FIRST, _LAST = frozenset({"first", "maiden", "inaugural", "opening"}), frozenset({"last", "final", "closing"})
_BEHIND = frozenset({"of", "adrift", "at", "in", "on", ".", ","})
#: What is counted from a day whose year nobody writes.
_SHORT = frozenset({"day", "week", "month"})


def beside_its_times(length: Length, layers: Layers) -> SpanClaim | None:
    """The claim that a length lies between times of its own sentence, where its words say so."""
    sentence = layers.sentences.of(length.first)
    times = layers.times_within(sentence.first, sentence.last)
    return _joined(length, times, layers) or _closing(length, times, layers) or _since(length, times, layers)


def _joined(length: Length, times: tuple[Time, ...], layers: Layers) -> SpanClaim | None:
    """``For 23 years, from 1981 until 1999``, ``lasted seven hours, from 10:10 a.m. to 5:10 p.m.``, ``since 2012``."""
    for i, time in enumerate(times):
        after = times[i + 1] if i + 1 < len(times) else None
        if _since_then(time, layers) and _linked(length, time.first - 1, time.last, layers):
            return span_claim(length, time, None, layers)
        if time.granularity == "range" and time.offset is None and _linked(length, time.first, time.last, layers):
            return span_claim(_within(length, time, layers), time, time, layers)
        if after is not None and _from_to(time, after, layers) and _linked(length, time.first, after.last, layers):
            return span_claim(_within(length, time, layers), time, after, layers)
    return None


def _within(length: Length, first: Time, layers: Layers) -> Length:
    """Of "two weeks between August and December", which may be any two of them, that they are no more than that."""
    opens = {layers.tokens.words[t].fold for t in (first.first - 1, first.first)}
    return length._replace(high=None) if "between" in opens else length


def _since_then(time: Time, layers: Layers) -> bool:
    """True of "since 2012", which reaches to the day of writing; not of "had run it since 2012"."""
    if time.year is None or time.first == 0 or layers.tokens.words[time.first - 1].fold != "since":
        return False
    statement = layers.statements.at(time.first)
    return statement is None or statement.verb is None or not (statement.verb.perfect and statement.tense == "past")


def _from_to(first: Time, second: Time, layers: Layers) -> bool:
    """True of two times that "from ... to" joins, also by what ends it: "from 1902 until her death in 1915"."""
    words = layers.tokens.words
    opens, joins = words[first.first - 1].fold, words[min(first.last, len(words) - 1)].fold
    if second.first == first.last + 1:
        return (opens, joins) in _JOINS
    ending = layers.phrases.noun_at.get(first.last + 1)
    ends = ending is not None and ending.last == second.first - 1 and ending.determiner in THE_OR_THEIRS
    told = second.first == first.last + 4 and words[second.first - 1].fold in ("in", "on")
    return told and ends and joins in _UNTIL and opens == "from"


_UNTIL = frozenset({"until", "till"})
_JOINS = frozenset({("from", "to"), ("from", "until"), ("from", "till"), ("between", "and")})


def _linked(length: Length, first: int, last: int, layers: Layers) -> bool:
    """True when nothing stands between length and times but links, and a verb that says how long a thing lasts."""
    words = layers.tokens.words
    nouns = _STRETCHES | tenure_words("noun")
    start, stop = (length.last, first) if length.last <= first else (last, length.first)
    if not 0 <= stop - start <= _NEAR:
        return False
    before = words[length.first - 1].number
    if before is not None and before.kind == "ordinal":
        return False  # "the third three-year drought since 1900"
    if looks_back(length.first - 1, layers):
        return False  # "the steepest fall in 20 years, from 2014 to 2015"
    if words[length.first - 1].fold in _APART - {"of"}:
        return False
    if words[length.first - 1].fold == "of" and words[length.first - 2].fold not in nouns:
        return False
    verbs = layers.phrases.verb_at
    noun = layers.phrases.noun_at.get(length.first)
    for t in range(start, stop):
        own = noun is not None and noun.first <= t < noun.last and not noun.plural and length.last <= noun.head
        own = own and length.last <= first  # not "since 1980, the bank's two-year survey said"
        if own or words[t].fold in _LINKS or words[t].fold in nouns:
            continue
        if (verb := verbs.get(t)) is None or verb.lemma not in _RUNS:
            return False
    return True


def _closing(length: Length, times: tuple[Time, ...], layers: Layers) -> SpanClaim | None:
    """``Built its first tram in 1925 and its last on Friday, ending 60 years``, ``sailed on 30 November and were found
    on 12 December after 20 days``: behind the first and the last it is all that lies between, else no more than that.
    """
    told = [time for time in times if time.last <= length.first and time.granularity not in ("vague", "range")]
    if len(told) != 2 or any(time.anchored for time in told):
        return None
    start, end = told
    words, before = layers.tokens.words, layers.tokens.words[length.first - 1].fold
    if before in _CLOSING and start.start is not None and end.start is not None and _first_to_last(start, end, layers):
        return span_claim(length, start, end, layers)
    if before == "of" and (group := layers.phrases.noun_at.get(length.first - 2)) is not None:
        before = words[group.first - 1].fold  # "after a climb of seven hours"
    behind = words[min(length.last, len(words) - 1)].fold
    if before != "after" or behind not in _BEHIND or len(times) != 2 or not _grains_fit(length, told):
        return None
    clauses = [layers.statements.at(time.first) for time in told]
    if None in clauses or clauses[0] is clauses[1]:
        return None
    return span_claim(length._replace(high=None), start, end, layers)


def _first_to_last(start: Time, end: Time, layers: Layers) -> bool:
    """True of the times of a first and a last."""
    words, first = layers.tokens.words, layers.sentences.of(start.first).first
    before = {word.fold for word in words[first : start.first]}
    between = {word.fold for word in words[start.last : end.first]}
    return bool(before & _FIRST and between & _LAST) and not (before & _LAST or between & _FIRST)


def _grains_fit(length: Length, times: list[Time]) -> bool:
    """True of times as fine as what is counted."""
    if length.unit in ("hour", "minute"):
        return all(time.clock is not None for time in times)
    if length.unit == "year":
        return all(time.granularity == "year" and time.year is not None for time in times)
    return all(time.day is not None and time.granularity == "day" for time in times)


def _since(length: Length, times: tuple[Time, ...], layers: Layers) -> SpanClaim | None:
    """``In the ten years since the mine closed in 2014``: from the time of the clause to the day of writing."""
    words, statement = layers.tokens.words, length.statement
    if length.last >= len(words) or words[length.last].fold != "since" or length.unit not in {"year", *_SHORT}:
        return None
    first = next((t for t in times if length.last < t.first <= length.last + _SINCE), None)
    if first is None or not counted_from(first, length.unit) or first.granularity == "range" or first.offset:
        return None
    if any(time is not first and counted_from(time, length.unit) for time in times):
        return None  # "since he retired in 2010 and died in 2020"
    between = {word.fold for word in words[length.last + 1 : first.first]}
    past = statement is not None and statement.tense == "past" and statement.verb is not None
    if past or not between or between & {",", "and", "but", "which", "who"}:
        return None
    return span_claim(length, first, None, layers)


def counted_from(time: Time, unit: str) -> bool:
    """True of a time from which so many units are counted: a year, or for short units a day, as read."""
    day = unit in _SHORT and time.granularity == "day" and time.day is not None
    return time.year is not None or (day and time.start is not None)
