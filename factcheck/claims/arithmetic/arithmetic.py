"""Claims of arithmetic: figures that the text itself binds by a sum, a share, a change or a conversion."""

from fractions import Fraction
from typing import Literal

import attrs

from factcheck.claims.claim import Claim
from factcheck.lexicon.figures import figure as digits_value
from factcheck.reading.quantities import Bound, Quantity
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record, frozen
from factcheck.text.span import Span


class Figure(Record):
    """One figure as arithmetic takes it.

    ``value`` is in ``unit`` ("EUR", "percent", "" for counts); ``step`` is the place value of the last digit written
    (0.1 million of "1.5 million"), ``grain`` the coarser place that the figure may be rounded to, judged by its zeros
    (100 of "1,900"), never coarser than a tenth of it, or half of a hedged one. ``hedged`` is true of "about 1,900".
    """

    quantity: Quantity
    value: Fraction
    step: Fraction
    grain: Fraction
    unit: str
    span: Span

    @property
    def hedged(self) -> bool:
        """True where the writer says that the figure is rounded."""
        return self.quantity.bound == "about"

    @property
    def whole(self) -> bool:
        """True of a plain whole number, which counts one by one."""
        return self.step == 1 and self.quantity.kind == "count"


SumKind = Literal["list", "rest", "total", "all", "headed", "split", "people", "tally", "limit", "stages", "points"]


@frozen(kw_only=True)
class ArithmeticClaim(Claim):
    """What all claims of arithmetic have: the spans of the figures that they bind."""

    @property
    def figure_spans(self) -> tuple[Span, ...]:
        """The spans of the figures, in the order of the fields."""
        found: list[Span] = []
        for field in attrs.fields(type(self)):
            if field.name in ("near", "rivals"):
                continue  # they may be bound, for all the text says
            value = getattr(self, field.name)
            found += [
                v.span for v in (value if isinstance(value, tuple) else (value,)) if isinstance(v, Figure | Quantity)
            ]
        return tuple(found)


@frozen(kw_only=True)
class SumClaim(ArithmeticClaim):
    """That ``parts`` are all there is of the total, which is the sum of ``totals`` (one, or several that join).

    ``kind`` tells how the text says so: a list right after the total, a rest that closes it, a total named after its
    parts, or a sentence that accounts for all. Of a "split" the text does not say that it is all, of "people" it only
    counts the sexes, of a "tally" it gives every outcome, of "stages" every leg; a "limit" no parts may pass;
    "headed" is "of the 20, ...", and "points" are those of games. ``rivals`` are other figures that may be the total
    just as well, ``near`` figures told beside the parts that may be parts too.
    """

    totals: tuple[Figure, ...]
    parts: tuple[Figure, ...]
    kind: SumKind
    rivals: tuple[Figure, ...] = ()
    near: tuple[Figure, ...] = ()


@frozen(kw_only=True)
class HalfClaim(ArithmeticClaim):
    """That a match stood at the score ``half`` at the interval and ended at ``final``; ``added`` by one side since."""

    half: Quantity
    final: Quantity
    added: Figure | None = None


@frozen(kw_only=True)
class ProductClaim(ArithmeticClaim):
    """That ``number`` things at ``each`` come to ``total``."""

    number: Figure
    each: Figure
    total: Figure


@frozen(kw_only=True)
class MarginClaim(ArithmeticClaim):
    """That ``margin`` is the difference of the two figures of ``result`` ("by 30 votes, 240 to 214").

    ``near`` are other figures of its kind that it may be the difference of; ``cast`` is true of votes.
    """

    margin: Figure
    result: tuple[Figure, Figure]
    near: tuple[Figure, ...] = ()
    cast: bool = False


@frozen(kw_only=True)
class BallotClaim(ArithmeticClaim):
    """That a body of ``size`` members cast the votes of ``result`` ("the 11-member council voted 8-3")."""

    size: Figure
    result: Quantity


