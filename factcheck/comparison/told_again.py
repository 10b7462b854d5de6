"""Clauses told again: two clauses about one thing that say the same, but for a figure, a denial or an opposite.

Whatever a clause is about, a reader who meets it again further on, in the same or other words, holds the two against
each other. So nothing is known here of events or measures: two clauses are one when all that the one says stands in the
other too, and what they do not share is then what they differ in. Longer sentences that only nearly say the same are
for ``retold``.
"""

from collections.abc import Iterable
from fractions import Fraction
from itertools import product
from typing import Literal

from factcheck.article import Article
from factcheck.comparison.arithmetic.precision import told_fraction
from factcheck.comparison.attributions.ideas import Idea
from factcheck.comparison.clause_pairs import FEWEST, ClausePair, clause_pairs, denied_by, words_telling
from factcheck.comparison.events.negations import done_since, one_setting
from factcheck.comparison.intervals import Interval, apart, interval
from factcheck.comparison.periods import any_overlap
from factcheck.comparison.same_words import one_occasion_told
from factcheck.lexicon.commonplace import commonplace
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.measures import thing
from factcheck.lexicon.opposites import opposed
from factcheck.lexicon.stages import stage_words
from factcheck.lexicon.word import Word
from factcheck.lexicon.wordnet import exclude
from factcheck.reading.naming.name_words import role
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record
from factcheck.text.span import Span

Difference = Literal["figure", "denial", "opposite"]

#: Ideas that clauses of what somebody did, and may do again, share at least: one more than others.
_DONE = FEWEST + 1


class ToldAgain(Record):
    """Two clauses in text order, what they differ in, the words of either that differ, and why they are one.

    ``one_source`` is true where one and the same source says both.
    """

    first: Statement
    second: Statement
    difference: Difference
    spans: tuple[Span, Span]
    reasons: tuple[str, ...]
    one_source: bool


_Figures = dict[int, list[Quantity]]


def told_again(article: Article) -> tuple[ToldAgain, ...]:
    """All pairs of clauses told again with one difference, in the order of the later ones."""
    return article.once(_told_again)


def _told_again(article: Article) -> tuple[ToldAgain, ...]:
    figures: _Figures = {}
    for quantity in article.quantities:
        figures.setdefault(article.layers.statements.by_token.get(quantity.first, -1), []).append(quantity)
    found = ((pair, _difference(pair, figures, article)) for pair in clause_pairs(article))
    return tuple(
        ToldAgain(
            pair.first,
            pair.second,
            *told,
            (pair.about, f"both say the same otherwise, in {len(pair.shared)} ideas"),
            pair.one_source,
        )
        for pair, told in found
        if told is not None
    )


def _difference(pair: ClausePair, figures: _Figures, article: Article) -> tuple[Difference, tuple[Span, Span]] | None:
    """What two clauses differ in, where that is all, and the words of either."""
    one, other = pair.first, pair.second
    if not _enough(pair, figures, article) or (pair.one_source and not _telling(pair, article)):
        return None
    more = tuple(map(len, pair.alone))
    if _negated(one) != _negated(other):
        denied = not more[0 if _negated(one) else 1] and _denies(pair, article)
        return ("denial", (one.span, other.span)) if denied else None
    if bool(one.times) != bool(other.times):
        return None
    if 0 in more and (spans := _other_figures(pair, figures, article)) is not None:
        return "figure", spans
    by_one = pair.one_agent or (pair.one_source and one.agent is other.agent is None)
    if min(more) == 1 and by_one and (spans := _opposites(pair, article)) is not None:
        return "opposite", spans
    return None


def _enough(pair: ClausePair, figures: _Figures, article: Article) -> bool:
    """True where the two share enough to tell one thing; of what somebody did, the noun counted tells nothing."""
    one, many = pair.first, len(pair.shared)
    named = one.subject is not None and one.subject.head in article.layers.entities.by_token
    if one.tense != "past" or not named:
        return True
    if _negated(one) != _negated(pair.second) or (
        pair.one_source and not figures.keys() & {one.number, pair.second.number}
    ):
        return True
    return many - sum(_counts(idea, figures.get(one.number, ())) for idea, _ in pair.shared) >= _DONE


def _telling(pair: ClausePair, article: Article) -> bool:
    """True where what a source says twice is of more than the speaker and a verb that anybody uses: "I think"."""
    words, empty = article.layers.tokens.words, commonplace()
    shared = (words[idea.first] for idea, _ in pair.shared)
    return any(
        not w.tags & Tag.PRON and w.fold not in empty and not any(v.lemma in empty for v in w.verbs) for w in shared
    )


