"""Product claims: how many things at how much each, with what they come to together."""

from collections.abc import Iterator

from factcheck.claims.arithmetic.arithmetic import ProductClaim, figure
from factcheck.claims.figures.figure_lists import FigureSentence, cue, end_of, has_cue
from factcheck.claims.voices import standing
from factcheck.lexicon.measures import singular
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

#: How many sentences with figures before and after the price the number and the total may stand.
_NEAR = 2
#: A bare number from here on may be money.
_MANY = 100_000
_Three = tuple[Quantity, Quantity, Quantity]


def product_claims(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[ProductClaim]:
    """Every price of each thing with the one count and the one total that stand near it."""
    for i, here in enumerate(sentences):
        for each in here.quantities:
            found = None
            if each.kind == "money" and _is_each(each, layers):
                near = [q for s in sentences[max(0, i - _NEAR) : i + _NEAR + 1] for q in s.quantities]
                found = _priced(each, near, here, layers)
            elif each.kind == "money" and each.per not in (None, "share"):
                found = _by_unit(each, here.quantities, layers)
                if found is None and i + 1 < len(sentences) and sentences[i + 1].number == here.number + 1:
                    found = _by_unit(each, (each, *sentences[i + 1].quantities), layers)
            if found is not None and (claim := _claim(*found, layers)) is not None:
                yield claim


def _claim(number: Quantity, each: Quantity, total: Quantity, layers: Layers) -> ProductClaim | None:
    count, price, whole = (figure(q, layers.tokens) for q in (number, each, total))
    if count is None or price is None or whole is None or price.unit != whole.unit:
        return None
    if count.value <= 1 or whole.value <= price.value:
        return None
    return ProductClaim(
        span=each.span,
        **standing(each.first, layers),
        number=count,
        each=price,
        total=whole,
    )


def _priced(each: Quantity, near: list[Quantity], here: FigureSentence, layers: Layers) -> _Three | None:
    """``eight trams at 4 million euros apiece ... 32 million in total``."""
    totals = [q for q in near if q is not each and q.kind == "money" and _in_all(q, layers)]
    counts = _counts(each, near, here, layers)
    return (counts, each, totals[0]) if len(totals) == 1 and counts is not None else None


def _is_each(money: Quantity, layers: Layers) -> bool:
    words = layers.tokens.words
    return money.per in words_for("each") or (money.last < len(words) and words[money.last].fold in words_for("each"))


def _by_unit(each: Quantity, told: tuple[Quantity, ...], layers: Layers) -> _Three | None:
    """``1,900 kilos that would have fetched 57 million euros: 30,000 euros a kilo``."""
    prices = [q for q in told if q.kind == "money" and q.per == each.per]
    totals = [q for q in told if q.kind == "money" and q.per is None]
    numbers = [
        q for q in told
        if q.per is None and (q.unit == each.per or (q.counted is not None and _counts_as(q.counted, each.per or "")))
    ]  # fmt: skip
    if not len(prices) == len(totals) == len(numbers) == 1 or totals[0].unit != each.unit:
        return None
    first, last = (f(q.first for q in (numbers[0], each, totals[0])) for f in (min, max))
    folds = {word.fold for word in layers.tokens.words[first:last]}
    years = {time.year for time in layers.times_within(first, last)} - {None}
    apart = folds & words_for("apart") or len(years) > 1 or has_cue(layers, first, last, "part")
    return None if apart else (numbers[0], each, totals[0])


def _counts_as(counted: str, unit: str) -> bool:
    return singular(counted) == unit or (unit == "head" and counted in words_for("heads"))


def _in_all(money: Quantity, layers: Layers) -> bool:
    """``4.6 million in all``, ``a total of 4.6 million``, ``4.6 million for the 12 vehicles``, ``a 4.6m order``."""
    words = layers.tokens.words
    end = end_of(money)
    near = range(max(0, money.first - 4), money.first)
    behind = range(end, min(end + 7, len(words)))
    stop = next((t for t in behind if words[t].fold in words_for("clause-breaks")), end + 7)
    if any(
        (found := cue(layers, t)) is not None and found[1] == "total-after" for t in range(end, min(stop, len(words)))
    ):
        return True
    if any((found := cue(layers, t)) is not None and found[1] == "total-before" for t in near):
        return True
    folds = [words[t].fold for t in near]
    if end + 1 < len(words) and words[end].fold == "for":
        return words[end + 1].fold == "the" or words[end + 1].number is not None
    return any(fold in words_for("totals") for fold in folds)


def _counts(each: Quantity, near: list[Quantity], here: FigureSentence, layers: Layers) -> Quantity | None:
    """The one number of things: of the sentence of the price, else of those near it."""
    words = layers.tokens.words
    plain = [q for q in near if q.kind == "count" and q.unit is None and q.per is None and (q.value or 0) < _MANY]
    own = [
        q for q in plain
        if here.sentence.first <= q.first < here.sentence.last
        and (q.counted is not None or [w.fold for w in words[q.last : q.last + 2]] == ["of", "them"])
    ]  # fmt: skip
    bare = [q for q in plain if q.counted is None and here.sentence.first <= q.first < here.sentence.last]
    if own and bare and bare[0] not in own:
        return None  # "of the 500 shares, 320 were bought at 12 dollars each"
    counts = [q for q in plain if q.counted is not None]
    values = {(q.value, q.counted) for q in own} or {(q.value, "") for q in counts}
    return (own or counts)[0] if len(values) == 1 and (own or counts)[0].value is not None else None
