"""Two sizes of one thing that an article gives no third of: "the ship is 62 metres long", "the 48-metre ship".

News seldom measures a thing twice: a size that the text takes as known is the one that it told of that thing before,
whichever of length, height or depth a writer calls it.
"""

from collections.abc import Callable, Iterator
from fractions import Fraction

from factcheck.article import Article
from factcheck.claims.claim import FigureClaim
from factcheck.claims.figures.told import dimension
from factcheck.comparison.figures.figure_scope import one_time, one_voice
from factcheck.comparison.identity import may_share
from factcheck.comparison.intervals import near
from factcheck.lexicon.apart import replaces, sets_apart, supersedes
from factcheck.lexicon.measures import extents
from factcheck.lexicon.wordnet import is_kind_of

#: Of these an article has few; of what is shipped in tonnes and litres there are many.
_GROUND = frozenset({"length", "area"})
#: What things have, and not what happens.
_SIZES = _GROUND | {"mass", "speed", "volume", "temperature", "power", "energy"}
#: By what factor the two may differ.
_FAR = Fraction(5, 2)


def lone_measures(
    article: Article, stands: Callable[[FigureClaim], bool]
) -> Iterator[tuple[FigureClaim, FigureClaim, tuple[str, ...]]]:
    """Pairs of the two sizes that an article gives in one dimension, with the reasons."""
    told: dict[str, list[FigureClaim]] = {}
    for claim in article.claims_of(FigureClaim):
        if (name := dimension(claim.quantity)) in _SIZES and claim.span.part == "body":
            told.setdefault(name, []).append(claim)
    for name, claims in told.items():
        values = {(c.quantity.low, c.quantity.high, c.quantity.unit) for c in claims}
        first = claims[0]
        if len(values) != 2 or not stands(first):
            continue
        for second in article.compared(claims[1:]):
            if (second.quantity.low, second.quantity.unit) == (first.quantity.low, first.quantity.unit):
                continue
            told_of = _told_of(first, second, name)
            alike = first.measure == second.measure != "" and not _of_a_kind(second, article)
            known = second.definite or alike
            if told_of and known and stands(second) and _may_be_one(first, second, article):
                yield first, second, (told_of, f"no other {name} is given")
                break


def _told_of(first: FigureClaim, second: FigureClaim, name: str) -> str:
    """What both figures are of: a thing, or of ground and ways what befell them; "" where nothing says so."""
    one, other = first.thing, second.thing
    if one and other:
        return f"both of the {other}" if one == other or is_kind_of(one, other) or is_kind_of(other, one) else ""
    shared = first.topics & second.topics if name in _GROUND else frozenset()
    topic = min(shared, key=lambda topic: (topic[0] == "~", topic), default="")
    return f"both speak of {topic.strip('~').replace('-', ' ')}" if topic else ""


def _may_be_one(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    index = article.layers.sentences.index
    modifiers = first.scope ^ second.scope
    loose = first.measure == second.measure or not (_outright(first, article) and _outright(second, article))
    return (
        index(first.at) != index(second.at)
        and loose
        and (first.owner is None or second.owner is None or first.owner == second.owner)
        and first.quantity.per == second.quantity.per
        and (one_voice(first, second) or (second.voice.own and not first.voice.quoted))
        and one_time(first, second, article)
        and may_share(first.entities, second.entities, article)
        and not (sets_apart(modifiers) or supersedes(modifiers) or replaces(second.scope - first.scope))
        and near(first.quantity, second.quantity, _FAR)
    )


def _of_a_kind(claim: FigureClaim, article: Article) -> bool:
    """True of "five-inch screens", of which there are other kinds."""
    group, quantity = article.layers.phrases.noun_at.get(claim.at), claim.quantity
    return group is not None and group.first == quantity.first and group.head >= quantity.last


def _outright(claim: FigureClaim, article: Article) -> bool:
    """True of "60 metres deep" and "a depth of 60 metres", which tell how it was measured."""
    words, quantity = article.layers.tokens.words, claim.quantity
    after = words[quantity.last].fold if quantity.last < len(words) else ""
    return after in extents() or (quantity.first > 1 and words[quantity.first - 2].fold == claim.measure)
