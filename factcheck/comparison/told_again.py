"""Clauses told again: two clauses about one thing that say the same, but for a figure, a time, a denial or an opposite.

Whatever a clause is about, a reader who meets it again further on, in the same or other words, holds the two against
each other. So nothing is known here of events or measures: two clauses are one when all that the one says stands in the
other too, and what they do not share is then what they differ in. Longer sentences that only nearly say the same are
for ``retold_figures``.
"""

from collections.abc import Iterable
from itertools import product
from typing import Literal

from factcheck.article import Article
from factcheck.comparison.clause_pairs import FEWEST, ClausePair, clause_pairs, words_telling
from factcheck.comparison.events.negations import done_again, done_since, one_setting
from factcheck.comparison.ideas import Idea
from factcheck.comparison.periods import any_overlap
from factcheck.comparison.times.told_times import told_from_now
from factcheck.comparison.told_figures import Figures, other_figures
from factcheck.lexicon.occasions import rescheduled
from factcheck.lexicon.opposites import IN_TURN, opposed
from factcheck.lexicon.stages import stage_words
from factcheck.lexicon.word import Word
from factcheck.lexicon.wordnet import exclude
from factcheck.reading.naming.name_words import role
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record
from factcheck.text.span import Span

Difference = Literal["figure", "denial", "opposite", "time"]

#: Ideas that clauses of what somebody did, and may do again, share at least: one more than others.
_DONE = FEWEST + 1


class ToldAgain(Record):
    """Two clauses in text order, what they differ in, the words of either that differ, and why they are one."""

    first: Statement
    second: Statement
    difference: Difference
    spans: tuple[Span, Span]
    reasons: tuple[str, ...]


def told_again(article: Article) -> tuple[ToldAgain, ...]:
    """All pairs of clauses told again with one difference, in the order of the later ones."""
    return article.once(_told_again)


def _told_again(article: Article) -> tuple[ToldAgain, ...]:
    figures: Figures = {}
    for quantity in article.quantities:
        figures.setdefault(article.layers.statements.by_token.get(quantity.first, -1), []).append(quantity)
    found = ((pair, _difference(pair, figures, article)) for pair in clause_pairs(article))
    return tuple(
        ToldAgain(
            pair.first,
            pair.second,
            *told,
            (pair.about, f"both say the same otherwise, in {len(pair.shared)} ideas"),
        )
        for pair, told in found
        if told is not None
    )


def _difference(pair: ClausePair, figures: Figures, article: Article) -> tuple[Difference, tuple[Span, Span]] | None:
    """What two clauses differ in, where that is all, and the words of either."""
    one, other = pair.first, pair.second
    if not _enough(pair, figures, article):
        return None
    more = tuple(map(len, pair.alone))
    if pair.at_once is False:
        spans = _other_time(pair, article) if other_figures(pair, figures, article) is None else None
        return ("time", spans) if spans is not None else None
    if one.negated != other.negated:
        denied = not more[0 if one.negated else 1] and _denies(pair, article)
        return ("denial", (one.span, other.span)) if denied else None
    if bool(one.times) != bool(other.times):
        return None
    if 0 in more and (spans := other_figures(pair, figures, article)) is not None:
        return "figure", spans
    if min(more) == 1 and pair.one_agent and (spans := _opposites(pair, article)) is not None:
        return "opposite", spans
    return None


def _other_time(pair: ClausePair, article: Article) -> tuple[Span, Span] | None:
    """The one time of either clause, of what was done once: a day of the calendar or week, a month or a year.

    "Yesterday" is a day off in a paper that comes out a day later.
    """
    both = pair.first, pair.second
    if any(s.tense != "past" or s.negated or len(s.times) != 1 for s in both) or len(pair.shared) < _DONE:
        return None
    times = [s.times[0] for s in both]
    if all(any(not t.first <= i.first < t.last for i in alone) for t, alone in zip(times, pair.alone, strict=True)):
        return None  # either says more than when
    if any(words_telling(s, article, rescheduled()) for s in both):
        return None  # "met again on Friday"
    if any(t.anchored or t.ends or t.granularity == "vague" or told_from_now(t) for t in times):
        return None
    return times[0].span, times[1].span


def _enough(pair: ClausePair, figures: Figures, article: Article) -> bool:
    """True where the two share enough to tell one thing; of what somebody did, the noun counted tells nothing."""
    one, many = pair.first, len(pair.shared)
    named = one.subject is not None and one.subject.head in article.layers.entities.by_token
    if pair.same_words or one.tense != "past" or not named:
        return True
    return many - sum(_counts(idea, figures.get(one.number, ())) for idea, _ in pair.shared) >= _DONE


def _counts(idea: Idea, figures: Iterable[Quantity]) -> bool:
    """True of a noun that a figure counts."""
    return any(q.counted_at in range(idea.first, idea.last) for q in figures)


def _denies(pair: ClausePair, article: Article) -> bool:
    """True of two clauses with one verb, neither limited by a word that the other does not have ("not yet")."""
    denied, told = (pair.first, pair.second) if pair.first.negated else (pair.second, pair.first)
    text = article.source.text
    if (
        done_since(denied, told)
        or not one_setting(denied, told, article)
        or done_again(denied, told, article)
        or text(denied.span).lower() == text(told.span).lower()
    ):
        return False
    one, other = pair.first.verb, pair.second.verb
    limits = [words_telling(s, article, stage_words("partial")) for s in (pair.first, pair.second)]
    if one is None or other is None or limits[0] != limits[1]:
        return False
    return one.lemma == other.lemma or any(
        i.first <= one.head < i.last and j.first <= other.head < j.last for i, j in pair.shared
    )


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
    respects = {opposed(a, b) for a, b in product(one.lemmas, other.lemmas)} - {""}
    if respects & IN_TURN or (respects & _PASSING and not at_once):
        return False
    return bool(respects) or exclude(one.fold, other.fold)


#: Respects in which what is so on one day is otherwise on the next.
_PASSING = frozenset({"direction", "outcome"})
