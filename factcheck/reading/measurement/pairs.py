"""Pairs: two amounts that make one quantity: ranges, scores, votes, ratios, feet with inches."""

from fractions import Fraction

from factcheck.lexicon.entries import Number
from factcheck.lexicon.figures import plus, times
from factcheck.reading.measurement.amounts import Amount, QuantityKind, around
from factcheck.reading.measurement.counted import head
from factcheck.reading.tokens import Tokens

_HYPHENS = frozenset("-‐‑–—")
#: What may stand between the sets of a score or the units of a measure.
_JOINTS = frozenset({(), (",",), ("and",), (",", "and")})
_MOST_POINTS = 250
_RATIO_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 200, 500, 1000, 10000, 100000, 1000000})


def join(tokens: Tokens, left: Amount, right: Amount) -> Amount | None:
    """The one amount that two neighbours make, or None where they stand apart."""
    gap = right.first - left.last
    if gap > 2 or gap < 0 or (left.first < tokens.body) != (right.first < tokens.body):
        return None
    folds = tuple(w.fold for w in tokens.words[left.last : right.first])
    if gap == 0 and left.kind == "money" and left.run.scale == 1 and _is_change(tokens, left, right):
        value = plus(left.low or 0, times(right.low or 0, Fraction(1, 100)))
        return left._replace(last=right.last, low=value, high=value)
    if gap < 2 or folds == (",", "and"):
        compound = _compound(folds, left, right)
        if compound is not None:
            return compound
    if left.kind == "score" and right.kind == "score" and folds in _JOINTS:
        return left._replace(last=right.last, parts=left.parts + right.parts)
    reader = _READERS.get(folds)
    if reader is None and gap == 1 and folds[0] in _HYPHENS and tokens.glued(left.last) and tokens.glued(right.first):
        reader = _hyphen
    return None if reader is None else reader(tokens, left, right)


def _is_change(tokens: Tokens, left: Amount, right: Amount) -> bool:
    """True of the 50 in "15 dollars 50"."""
    return (
        left.last > left.run.last and isinstance(left.low, int) and left.low == left.high and _whole(right)
        and 10 <= (right.low or 0) < 100 and not _noun_follows(tokens, right)
    )  # fmt: skip


def _compound(folds: tuple[str, ...], left: Amount, right: Amount) -> Amount | None:
    """``15 feet 9 inches``, ``two hours, seven minutes and 41 seconds``, ``thirteen dollars and 45 cents``."""
    if not left.dimension or left.dimension != right.dimension or left.kind != right.kind or left.bound != "exact":
        return None
    if not right.factor < left.factor or folds not in _JOINTS:
        return None
    if left.low is None or right.low is None or left.low != left.high or right.low != right.high:
        return None
    share = times(right.low, _quotient(right.factor, left.factor))
    if share >= 1 and left.low != 0:
        return None
    value = plus(left.low, share)
    return left._replace(last=right.last, low=value, high=value)


def _quotient(a: Number, b: Number) -> Fraction:
    return Fraction(a) / Fraction(b)


def _roles(tokens: Tokens, left: Amount, right: Amount, before: int = 8, after: int = 4) -> frozenset[str]:
    return frozenset(
        w.amount_role for w in around(tokens, left.first, right.last, before, after) if w.amount_role is not None
    )


def _whole(amount: Amount) -> bool:
    return amount.bare and isinstance(amount.low, int) and amount.run.kind == "cardinal" and amount.run.scale == 1


def _noun_follows(tokens: Tokens, right: Amount) -> bool:
    stop = tokens.body if right.last <= tokens.body and right.first < tokens.body else len(tokens)
    at = right.last
    if at + 1 < stop and tokens.words[at].fold == "-" and tokens.glued(at):
        return True
    return head(tokens, at, stop, one=False) is not None


def _pair(left: Amount, right: Amount, kind: QuantityKind) -> Amount:
    parts = (left.low or 0, right.low or 0)
    return left._replace(last=right.last, low=None, high=None, kind=kind, parts=parts)


def _range(left: Amount, right: Amount) -> Amount | None:
    """The interval of two amounts, with the scale and unit of the second where the first has none."""
    low, high = left.low, right.high
    if low is None or high is None or not _same_unit(left, right):
        return None
    if left.run.scale == 1 and right.run.scale > 1 and low < high / right.run.scale:
        low = times(low, right.run.scale)
    if not low < high:
        return None
    unit = right if left.unit is None else left
    return left._replace(last=right.last, low=low, high=high, bound="range", kind=unit.kind, unit=unit.unit,
        dimension=unit.dimension, factor=unit.factor, noun=right.noun, noun_at=right.noun_at,
        attributive=right.attributive, per=right.per,
    )  # fmt: skip


def _same_unit(left: Amount, right: Amount) -> bool:
    if left.kind in ("score", "vote", "ordinal", "rank", "ratio") or right.kind in ("score", "vote", "ordinal", "rank"):
        return False
    if left.unit == right.unit:
        return left.kind == right.kind or "count" in (left.kind, right.kind)
    if left.unit is None:
        return left.bare or (left.kind == "fraction" and right.kind == "percent")
    return right.unit is None and left.kind == "money" and right.bare


