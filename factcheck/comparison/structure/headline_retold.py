"""A figure of the title told again by a sentence of the body: which has the title's words around another figure.

The first sentences of a story nearly always give what its title gives, in much the same words. So whatever the figure
is of, one of its kind that stands among the title's words is the title's own, told anew.
"""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.article import Article
from factcheck.claims.claim import FigureClaim, TraitClaim
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.ideas import Idea, shared_ideas, things_between
from factcheck.comparison.intervals import Interval, apart, interval
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.apart import sets_apart, supersedes
from factcheck.lexicon.concepts import concepts_of
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.measures import thing, units
from factcheck.reading.quantities import Quantity
from factcheck.reading.times import Time

#: Words of the title so near to its figure tell what it is of; a sentence of the body has more of them.
_NEAR, _NEAR_IN_BODY = 4, 6
#: Ideas of a title, or all but one where it has few, that a sentence has which tells it again.
_SHARED = 3
#: The share of the title's ideas that is enough where none stands right beside the figures.
_MOST = 0.7


def retold(quantity: Quantity, lead: list[Quantity], article: Article) -> Iterator[tuple[Quantity, str]]:
    """The figure of the first sentences that has most of the title's ideas around it, with the reason."""
    if _age_of_named(quantity, article) or _is_label(quantity, article):
        return  # the age of somebody named has a rule of its own
    title, ranked = article.once(things_between, 0, article.layers.tokens.body), []
    alike = [figure for figure in lead if _of_one_sort(quantity, figure, article)]
    for figure in alike:
        if _apart(quantity, figure, article):
            continue
        sentence = article.layers.sentences.of(figure.first)
        told = article.once(things_between, sentence.first, sentence.last)
        beside = _beside(quantity, title, _NEAR), _beside(figure, told, _NEAR_IN_BODY)
        near, shared = (sum(1 for _ in shared_ideas(*pair)) for pair in (beside, (title, told)))
        if shared >= (min(_SHARED, max(len(title) - 1, 1)) if near else max(_SHARED + 1, _MOST * len(title))):
            ranked.append((near, shared, -figure.first, figure))
    if not ranked or any(agree(quantity, rank[-1]) for rank in ranked):
        return
    _, shared, _, nearest = max(ranked, key=lambda rank: rank[:3])
    if not _summed(quantity, [figure for figure in alike if figure.counted == nearest.counted]):
        yield nearest, f"{shared} of the {len(title)} ideas of the title stand around it"


def _summed(title: Quantity, told: list[Quantity]) -> bool:
    """True where the title may sum up several figures, each less than its own."""
    whole, parts = interval(title), list[Interval]()
    for told_as in (interval(q) for q in told):
        if told_as is not None and not any(told_as.meets(part) for part in parts):
            parts.append(told_as)
    if whole is None or len(parts) < 2 or title.kind not in _SUMS:
        return False
    highs = [part.high for part in parts]
    return max(highs) < whole.high <= sum(highs)


_SUMS = frozenset({"count", "money", "measure"})


def _is_label(figure: Quantity, article: Article) -> bool:
    """True of a bare number that may name what stands before it: "Storm 12", unlike "dies at 84" and "12 held"."""
    words = article.layers.tokens.words[: article.layers.tokens.body]
    if figure.kind != "count" or figure.counted is not None or not figure.first:
        return False
    before, after = words[figure.first - 1], words[figure.last : figure.last + 1]
    return not (before.bits & (Tag.PREP | Tag.VERB) or before.text == "," or any(word.verbs for word in after))


def _age_of_named(quantity: Quantity, article: Article) -> bool:
    """True of the age of somebody whose age the body gives too."""
    ages = [c for c in article.claims_of(TraitClaim) if c.trait == "age"]
    whose = {c.entity.number for c in ages if c.span.overlaps(quantity.span)}
    return any(c.entity.number in whose for c in ages if c.span.part == "body")


