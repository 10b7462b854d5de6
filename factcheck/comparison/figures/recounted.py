"""First and later mentions of one set: "three suspects", and further on "the four suspects"."""

from collections.abc import Callable, Iterator

from factcheck.article import Article
from factcheck.claims.claim import FigureClaim
from factcheck.comparison.figures.figure_scope import may_share, one_voice
from factcheck.lexicon.measures import loose_nouns, thing

#: Kinds of people of whom an article has several sets.
_LOOSE = frozenset({"person", "adult", "group", "kin"})


def recounted(article: Article, stands: Callable[[FigureClaim], bool]) -> Iterator[tuple[FigureClaim, FigureClaim]]:
    """Pairs of a first mention and a later definite one of the same noun: "three suspects", "the four suspects".

    Only of figures that ``stands`` accepts, and where the article counts that noun in no other way: a third value or
    "another two" tells of several sets.
    """
    by_noun: dict[str, list[FigureClaim]] = {}
    for claim in article.claims_of(FigureClaim):
        if claim.relation != "attribute" and claim.population and claim.span.part == "body":
            by_noun.setdefault(thing(claim.population), []).append(claim)
    for noun, claims in by_noun.items():
        first, later = claims[0], [c for c in claims[1:] if c.definite]
        values = {(c.quantity.low, c.quantity.high) for c in claims}
        if (
            not later
            or len(values) != 2
            or first.definite
            or noun in loose_nouns("several")
            or not all(map(stands, claims))
        ):
            continue
        if first.population_kind in _LOOSE or any(c.scope != first.scope for c in claims):
            continue
        for second in later:
            if not second.narrowed and _more(second, first) and _taken_up(first, second, article):
                yield first, second


def _taken_up(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """True when a definite mention restricts nothing, so that it takes up the people or things told before."""
    sentences = article.layers.sentences
    return (
        not first.states & second.states  # of those told of in one way, the evidence decides
        and sentences.index(first.at) != sentences.index(second.at)
        and one_voice(first, second)
        and may_share(first.entities, second.entities, article)
    )


def _more(second: FigureClaim, first: FigureClaim) -> bool:
    """True when the later figure is the greater: a smaller one may be of some of them."""
    a, b = first.quantity.value, second.quantity.value
    return a is not None and b is not None and a < b