@frozen(kw_only=True)
class ShareClaim(ArithmeticClaim):
    """That ``part`` is the share ``share`` (percent, fraction or ratio) of ``whole``.

    ``near`` are the other figures of the article, of which a share told far from its figures may be just as well;
    ``retold`` is true of a share that may also be that of what is left of the whole.
    """

    part: Figure
    whole: Figure
    share: Figure
    near: tuple[Figure, ...] = ()
    retold: bool = False


@frozen(kw_only=True)
class SplitClaim(ArithmeticClaim):
    """That ``shares``, in percent, are those of different holders in one whole, so that they cannot pass 100.

    ``closed`` is true where the last is said to be the rest, so that they must come to 100.
    """

    shares: tuple[Figure, ...]
    closed: bool = False


@frozen(kw_only=True)
class SubsetClaim(ArithmeticClaim):
    """That ``part`` is taken out of ``whole`` ("of these, 250 ...", "1,900 houses, 250 of them ...")."""

    part: Figure
    whole: Figure


@frozen(kw_only=True)
class ChangeClaim(ArithmeticClaim):
    """That something went from ``start`` to ``end``.

    ``direction`` is 1 or -1; ``amount`` is by how much in the unit itself, ``percent`` in percent of the start; the
    start may be left out where both of them and the end are given. ``factor`` is what "doubled" or "halved" multiplies
    by, ``bound`` how surely ("more than doubled", "almost halved"). ``word`` is the span of the word of change.
    ``near`` are the starts and ends of other changes that the word may tell.
    """

    start: Figure | None
    end: Figure
    direction: Literal[-1, 1]
    amount: Figure | None = None
    percent: Figure | None = None
    factor: Fraction | None = None
    bound: Bound = "exact"
    word: Span
    near: tuple[tuple[Figure, Figure], ...] = ()


@frozen(kw_only=True)
class ConversionClaim(ArithmeticClaim):
    """That ``written`` and ``converted`` are one measurement in two units; ``rate`` where it is an exchange rate.

    ``loose`` is true where the text does not say that the two are one ("a loan of $5 million would come to ..."), or
    tells a rate in prose, which may be that of another day.
    """

    written: Figure
    converted: Figure
    rate: bool = False
    loose: bool = False


@frozen(kw_only=True)
class RosterClaim(ArithmeticClaim):
    """That ``items`` are the names of all the ``stated`` number of persons or things."""

    stated: Figure
    items: tuple[Span, ...]


def figure(quantity: Quantity, tokens: Tokens, *, unit: str | None = None, bounded: bool = False) -> Figure | None:
    """The figure of a quantity with one value; None for ranges and vague words, and for bounds unless ``bounded``.

    ``unit`` replaces the quantity's own.
    """
    known = quantity.value
    if bounded and known is None and quantity.bound not in ("range", "vague"):
        known = quantity.low if quantity.low is not None else quantity.high
    if known is None or (quantity.bound not in ("exact", "about") and not bounded):
        return None
    value = Fraction(known)
    step = _step(quantity, value, tokens)
    grain = step
    most = abs(value) / (2 if quantity.bound == "about" else 10)
    while value and value % (grain * 10) == 0 and grain * 10 <= most:
        grain *= 10
    own = quantity.unit or unit or ""  # "to 44 cents from 22": cents too
    if own.endswith("-cent"):
        own, value, step, grain = own.removesuffix("-cent"), value / 100, step / 100, grain / 100
    return Figure(quantity, value, step, grain, own if unit is None else unit.removesuffix("-cent"), quantity.span)


def _step(quantity: Quantity, value: Fraction, tokens: Tokens) -> Fraction:
    """The place value of the last digit written; for number words, of the last digit that is not zero."""
    for word in tokens.words[quantity.first : quantity.last]:
        if word.shape != "digits":
            continue
        written = digits_value(word.text)
        if not written:
            return Fraction(1)
        decimals = len(word.text.rpartition(".")[2]) if Fraction(written).denominator > 1 or "." in word.text else 0
        return abs(value / Fraction(written)) / Fraction(10 ** min(decimals, 12))
    step = Fraction(1)
    while value and value % (step * 1000) == 0:
        step *= 1000
    return step if value % step == 0 else Fraction(1, 10)
