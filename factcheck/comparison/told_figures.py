"""The figure in which two clauses differ that say the same otherwise."""

from itertools import product

from factcheck.article import Article
from factcheck.comparison.clause_pairs import ClausePair
from factcheck.comparison.ideas import Idea
from factcheck.comparison.intervals import apart, interval
from factcheck.comparison.periods import LONG
from factcheck.lexicon.measures import thing
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Statement
from factcheck.text.span import Span

#: The figures of each clause, by its number.
Figures = dict[int, list[Quantity]]


def other_figures(pair: ClausePair, figures: Figures, article: Article) -> tuple[Span, Span] | None:
    """The figures of one noun and unit that the clauses give, where there is one of either and they clash."""
    ours, theirs = ([q for q in figures.get(s.number, ()) if q.kind != "ordinal"] for s in (pair.first, pair.second))
    if pair.same_words and len(ours) == len(theirs):
        alike = [(a, b) for a, b in zip(ours, theirs, strict=True) if (a.low, a.high) != (b.low, b.high)]
    else:
        alike = list(product(ours, theirs))
    alike = [(a, b) for a, b in alike if _measure(a, article) == _measure(b, article)]
    if len(alike) != 1 or not apart(*alike[0]) or not _one_occasion(pair.first, pair.second, article):
        return None
    one, other = alike[0]
    more = _beside(one, ours, pair.alone[0]), _beside(other, theirs, pair.alone[1])
    return (one.span, other.span) if more == (0, 0) or (0 in more and _part_is_more(pair, one, other)) else None


_SHARES = frozenset({"percent", "fraction"})


def _beside(figure: Quantity, figures: list[Quantity], alone: tuple[Idea, ...]) -> int:
    """How many ideas that one clause alone has may narrow a figure; what stands behind another share is of that."""
    others = [q for q in figures if q.first > figure.first and {q.kind, figure.kind} <= _SHARES]
    return sum(all(idea.first < q.first for q in others) for idea in alone)


def _part_is_more(pair: ClausePair, one: Quantity, other: Quantity) -> bool:
    """True where the clause that says more, and so may tell of a part, gives more than what is told of all.

    Only of what is so in general: who "scored two goals" did not so all his life.
    """
    part, whole = (one, other) if pair.alone[0] else (other, one)
    lasting = all(s.tense == "present" and s.verb is not None and not s.verb.perfect for s in (pair.first, pair.second))
    least, most = interval(part), interval(whole)
    counted = part.kind == whole.kind and part.kind not in _SHARES
    if least is None or most is None or not (counted and lasting and pair.one_agent):
        return False
    return least.low > most.high


def _measure(quantity: Quantity, article: Article) -> tuple[str, str | None, str | None, str, frozenset[str]]:
    """What a figure is of: its kind and unit, what it counts, and the words between that tell which."""
    words, at = article.layers.tokens.words, quantity.counted_at
    group, share = article.layers.phrases.noun_at.get(at or 0), quantity.kind in _SHARES
    owner = group.possessor if share and group is not None and at is not None else None  # an idea of its own
    first = quantity.last if owner is None else owner + 1
    which = frozenset(word.fold for word in words[first:at]) - _OF if at is not None else frozenset()
    kind, unit = ("share", None) if share else (quantity.kind, quantity.unit)
    return kind, unit, quantity.per, thing(quantity.counted or ""), which


_OF = frozenset({"of", "the", "'s", "’s"})


def _one_occasion(one: Statement, other: Statement, article: Article) -> bool:
    """False where words before the later clause, or a time that opens a sentence between, set another scene."""
    layers, opened = article.layers, article.sentences[other.sentence].first
    led = layers.tokens.folds(opened, other.first)
    first = article.sentences[one.sentence].first
    if any(fold.isalnum() for fold in led) and led != layers.tokens.folds(first, one.first):
        return False  # "Asked about the road, half of them said yes"
    between = [time for time in layers.times_within(one.last, other.first) if time.granularity in LONG]
    now = other.tense == "present" and other.verb is not None and not other.verb.perfect
    return (
        now
        or bool(other.times)
        or not any(time.first - layers.sentences.of(time.first).first < _OPENING for time in between)
    )


#: So many words of a sentence set its scene: "In June it met again".
_OPENING = 3
