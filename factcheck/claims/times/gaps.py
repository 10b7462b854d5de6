"""Gaps: "three years later, in 2011", "a week earlier, on 9 March", "two hours after it began, at half past seven",
"30 years ago, in 1989"."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.claims.times.beside_lengths import counted_from
from factcheck.claims.times.spans import UNITS, Length, SpanClaim, span_claim
from factcheck.reading.reader import Layers
from factcheck.reading.times import WITHIN_A_DAY, Time
from factcheck.text.frozen import Record

_BETWEEN = frozenset(
    {",", "in", "on", "at", "(", "\u2013", "\u2014", "--", "about", "around", "just", "the", "early", "late"}
)
_FORWARD = frozenset({"after", "later", "afterwards", "on"})
_BACK = frozenset({"before", "earlier", "previously"})
#: Those of them that stand behind a number of hours.
_BESIDE = frozenset({"later", "earlier", "afterwards", "after", "before"})
#: How many sentences back the time may stand from which a gap counts.
_BACKWARD, _CLOCK_BACKWARD = 2, 6
#: How many tokens off the time may begin that a gap reaches.
_NEAR = 20
#: What may be added to a gap or taken off, in the unit it is counted in: a week is 5 to 9 days.
_ROOM = {"week": 2, "fortnight": 3, "decade": 2}
#: Words right before a gap that leave another unit open.
_LOOSE = frozenset({"over", "than", "under", "about", "around", "nearly", "almost", "some", "roughly"})
_GRAINS: dict[str, frozenset[str]] = {
    "day": WITHIN_A_DAY, "week": WITHIN_A_DAY, "month": WITHIN_A_DAY | {"month"},
    "year": WITHIN_A_DAY | {"month", "year"}, "hour": frozenset({"clock"}), "minute": frozenset({"clock"}),
}  # fmt: skip


class _Far(Record):
    """A distance as written: so many units, forward or back, on the tokens ``[first, last)``."""

    first: int
    last: int
    number: Fraction
    unit: str
    word: str

    @property
    def open(self) -> bool:
        """True of "two years after", which words behind it tell."""
        return self.word in ("after", "before")


def gap_claims(layers: Layers) -> Iterator[SpanClaim]:
    """Every number of units that the text puts between two times it names, or between one and the day of writing."""
    for far in _distances(layers):
        named = _named(far, layers)
        if named is None:
            continue
        if far.word == "ago":
            if counted_from(named, far.unit):
                yield span_claim(_length(far, layers), named, None, layers)
            continue
        reference = _inside(far, named, layers) if far.open else None
        reference = reference or _before(far, named, layers)
        if reference is not None and reference is not named:
            start, end = (named, reference) if far.word in _BACK else (reference, named)
            yield span_claim(_length(far, layers), start, end, layers)


def _distances(layers: Layers) -> Iterator[_Far]:
    words = layers.tokens.words
    for time in layers.times:
        word = words[time.last - 1].fold
        if time.offset is not None and time.offset[1] in UNITS and (word == "ago" or time.anchored in _FORWARD | _BACK):
            far = word in ("ago", "after", "before")
            side = word if far else time.anchored or ""
            yield _Far(time.first, time.last, Fraction(time.offset[0]), time.offset[1], side)
    for quantity in layers.quantities:
        side = words[quantity.last].fold if quantity.last < len(words) else ""
        short = quantity.kind == "duration" and quantity.unit in ("hour", "minute") and quantity.value is not None
        if short and side in _BESIDE:
            yield _Far(quantity.first, quantity.last + 1, Fraction(quantity.value or 0), quantity.unit or "", side)


def _named(far: _Far, layers: Layers) -> Time | None:
    """The time that the gap reaches: it stands right beside, or behind the clause of "two hours after it began, at"."""
    words, grains = layers.tokens.words, _GRAINS[UNITS[far.unit][1]]
    sentence = layers.sentences.of(far.first)
    long = UNITS[far.unit][1] == "year"  # of "5 May, ten years later" the year is what it reckons
    near = max(sentence.first, far.first - _NEAR), min(sentence.last, far.last + _NEAR)
    for time in layers.times_within(*near):
        if time.granularity not in grains or time.offset is not None or (long and time.year is None):
            continue
        if time.first >= far.last:
            between = [word.fold for word in words[far.last : time.first]]
            if between and set(between) <= _BETWEEN:
                return time
            closes = "," in between and set(between[between.index(",") :]) <= _BETWEEN
            if far.open and closes and len(between) <= 12 and between.count(",") == 1:
                return time
        elif time.last <= far.first:
            between = [word.fold for word in words[time.last : far.first]]
            if far.open and set(between) <= _BETWEEN:
                return time
            if not far.open and between == [","] and _ends(far, layers):
                return time  # "began at noon and ended at four, three hours later."
    return None


def _ends(far: _Far, layers: Layers) -> bool:
    words = layers.tokens.words
    return far.last < len(words) and words[far.last].shape == "punct"


def _inside(far: _Far, named: Time, layers: Layers) -> Time | None:
    """The time after "thirty years after the ... in", within its clause."""
    words, grains = layers.tokens.words, _GRAINS[UNITS[far.unit][1]]
    sentence = layers.sentences.of(far.first)
    for time in layers.times_within(far.last, sentence.last):
        if time is not named and time.granularity in grains:
            plain = not any(
                w.fold in (",", "and", "but", "when", ";", "which", "who", "that") for w in words[far.last : time.first]
            )
            return time if plain and time.offset is None else None
    return None


def _before(far: _Far, named: Time, layers: Layers) -> Time | None:
    """The last time told before, where its sentence tells no other of its grain."""
    words = layers.tokens.words
    if far.open and (far.last == len(words) or words[far.last].fold not in ("that", "it", "this", ",")):
        return None
    grains = _GRAINS[UNITS[far.unit][1]]
    first = min(far.first, named.first)
    here = layers.sentences.index(far.first)
    clock = far.unit in ("hour", "minute")
    for back in range((_CLOCK_BACKWARD if clock else _BACKWARD) + 1):
        if here - back < 0:
            return None
        sentence = layers.sentences.all[here - back]
        found = layers.times_within(sentence.first, min(sentence.last, first))
        dated = [t for t in found if t.granularity in grains and t.offset is None and t.anchored is None]
        if dated and back == 0:
            return dated[-1]
        if dated or (found and not clock):
            return dated[0] if len(dated) == 1 and (clock or len(found) == 1) else None
    return None


def _length(far: _Far, layers: Layers) -> Length:
    """The units of a distance, those of weeks in days."""
    statement = layers.statements.at(far.first)
    size, unit = UNITS[far.unit]
    count = far.number * size
    if far.word == "ago":
        room = count / 20 if unit == "year" and count % 100 == 0 else 0  # centuries are rounded
        return Length(far.first, far.last, far.last, count - room, count + room, unit, statement, kind="ago")
    room = _ROOM.get(far.unit, 0)
    if (far.unit == "day" and count > 3) or (far.unit == "week" and count == 1):
        room = 1
    if not _LOOSE.isdisjoint(layers.tokens.folds(far.first - 1, far.first + 1)):
        room += 6 if unit == "week" else size  # "a little over a week later"
    if unit == "week":
        count, unit = count * 7, "day"
    return Length(far.first, far.last, far.last, count - room, count + room, unit, statement, kind="gap")
