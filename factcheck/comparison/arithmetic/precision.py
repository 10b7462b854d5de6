"""How far figures may lie from what they round: all room is what the writer's own digits leave."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import combinations, pairwise

from factcheck.claims.arithmetic.arithmetic import Figure, MarginClaim, ShareClaim
from factcheck.comparison.intervals import Interval
from factcheck.lexicon.entries import Number

#: From here on, a total that ends in two zeros is taken for rounded even when its parts are exact.
_ROUND_TOTAL = 1000


def written(figure: Figure) -> Interval:
    """The values that round to a figure as its last digit is written; cut digits are allowed as rounded ones are."""
    room = max(figure.grain / 2, figure.step) if figure.hedged else figure.step
    return Interval(figure.value - room, figure.value + room)


def rounded(figure: Figure) -> Interval:
    """The values that a round figure may stand for, judged by its zeros."""
    return Interval(figure.value - figure.grain / 2, figure.value + figure.grain / 2)


#: How near the parts of a breakdown must come to its total to be taken for all of it, as shares of the total.
_SPLIT = (Fraction(85, 100), Fraction(125, 100))
_POINTS = (Fraction(3, 4), Fraction(4, 3))
_STAGES = (Fraction(3, 4), Fraction(2))
_PEOPLE = (Fraction(1, 2), Fraction(2))
_REST = (Fraction(3, 5), Fraction(8, 5))
#: Sums of these kinds whose parts are no smaller than the whole are about something else.
_PARTED = frozenset({"rest", "headed", "split"})
_REACH = {"split": _SPLIT, "headed": _SPLIT, "stages": _STAGES, "people": _PEOPLE}


def likeliest(totals: tuple[Figure, ...], parts: tuple[Figure, ...], rivals: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The total that the parts come nearest to, of several that may be meant."""
    if not rivals:
        return totals
    added = total(parts)
    apart = [(max(f.value / added, added / f.value), n, f) for n, f in enumerate((*totals, *rivals)) if f.value > 0]
    return (min(apart)[2],) if apart and added > 0 else totals


#: How many words may stand between two figures that are a total together.
_TOGETHER = 14


def together(totals: tuple[Figure, ...], parts: tuple[Figure, ...], rivals: tuple[Figure, ...]) -> bool:
    """True when two figures that stand together make the total: "8,200 from the west and 1,300 from the south"."""
    added = total(parts)
    return any(
        a.quantity.first - b.quantity.last < _TOGETHER and abs(a.value + b.value - added) <= sum_room((a, b), parts)
        for a, b in pairwise((*totals, *rivals))
    )


def fits(kind: str, totals: tuple[Figure, ...], parts: tuple[Figure, ...], near: tuple[Figure, ...] = ()) -> bool:
    """True when parts and totals agree for a kind of sum: a limit may be left unfilled, a loose sum may be far off."""
    whole, added, room = total(totals), total(parts), sum_room(totals, parts)
    if abs(whole - added) < room or whole == added:  # a sum of figures that are all rounded as far as can be is none
        return True
    if kind in ("limit", "split") and added < whole:
        return True  # of a split the text does not say that it is all
    if kind == "points":  # where a win brought two points it is not for us to say
        return parts[0].value * 2 / 3 + parts[1].value == whole or not _POINTS[0] * whole <= added <= _POINTS[1] * whole
    if kind == "rest" and not _REST[0] * whole <= added <= _REST[1] * whole:
        return True  # the figures are about something else
    missing, spans = abs(whole - added), {f.span for f in totals}
    if any(abs(missing - f.value) <= min(room, f.value / 10) for f in near if f.span not in spans):
        return True  # a part that the sentence before gives, or a second total beside the first
    if kind in _PARTED and max(f.value for f in parts) >= whole:
        return True
    if kind in _REACH:
        low, high = _REACH[kind]
        return not low * whole <= added <= high * whole or max(f.value for f in parts) >= whole
    return False


def total(figures: Iterable[Figure]) -> Fraction:
    """The sum of the figures as written."""
    return sum((f.value for f in figures), Fraction(0))


def sum_room(totals: tuple[Figure, ...], parts: tuple[Figure, ...]) -> Fraction:
    """How far the sum of the parts may lie from the total by rounding alone.

    Whole numbers are counts, exact to one; where all of them are round, to their common place. A round total of a
    thousand and more may stand over exact parts.
    """
    figures = (*totals, *parts)
    common = min(f.grain for f in figures)
    room = Fraction(0)
    for f in figures:
        if f.hedged:
            room += max(f.grain / 2, f.step)
        elif f.step == 1:
            room += common / 2 if common > 1 else 0
            if f in totals and f.value >= _ROUND_TOTAL and f.grain >= 100 and common < 10:
                room += f.grain / 2
        else:
            room += f.step / 2
    return room