def _negated(statement: Statement) -> bool:
    return statement.negated or denied_by(statement)


def _counts(idea: Idea, figures: Iterable[Quantity]) -> bool:
    """True of a noun that a figure counts."""
    return any(q.counted_at in range(idea.first, idea.last) for q in figures)


def _other_figures(pair: ClausePair, figures: _Figures, article: Article) -> tuple[Span, Span] | None:
    """The figures of one noun and unit that the clauses give, where there is one of either and they clash."""
    ours, theirs = (figures.get(s.number, []) for s in (pair.first, pair.second))
    alike = [(a, b) for a, b in product(ours, theirs) if a.kind != "ordinal" and _one_measure(a, b, article)]
    if len(alike) != 1 or not _clash(*alike[0]) or not one_occasion_told(pair.first, pair.second, article):
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


def _clash(a: Quantity, b: Quantity) -> bool:
    """True where two figures cannot both hold, one of which may be a percentage and the other a fraction."""
    if a.kind == b.kind:
        return apart(a, b)
    one, other = _share(a), _share(b)
    return one is not None and other is not None and not one.meets(other)


def _share(quantity: Quantity) -> Interval | None:
    """The shares of one that a percentage or a fraction leaves open; a plain fraction stands for those around it."""
    if quantity.kind == "fraction" and quantity.value is not None:
        return told_fraction(Fraction(quantity.value), hedged=True)
    found = interval(quantity)
    if found is None or quantity.kind == "fraction":
        return found
    return Interval(found.low / 100, found.high / 100)


def _one_measure(a: Quantity, b: Quantity, article: Article) -> bool:
    return _measure(a, article) == _measure(b, article)


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


def _denies(pair: ClausePair, article: Article) -> bool:
    """True of two clauses with one verb, neither limited by a word that the other does not have ("not yet")."""
    denied, told = (pair.first, pair.second) if _negated(pair.first) else (pair.second, pair.first)
    text = article.source.text
    if (
        done_since(denied, told)
        or not one_setting(denied, told, article)
        or text(denied.span).lower() == text(told.span).lower()
    ):
        return False
    words = article.layers.tokens.words
    if pair.one_source and denied.last < len(words) and words[denied.last].fold in _BOUNDING - _opening(told, article):
        return False  # "was not calm when the band played"
    one, other = pair.first.verb, pair.second.verb
    limits = [words_telling(s, article, stage_words("partial")) for s in (pair.first, pair.second)]
    if one is None or other is None or limits[0] != limits[1]:
        return False
    return one.lemma == other.lemma or any(
        i.first <= one.head < i.last and j.first <= other.head < j.last for i, j in pair.shared
    )


#: Words of a clause that says at which time alone the one before it holds.
_BOUNDING = frozenset({"when", "while", "after", "before", "until", "once", "whenever"})


def _opening(statement: Statement, article: Article) -> frozenset[str]:
    """The word that opens what follows a clause."""
    return frozenset(word.fold for word in article.layers.tokens.words[statement.last : statement.last + 1])


def _opposites(pair: ClausePair, article: Article) -> tuple[Span, Span] | None:
    """The spans of two ideas that exclude each other, of those that only one clause has."""
    tokens = article.layers.tokens
    at_once = any_overlap(pair.first.times, pair.second.times) is True
    lies = all(s.verb is not None and s.verb.lemma in _LYING for s in (pair.first, pair.second))
    for one, other in product(*pair.alone):
        if not lies and {tokens.words[i.first].fold for i in (one, other)} <= role("region"):
            continue  # a road goes south, and further on east
        if _exclude(tokens.words[one.first], tokens.words[other.first], at_once=at_once):
            return tokens.span(one.first, one.last), tokens.span(other.first, other.last)
    return None


#: Verbs of what is at one place, and goes nowhere.
_LYING = frozenset({"be", "lie", "stand", "sit"})


def _exclude(one: Word, other: Word, *, at_once: bool) -> bool:
    """True of words that exclude each other; of what passes only ``at_once``, since what rises falls again."""
    lemmas = [{verb.lemma for verb in word.verbs} | {word.fold} for word in (one, other)]
    respects = {opposed(a, b) for a, b in product(*lemmas)} - {""}
    if respects & _IN_TURN or (respects & _PASSING and not at_once):
        return False
    return bool(respects) or exclude(one.fold, other.fold)


#: Respects in which what is so at one time is otherwise at the next, and those in which it is on one day.
_PASSING, _IN_TURN = (
    frozenset({"direction", "outcome"}),
    frozenset({"movement", "exchange", "place", "state", "custody"}),
)
