"""When things begin and end, by what they are and of whom or what: the times that told lengths are held against."""

from collections.abc import Iterable

from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.times.undergoers import PRONOUNS
from factcheck.lexicon.stretches import undergone
from factcheck.lexicon.wordnet import is_kind_of, says_the_same
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.times import Time
from factcheck.text.frozen import Record

#: How many sentences a pronoun may stand from what it takes up.
_REACH = 2
#: The side of its course that a relation puts at its time, where no stage does.
_SIDES = {"since": "start", "from": "start", "until": "end", "at": ""}


class Who(Record):
    """Of whom or of what something is: entity numbers and folded heads, told in a sentence."""

    numbers: frozenset[int]
    heads: frozenset[str]
    sentence: int


NOBODY = Who(frozenset(), frozenset(), 0)


class Dated(Record):
    """When something began or ended, and of what it did."""

    time: Time
    who: Who


class DatedEvents:
    """The dated events of an article by class, their beginnings and ends by class and "start" or "end"."""

    def __init__(self, times: Iterable[TimeClaim]) -> None:
        self._found: dict[str, list[Dated]] = {}
        for claim in times:
            if not claim.settled or not (dates(claim.time) or is_course(claim.time)):
                continue
            if is_course(claim.time):  # "the war lasted from 1983 until 1990"
                behind = claim.time.first > claim.event.at  # "the December 15-16 summit" is one of many talks
                if behind and claim.relation == "at" and claim.stage == "whole" and not claim.event.plural:
                    for name in (f"{name} {end}" for name in claim.event.classes for end in ("start", "end")):
                        self.add(name, Dated(claim.time, who_of(claim.event)))
                continue
            side = claim.stage if claim.stage != "whole" else _SIDES.get(claim.relation)
            if side is not None:
                for name in claim.event.classes:
                    self.add(f"{name} {side}".rstrip(), Dated(claim.time, who_of(claim.event)))

    def add(self, name: str, dated: Dated) -> None:
        """Take in one more event of a name."""
        self._found.setdefault(name, []).append(dated)

    def told(self, names: Iterable[str], who: Who = NOBODY, *, sure: bool = False) -> list[Time]:
        """The times told for events of these names, of one thing or person, or where not ``sure`` of none that is
        another."""
        found = (dated for name in names for dated in self._found.get(name, ()))
        return [d.time for d in found if (of_one(d.who, who) if sure else not _apart(d.who, who))]


def only(times: list[Time], near: int) -> Time | None:
    """The one time told, as told nearest to a token; None where there is none or where several differ."""
    if not times or any(_day(time) != _day(times[0]) for time in times):
        return None
    return min(times, key=lambda time: (abs(time.first - near), time.first))


def dates(time: Time) -> bool:
    """True of a time that tells when something was."""
    known = time.start is not None or time.clock is not None
    return known and time.anchored is None and time.granularity not in ("range", "vague")


def is_course(time: Time) -> bool:
    """True of a range that tells when something began and ended: "from 1983 until 1990"."""
    return time.granularity == "range" and time.start is not None and time.anchored is None and time.offset is None


def _day(time: Time) -> tuple[object, ...]:
    return time.start, time.end, time.clock


def who_of(event: EventClaim) -> Who:
    """Of whom and what an event is; what is opened or seized is the thing, not whoever does it."""
    sentence = event.statement.sentence if event.statement is not None else 0
    if event.patient_head and not event.classes.isdisjoint(undergone()):
        return Who(event.patients, frozenset({event.patient_head}), sentence)
    return Who(event.participants, frozenset({event.agent_head, event.patient_head} - {""}), sentence)


def who_in(group: NounGroup, layers: Layers) -> Who:
    """Whom or what a noun group means."""
    number = layers.entities.by_token.get(group.head)
    numbers = frozenset() if number is None else frozenset({number})
    return Who(numbers, frozenset({layers.tokens.words[group.head].fold}), layers.sentences.index(group.head))


def of_one(a: Who, b: Who) -> bool:
    """True where two are of one: who is named, one noun or its kind, or a pronoun for it."""
    if a.numbers and b.numbers:
        return bool(a.numbers & b.numbers)
    if (a.heads | b.heads) & PRONOUNS:
        known = bool(a.numbers or b.numbers)
        return abs(a.sentence - b.sentence) <= (_REACH - known)
    return any(x == y or says_the_same(x, y) or is_kind_of(x, y) or is_kind_of(y, x) for x in a.heads for y in b.heads)


def _apart(a: Who, b: Who) -> bool:
    """True where both are told of something, and not of one: the siege of one town and that of another."""
    return bool((a.numbers or a.heads) and (b.numbers or b.heads)) and not of_one(a, b)
