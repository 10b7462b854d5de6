"""Conversions: one measurement in two units, and the rates of exchange that an article's own figures give."""

from collections.abc import Iterable
from fractions import Fraction

from factcheck.claims.arithmetic.arithmetic import ConversionClaim, Figure
from factcheck.comparison.arithmetic.precision import written
from factcheck.comparison.intervals import Interval
from factcheck.lexicon.conversion import Conversion, conversions
from factcheck.text.frozen import Record

#: How far two rates of one article may lie apart where it states none: rates move between the days that it tells of,
#: while a slipped digit or unit moves them further.
_DRIFT = Fraction(5, 4)
#: By what share a conversion may be out: factors are rounded as well.
_ROUGH = Fraction(1, 1000)
#: With more rates than this that all differ, the article tells of many days or places.
_MOST = 4


def converts(claim: ConversionClaim) -> bool:
    """True when the two figures may be one measurement; also where the units are not of one dimension."""
    first, second = conversions().get(claim.written.unit), conversions().get(claim.converted.unit)
    if first is None or second is None or first.dimension != second.dimension:
        return True
    if first.zero or second.zero:
        return _converts_heat(claim, first, second)
    near, far = _room(claim.written), _room(claim.converted)
    return Interval(first.to(second, near.low) * (1 - _ROUGH), first.to(second, near.high) * (1 + _ROUGH)).meets(far)


def _converts_heat(claim: ConversionClaim, first: Conversion, second: Conversion) -> bool:
    """Degrees are read as written, since the zeros of a scale say nothing; a difference of temperatures has no zero."""
    near, far = written(claim.written), written(claim.converted)
    if Interval(first.to(second, near.low), first.to(second, near.high)).meets(far):
        return True
    ratio = first.factor / second.factor
    return Interval(near.low * ratio, near.high * ratio).meets(far)


def _room(figure: Figure) -> Interval:
    """What a figure of a conversion may be rounded from: to its zeros or its five, but to two digits at least."""
    five = figure.step * 5
    place = figure.step
    while figure.value and figure.value % (place * 10) == 0:
        place *= 10
    if figure.value % five == 0 and place < five:
        place = five
    room = max(figure.step / 2, min(place / 2, abs(figure.value) / 20))
    room = room * 2 if figure.hedged else room
    return Interval(figure.value - room, figure.value + room)


class Rate(Record):
    """A rate of exchange: how much of the second currency (by code) one unit of the first buys."""

    claim: ConversionClaim
    interval: Interval


def rates(claims: Iterable[ConversionClaim]) -> dict[tuple[str, str], list[Rate]]:
    """The rates that conversions of money give, by the two currencies in the order of the alphabet."""
    found: dict[tuple[str, str], list[Rate]] = {}
    for claim in claims:
        if claim.written.quantity.kind != "money":
            continue
        one, other = sorted((claim.written, claim.converted), key=lambda f: f.unit)
        below, above = (_one(f) if claim.rate and f.value == 1 else _room(f) for f in (one, other))
        if below.low > 0 and above.low > 0:
            found.setdefault((one.unit, other.unit), []).append(
                Rate(claim, Interval(above.low / below.high, above.high / below.low))
            )
    return found


def _one(figure: Figure) -> Interval:
    """The unit whose rate is told, which nobody rounds."""
    return Interval(figure.value, figure.value)


def odd_rates(found: list[Rate]) -> list[tuple[Rate, tuple[Rate, ...]]]:
    """The rates that differ from the one that the article states, or from all others where these agree."""
    stated = [rate for rate in found if rate.claim.rate]
    if stated:
        return [
            (rate, (stated[0],))
            for rate in found
            if not rate.claim.rate and not any(_agrees(rate, s) for s in stated[:_MOST])
        ]
    found = [rate for rate in found if not rate.claim.loose]
    if not found:
        return []
    groups: list[list[Rate]] = []
    for rate in found:
        group = next((g for g in groups if not _far(g[0].interval, rate.interval)), None)
        if group is not None:
            group.append(rate)
        elif len(groups) == _MOST:
            return []
        else:
            groups.append([rate])
    usual = max(groups, key=len)  # the first of the longest
    others = [group for group in groups if group is not usual]
    if any(len(group) > 1 for group in others) or (len(usual) == 1 and len(others) > 1):
        return []
    return [(group[0], tuple(usual)) for group in others]


def _agrees(rate: Rate, stated: Rate) -> bool:
    """True when a conversion is at a stated rate, which in prose may be that of another day."""
    if rate.claim.loose or stated.claim.loose:
        return not _far(rate.interval, stated.interval)
    return rate.interval.meets(stated.interval)


def _far(a: Interval, b: Interval) -> bool:
    return a.low > b.high * _DRIFT or b.low > a.high * _DRIFT
