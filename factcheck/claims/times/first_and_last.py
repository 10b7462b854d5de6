"""How long a thing did something from the first time to the last: "built its first tram in 1925 and its last on"."""

from collections.abc import Iterator

from factcheck.claims.times.spans import SpanClaim, SpanUnit, bounds
from factcheck.claims.voices import voice_in
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.times import Time

_UNITS: dict[str, SpanUnit] = {"year": "year", "month": "month", "week": "week", "day": "day"}
_FIRST, _LAST = frozenset({"first", "maiden", "inaugural", "opening"}), frozenset({"last", "final", "closing"})
#: Words before a length by which it is all there was: "ending 60 years of", "after 60 years".
_CLOSING = frozenset(
    {"ending", "capping", "closing", "concluding", "completing", "crowning", "on", "after", "spanning", "of", "over",
     "in"}
)  # fmt: skip


def first_to_last_claims(layers: Layers) -> Iterator[SpanClaim]:
    """The lengths told in one sentence with the times of a first and a last."""
    for quantity in layers.quantities:
        if quantity.kind != "duration" or quantity.unit not in _UNITS or not quantity.first:
            continue
        low, high = bounds(quantity)
        ends = _ends(quantity, layers)
        statement = layers.statements.at(quantity.first)
        if ends is None or low is None or high is None or statement is None or not statement.factual:
            continue
        yield SpanClaim(
            span=quantity.span, at=quantity.first, statement=statement, voice=voice_in(statement, layers),
            low=low, high=high, unit=_UNITS[quantity.unit], start=ends[0], end=ends[1], kind="length",
            spans=(quantity.span, ends[0].span, ends[1].span),
        )  # fmt: skip


def _ends(quantity: Quantity, layers: Layers) -> tuple[Time, Time] | None:
    """The two times of the sentence before the length, each behind its own "first" and "last"."""
    words, sentence = layers.tokens.words, layers.sentences.of(quantity.first)
    times = [t for t in layers.times_within(sentence.first, quantity.first) if t.granularity not in ("vague", "range")]
    if len(times) != 2 or words[quantity.first - 1].fold not in _CLOSING:
        return None
    start, end = times
    if start.start is None or end.start is None or start.anchored or end.anchored:
        return None
    before, between = (
        {w.fold for w in words[i:j]} for i, j in ((sentence.first, start.first), (start.last, end.first))
    )
    told = before & _FIRST and between & _LAST and not before & _LAST and not between & _FIRST
    return (start, end) if told else None
