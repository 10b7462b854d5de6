"""What speaks for two figures being one that an article tells twice, in points.

Each line of the tables was measured on published news: how often it holds of two tellings of one figure, and how often
of figures that differ. Each counts one, or two where it tells most.
"""

from collections.abc import Callable, Iterator
from fractions import Fraction

from factcheck.article import Article
from factcheck.comparison.figures.side_by_side import Around, SideBySide, Value, value_of
from factcheck.lexicon.apart import apart_words
from factcheck.lexicon.determiners import DEFINITE
from factcheck.lexicon.measures import thing
from factcheck.lexicon.topics import stem_of
from factcheck.text.frozen import Record

#: Ideas that two sentences share: many; and near their figures.
_MANY, _CLOSE = 6, 3
#: The share of what the shorter sentence tells that the longer one tells too.
_COVERED = 0.7
#: Words around the figures that are the same, and so many that it is the sentence again.
_SAME_WORDS, _LONG = 3, 6
#: A word that so few sentences have, and so many of them near the figures.
_RARE, _RARE_ONES = 2, 2
#: Ideas that either sentence has alone, where both tell much more.
_MORE = 3
#: By what factor figures differ that are hardly of one thing.
_FAR = 3
#: Sentences so near each other are likely to go on, and not to tell again.
_GOES_ON = 5


class Telling(Record):
    """Two figures side by side in their article, with what the rest of it tells.

    ``lone`` is true where the article gives no third value of the measure, ``rival`` where a sentence with another
    value shares half as much with one of the two, and ``sentences_with`` gives in how many sentences a stem stands.
    """

    beside: SideBySide
    article: Article
    sentences_with: dict[str, int]
    lone: bool
    rival: bool


class Likeness(Record):
    """How like two tellings are, in points, and why they are held to be of one thing."""

    points: int
    reasons: tuple[str, ...]


def likeness(telling: Telling) -> Likeness:
    """Weigh what speaks for one figure told twice, and what speaks against it."""
    reasons = [(points, reason) for holds, points, reason in _FOR if holds(telling)]
    against = sum(points for holds, points in _AGAINST if holds(telling))
    shorter = min(len(side.ideas) for side in _sides(telling))
    shared = f"{len(telling.beside.shared)} of {shorter} ideas of one sentence stand in the other"
    return Likeness(
        sum(points for points, _ in reasons) - against, (shared, *(reason for _, reason in reasons if reason))
    )


def _next(telling: Telling) -> bool:
    beside = telling.beside
    return beside.same(beside.one.after(), beside.other.after())


def _before(telling: Telling) -> bool:
    beside = telling.beside
    return beside.same(beside.one.before(), beside.other.before())


def _covered(telling: Telling) -> bool:
    beside = telling.beside
    return len(beside.shared) >= _COVERED * min(len(beside.one.ideas), len(beside.other.ideas))


def _rare(telling: Telling) -> bool:
    """True where words that the article has nowhere else stand near both figures."""
    words, beside = telling.article.layers.tokens.words, telling.beside
    close = [a for a, b in beside.shared.items() if beside.one.close(a) and beside.other.close(b)]
    told = [telling.sentences_with.get(stem_of(words[beside.one.ideas[a].first]), _RARE) for a in close]
    return sum(number <= _RARE for number in told) >= _RARE_ONES


def _same_words(telling: Telling) -> bool:
    return _same_around(telling) >= _SAME_WORDS


def _same_around(telling: Telling) -> int:
    """How many words right around both figures are the same, as far as is asked."""
    words, found = telling.article.layers.tokens.words, 0
    a, b = telling.beside.one.figure, telling.beside.other.figure
    for one, other, step in ((a.first - 1, b.first - 1, -1), (a.last, b.last, 1)):
        while min(one, other) >= 0 and max(one, other) < len(words) and found < _LONG:
            if words[one].fold != words[other].fold or words[one].text == ".":
                break
            one, other, found = one + step, other + step, found + 1
    return found


def _other_figures(telling: Telling) -> tuple[set[Value], set[Value]]:
    one, other = ({value_of(q) for q in side.others(telling.article)} for side in _sides(telling))
    return one, other


def _sides(telling: Telling) -> Iterator[Around]:
    yield telling.beside.one
    yield telling.beside.other