def differs(claim: MarginClaim) -> bool:
    """True when a margin is not the difference of its two figures, nor of any others near it.

    A majority in a house is also told as how many it lies over the others together: 326 of 650 seats are 2.
    """
    margin, (one, other) = claim.margin, claim.result
    if _lies_between(margin, one, other) or margin.value > _ALL * (one.value + other.value):
        return False  # "confirmed by 98 to 0", and a popular vote "won by five million"
    others = sorted((f for f in (one, other, *claim.near) if f.span != margin.span), key=lambda f: f.value)
    return not any(
        _lies_between(margin, a, b)
        or (claim.cast and 2 * a.value - b.value == margin.value)
        or a.value + b.value == margin.value
        for a, b in combinations(others[:_MANY], 2)
    )


#: A margin of more than so many times all votes is that of another vote.
_ALL = 2
#: With more figures near a margin than this, those beyond are not looked at.
_MANY = 40


def _lies_between(margin: Figure, a: Figure, b: Figure) -> bool:
    room = sum_room((margin,), () if a.whole and b.whole else (a, b))
    return abs(abs(a.value - b.value) - margin.value) <= room


def grows(half: tuple[Number, ...], final: tuple[Number, ...], added: Figure | None) -> bool:
    """True when a score may grow from that of the interval to the final one, one side by ``added``."""
    for one, other in (final[:2], final[1::-1]):
        gains = (Fraction(one) - Fraction(half[0]), Fraction(other) - Fraction(half[1]))
        if min(gains) >= 0 and (added is None or added.value in gains):
            return True
    return False


def multiplied(number_of: Figure, each: Figure, whole: Figure) -> bool:
    """True when so many at so much may come to the whole, each rounded as written."""
    count, price, stated = _near(number_of), _near(each), _near(whole)
    return Interval(count.low * price.low, count.high * price.high).meets(stated)


def exceeds(part: Figure, whole: Figure) -> bool:
    """True when a part is more than its whole, whatever both are rounded from."""
    return _near(part).low > _near(whole).high


def quotient(part: Figure, whole: Figure) -> Interval | None:
    """The values that part divided by whole may have, both rounded as written; None when the whole may be zero."""
    above, below = _near(part), _near(whole)
    if below.low <= 0 or above.low < 0:
        return None
    return Interval(above.low / below.high, above.high / below.low)


def _near(figure: Figure) -> Interval:
    if figure.hedged:
        return written(figure)
    room = Fraction(0) if figure.whole and figure.grain < 10 else max(figure.step, figure.grain) / 2
    return Interval(figure.value - room, figure.value + room)


#: The plain fractions that news rounds to; one stands for all shares up to its neighbours.
_PLAIN = tuple(sorted({Fraction(0), Fraction(1)} | {Fraction(a, b) for b in (2, 3, 4, 5, 10) for a in range(1, b)}))


def share_interval(share: Figure) -> Interval:
    """The shares of one that a percentage, fraction or ratio may stand for; "more than half" is open above."""
    if share.unit == "percent":
        near = written(share)
        near = Interval(near.low / 100, near.high / 100)
    else:
        near = told_fraction(share.value, hedged=True)
    bound, value = share.quantity.bound, share.value / (100 if share.unit == "percent" else 1)
    if bound in ("over", "at-least"):
        return Interval(value if bound == "over" else near.low, Fraction(1))
    if bound in ("under", "at-most"):
        return Interval(Fraction(0), value if bound == "under" else near.high)
    return near


def shares_badly(claim: ShareClaim) -> bool:
    """True when a part is another share of its whole than is told; of a share told far off, when no two figures are."""
    told = share_interval(claim.share)
    true = quotient(claim.part, claim.whole)
    if true is None or true.meets(told):
        return False
    if claim.retold and Interval(1 - true.high, 1 - true.low).meets(told):
        return False
    figures = sorted((f for f in claim.near[:_MANY] if f.value > 0), key=lambda f: f.value)
    return not any(
        a.unit == b.unit and (ratio := quotient(a, b)) is not None and ratio.meets(told)
        for a, b in combinations(figures, 2)
    )


def plain(value: Fraction) -> Interval:
    """The shares that a plain fraction may stand for: all up to its neighbours."""
    low = max((f for f in _PLAIN if f < value), default=Fraction(0))
    high = min((f for f in _PLAIN if f > value), default=Fraction(1))
    return Interval(low, high)


#: How far a share may lie from a plain fraction that stands for it.
_LOOSE = Fraction(3, 100)


def told_fraction(value: Fraction, *, hedged: bool) -> Interval:
    """The shares that a plain fraction may stand for: those nearer to it than to the next, and half as many more."""
    near, room = plain(value), _LOOSE * 2 if hedged else _LOOSE
    return Interval(min((near.low + value) / 2, value - room), max((near.high + value) / 2, value + room))


def number(value: Fraction, unit: str = "") -> str:
    """A value as a message writes it: with thousands and at most two decimals, large ones in millions and billions."""
    for scale, name in ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"), (1, "")):
        if abs(value) >= scale or scale == 1:
            shown = (
                f"{float(value / scale):,.2f}".rstrip("0").rstrip(".") if value % scale else f"{int(value / scale):,}"
            )
            return " ".join(part for part in (f"{shown}{name}", unit) if part)
    raise AssertionError("the last scale fits every value")
