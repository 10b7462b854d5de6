"""Figures of the same digits in another order, a common slip of the hand: "186,000 pounds", later "the 168,000"."""

from collections.abc import Callable, Iterator

from factcheck.article import Article
from factcheck.claims.claim import FigureClaim
from factcheck.claims.figures.told import dimension
from factcheck.comparison.figures.figure_scope import ahead, one_time, one_voice
from factcheck.comparison.identity import may_share
from factcheck.comparison.joined import told_apart
from factcheck.lexicon.measures import thing
from factcheck.lexicon.wordnet import is_kind_of
from factcheck.reading.quantities import Quantity

#: With fewer digits than this that are not zeros at the end, two figures may be alike by chance.
_DIGITS, _OF_SUMS = 3, 2
_KINDS = frozenset({"count", "money", "measure"})


def swapped_digits(
    article: Article, stands: Callable[[FigureClaim], bool]
) -> Iterator[tuple[FigureClaim, FigureClaim, tuple[str, ...]]]:
    """Pairs of figures in one unit that are one figure but for the order of its digits, with the reasons."""
    told: dict[tuple[str, str, int, str], list[FigureClaim]] = {}
    for claim in article.claims_of(FigureClaim):
        digits = _digits(claim.quantity)
        if len(digits) >= (_OF_SUMS if claim.quantity.kind == "money" else _DIGITS) and claim.span.part == "body":
            key = (
                dimension(claim.quantity),
                claim.quantity.unit or "",
                len(str(claim.quantity.value)),
                "".join(sorted(digits)),
            )
            told.setdefault(key, []).append(claim)
    for claims in told.values():
        first = claims[0]
        for second in article.compared(claims[1:]):
            if second.quantity.value != first.quantity.value and _may_be_one(first, second, article):
                known = _known(first, second, article) if stands(first) or ahead(first, stands) else ""
                if known:
                    yield first, second, ("the digits are the same in another order", known)
                break


def _digits(quantity: Quantity) -> str:
    """The digits of a whole number without the zeros at its end; none for what is no plain figure."""
    if quantity.kind not in _KINDS or quantity.bound != "exact" or quantity.value is None or quantity.value % 1:
        return ""
    return str(int(quantity.value)).rstrip("0")


def _may_be_one(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    index = article.layers.sentences.index
    return (
        index(first.at) != index(second.at)
        and not (second.negated or second.part or second.background or second.update)
        and (one_voice(first, second) or second.voice.own)
        and one_time(first, second, article)
        and (first.relation != "outcome" or second.relation != "outcome" or first.measure == second.measure)
        and may_share(first.entities, second.entities, article)
        and (len(_digits(first.quantity)) >= _DIGITS or first.agents == second.agents)
        and not (first.relation == "outcome" and second.relation == "attribute")  # people infected are no beds
        and not _of_two_things(first, second, article)
    )


def _of_two_things(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """True of "the $450 million Lakeside tower" and "the $540 million bridge", or another tower."""
    a, b = first.thing, second.thing
    if a and b and a != b and not (is_kind_of(a, b) or is_kind_of(b, a)):
        return True
    one, other = (article.layers.phrases.noun_at.get(claim.at) for claim in (first, second))
    return one is not None and other is not None and told_apart(one, other, article)


def _enough(claim: FigureClaim) -> bool:
    """True of a sum of hundreds at least: 4,500 and 5,400, not 15 and 51."""
    return (claim.quantity.value or 0) >= _LEAST


_LEAST = 100


def _known(first: FigureClaim, second: FigureClaim, article: Article) -> str:
    """Why the later figure is likely to be the earlier one again; empty where nothing says so."""
    if second.definite and _enough(second):
        return "the later figure is given as known"
    if len(_digits(first.quantity)) < _DIGITS:
        return ""
    if first.population and thing(first.population) == thing(second.population):
        return f"both count {first.population}"
    if first.measure == second.measure not in ("", "money"):
        return f"both give the {first.measure}"
    return ""
