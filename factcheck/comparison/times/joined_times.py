"""Two times that the words between them put in an order in which they do not lie: "from 2015 until 2005"."""

import datetime
from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.times.time_words import placed
from factcheck.comparison.times.calendar import exists
from factcheck.lexicon.entries import Tag
from factcheck.reading.reader import Layers
from factcheck.reading.times import Time

#: Words behind one time and before another, by whether the other is the later one.
_JOINTS = dict.fromkeys(("before", "until", "till", "then", "later", "subsequently", "eventually", "followed"), True)
_JOINTS |= {"after": False, "following": False}
#: Those that join what is told side by side, also with "and" and a subject of its own.
_NEXT = frozenset({"then", "later", "subsequently", "eventually"})
_ENDS = frozenset({"to", "until", "till", "through", "thru"})
#: Words behind which another time is told than the one that the joint joins.
_PARTING = frozenset({"and", "but", "while", "whereas", "who", "which", "that", "when", "where", ";", ".", ":", "or"})
#: Days that lie further apart may be of two years, where nobody writes them: "from March to January".
_ONE_YEAR = datetime.timedelta(45)
#: And a year runs from the first of March to the last of February.
_YEARLY = datetime.timedelta(2)


def out_of_order(article: Article) -> Iterator[tuple[Time, Time]]:
    """The times that are told as the earlier and the later one, and of which the first lies after the second."""
    layers = article.layers
    for time in layers.times:
        if len(time.ends) == 2 and _from_to(time, layers) and _after(*time.ends):
            yield time.ends
    for at in sorted(layers.tokens.places(frozenset(_JOINTS))):
        beside = _beside(at, layers)
        if beside is not None:
            first, second = beside if _JOINTS[layers.tokens.words[at].fold] else beside[::-1]
            if _after(first, second):
                yield first, second


def _from_to(time: Time, layers: Layers) -> bool:
    """True of "from 1981 to 1999" and of "1981 until 1999", not of "between 2020 and 2018" and "2019-2018"."""
    words, joint = layers.tokens.words, layers.tokens.words[time.ends[0].last].fold
    return joint in ("until", "till") or (joint in _ENDS and time.first > 0 and words[time.first - 1].fold == "from")


def _after(first: Time, second: Time) -> bool:
    """True of the later of two times, each told with its year, or days of which neither or the second has one."""
    if first.year is not None and second.year is not None and first.start and second.end:
        return first.start > second.end
    one, other = map(_in_leap_year, (first, second))
    if one is None or other is None or first.year is not None:
        return False
    return _YEARLY < one - other <= _ONE_YEAR


def _in_leap_year(time: Time) -> datetime.date | None:
    """The day of a month in a year that has all days; None of any other time, and of a day that is none."""
    if time.day is None or time.month is None or not exists(time.day, time.month, _LEAP):
        return None
    return datetime.date(_LEAP, time.month, time.day)


_LEAP = 2000


def _beside(at: int, layers: Layers) -> tuple[Time, Time] | None:
    """The time before a joint and the one behind it, where nothing between tells that they are of other things."""
    words, sentence = layers.tokens.words, layers.sentences.of(at)
    joint = words[at].fold
    behind = words[at + 1] if at + 1 < sentence.last else None
    if behind is None or (joint == "followed" and behind.fold != "by"):
        return None
    if joint == "following" and behind.tags & Tag.PREP:
        return None  # "the concert is on 16 January, with the parade following on 27 February"
    before = [time for time in layers.times_within(sentence.first, at) if time.last <= at]
    after = [time for time in layers.times_within(at, sentence.last) if time.first > at]
    if not before or not after or not (_dates(before[-1], layers) and _dates(after[0], layers)):
        return None
    left, right = before[-1], after[0]
    between = {word.fold for word in words[left.last : at]}
    parting = between & (_PARTING | _JOINTS.keys())  # "in 1996, then again following a retrial in 1999"
    if parting - (_AND if joint in _NEXT else frozenset()) or _verbs(left.last, at, layers):
        return None
    if joint in _NEXT and layers.phrases.noun_at.get(at + 1) is not None and at + 1 != right.first:
        return None  # "and the minister, later president, was hanged in 1979"
    parting = {word.fold for word in words[at + 1 : right.first]} & _PARTING
    return (left, right) if not parting and _verbs(at, right.first, layers) <= 1 else None


_AND = frozenset({"and", "but"})


def _verbs(first: int, last: int, layers: Layers) -> int:
    """How many clauses with a verb of their own begin on some tokens: "to make" hangs on another."""
    groups = {group for t in range(first, last) if (group := layers.phrases.verb_at.get(t)) is not None}
    return sum(group.kind != "infinitive" and first <= group.head < last for group in groups)


def _dates(time: Time, layers: Layers) -> bool:
    """True of a time that dates a clause, and is told from no other."""
    if time.anchored or time.offset or time.granularity in ("range", "vague"):
        return False
    place, noun = placed(time, layers), layers.phrases.noun_at.get(time.first)
    bare = noun is None or noun.head < time.last  # not "the 2010 law"
    return bare and place is not None and place.relation in ("at", "before", "until")