def _beside(figure: Quantity, ideas: tuple[Idea, ...], reach: int) -> list[Idea]:
    """The ideas within so many words of a figure."""
    return [i for i in ideas if figure.first - i.last < reach and i.first - figure.last < reach]


def _of_one_sort(title: Quantity, body: Quantity, article: Article) -> bool:
    """True of figures of one kind and dimension that count one thing, people, or nothing that is named.

    A lone one is rather a word than a figure: "day one", "one of the best".
    """
    if title.kind == "count" and title.counted is None and body.kind == "age":
        return True  # "dies at 84"
    if title.kind != body.kind or dimension(title) != dimension(body):
        return False
    if title.kind == "count" and 1 in (title.high, body.high):
        return False
    words, more = article.layers.tokens.words, _times_as_much(title, body)
    nouns = [words[q.counted_at] for q in (title, body) if q.counted_at is not None]
    if more is None or not 1 / _ANOTHER < more < _ANOTHER:
        return False
    if len(nouns) < 2 or thing(nouns[0].fold) == thing(nouns[1].fold):
        return True
    one, other = nouns
    if None not in (one.person, other.person):
        return True
    # A title of five properties sums up "four inns and a mill".
    return more < 1 and not concepts_of(one).isdisjoint(concepts_of(other))


#: So many times as much is no slip, but something else.
_ANOTHER = 20


def _times_as_much(title: Quantity, body: Quantity) -> Fraction | None:
    one, other = interval(title), interval(body)
    return one.low / other.high if one is not None and other is not None and other.high else None


def _apart(title: Quantity, body: Quantity, article: Article) -> bool:
    """True of a figure of years gone by, of one that another took the place of, and of what is told of others."""
    layers = article.layers
    start, claims = layers.tokens.body, article.once(figure_claims)
    measures = [c.measure for q in (title, body) if (c := claims.get(q.first)) is not None and c.relation == "outcome"]
    if len(measures) == 2 and measures[0] != measures[1]:
        return True
    times = [time for time in _times(body, article) if time.year is not None or time.granularity in _YEARS]
    if any(long_ago(time, article) for time in times):
        return any_overlap(tuple(times), tuple(layers.times_within(0, start))) is not True
    last = body.last if body.counted_at is None else body.counted_at
    beside = layers.tokens.folds(max(body.first - _MODIFIED, start), last)
    modifiers = frozenset(beside) - frozenset(layers.tokens.folds(0, start))
    return sets_apart(modifiers) or supersedes(modifiers)


_YEARS = frozenset({"year", "decade"})
#: Words before a figure that may tell which it is: "a previous tally of".
_MODIFIED = 3


def _times(figure: Quantity, article: Article) -> Iterator[Time]:
    """The times of the clause of a figure and of those that it stands in."""
    statement = article.layers.statements.at(figure.first)
    while statement is not None:
        yield from statement.times
        statement = None if statement.parent is None else article.statements[statement.parent]


def figure_claims(article: Article) -> dict[int, FigureClaim]:
    """The figure claims by the token of their figure."""
    return {c.at: c for c in article.claims_of(FigureClaim)}


def dimension(quantity: Quantity) -> str:
    """What a figure's unit measures ("length"), else the unit itself."""
    return units().get(quantity.unit or "", ("",))[0] or quantity.unit or ""


def agree(a: Quantity, b: Quantity) -> bool:
    """True when two figures may be one, as written, rounded or cut; whatever they count."""
    if dimension(a) != dimension(b) and "" not in (dimension(a), dimension(b)):
        return False
    if not apart(a, b):
        return True
    if a.value is None or b.value is None:
        return False
    x, y = Fraction(a.value), Fraction(b.value)
    return abs(x) >= _LARGE and abs(x - y) <= _CUT * abs(x)


#: A title cuts a figure as often as it rounds it: so far, as a share, they may lie from each other; nobody cuts a small
#: number.
_CUT, _LARGE = Fraction(1, 20), 100
