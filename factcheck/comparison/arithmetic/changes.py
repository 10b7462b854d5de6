"""Changes against their own start and end."""

from fractions import Fraction
from math import floor

import attrs

from factcheck.claims.arithmetic.arithmetic import ChangeClaim, Figure
from factcheck.comparison.arithmetic.precision import quotient, rounded, told_fraction, written
from factcheck.comparison.intervals import Interval


def fault(claim: ChangeClaim) -> str:
    """What is wrong with a change: its direction, factor, amount or growth; empty where nothing is.

    A change that is told away from its figures is right where any start and end near it make it so.
    """
    found = _fault(claim)
    if found and claim.near and claim.start is not None and _little(claim.start, claim.end):
        return ""
    if found and any(not _fault(attrs.evolve(claim, start=start, end=end)) for start, end in claim.near):
        return ""
    return found


#: A change by less than this share is one that a later word may overlook.
_LITTLE = Fraction(3, 100)


def _little(start: Figure, end: Figure) -> bool:
    return abs(end.value - start.value) < _LITTLE * start.value


def _fault(claim: ChangeClaim) -> str:
    if moves_against(claim):
        return "direction"
    if not multiplies(claim):
        return "factor"
    if claim.percent is not None:
        true = growth(claim) if claim.end.unit != "percent" else None
        return "" if true is None or true.meets(_told(claim.percent)) else "growth"
    apart = difference(claim)
    return "" if claim.amount is None or apart is None or apart.meets(written(claim.amount)) else "amount"


#: The part of a hedged share that it may lie off: "about 20 percent" is 17.5 to 22.5.
_ABOUT = 8


def _told(share: Figure) -> Interval:
    """The percentages that a percentage or a fraction of the start may stand for."""
    if share.quantity.kind != "fraction":
        near, room = written(share), share.value / _ABOUT if share.hedged else 0
        return Interval(min(near.low, share.value - room), max(near.high, share.value + room))
    near = told_fraction(share.value / 100, hedged=share.quantity.bound != "exact")
    return Interval(near.low * 100, near.high * 100)


def moves_against(claim: ChangeClaim) -> bool:
    """True when the figures go the other way than the word that tells the change.

    Rounding keeps order, so that figures that still differ at the coarser place of the two differ in that sense.
    """
    if claim.start is None:
        return False
    place = max(claim.start.grain, claim.end.grain)
    return claim.direction * (_at(claim.end.value, place) - _at(claim.start.value, place)) < 0


def _at(value: Fraction, place: Fraction) -> int:
    return floor(value / place + Fraction(1, 2))


def growth(claim: ChangeClaim) -> Interval | None:
    """By how many percent the end lies above (or below) the start, in the direction told; None from a start of zero."""
    if claim.start is not None:
        ratio = quotient(_as_fine(claim.end, claim.start), _as_fine(claim.start, claim.end))
    elif claim.amount is not None:
        ratio = _from_amount(claim.amount, claim.end, claim.direction)
    else:
        ratio = None
    if ratio is None:
        return None
    ends = sorted(claim.direction * (side - 1) * 100 for side in (ratio.low, ratio.high))
    return Interval(ends[0], ends[1])


#: How coarse a figure may be beside a finer one of its unit, in steps of the finer: "from 6 million to 7.5 million".
_COARSE, _ONE_PLACE = 5, 10


def _as_fine(figure: Figure, beside: Figure) -> Figure:
    """A figure as exact as the one beside it suggests: a writer who has 7.5 million would not round 6.4 to 6.

    One that lacks more places than one is rounded by itself: "to 10.2 million from 7,832,800", "12 from 12.21".
    """
    room = beside.step * _COARSE
    finer = room < figure.step <= beside.step * _ONE_PLACE and figure.unit == beside.unit
    return figure._replace(step=room, grain=room) if finer and not (figure.hedged or figure.whole) else figure


def _from_amount(amount: Figure, end: Figure, direction: int) -> Interval | None:
    """End over start, where the start is the end less the amount."""
    by, to = written(amount), written(end)
    starts = [to.low - direction * by.low, to.high - direction * by.low]
    starts += [to.low - direction * by.high, to.high - direction * by.high]
    if min(starts) <= 0:
        return None
    ratios = [Fraction(t) / (t - direction * b) for t in (to.low, to.high) for b in (by.low, by.high)]
    return Interval(min(ratios), max(ratios))


def difference(claim: ChangeClaim) -> Interval | None:
    """By how much the end lies above (or below) the start, in the direction told; None without a start."""
    if claim.start is None:
        return None
    start, end = _near(claim.start), _near(claim.end)
    sides = sorted(claim.direction * (side) for side in (end.low - start.high, end.high - start.low))
    return Interval(sides[0], sides[1])


#: How far a multiple may be off, as a share of it.
_ROOM = Fraction(18, 100)


def multiplies(claim: ChangeClaim) -> bool:
    """True when end over start is near the factor told: 1.64 to 2.36 for "doubled", 0.41 to 0.59 for "halved".

    It may lie further off than "more than doubled", and by half as much again where it is hedged: "almost tripled".
    """
    if claim.start is None or claim.factor is None:
        return True
    if claim.start.value <= 0:
        return True
    ratio, hedged = claim.end.value / claim.start.value, claim.bound == "about"
    if claim.bound == "over" and (ratio > claim.factor) == (claim.factor > 1):
        return True
    return abs(ratio - claim.factor) < claim.factor * (_ROOM * 3 / 2 if hedged else _ROOM)


def _near(figure: Figure) -> Interval:
    """The figure itself for counts one by one, else all that rounds to it."""
    return Interval(figure.value, figure.value) if figure.whole and figure.grain < 10 else rounded(figure)