def _figure_shared(telling: Telling) -> bool:
    one, other = _other_figures(telling)
    return bool(one & other)


def _figures_differ(telling: Telling) -> bool:
    one, other = _other_figures(telling)
    return bool(one - other) and bool(other - one)


def _alone_near(telling: Telling) -> bool:
    beside = telling.beside
    ours, theirs = beside.one.near(), beside.other.near()
    return any(a in ours for a in beside.alone[0]) and any(b in theirs for b in beside.alone[1])


def _alone_in_clause(telling: Telling) -> bool:
    owner = telling.article.layers.statements.by_token
    return all(
        any(owner.get(side.ideas[at].first) == owner.get(side.figure.first) for at in alone)
        for side, alone in zip(_sides(telling), telling.beside.alone, strict=True)
    )


def _other_next(telling: Telling) -> bool:
    beside = telling.beside
    a, b = beside.one.after(), beside.other.after()
    return a in beside.alone[0] and b in beside.alone[1]


def _other_words(telling: Telling) -> bool:
    """True where words that set a thing or a time apart stand in one sentence and not in the other."""
    words, known = telling.article.layers.tokens.words, apart_words()
    one, other = (
        {words[t].fold for t in range(s.sentence.first, s.sentence.last)} & known.keys() for s in _sides(telling)
    )
    return one != other


def _dated(telling: Telling) -> bool:
    layers = telling.article.layers
    one, other = (bool(layers.times_within(side.sentence.first, side.sentence.last)) for side in _sides(telling))
    return one != other


def _other_bound(telling: Telling) -> bool:
    return telling.beside.one.figure.bound != telling.beside.other.figure.bound


def _goes_on(telling: Telling) -> bool:
    return telling.beside.other.number - telling.beside.one.number < _GOES_ON


def _named_otherwise(telling: Telling) -> bool:
    """True where either sentence names somebody whom the other does not."""
    return all(
        any(side.ideas[at].entity is not None for at in alone)
        for side, alone in zip(_sides(telling), telling.beside.alone, strict=True)
    )


def _far(telling: Telling) -> bool:
    """True of figures that differ by more than one gets wrong; vague words are no figures to get wrong."""
    if any(side.figure.bound == "vague" for side in _sides(telling)):
        return False
    low, high = sorted(Fraction(side.figure.low or side.figure.high or 0) for side in _sides(telling))
    return low * _FAR < high


def _known(telling: Telling) -> bool:
    """True of "the 46 cities" after "46 cities": a definite figure of a noun of which there is no third."""
    a, b = (side.figure for side in _sides(telling))
    words = telling.article.layers.tokens.words
    if not telling.lone or a.counted is None or thing(a.counted) != thing(b.counted or ""):
        return False
    return any(word.fold in DEFINITE for word in words[max(b.first - 2, 0) : b.first])


#: What speaks for one figure told twice: how much it counts, and how an issue tells it.
_FOR: tuple[tuple[Callable[[Telling], bool], int, str], ...] = (
    (_next, 1, ""),
    (_before, 1, ""),
    (_same_words, 1, "the words around both figures are the same"),
    (lambda t: _same_around(t) >= _LONG, 1, ""),
    (_figure_shared, 2, "both sentences give another figure alike"),
    (_rare, 1, ""),
    (_covered, 1, ""),
    (lambda t: t.lone, 1, "the article gives no third figure of it"),
    (_known, 2, "the later one is given as known"),
    (lambda t: t.beside.near >= _CLOSE, 1, ""),
    (lambda t: len(t.beside.shared) >= _MANY, 2, ""),
)
#: What speaks against it, and how much it counts.
_AGAINST: tuple[tuple[Callable[[Telling], bool], int], ...] = (
    (_figures_differ, 2),
    (lambda t: t.rival, 2),
    (_alone_near, 1),
    (_alone_in_clause, 1),
    (lambda t: min(map(len, t.beside.alone)) >= _MORE, 1),
    (_other_next, 1),
    (_other_words, 1),
    (_dated, 1),
    (_other_bound, 1),
    (_named_otherwise, 1),
    (_far, 2),
    (lambda t: t.beside.replaced(wholly=False), 3),
    (_goes_on, 1),
    (lambda t: _goes_on(t) and len(t.beside.shared) < _MANY, 2),
)