def _hyphen(tokens: Tokens, left: Amount, right: Amount) -> Amount | None:
    """``3-1``, ``40-50``, ``8-3``: a score, a range or a vote, as the words around tell."""
    if _whole(left) and _whole(right):
        a, b = left.low, right.low
        assert isinstance(a, int) and isinstance(b, int)
        roles = _roles(tokens, left, right, 6, 3)
        noun = _noun_follows(tokens, right)
        if a < b and noun and "score" not in roles:
            return _range(left, right)
        if max(a, b) > 1000:
            return _range(left, right)
        if "vote" in roles and "score" not in roles:
            return _pair(left, right, "vote")
        if max(a, b) <= _MOST_POINTS and ("score" in roles or a >= b or _between_names(tokens, left, right)):
            return _pair(left, right, "score")
    return _range(left, right)


def _between_names(tokens: Tokens, left: Amount, right: Amount) -> bool:
    return left.first > 0 and tokens.words[left.first - 1].shape in ("Title", "UPPER")


def _to(tokens: Tokens, left: Amount, right: Amount) -> Amount | None:
    """``5 to 7 people``, ``24 to 19``; "from 5 to 7" and "rose 5 to 107" are two quantities."""
    if left.first and tokens.words[left.first - 1].fold == "by" and left.unit is not None:
        return None
    from_to = bool(left.first) and tokens.words[left.first - 1].fold == "from"
    roles = _roles(tokens, left, right)
    if not from_to and _whole(left) and _whole(right) and not _noun_follows(tokens, right):
        if "vote" in roles and (_near_vote(tokens, left) or (left.low or 0) > (right.low or 0)):
            return _pair(left, right, "vote")
        if "score" in roles and "change" not in roles:
            return _pair(left, right, "score")
        if (left.low or 0) > (right.low or 0) and "change" not in roles:
            return _pair(left, right, "ratio")
    if from_to and left.kind in ("money", "percent"):
        return None
    if not from_to and _shares_unit(left, right):
        return _range(left, right)
    if "change" in roles or (left.unit is not None and left.kind != "money" and left.unit != right.unit):
        return None
    return _range(left, right)


def _shares_unit(left: Amount, right: Amount) -> bool:
    """``rose five to six percent``, ``up three to five billion dollars``: changed by a range, not by one to another."""
    whole = right.high / right.run.scale if right.high is not None and right.last > right.run.last else 0
    low = left.low if left.bare or (left.kind == "fraction" and right.kind == "percent") else None
    return low is not None and right.unit is not None and low < whole <= _WIDE * low


#: The high end of a range that is told of a change is no more than so many times its low end.
_WIDE = 3


def _near_vote(tokens: Tokens, left: Amount) -> bool:
    """True right after a vote word: "voted 19 to 24 against"."""
    return any(w.amount_role == "vote" for w in around(tokens, left.first, left.last, 2, 0))


def _votes_to(tokens: Tokens, left: Amount, right: Amount) -> Amount | None:
    """``231 votes to 214``."""
    return _pair(left, right, "vote") if _whole(left) and _whole(right) else None


def _and(tokens: Tokens, left: Amount, right: Amount) -> Amount | None:
    """``between 5 and 7``."""
    if left.first and tokens.words[left.first - 1].fold == "between" and (joined := _range(left, right)) is not None:
        return joined._replace(first=left.first - 1)
    return None


def _or(tokens: Tokens, left: Amount, right: Amount) -> Amount | None:
    """``two or three``."""
    if left.run.scale > right.run.scale or (left.run.scale > 1 and left.run.scale != right.run.scale):
        return None
    return _range(left, right) if left.unit is None and left.run.digits == right.run.digits else None


def _in(tokens: Tokens, left: Amount, right: Amount) -> Amount | None:
    """``one in five``, ``three out of four``: a share of a whole, not "12 in six boxes"."""
    if not (_whole(left) and _whole(right)) or right.low not in _RATIO_WHOLES:
        return None
    a, b = left.low, right.low
    assert isinstance(a, int) and isinstance(b, int)
    if not 0 < a < b or (a > 10 and b < 100) or left.run.digits != right.run.digits:
        return None
    value = _quotient(a, b)
    return left._replace(last=right.last, low=value, high=value, kind="ratio", parts=(a, b))


def _colon(tokens: Tokens, left: Amount, right: Amount) -> Amount | None:
    """``3:1``."""
    if not (_whole(left) and _whole(right) and tokens.glued(left.last) and tokens.glued(right.first)):
        return None
    return _pair(left, right, "ratio")


_READERS = {
    ("to",): _to,
    ("votes", "to"): _votes_to,
    ("and",): _and,
    ("or",): _or,
    ("in",): _in,
    ("in", "every"): _in,
    ("out", "of"): _in,
    (":",): _colon,
}
