"""Whether two figures are of one source, one scope and one time."""

from collections.abc import Callable

import attrs

from factcheck.article import Article
from factcheck.claims.claim import FigureClaim
from factcheck.comparison.identity import may_share
from factcheck.comparison.periods import LONG, any_overlap
from factcheck.reading.quantities import Quantity
from factcheck.reading.times import Time

#: Measures of what happens over a time, which the words that take it up need not tell again.
CHANGES = frozenset({"rise", "fall"})
_OF_A_STRETCH = CHANGES | {"inflation", "unemployment"}
#: Dimensions of what does not change from day to day.
_LASTING = frozenset({"length", "mass", "area", "magnitude"})


def one_voice(first: FigureClaim, second: FigureClaim) -> bool:
    """True when one source gives both, or the later takes as known what the earlier reports."""
    return first.voice.key == second.voice.key or (second.definite and second.voice.own and not first.voice.quoted)


def ahead(claim: FigureClaim, stands: Callable[[FigureClaim], bool]) -> bool:
    """True of a plan's figure: "will cost 340 jobs" may be taken up as "the 340 who are to go"."""
    return claim.certainty in ("planned", "conditional") and stands(attrs.evolve(claim, certainty="asserted"))


def presupposed(claim: FigureClaim) -> bool:
    """True of a number that the text takes as known, though it tells of what will be: "the 340 jobs will go in May"."""
    return claim.definite and claim.certainty in ("asserted", "planned")


def one_scope(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """False when the figures are narrowed in two ways: other kinds, other places, other people who did it.

    "The fine" is the speeding fine told before; Peru's debt is not its debt to banks.
    """
    owned = second.owner is not None and second.quantity.kind == "money"
    dropped = second.definite and first.relation == "attribute" and second.scope < first.scope and not owned
    if first.scope != second.scope and not dropped:
        return False
    if first.measure in _OVER_TIME and _stretches(first, article) != _stretches(second, article):
        return False  # "sales rose to $3m", and "for the year to $12m"
    return may_share(first.entities, second.entities, article) and may_share(first.agents, second.agents, article)


#: Measures that are of a stretch of time, so that a longer one has more.
_OVER_TIME = frozenset({"sales", "revenue", "profit", "loss", "net profit"})


def _stretches(figure: FigureClaim, article: Article) -> frozenset[str]:
    """The units of the stretches of time that the clause of a figure tells: "for the year", "through nine months"."""
    words, statement = article.layers.tokens.words, figure.statement
    heads = (words[a.group.head] for a in statement.adjuncts) if statement is not None else ()
    return frozenset(w.unit.unit for w in heads if w.unit is not None and w.unit.dimension == "time")


def one_time(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """False when the figures, in text order, are of two times, or only one of them of a time long past."""
    if any(t.anchored == "same" for t in first.times) and any(t.start is not None for t in second.times):
        return False  # "that day", and then a day by its date
    if first.dimension in _LASTING or any_overlap(first.times, second.times) is False:
        return first.dimension in _LASTING
    told = [{article.layers.tokens.folds(t.first, t.last) for t in claim.times} for claim in (first, second)]
    if told[0] & told[1]:
        return True
    if first.measure in _OF_A_STRETCH:
        return _one_stretch(first.times, second.times)
    if any_overlap(first.times, second.times) is not True and any(_earlier(t, article) for t in second.times):
        return False
    return any_overlap(first.times, second.times) is True or not (
        any(_remote(t, article) for t in first.times) or any(_remote(t, article) for t in second.times)
    )


def _one_stretch(first: tuple[Time, ...], second: tuple[Time, ...]) -> bool:
    """True of changes over one time: "rose 5 percent last year", "the 8 percent rise"; not "the rise in December"."""
    return not second or any(
        a.start is not None and (a.start, a.end) == (b.start, b.end) for a in first for b in second
    )


def told_together(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """True where the sentence of one figure tells the other too: "$216 million, $126 million of it", later "$126m"."""
    return _tells(second, first.quantity, article) or _tells(first, second.quantity, article)


def _tells(claim: FigureClaim, quantity: Quantity, article: Article) -> bool:
    """True where the sentence of a claim has the value of a quantity too; small numbers are alike by chance."""
    sentence = article.layers.sentences.of(claim.at)
    if quantity.value is None or (quantity.unit is None and quantity.value < _SMALL):
        return False
    told = article.layers.quantities_within(sentence.first, sentence.last)
    return any(q.value == quantity.value and q.unit == quantity.unit for q in told)


_SMALL = 10


def added_up(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """True of "killed nine in the hills and four on the coast" and "killed 13": what one clause tells makes the other.

    "Killed nine and injured four" is no 13 dead: other figures of the sentence measure nothing else.
    """
    part, whole = sorted((first, second), key=lambda claim: claim.quantity.value or 0)
    sentence, clauses = article.layers.sentences.of(part.at), article.layers.statements
    beside = [q for q in article.quantities if sentence.first <= q.first < sentence.last and q.kind == "count"]
    if part.quantity not in beside or sum(q.value or 0 for q in beside) != whole.quantity.value:
        return False
    spans = {q.span for q in beside}
    others = {c.measure for c in article.claims_of(FigureClaim) if c.quantity.span in spans}
    return others == {part.measure} and len({clauses.by_token.get(q.first) for q in beside}) == 1


def _earlier(time: Time, article: Article) -> bool:
    """True of "last week", told of a figure that comes later in the text: that of another occasion."""
    return article.layers.tokens.words[time.first].fold == "last"


def _remote(time: Time, article: Article) -> bool:
    """True of a time that is not that of the story: a year, a month, a day long before."""
    published = article.source.published
    if article.layers.tokens.words[time.first].fold == "this":
        return False
    if time.granularity in LONG:
        return True
    return published is not None and time.end is not None and (published - time.end).days > 30
