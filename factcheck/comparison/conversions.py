"""Conversions: one measurement in two units, and the rates of exchange that an article's own figures give."""

from collections.abc import Iterable
from fractions import Fraction

import attrs

from factcheck.claims.arithmetic import ConversionClaim, Figure
from factcheck.comparison.intervals import Interval
from factcheck.lexicon.conversion import conversions

#: How far two rates of one article may lie apart where it states none: rates move between the days that it tells of,
#: while a slipped digit or unit moves them further.
_DRIFT = Fraction(5, 4)


def converts(claim: ConversionClaim) -> bool:
    """True when the two figures may be one measurement; also where the units are not of one dimension."""
    first, second = conversions().get(claim.written.unit), conversions().get(claim.converted.unit)
    if first is None or second is None or first.dimension != second.dimension:
        return True
    near, far = _room(claim.written), _room(claim.converted)
    if Interval(first.to(second, near.low), first.to(second, near.high)).meets(far):
        return True
    ratio = first.factor / second.factor  # a difference of temperatures has no zero
    return bool(first.zero or second.zero) and Interval(near.low * ratio, near.high * ratio).meets(far)


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


@attrs.frozen
class Rate:
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
        below, above = _room(one), _room(other)
        if below.low > 0 and above.low > 0:
            found.setdefault((one.unit, other.unit), []).append(
                Rate(claim, Interval(above.low / below.high, above.high / below.low))
            )
    return found


def odd_rates(found: list[Rate]) -> list[tuple[Rate, tuple[Rate, ...]]]:
    """The rates that differ from the one that the article states, or from all others where these agree."""
    stated = [rate for rate in found if rate.claim.rate]
    if stated:
        return [
            (rate, (stated[0],))
            for rate in found
            if not rate.claim.rate and not any(rate.interval.meets(s.interval) for s in stated)
        ]
    odd = []
    for i, rate in enumerate(found):
        others = found[:i] + found[i + 1 :]
        far = all(_far(rate.interval, other.interval) for other in others)
        agreed = all(not _far(a.interval, others[0].interval) for a in others)
        if far and agreed and (len(others) > 1 or (others and i > 0)):
            odd.append((rate, tuple(others)))
    return odd


def _far(a: Interval, b: Interval) -> bool:
    return a.low > b.high * _DRIFT or b.low > a.high * _DRIFT
