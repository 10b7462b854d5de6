"""Product claims: how many things at how much each, with what they come to together."""

from collections.abc import Iterator

from factcheck.claims.arithmetic.arithmetic import ProductClaim, figure
from factcheck.claims.figures.figure_lists import FigureSentence, cue, end_of
from factcheck.claims.voices import voice_of
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

_EACH = frozenset({"each", "apiece"})
#: How many sentences with figures before and after the price the number and the total may stand.
_NEAR = 2


def product_claims(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[ProductClaim]:
    """Every price of each thing with the one count and the one total that stand near it."""
    for i, here in enumerate(sentences):
        for each in here.quantities:
            if each.kind != "money" or not _is_each(each, layers):
                continue
            near = [q for s in sentences[max(0, i - _NEAR) : i + _NEAR + 1] for q in s.quantities]
            totals = [q for q in near if q is not each and q.kind == "money" and _in_all(q, layers)]
            counts = _counts(each, near, here, layers)
            if len(totals) != 1 or counts is None:
                continue
            made = (figure(counts, layers.tokens), figure(each, layers.tokens), figure(totals[0], layers.tokens))
            number, price, total = made
            if number is None or price is None or total is None or price.unit != total.unit:
                continue
            if number.value <= 1 or total.value <= price.value:
                continue
            statement = layers.statements.at(each.first)
            yield ProductClaim(
                span=each.span,
                at=each.first,
                statement=statement,
                voice=voice_of(statement.attribution if statement is not None else None, layers),
                number=number,
                each=price,
                total=total,
            )


def _is_each(money: Quantity, layers: Layers) -> bool:
    words = layers.tokens.words
    return money.per in _EACH or (money.last < len(words) and words[money.last].fold in _EACH)


def _in_all(money: Quantity, layers: Layers) -> bool:
    """``4.6 million in all``, ``a total of 4.6 million``, ``4.6 million for the 12 vehicles``, ``a 4.6m order``."""
    words = layers.tokens.words
    end = end_of(money)
    near = range(max(0, money.first - 4), money.first)
    if any(
        (found := cue(layers, t)) is not None and found[1] == "total-after"
        for t in range(end, min(end + 7, len(words)))
    ):
        return True
    if any((found := cue(layers, t)) is not None and found[1] == "total-before" for t in near):
        return True
    folds = [words[t].fold for t in near]
    return any(fold in _TOTALS for fold in folds) or [w.fold for w in words[end : end + 2]] == ["for", "the"]


_TOTALS = frozenset({"total", "bill", "order", "contract", "worth", "altogether", "overall"})


#: A bare number from here on may be money.
_MANY = 100_000


def _counts(each: Quantity, near: list[Quantity], here: FigureSentence, layers: Layers) -> Quantity | None:
    """The one number of things: of the sentence of the price, else of those near it."""
    words = layers.tokens.words
    plain = [q for q in near if q.kind == "count" and q.unit is None and q.per is None and (q.value or 0) < _MANY]
    own = [
        q for q in plain
        if here.sentence.first <= q.first < here.sentence.last
        and (q.counted is not None or [w.fold for w in words[q.last : q.last + 2]] == ["of", "them"])
    ]  # fmt: skip
    counts = [q for q in plain if q.counted is not None]
    values = {q.value for q in own or counts}
    return (own or counts)[0] if len(values) == 1 and None not in values else None
